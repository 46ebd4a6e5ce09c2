// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/companydialog.h"
#include "domain/discountlimit.h"
#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The company's name and days without the server, by who administers the staff (issue 3).
class TestCompanyDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<CompanyDialog> m_dialog;

    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    void open(bool hasHub)
    {
        m_dialog = std::make_unique<CompanyDialog>(m_live->reader(), m_live->queue(), hasHub);
        m_dialog->show();
    }
    Company company() { return m_live->reader().directory()->company(); }
    Branch branch() { return m_live->reader().viewerBranch(); }
    const QString payPage = QStringLiteral("https://pay.example/?amount={amount}&ref={reference}");

private Q_SLOTS:
    void init()
    {
        m_live = std::make_unique<LiveShowroom>();
        m_live->queue().setActor(m_live->sample.admin.id);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_live.reset();
    }

    void whatIsSavedHoldsAndCanBeTakenBack()
    {
        const Company before = company();
        open(true);
        QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
        find<QLineEdit>("companyNameEdit")->setText(QStringLiteral("Motos del Valle"));
        find<QSpinBox>("offlineDaysBox")->setValue(3);
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!m_dialog->isVisible());
        m_live->settle();
        QCOMPARE(company().name, QStringLiteral("Motos del Valle"));
        QCOMPARE(company().offlineDays, 3);
        const auto undo = done.first().at(1).value<std::optional<AnyCommand>>();
        QVERIFY(undo);
        m_live->must(*undo);
        m_live->settle();
        QCOMPARE(company().name, before.name);
        QCOMPARE(company().offlineDays, before.offlineDays);
    }

    void whatIsNotTouchedStaysAsOthersLeftIt()
    {
        open(true);
        find<QSpinBox>("offlineDaysBox")->setValue(0);
        QCOMPARE(find<QSpinBox>("offlineDaysBox")->text(), QStringLiteral("never"));
        SaveCompany others;
        others.companyId = company().id;
        others.companyName = QStringLiteral("Otra razón social");
        others.at = m_live->clock().now();
        m_live->must(others);
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        QCOMPARE(company().name, QStringLiteral("Otra razón social"));
        QCOMPARE(company().offlineDays, 0);
    }

    /// What somebody else made of the very field is not written over unseen, nor by taking back.
    void whatOthersChangedMeanwhileIsAConflict()
    {
        const auto theirs = [this](const char *name) {
            SaveCompany command;
            command.companyId = company().id;
            command.companyName = QString::fromUtf8(name);
            command.at = m_live->clock().now();
            m_live->must(command);
            m_live->settle();
        };
        open(true);
        find<QLineEdit>("companyNameEdit")->setText(QStringLiteral("Mía"));
        theirs("Ajena");
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QCOMPARE(company().name, QStringLiteral("Ajena"));
        QCOMPARE(find<QLineEdit>("companyNameEdit")->text(), QStringLiteral("Mía"));
        QVERIFY(m_dialog->readAgain());
        find<QLineEdit>("companyNameEdit")->setText(QStringLiteral("Mía"));
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        theirs("De nuevo ajena");
        const auto undo = done.first().at(1).value<std::optional<AnyCommand>>();
        const QFuture<Result<Receipt>> takenBack = m_live->queue().submit(*undo);
        QTRY_VERIFY(takenBack.isFinished());
        QCOMPARE(takenBack.result().error().code, Problem::Code::ChangedSince);
        m_live->settle();
        QCOMPARE(company().name, QStringLiteral("De nuevo ajena"));
    }

    void whatIsRefusedIsSaidAndStays()
    {
        open(true);
        find<QLineEdit>("companyNameEdit")->setText(QStringLiteral("  "));
        find<QPushButton>("saveButton")->click();
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QVERIFY(!find<QLabel>("problemLabel")->text().isEmpty());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(find<QPushButton>("saveButton")->isEnabled());
        QCOMPARE(find<QLineEdit>("companyNameEdit")->text(), QStringLiteral("  "));
    }

    void linksLeadWhereTheCompanySays()
    {
        open(false);
        find<QLineEdit>("linkBaseEdit")->setText(QStringLiteral("cotiza.example.ec"));
        find<QLineEdit>("linkPhoneEdit")->setText(QStringLiteral("099 123 4567"));
        find<QPushButton>("saveButton")->click();
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QVERIFY(find<QLabel>("problemLabel")->text().contains(QStringLiteral("https://")));
        QCOMPARE(company().linkPhone, QString());
        find<QLineEdit>("linkBaseEdit")->setText(QStringLiteral("https://cotiza.example.ec/"));
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        QCOMPARE(company().linkBase, QStringLiteral("https://cotiza.example.ec"));
        QCOMPARE(company().linkPhone, QStringLiteral("+593991234567"));
        QCOMPARE(m_live->reader().linkBase(), QStringLiteral("https://cotiza.example.ec"));
        m_live->must(*done.first().at(1).value<std::optional<AnyCommand>>());
        m_live->settle();
        QCOMPARE(company().linkBase, QString());
        QCOMPARE(company().linkPhone, QString());
    }

    void theLimitOfDiscountsIsTyped()
    {
        open(false);
        QCOMPARE(find<QLineEdit>("discountLimitEdit")->text(), QString()); // none
        for (const char *wrong : {"mucho", "101 %", "-1"}) {
            find<QLineEdit>("discountLimitEdit")->setText(QString::fromLatin1(wrong));
            find<QPushButton>("saveButton")->click();
            QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
            QCOMPARE(company().discountLimitMillionths, noDiscountLimit.millionths());
        }
        find<QLineEdit>("discountLimitEdit")->setText(QStringLiteral("4,5"));
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        QCOMPARE(company().discountLimitMillionths, Percent::of(4, 50).millionths());
        m_live->must(*done.first().at(1).value<std::optional<AnyCommand>>());
        m_live->settle();
        QCOMPARE(company().discountLimitMillionths, noDiscountLimit.millionths());
    }

    void whatIsNoNumberIsSaid()
    {
        open(false);
        find<QLineEdit>("linkPhoneEdit")->setText(QStringLiteral("12"));
        find<QPushButton>("saveButton")->click();
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QCOMPARE(find<QLineEdit>("linkPhoneEdit")->text(), QStringLiteral("12"));
    }

    void whatIsPaidOnlineIsOfTheBranch()
    {
        m_live->reader().setViewer(m_live->sample.admin.id);
        open(false);
        find<QLineEdit>("depositEdit")->setText(QStringLiteral("500"));
        find<QLineEdit>("payUrlEdit")->setText(payPage);
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        QVERIFY(!m_dialog->isVisible());
        m_live->settle();
        QCOMPARE(branch().depositMinor, 50'000);
        QCOMPARE(branch().payUrl, payPage);
        open(false);
        QCOMPARE(find<QLineEdit>("depositEdit")->text(), QStringLiteral("$500,00"));
        QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
        m_live->must(*done.first().at(1).value<std::optional<AnyCommand>>());
        m_live->settle();
        QCOMPARE(branch().depositMinor, 0);
        QCOMPARE(branch().payUrl, QString());
    }

    void anEmptyDepositIsNone()
    {
        m_live->reader().setViewer(m_live->sample.admin.id);
        m_live->must(SavePayments{branch().id, 50'000, payPage, m_live->clock().now()});
        m_live->settle();
        open(false);
        find<QLineEdit>("depositEdit")->clear();
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        QCOMPARE(branch().depositMinor, 0);
        QCOMPARE(branch().payUrl, payPage);
    }

    void aPaymentThatIsNotTouchedStaysAsOthersLeftIt()
    {
        m_live->reader().setViewer(m_live->sample.admin.id);
        open(false);
        find<QLineEdit>("depositEdit")->setText(QStringLiteral("250"));
        m_live->must(SavePayments{branch().id, 0, payPage, m_live->clock().now()});
        m_live->settle();
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_COMPARE(done.size(), 1);
        m_live->settle();
        QCOMPARE(branch().depositMinor, 25'000);
        QCOMPARE(branch().payUrl, payPage);
    }

    void aPaymentThatIsRefusedIsSaidAndStays_data()
    {
        QTest::addColumn<QString>("deposit");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("said");
        QTest::newRow("no amount") << QStringLiteral("1.5.2") << payPage << QStringLiteral("1.5.2");
        QTest::newRow("below zero") << QStringLiteral("-5") << payPage << QStringLiteral("-5");
        QTest::newRow("no reference")
            << QStringLiteral("500") << QStringLiteral("https://pay.example/")
            << QStringLiteral("{reference}");
    }

    void aPaymentThatIsRefusedIsSaidAndStays()
    {
        QFETCH(QString, deposit);
        QFETCH(QString, page);
        QFETCH(QString, said);
        m_live->reader().setViewer(m_live->sample.admin.id);
        const QString before = company().name;
        open(false);
        find<QLineEdit>("companyNameEdit")->setText(QStringLiteral("Motos del Valle"));
        find<QLineEdit>("depositEdit")->setText(deposit);
        find<QLineEdit>("payUrlEdit")->setText(page);
        QSignalSpy done(m_dialog.get(), &CompanyDialog::saved);
        find<QPushButton>("saveButton")->click();
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QVERIFY2(find<QLabel>("problemLabel")->text().contains(said),
                 qPrintable(find<QLabel>("problemLabel")->text()));
        m_live->settle();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(company().name, before);
        QCOMPARE(done.size(), 0);
        QCOMPARE(branch().depositMinor, 0);
        QCOMPARE(find<QLineEdit>("companyNameEdit")->text(), QStringLiteral("Motos del Valle"));
        QCOMPARE(find<QLineEdit>("depositEdit")->text(), deposit);
        QCOMPARE(find<QLineEdit>("payUrlEdit")->text(), page);
        // Mended, both are saved.
        find<QLineEdit>("depositEdit")->setText(QStringLiteral("500"));
        find<QLineEdit>("payUrlEdit")->setText(payPage);
        find<QPushButton>("saveButton")->click();
        QTRY_VERIFY(!m_dialog->isVisible());
        m_live->settle();
        QCOMPARE(done.size(), 2);
        QCOMPARE(company().name, QStringLiteral("Motos del Valle"));
        QCOMPARE(branch().depositMinor, 50'000);
    }

    void daysAreAskedWhereThereIsAServer()
    {
        open(false);
        QVERIFY(!find<QSpinBox>("offlineDaysBox")->isVisible());
        open(true);
        QVERIFY(find<QSpinBox>("offlineDaysBox")->isVisible());
    }
};

VITRINA_TEST(TestCompanyDialog, QApplication)
#include "tst_company_dialog.moc"
