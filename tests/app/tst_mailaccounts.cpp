// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailaccounts.h"
#include "sample/scenarios.h"
#include "testsupport/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <utility>
#include <vector>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// A keychain that its owner has yet to unlock: it answers when the test says so.
class LockedKeeper final : public PasswordKeeper
{
public:
    void read(const QString &, Read done) override { m_asked.push_back(std::move(done)); }
    void write(const QString &, const Secret &, Wrote) override {}
    void forget(const QString &, Wrote) override {}

    void unlock(QStringView password)
    {
        for (const Read &done : std::exchange(m_asked, {}))
            done(Answer::Done, Secret::of(password));
    }

private:
    std::vector<Read> m_asked;
};

} // namespace

/// What a keychain keeps is there when it says so, and gone when the person wants it gone.
class TestMailAccounts : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    LockedKeeper m_keeper;
    std::unique_ptr<MailAccounts> m_accounts;

    static MailSettings remembered()
    {
        MailSettings settings;
        settings.host = QStringLiteral("smtp.autocentro.ec");
        settings.senderAddress = settings.user = QStringLiteral("ana@autocentro.ec");
        settings.rememberPassword = true;
        return settings;
    }

private Q_SLOTS:
    /// She entered, and the keychain was asked.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(quickPlace());
        const StaffId ana = StaffId(QUuid::createUuid());
        QVERIFY(remembered().save(m_folder->path(), MailAccountKey::of(ana)));
        m_accounts = std::make_unique<MailAccounts>(m_folder->path(), m_keeper);
        m_accounts->setPerson(ana, BranchId(QUuid::createUuid()));
        QVERIFY(!m_accounts->isReady(m_accounts->own()));
    }
    void cleanup()
    {
        m_accounts.reset();
        m_keeper.unlock(u"late");
    }

    void aLatePasswordIsTaken()
    {
        m_keeper.unlock(u"cóndor 7");
        QVERIFY(m_accounts->isReady(m_accounts->own()));
        QCOMPARE(m_accounts->password(m_accounts->own()).text(), QStringLiteral("cóndor 7"));
    }

    void anAccountThatWasRemovedGetsNone()
    {
        QVERIFY(m_accounts->remove(m_accounts->own()));
        m_keeper.unlock(u"cóndor 7");
        QVERIFY(m_accounts->password(m_accounts->own()).isEmpty());
    }

    void passwordsThatAreForgottenStayForgotten()
    {
        m_accounts->forgetPasswords();
        m_keeper.unlock(u"cóndor 7");
        QVERIFY(m_accounts->password(m_accounts->own()).isEmpty());
    }

    void whatWasTypedMeanwhileStays()
    {
        QVERIFY(m_accounts->keep(m_accounts->own(), remembered(), Secret::of(u"nueva")));
        m_keeper.unlock(u"cóndor 7");
        QCOMPARE(m_accounts->password(m_accounts->own()).text(), QStringLiteral("nueva"));
    }
};

VITRINA_TEST(TestMailAccounts, QCoreApplication)
#include "tst_mailaccounts.moc"
