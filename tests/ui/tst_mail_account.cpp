// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "shell/mailaccountdialog.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The account that mails go out by, and the mailbox in which they come back (S0.4).
class TestMailAccountDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    const MailAccountKey m_own = MailAccountKey::of(StaffId(QUuid::createUuid()));
    const MailAccountKey m_branch = MailAccountKey::of(BranchId(QUuid::createUuid()));

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }

    void anAccountIsTriedAndKept()
    {
        MailAccountDialog account(
            {MailAccountDialog::Account{m_own, QStringLiteral("Mía"), {}, {}, false},
             {m_branch, QStringLiteral("Quito"), {}, {}, false}});
        account.show();
        const auto edit = [&account](const char *name) {
            return account.findChild<QLineEdit *>(QLatin1StringView(name));
        };
        const auto button = [&account](const char *name) {
            return account.findChild<QPushButton *>(QLatin1StringView(name));
        };
        QVERIFY(!button("saveButton")->isEnabled());
        QVERIFY(!button("testButton")->isEnabled());
        edit("senderAddressEdit")->setText(QStringLiteral("ana@autocentro.ec"));
        edit("mailHostEdit")->setText(QStringLiteral(" smtp.autocentro.ec "));
        auto *security = account.findChild<QComboBox *>(QStringLiteral("mailSecurityBox"));
        security->setCurrentIndex(1);
        Q_EMIT security->activated(1);
        QCOMPARE(account.findChild<QSpinBox *>(QStringLiteral("mailPortBox"))->value(), 587);
        edit("mailUserEdit")->setText(QStringLiteral("ana"));
        QVERIFY(!button("testButton")->isEnabled()); // no password yet
        edit("mailPasswordEdit")->setText(QStringLiteral("cóndor 7"));
        QSignalSpy tested(&account, &MailAccountDialog::testRequested);
        button("testButton")->click();
        QCOMPARE(tested.size(), 1);
        button("testButton")->click();
        QCOMPARE(tested.size(), 1); // one at a time
        account.tellTrouble(MailTrouble::Authentication, QStringLiteral("535 5.7.8"));
        auto *outcome = account.findChild<QLabel *>(QStringLiteral("outcomeLabel"));
        QVERIFY(outcome->text().contains(QStringLiteral("user or the password")));
        QVERIFY(outcome->text().contains(QStringLiteral("535")));
        button("testButton")->click();
        QCOMPARE(tested.size(), 2);
        account.tellDelivered();
        QVERIFY(outcome->text().contains(QStringLiteral("It works")));
        QSignalSpy saved(&account, &MailAccountDialog::saveRequested);
        button("saveButton")->click();
        QCOMPARE(saved.size(), 1);
        const auto kept = saved[0][1].value<MailSettings>();
        QCOMPARE(kept.host, QStringLiteral("smtp.autocentro.ec"));
        QCOMPARE(kept.security, MailSecurity::StartTls);
        QCOMPARE(saved[0][2].value<Secret>().text(), QStringLiteral("cóndor 7"));
        QVERIFY(!kept.hasMailbox());
        QVERIFY(kept.attachesPaper);
        account.findChild<QCheckBox *>(QStringLiteral("attachPaperBox"))->click();
        button("saveButton")->click();
        QVERIFY(!saved[1][1].value<MailSettings>().attachesPaper);
    }

    /// A trial may end when another account is looked at: what is said is of the one that was
    /// tried.
    void aTrialIsToldOfTheAccountThatWasTried()
    {
        MailSettings anas;
        anas.host = QStringLiteral("smtp.autocentro.ec");
        anas.senderAddress = QStringLiteral("ana@autocentro.ec");
        anas.boxHost = QStringLiteral("imap.autocentro.ec");
        MailSettings branchs = anas;
        branchs.senderAddress = QStringLiteral("ventas@autocentro.ec");
        branchs.boxHost.clear();
        MailAccountDialog account(
            {MailAccountDialog::Account{m_own, QStringLiteral("Mía"), anas, Secret::of(u"x"), true},
             {m_branch, QStringLiteral("Quito"), branchs, Secret::of(u"x"), true}});
        account.show();
        auto *which = account.findChild<QComboBox *>(QStringLiteral("accountBox"));
        const auto look = [which](int index) {
            which->setCurrentIndex(index);
            Q_EMIT which->activated(index);
        };
        auto *outcome = account.findChild<QLabel *>(QStringLiteral("outcomeLabel"));
        const auto tryAnas = [&] {
            look(0);
            account.findChild<QPushButton *>(QStringLiteral("testButton"))->click();
            look(1);
        };
        tryAnas();
        account.tellDelivered();
        QVERIFY2(outcome->text().contains(anas.senderAddress), qPrintable(outcome->text()));
        QVERIFY(outcome->text().contains(QStringLiteral("mailbox can be read")));
        tryAnas();
        account.tellTrouble(MailTrouble::Authentication, {});
        QVERIFY2(outcome->text().startsWith(anas.senderAddress), qPrintable(outcome->text()));
        tryAnas();
        account.tellBoxTrouble(MailTrouble::Authentication, {});
        QVERIFY2(outcome->text().startsWith(anas.senderAddress), qPrintable(outcome->text()));
        look(0);
        account.findChild<QPushButton *>(QStringLiteral("testButton"))->click();
        account.tellTrouble(MailTrouble::Authentication, {});
        QVERIFY(!outcome->text().contains(anas.senderAddress)); // it is the one that is shown
    }

    void aMailboxIsOfTheAccount()
    {
        MailSettings settings;
        settings.host = QStringLiteral("smtp.autocentro.ec");
        settings.senderAddress = QStringLiteral("ana@autocentro.ec");
        MailSettings branchs = settings;
        branchs.boxHost = QStringLiteral("mail.quito.ec");
        branchs.boxPort = 1143;
        branchs.boxSecurity = MailSecurity::StartTls;
        MailAccountDialog account(
            {MailAccountDialog::Account{m_own, QStringLiteral("Mía"), settings, {}, true},
             {m_branch, QStringLiteral("Quito"), branchs, {}, true}});
        account.show();
        auto *host = account.findChild<QLineEdit *>(QStringLiteral("boxHostEdit"));
        auto *port = account.findChild<QSpinBox *>(QStringLiteral("boxPortBox"));
        auto *security = account.findChild<QComboBox *>(QStringLiteral("boxSecurityBox"));
        // What is likely is offered, not taken.
        QCOMPARE(host->text(), QString());
        QCOMPARE(host->placeholderText(), QStringLiteral("imap.autocentro.ec"));
        QCOMPARE(port->value(), 993);
        QVERIFY(!port->isEnabled());
        QVERIFY(!security->isEnabled());
        host->setText(QStringLiteral(" imap.autocentro.ec "));
        QVERIFY(port->isEnabled());
        security->setCurrentIndex(1);
        Q_EMIT security->activated(1);
        QCOMPARE(port->value(), 143);
        QSignalSpy saved(&account, &MailAccountDialog::saveRequested);
        account.findChild<QPushButton *>(QStringLiteral("saveButton"))->click();
        const auto kept = saved[0][1].value<MailSettings>();
        QCOMPARE(kept.boxHost, QStringLiteral("imap.autocentro.ec"));
        QCOMPARE(kept.boxPort, 143);
        QCOMPARE(kept.boxSecurity, MailSecurity::StartTls);
        auto *which = account.findChild<QComboBox *>(QStringLiteral("accountBox"));
        which->setCurrentIndex(1);
        Q_EMIT which->activated(1);
        QCOMPARE(host->text(), QStringLiteral("mail.quito.ec"));
        QCOMPARE(port->value(), 1143);
        auto *outcome = account.findChild<QLabel *>(QStringLiteral("outcomeLabel"));
        account.findChild<QPushButton *>(QStringLiteral("testButton"))->click();
        account.tellBoxTrouble(MailTrouble::Certificate, QStringLiteral("expired"));
        QVERIFY(outcome->text().contains(QStringLiteral("can be sent, but")));
        QVERIFY(outcome->text().contains(QStringLiteral("(expired)")));
        QVERIFY(!outcome->text().contains(QStringLiteral("Nothing was sent")));
        account.tellDelivered();
        QVERIFY(outcome->text().contains(QStringLiteral("mailbox can be read")));
    }

    void aLookAtTheOtherAccountLosesNothingTyped()
    {
        MailAccountDialog account(
            {MailAccountDialog::Account{m_own, QStringLiteral("Mía"), {}, {}, false},
             {m_branch, QStringLiteral("Quito"), {}, {}, true}});
        account.show();
        auto *which = account.findChild<QComboBox *>(QStringLiteral("accountBox"));
        const auto choose = [which](int index) {
            which->setCurrentIndex(index);
            Q_EMIT which->activated(index);
        };
        auto *host = account.findChild<QLineEdit *>(QStringLiteral("mailHostEdit"));
        auto *password = account.findChild<QLineEdit *>(QStringLiteral("mailPasswordEdit"));
        choose(0);
        host->setText(QStringLiteral("smtp.autocentro.ec"));
        password->setText(QStringLiteral("cóndor 7"));
        choose(1);
        QCOMPARE(host->text(), QString());
        QCOMPARE(password->text(), QString());
        choose(0);
        QCOMPARE(host->text(), QStringLiteral("smtp.autocentro.ec"));
        QCOMPARE(password->text(), QStringLiteral("cóndor 7"));
        choose(0); // the one that is shown
        QCOMPARE(host->text(), QStringLiteral("smtp.autocentro.ec"));
    }
};

VITRINA_TEST(TestMailAccountDialog, QApplication)
#include "tst_mail_account.moc"
