// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "commands/movequote.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "kit/elidedlabel.h"
#include "quotes/discountstrip.h"
#include "quotes/proformadialog.h"
#include "quotes/quoteeditor.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QClipboard>
#include <QLabel>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A discount over the company's limit in the window (X8): said while it is typed, asked for when
/// it is to be sent, answered by A and R. The limit is 2 %; the sample's quote gives less.
class TestQuoteDiscount : public DealsFixture
{
    Q_OBJECT

private:
    std::optional<DiscountRequest> newest()
    {
        return m_live->reader().deal(m_made.quoteId).discount;
    }
    QString line() { return m_page->findChild<ElidedLabel *>("discountLineLabel")->text(); }
    QWidget *widget(const char *name)
    {
        return m_page->findChild<QWidget *>(QLatin1StringView(name));
    }
    bool isShown(const char *name)
    {
        QApplication::processEvents();
        return widget(name)->isVisible();
    }
    bool isAnyCardWarning()
    {
        QApplication::processEvents();
        const auto labels = m_page->findChildren<QLabel *>(QStringLiteral("discountWarningLabel"));
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel *label) { return label->isVisible(); });
    }
    void press(const char *name)
    {
        auto *button = m_page->findChild<QPushButton *>(QLatin1StringView(name));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        m_live->settle();
    }
    QDialog *opened(const char *by, const char *name)
    {
        press(by);
        return appeared(name);
    }
    /// In the form that is shown first, of the first model.
    void give(const QString &discount)
    {
        // Those of what was shown before are on their way out.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        auto *line = in<QLineEdit>(m_page.get(), "discountEdit");
        line->selectAll();
        typeText(line, discount);
    }
    void save()
    {
        QTest::keyClick(m_page->editor(), Qt::Key_S, Qt::ControlModifier);
        m_live->settle();
    }
    void ask()
    {
        give(QStringLiteral("7 %"));
        save();
        QDialog *dialog = opened("askDiscountButton", "askDiscountDialog");
        in<QLineEdit>(dialog, "discountNoteEdit")->setText(QStringLiteral("Paga hoy"));
        QTest::mouseClick(in<QPushButton>(dialog, "acceptButton"), Qt::LeftButton);
        m_live->settle();
    }

