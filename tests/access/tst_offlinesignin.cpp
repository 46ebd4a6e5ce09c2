// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/offlinesignin.h"
#include "testsupport/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <future>

using namespace Vitrina;
using Verdict = OfflineSignIn::Verdict;

/// Entering without a network (issue 3).
class TestOfflineSignIn : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const Secret m_password = Secret::of(u"cóndor 42");
    const QDateTime m_monday = QDateTime(QDate(2026, 3, 2), QTime(13, 0), Qt::UTC);

    QString path() const { return m_folder->filePath(QStringLiteral("signin.json")); }
    OfflineSignIn again() const { return OfflineSignIn(path()); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Somebody, or another version, wrote the file otherwise.
    void rewrite(const std::function<void(QJsonObject &)> &change) const
    {
        QJsonObject kept = QJsonDocument::fromJson(content()).object();
        change(kept);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write(QJsonDocument(kept).toJson()) > 0);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(again().confirm(m_password, m_monday));
    }

    void whatTheHubTookOpensTheRest_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("secondsLater");
        QTest::addColumn<Verdict>("verdict");
        const qint64 day = 24 * 3600;
        const QString right = QStringLiteral("cóndor 42");
        QTest::newRow("at once") << right << qint64(0) << Verdict::Right;
        QTest::newRow("on the last day") << right << usualOfflineDays * day << Verdict::Right;
        QTest::newRow("a second after it")
            << right << usualOfflineDays * day + 1 << Verdict::Expired;
        QTest::newRow("another") << QStringLiteral("cóndor 43") << day << Verdict::Wrong;
        QTest::newRow("nothing") << QString() << day << Verdict::Wrong;
        QTest::newRow("another, too late")
            << QStringLiteral("condor 42") << 90 * day << Verdict::Wrong;
        QTest::newRow("clock set right by a little") << right << qint64(-1800) << Verdict::Right;
        QTest::newRow("clock put back") << right << -day << Verdict::ClockPutBack;
    }
    void whatTheHubTookOpensTheRest()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, secondsLater);
        QFETCH(Verdict, verdict);
        OfflineSignIn signIn = again();
        QCOMPARE(signIn.verify(Secret::of(typed), m_monday.addSecs(secondsLater)).verdict, verdict);
    }

    void aLookIsTakenInAThreadThatKnowsNothingElse()
    {
        OfflineSignIn signIn = again();
        const OfflineSignIn::Look right = signIn.look(m_password);
        const OfflineSignIn::Look wrong = signIn.look(Secret::of(u"condor 42"));
        signIn.forget();
        QVERIFY(std::async(std::launch::async, right).get());
        QVERIFY(!std::async(std::launch::async, wrong).get());
    }

    void nothingIsLookedAtWhereNoneWouldCount()
    {
        OfflineSignIn signIn = again();
        QVERIFY(!signIn.refusal(m_monday));
        for (int attempt = 0; attempt < 3; ++attempt)
            QCOMPARE(signIn.settle(false, m_monday).verdict, Verdict::Wrong);
        const auto refused = signIn.refusal(m_monday);
        QVERIFY(refused);
        QCOMPARE(refused->verdict, Verdict::TooSoon);
        QVERIFY(refused->waitSeconds > 0);
        signIn.forget();
        QCOMPARE(signIn.refusal(m_monday).value_or(OfflineSignIn::Answer{}).verdict,
                 Verdict::Unknown);
    }

    void theDaysAreThoseThatWereSeenThoughTheClockGoesBack()
    {
        const QDateTime late = m_monday.addDays(usualOfflineDays + 5);
        QCOMPARE(again().verify(m_password, late).verdict, Verdict::Expired);
        OfflineSignIn signIn = again();
        QCOMPARE(signIn.verify(m_password, m_monday.addDays(3)).verdict, Verdict::ClockPutBack);
        QVERIFY(signIn.isLocked(m_monday.addDays(3)));
        QVERIFY(signIn.isLocked(late.addSecs(-60)));
        QVERIFY(signIn.renew(m_monday.addDays(3), usualOfflineDays));
        QCOMPARE(again().verify(m_password, m_monday.addDays(4)).verdict, Verdict::Right);
    }

    void theCompanySaysForHowManyDays_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<qint64>("secondsLater");
        QTest::addColumn<Verdict>("verdict");
        const qint64 day = 24 * 3600;
        QTest::newRow("fewer, the last day") << 3 << 3 * day << Verdict::Right;
        QTest::newRow("fewer, after it") << 3 << 3 * day + 1 << Verdict::Expired;
        QTest::newRow("more") << 60 << 60 * day << Verdict::Right;
        QTest::newRow("more, after them") << 60 << 60 * day + 1 << Verdict::Expired;
        QTest::newRow("the most") << mostOfflineDays << mostOfflineDays * day << Verdict::Right;
        QTest::newRow("none") << 0 << qint64(0) << Verdict::Expired;
        QTest::newRow("below none") << -1 << qint64(0) << Verdict::Expired;
        QTest::newRow("too many to be any") << mostOfflineDays + 1 << qint64(0) << Verdict::Expired;
    }
    void theCompanySaysForHowManyDays()
    {
        QFETCH(int, days);
        QFETCH(qint64, secondsLater);
        QFETCH(Verdict, verdict);
        const QDateTime later = m_monday.addSecs(secondsLater);
        QVERIFY(again().renew(m_monday, days));
        QCOMPARE(again().isLocked(later), verdict == Verdict::Expired);
        QCOMPARE(again().verify(m_password, later).verdict, verdict);
        QVERIFY(again().confirm(m_password, m_monday, days)); // which looks no other way
        QCOMPARE(again().verify(m_password, later).verdict, verdict);
        // Wrong is wrong all the same.
        QCOMPARE(again().verify(Secret::of(u"?"), later).verdict, Verdict::Wrong);
    }

    void aNewPasswordDoesNotBringTheUsualDaysBack()
    {
        QVERIFY(again().renew(m_monday, 3));
        QVERIFY(again().confirm(Secret::of(u"nueva"), m_monday));
        QCOMPARE(again().days(), 3);
        QVERIFY(again().distrust());
        QCOMPARE(again().days(), 3);
    }

    void whatWasOpenedByTheHubKeepsADayAtLeast()
    {
        const qint64 day = 24 * 3600;
        QVERIFY(again().renew(m_monday, 0));
        QVERIFY(!again().hasLapsed(m_monday.addSecs(day)));
        QVERIFY(again().hasLapsed(m_monday.addSecs(day + 1)));
        QVERIFY(again().renew(m_monday, 3));
        QVERIFY(!again().hasLapsed(m_monday.addSecs(3 * day)));
        QVERIFY(again().hasLapsed(m_monday.addSecs(3 * day + 1)));
        QVERIFY(again().distrust());
        QVERIFY(again().hasLapsed(m_monday));
    }

    void daysThatNobodyCanHaveSaidOpenNothing_data()
    {
        QTest::addColumn<QJsonValue>("written");
        QTest::newRow("more than there can be") << QJsonValue(mostOfflineDays + 1);
        QTest::newRow("a life") << QJsonValue(1e12);
        QTest::newRow("below none") << QJsonValue(-14);
        QTest::newRow("half a day") << QJsonValue(14.5);
        QTest::newRow("a word") << QJsonValue(QStringLiteral("14"));
        QTest::newRow("nothing") << QJsonValue();
    }
    void daysThatNobodyCanHaveSaidOpenNothing()
    {
        QFETCH(QJsonValue, written);
        rewrite([&written](QJsonObject &kept) { kept[QStringLiteral("days")] = written; });
        QCOMPARE(again().days(), 0);
        QCOMPARE(again().verify(m_password, m_monday).verdict, Verdict::Expired);
    }

    void aFileFromBeforeTheSettingHasTheUsualDays()
    {
        rewrite([](QJsonObject &kept) { kept.remove(QStringLiteral("days")); });
        QCOMPARE(again().days(), usualOfflineDays);
        QCOMPARE(again().verify(m_password, m_monday).verdict, Verdict::Right);
    }

    void wrongOnesAreSlowedDownAlsoAfterARestart()
    {
        const Secret wrong = Secret::of(u"?");
        QDateTime now = m_monday;
        qint64 before = 0;
        for (int attempt = 1; attempt <= 12; ++attempt) {
            OfflineSignIn signIn = again();
            const OfflineSignIn::Answer answer = signIn.verify(wrong, now);
            QCOMPARE(answer.verdict, Verdict::Wrong);
            QVERIFY(answer.waitSeconds >= before);
            QVERIFY(attempt < 3 || answer.waitSeconds > 0);
            before = answer.waitSeconds;
            if (before > 0) {
                const OfflineSignIn::Answer sooner =
                    again().verify(m_password, now.addSecs(before - 1));
                QCOMPARE(sooner.verdict, Verdict::TooSoon);
                QCOMPARE(sooner.waitSeconds, qint64(1));
            }
            now = now.addSecs(before);
        }
        QCOMPARE(before, qint64(15 * 60));
        QCOMPARE(again().verify(m_password, now).verdict, Verdict::Right);
        QCOMPARE(again().verify(wrong, now).waitSeconds, qint64(0));
    }

    void aClockThatGoesBackMakesThePauseBeginAnew()
    {
        const Secret wrong = Secret::of(u"?");
        for (int attempt = 1; attempt <= 3; ++attempt)
            QCOMPARE(again().verify(wrong, m_monday).verdict, Verdict::Wrong);
        const QDateTime before = m_monday.addSecs(-1800);
        const OfflineSignIn::Answer sooner = again().verify(m_password, before);
        QCOMPARE(sooner.verdict, Verdict::TooSoon);
        const QDateTime after = before.addSecs(sooner.waitSeconds);
        QVERIFY(after < m_monday);
        QCOMPARE(again().verify(m_password, after).verdict, Verdict::Right);
    }

    void aPasswordThatTheHubRefusedDoesNotOpenAnyMore()
    {
        QVERIFY(again().distrust());
        QCOMPARE(again().verify(m_password, m_monday).verdict, Verdict::Expired);
        QVERIFY(again().confirm(Secret::of(u"nueva"), m_monday));
        QCOMPARE(again().verify(m_password, m_monday).verdict, Verdict::Wrong);
        QCOMPARE(again().verify(Secret::of(u"nueva"), m_monday).verdict, Verdict::Right);
    }

    void theFileIsItsOwnersAndDoesNotHoldThePassword()
    {
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup |
                                              QFile::ReadOther | QFile::WriteOther |
                                              QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(path(), QFile::permissions(path()) | others));
        QVERIFY(again().renew(m_monday, usualOfflineDays));
        QVERIFY(!(QFile::permissions(path()) & others));
        QVERIFY(!content().contains("ndor 42")); // "42" alone may stand in any hash
        QVERIFY(content().contains("$argon2id$"));
    }

    void whatIsForgottenOpensNothing()
    {
        OfflineSignIn signIn = again();
        signIn.forget();
        QVERIFY(!QFile::exists(path()));
        QCOMPARE(signIn.verify(m_password, m_monday).verdict, Verdict::Unknown);
        QCOMPARE(again().verify(m_password, m_monday).verdict, Verdict::Unknown);
    }

    void aFileThatIsNotOneOpensNothing()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"verifier\": \"x\"}") > 0);
        file.close();
        QCOMPARE(again().verify(m_password, m_monday).verdict, Verdict::Wrong);
        QVERIFY(again().isLocked(m_monday));
    }

    void aSecretIsTakenAndCopied()
    {
        QString typed = QStringLiteral("cóndor ") + QString::number(42);
        QVERIFY(Secret::take(typed) == m_password);
        QVERIFY(typed.isEmpty());
        Secret one = m_password;
        Secret other = std::move(one);
        QVERIFY(other == m_password);
        one = other;
        QCOMPARE(one.text(), QStringLiteral("cóndor 42"));
    }
};

VITRINA_TEST(TestOfflineSignIn, Testing::NoApplication)
#include "tst_offlinesignin.moc"
