// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/keychainkeeper.h"
#include "keyring/keyring.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using Vitrina::Testing::Keyring;
using Answer = PasswordKeeper::Answer;

/// The password in the system's keychain (issue 3), as GNOME Keyring keeps it.
class TestKeychain : public QObject
{
    Q_OBJECT

private:
    Keyring m_keyring;
    KeychainKeeper m_keeper;
    const QString m_name = QStringLiteral("ana@db.example/vitrina");
    const Secret m_password = Secret::of(u"cóndor 42 — ñandú");

    Answer write(const QString &name, const Secret &password)
    {
        std::optional<Answer> wrote;
        m_keeper.write(name, password, [&](Answer answer) { wrote = answer; });
        return QTest::qWaitFor([&] { return wrote.has_value(); }) ? *wrote : Answer::NoService;
    }

    std::pair<Answer, Secret> read(const QString &name)
    {
        std::optional<std::pair<Answer, Secret>> came;
        m_keeper.read(name, [&](Answer answer, const Secret &password) {
            came = std::pair(answer, password);
        });
        return QTest::qWaitFor([&] { return came.has_value(); })
                   ? *came
                   : std::pair(Answer::NoService, Secret());
    }

    Answer forget(const QString &name)
    {
        std::optional<Answer> forgot;
        m_keeper.forget(name, [&](Answer answer) { forgot = answer; });
        return QTest::qWaitFor([&] { return forgot.has_value(); }) ? *forgot : Answer::NoService;
    }

private Q_SLOTS:
    void initTestCase() { m_keyring.signIn(); }
    void cleanup() { QVERIFY(forget(m_name) != Answer::NoService); }

    void whatIsKeptIsReadAgain()
    {
        QCOMPARE(write(m_name, m_password), Answer::Done);
        const auto [answer, password] = read(m_name);
        QCOMPARE(answer, Answer::Done);
        QVERIFY(password == m_password);
    }

    void aNewPasswordTakesThePlaceOfTheOld()
    {
        QCOMPARE(write(m_name, m_password), Answer::Done);
        QCOMPARE(write(m_name, Secret::of(u"another")), Answer::Done);
        QVERIFY(read(m_name).second == Secret::of(u"another"));
    }

    void eachNameHasItsOwn()
    {
        const QString other = QStringLiteral("luis@db.example/vitrina");
        QCOMPARE(write(m_name, m_password), Answer::Done);
        QCOMPARE(read(other).first, Answer::Nothing);
        QCOMPARE(write(other, Secret::of(u"his")), Answer::Done);
        QVERIFY(read(m_name).second == m_password);
    }

    void whatIsForgottenIsGone()
    {
        QCOMPARE(write(m_name, m_password), Answer::Done);
        QCOMPARE(forget(m_name), Answer::Done);
        QCOMPARE(read(m_name).first, Answer::Nothing);
    }

    void nobodyReadsItInTheFiles()
    {
        QCOMPARE(write(m_name, m_password), Answer::Done);
        const QByteArray files = m_keyring.files();
        QVERIFY(files.size() > 100);
        QVERIFY(!files.contains(m_password.bytes().toByteArray()));
    }

    void whoeverSignedOutHasNoKeychain()
    {
        QCOMPARE(write(m_name, m_password), Answer::Done);
        m_keyring.signOut();
        QCOMPARE(read(m_name).first, Answer::NoService);
        QCOMPARE(write(m_name, m_password), Answer::NoService);
        m_keyring.signIn();
    }
};

VITRINA_TEST(TestKeychain, QCoreApplication)
#include "tst_keychain.moc"
