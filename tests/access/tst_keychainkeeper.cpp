// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/keychainkeeper.h"
#include "testsupport/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using Answer = PasswordKeeper::Answer;

/// Where nobody keeps passwords (issue 3): it is said, and nothing is kept anywhere else.
class TestKeychainKeeper : public QObject
{
    Q_OBJECT

private:
    KeychainKeeper m_keeper;
    const QString m_name = QStringLiteral("ana@db.example/vitrina");

private Q_SLOTS:
    void withoutAServiceEveryQuestionIsAnswered()
    {
        std::optional<Answer> read;
        std::optional<Answer> wrote;
        std::optional<Answer> forgot;
        Secret came;
        m_keeper.write(m_name, Secret::of(u"cóndor 42"), [&](Answer answer) { wrote = answer; });
        QTRY_VERIFY(wrote);
        m_keeper.read(m_name, [&](Answer answer, const Secret &password) {
            read = answer;
            came = password;
        });
        QVERIFY(!read); // later, always
        QTRY_VERIFY(read);
        m_keeper.forget(m_name, [&](Answer answer) { forgot = answer; });
        QTRY_VERIFY(forgot);
        QCOMPARE(*wrote, Answer::NoService);
        QCOMPARE(*read, Answer::NoService);
        QCOMPARE(*forgot, Answer::NoService);
        QVERIFY(came.isEmpty());
    }

    void aKeeperThatIsGoneDoesNotAnswer()
    {
        bool answered = false;
        {
            KeychainKeeper keeper;
            keeper.read(m_name, [&](Answer, const Secret &) { answered = true; });
        }
        std::optional<Answer> later;
        m_keeper.read(m_name, [&](Answer answer, const Secret &) { later = answer; });
        QTRY_VERIFY(later);
        QVERIFY(!answered);
    }
};

VITRINA_TEST(TestKeychainKeeper, QCoreApplication)
#include "tst_keychainkeeper.moc"