private Q_SLOTS:
    void init()
    {
        open([](SampleShowroom &sample) {
            const CreateQuote made = quoted(sample);
            limitDiscounts(sample, Percent::of(2));
            return made;
        });
    }
    void cleanup() { close(); }

    void itIsSaidWhileOneTypes()
    {
        QVERIFY(!isShown("discountStrip"));
        QVERIFY(!isShown("discountWarningLabel"));
        give(QStringLiteral("2 %"));
        QVERIFY(!isShown("discountWarningLabel"));
        give(QStringLiteral("2.5 %"));
        QVERIFY(isShown("discountWarningLabel"));
        const QString said = in<QLabel>(m_page.get(), "discountWarningLabel")->text();
        QVERIFY2(said.contains(m_live->sample.admin.name), qPrintable(said));
        give(QStringLiteral("20"));
        QVERIFY(!isShown("discountWarningLabel"));
        give(QStringLiteral("2000"));
        QVERIFY(isShown("discountWarningLabel"));
    }

    void sendingLeadsToAsking()
    {
        give(QStringLiteral("7 %"));
        QDialog *dialog = opened("sendQuoteButton", "askDiscountDialog"); // it was saved for it
        QVERIFY(!isShown("sentQuestion"));
        QTest::mouseClick(in<QPushButton>(dialog, "acceptButton"), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(newest()->state, DiscountState::Requested);
        QCOMPARE(newest()->contentVersion, quote().contentVersion);
        QVERIFY(!isShown("askDiscountButton"));
        // While it waits there is nothing to ask, and nothing goes.
        QTRY_VERIFY(!m_page->findChild<QDialog *>("askDiscountDialog"));
        press("sendQuoteButton");
        QCOMPARE(m_refused.code, Problem::Code::DiscountOver);
        QVERIFY(!isShown("sentQuestion"));
        QCOMPARE(quote().status, QuoteStatus::Draft);
    }

    /// Nor by hand: on paper, or as a text to paste.
    void paperAndTextWaitAsWell()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("nada"));
        give(QStringLiteral("7 %"));
        QDialog *dialog = opened("proformaButton", "askDiscountDialog");
        QVERIFY(!m_page->findChild<ProformaDialog *>());
        QTest::mouseClick(in<QPushButton>(dialog, "acceptButton"), Qt::LeftButton);
        m_live->settle();
        m_page->editor()->copyText();
        m_live->settle();
        QCOMPARE(m_refused.code, Problem::Code::DiscountOver);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("nada"));
        give(QStringLiteral("1 %")); // within the limit it needs nobody
        m_page->editor()->copyText();
        m_live->settle();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("NK 250")));
    }

    void aApprovesIt()
    {
        ask();
        QVERIFY(!isShown("decideDiscountButton")); // an advisor decides nothing
        QCOMPARE(toApprove(), 0);
        look(m_live->sample.admin);
        QCOMPARE(toApprove(), 1);
        QDialog *card = opened("decideDiscountButton", "discountDialog");
        QStringList said;
        for (const QLabel *label : card->findChildren<QLabel *>())
            said += label->text();
        QVERIFY2(said.join(u'|').contains(QStringLiteral("370,30")), qPrintable(said.join(u'|')));
        QVERIFY(said.contains(QStringLiteral("Paga hoy")));
        QTest::keyClick(card, Qt::Key_A);
        m_live->settle();
        QCOMPARE(newest()->state, DiscountState::Approved);
        QCOMPARE(toApprove(), 0);
        look(m_live->sample.ana);
        QVERIFY(line().contains(m_live->sample.admin.name));
        m_live->must(SendQuote{m_made.quoteId, quote().contentVersion, QuoteChannel::WhatsApp,
                               m_live->clock().now()});
    }

    void rRejectsItWithAReason()
    {
        ask();
        look(m_live->sample.admin);
        QDialog *card = opened("decideDiscountButton", "discountDialog");
        QTest::keyClick(card, Qt::Key_R);
        QVERIFY(card->isVisible());
        auto *reason = in<QLineEdit>(card, "rejectDiscountReasonEdit");
        QTest::keyClicks(reason, QStringLiteral("ar")); // letters of what is typed into it
        QCOMPARE(newest()->state, DiscountState::Requested);
        reason->setText(QStringLiteral("Ya es neto"));
        QTest::mouseClick(in<QPushButton>(card, "rejectButton"), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(newest()->state, DiscountState::Rejected);
        look(m_live->sample.ana);
        QVERIFY(line().contains(QStringLiteral("Ya es neto")));
        QVERIFY(isShown("askDiscountButton"));
    }

    /// What was asked of other contents is void, and no card of it is left.
    void anEditVoidsIt()
    {
        ask();
        give(QStringLiteral("8 %"));
        save();
        QVERIFY(isShown("askDiscountButton"));
        look(m_live->sample.admin);
        QCOMPARE(toApprove(), 0);
        QVERIFY(!isShown("decideDiscountButton"));
    }

    void ofSeveralWhoMayApproveAnyOneDoes()
    {
        open([](SampleShowroom &sample) {
            StaffMember manager = sample.manager;
            manager.permissions |= int(Permission::ApproveDiscount);
            sample.must(SaveStaff{manager, sample.clock.now()}, sample.admin);
            const CreateQuote made = quoted(sample);
            limitDiscounts(sample, Percent::of(2));
            return made;
        });
        give(QStringLiteral("7 %"));
        const QString said = in<QLabel>(m_page.get(), "discountWarningLabel")->text();
        QVERIFY2(said.contains(QStringLiteral(" or ")), qPrintable(said));
        QVERIFY2(said.contains(m_live->sample.manager.name), qPrintable(said));
    }

    /// Approved above and in want of approval below would be two answers to one question.
    void whatIsAskedForIsSaidInOnePlace()
    {
        ask();
        QVERIFY(!isAnyCardWarning());
        look(m_live->sample.admin); // to whom others' names would be wrong besides
        QVERIFY(!isAnyCardWarning());
        QTest::keyClick(opened("decideDiscountButton", "discountDialog"), Qt::Key_A);
        m_live->settle();
        look(m_live->sample.ana);
        QVERIFY(!isAnyCardWarning());
        give(QStringLiteral("8 %")); // for which it has to be asked anew
        QVERIFY(isAnyCardWarning());
    }

    /// Its button has gone, and Enter does not open what stands beside it.
    void afterAskingTheKeyboardIsThePages()
    {
        ask();
        QVERIFY(!isShown("askDiscountButton"));
        QCOMPARE(m_page->focusWidget(), m_page->editor());
    }

    void ownRequestsAreNotOffered()
    {
        look(m_live->sample.admin);
        ask();
        QVERIFY(!isShown("decideDiscountButton"));
    }
};

VITRINA_TEST(TestQuoteDiscount, QApplication)
#include "tst_quote_discount.moc"
