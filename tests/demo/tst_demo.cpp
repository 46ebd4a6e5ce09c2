// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofixture.h"

#include "storage/changerecorder.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// The shared rows of a replica, hashed in the order of their ids.
QByteArray fingerprint(Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char *table : sharedTables()) {
        const QString name = QString::fromLatin1(table);
        const int columns =
            database.scalar(QStringLiteral("SELECT count(*) FROM pragma_table_info(?)"), {name})
                .toInt();
        Rows rows = database.query(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(name));
        while (rows.next()) {
            for (int i = 0; i < columns; ++i)
                hash.addData(rows.bytes(i).toHex() + '|');
            hash.addData(QByteArrayLiteral("\n"));
        }
    }
    return hash.result();
}

/// Ecuador's rule, told another way than the generator tells it.
bool isNationalId(const QString &id)
{
    static const int doubled[] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    if (id.size() < 10 || id.left(2).toInt() < 1 || id.left(2).toInt() > 24)
        return false;
    int sum = 0;
    for (int i = 0; i < 10; ++i) {
        const int digit = id[i].digitValue();
        sum += i % 2 == 0 ? doubled[digit] : digit;
    }
    return sum % 10 == 0;
}

} // namespace

/// The demonstration showroom: how it is made, its people and its past.
class TestDemo : public DemoFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fill(); }

    void theSameSeedAndTimeGiveTheSameRows()
    {
        const Demo again(m_demo->options);
        QCOMPARE(fingerprint(*again.database).toHex(), fingerprint(*m_demo->database).toHex());
        DemoOptions other = m_demo->options;
        other.seed = 2;
        QVERIFY(fingerprint(*Demo(other).database) != fingerprint(*m_demo->database));
    }

    void itHasTheClientsAskedFor()
    {
        QCOMPARE(scalar("SELECT count(*) FROM client").toInt(), 700);
        QCOMPARE(scalar("SELECT count(*) FROM timeline_entry WHERE kind = 'registered'").toInt(),
                 700);
    }

    void theReplicaIsMarked()
    {
        QCOMPARE(replicaKind(*m_demo->database), ReplicaKind::Demonstration);
    }

    void theWriterWaitsForTheDiskAgain() { QCOMPARE(scalar("PRAGMA synchronous").toInt(), 2); }

    void aShowroomThatWorksIsNotTouched()
    {
        setReplicaKind(*m_demo->database, ReplicaKind::Showroom);
        const Result<void> again =
            fillDemonstration(*m_demo->database, m_demo->executor, m_demo->options);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Problem::Code::Forbidden);
        QCOMPARE(replicaKind(*m_demo->database), ReplicaKind::Showroom);
        setReplicaKind(*m_demo->database, ReplicaKind::Demonstration);
    }

    void itStopsWhenAskedTo()
    {
        DemoOptions options = m_demo->options;
        int calls = 0;
        options.progress = [&calls](int percent) {
            ++calls;
            return percent < 1;
        };
        const Demo stopped(options);
        QVERIFY(!stopped.filled);
        QCOMPARE(stopped.filled.error().code, Problem::Code::Cancelled);
        QCOMPARE(calls, 1);
    }

    void everyOpenOpportunityHasOnePendingFollowUp()
    {
        QCOMPARE(scalar("SELECT count(*) FROM opportunity o WHERE state = 'open' AND 1 <> (SELECT "
                        "count(*) FROM follow_up f WHERE f.opportunity_id = o.id AND f.state = "
                        "'pending')")
                     .toInt(),
                 0);
        QCOMPARE(scalar("SELECT count(*) FROM follow_up f JOIN opportunity o ON o.id = "
                        "f.opportunity_id WHERE f.state = 'pending' AND o.state <> 'open'")
                     .toInt(),
                 0);
        QCOMPARE(scalar("SELECT count(*) FROM follow_up WHERE state = 'pending' AND "
                        "opportunity_id IS NULL")
                     .toInt(),
                 0);
    }

    void allLevelsOfStaffAreThere()
    {
        QCOMPARE(scalar("SELECT count(DISTINCT access_level) FROM staff").toInt(), 4);
        QVERIFY(scalar("SELECT count(*) FROM staff").toInt() >= 10);
        QCOMPARE(scalar("SELECT count(*) FROM branch").toInt(), 3);
        for (const QString &login : demoLogins()) {
            QCOMPARE(scalar("SELECT count(*) FROM staff WHERE login = ? AND active = 1", {login})
                         .toInt(),
                     1);
        }
        QCOMPARE(scalar("SELECT access_level FROM staff WHERE login = 'admin'").toInt(), 1);
        QCOMPARE(scalar("SELECT count(*) FROM staff WHERE supervisor_id IS NULL").toInt(), 1);
    }

    void nationalIdsAreValidAndOnePersonsOnly()
    {
        Rows rows = m_demo->database->query(
            QStringLiteral("SELECT national_id, kind FROM client WHERE national_id <> ''"));
        int seen = 0;
        for (; rows.next(); ++seen) {
            QVERIFY2(isNationalId(rows.text(0)), qPrintable(rows.text(0)));
            QCOMPARE(rows.text(0).size(), rows.text(1) == QLatin1StringView("company") ? 13 : 10);
        }
        QVERIFY(seen > 400);
        QCOMPARE(scalar("SELECT count(*) - count(DISTINCT national_id) FROM client WHERE "
                        "national_id <> ''")
                     .toInt(),
                 0);
    }

    void phonesAreOneClientsOnly()
    {
        QCOMPARE(scalar("SELECT count(*) - count(DISTINCT e164) FROM client_phone").toInt(), 0);
        QCOMPARE(scalar("SELECT count(*) FROM client_phone WHERE e164 NOT GLOB "
                        "'+5939[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' OR e164 <> '+593' || "
                        "substr(replace(typed, ' ', ''), 2)")
                     .toInt(),
                 0);
    }

    void noAddressIsAnybodys()
    {
        QCOMPARE(scalar("SELECT count(*) FROM client_email WHERE address NOT LIKE '%@%.example'")
                     .toInt(),
                 0);
        QVERIFY(scalar("SELECT count(*) FROM client_email").toInt() > 0);
    }

    void anasDay_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::newRow("before opening") << local("2026-11-24T07:00:00");
        QTest::newRow("morning") << local("2026-11-24T10:31:00");
        QTest::newRow("lunch") << local("2026-11-24T13:20:00");
        QTest::newRow("late") << local("2026-11-24T17:50:00");
        QTest::newRow("midnight") << local("2026-11-24T00:00:30");
        QTest::newRow("almost midnight") << local("2026-11-24T23:59:30");
        QTest::newRow("Saturday") << local("2026-11-21T10:00:00");
        QTest::newRow("Sunday") << local("2026-11-22T11:00:00");
        QTest::newRow("a leap day") << local("2028-02-29T09:00:00");
    }

    void anasDay()
    {
        QFETCH(const QDateTime, now);
        const Demo demo(optionsAt(now, 1));
        QVERIFY(demo.filled);
        const QDateTime day(now.date(), QTime(0, 0), QTimeZone(zone));
        Rows rows = demo.database->query(QStringLiteral(
            "SELECT due_at FROM follow_up WHERE state = 'pending' AND advisor_id = (SELECT id "
            "FROM staff WHERE login = 'ana') ORDER BY due_at"));
        int overdue = 0;
        int today = 0;
        int ahead = 0;
        while (rows.next()) {
            const QDateTime due = QDateTime::fromMSecsSinceEpoch(rows.number(0), QTimeZone(zone));
            if (due < day) {
                ++overdue;
                continue;
            }
            if (due < day.addDays(1))
                ++today;
            else
                ++ahead;
            const int minute = due.time().msecsSinceStartOfDay() / 60'000;
            const bool saturday = due.date().dayOfWeek() == 6;
            QVERIFY(minute >= 9 * 60 && minute < (saturday ? 14 * 60 : 18 * 60 + 30));
            QVERIFY(saturday || minute < 13 * 60 || minute >= 14 * 60);
            QVERIFY(due.date() <= now.date().addDays(15));
            QVERIFY(due.date() == now.date() || due.date().dayOfWeek() != 7);
        }
        QCOMPARE(overdue, 3);
        QCOMPARE(today, 9);
        QCOMPARE(ahead, 30);
    }

    void mariaJoseIsFirstOfTheDay()
    {
        const qint64 due = local("2026-11-24T10:55:00").toMSecsSinceEpoch();
        QCOMPARE(scalar("SELECT c.surname || '/' || m.line || '/' || q.code || '/' || t.code || "
                        "'/' || p.typed FROM follow_up f JOIN client c ON c.id = f.client_id"
                        " JOIN client_phone p ON p.client_id = c.id AND p.position = 0"
                        " JOIN opportunity o ON o.id = f.opportunity_id"
                        " JOIN vehicle_model m ON m.id = o.model_id"
                        " JOIN catalogue_item q ON q.id = c.quality_id"
                        " JOIN catalogue_item t ON t.id = f.type_id"
                        " JOIN staff s ON s.id = f.advisor_id"
                        " WHERE f.due_at = ? AND s.login = 'ana' AND f.state = 'pending'",
                        {due})
                     .toString(),
                 QStringLiteral("Paredes/NK 250/hot/call/099 123 4567"));
    }

    void nothingOfThePastLiesAhead()
    {
        const qint64 now = m_demo->options.now.toMSecsSinceEpoch();
        QCOMPARE(scalar("SELECT count(*) FROM timeline_entry WHERE at > ?", {now}).toInt(), 0);
        QCOMPARE(scalar("SELECT count(*) FROM follow_up WHERE created_at > ? OR resolved_at > ?",
                        {now, now})
                     .toInt(),
                 0);
        QCOMPARE(scalar("SELECT count(*) FROM follow_up WHERE due_at < created_at").toInt(), 0);
        QCOMPARE(scalar("SELECT count(*) FROM opportunity o JOIN client c ON c.id = o.client_id"
                        " WHERE o.opened_at < c.created_at OR o.closed_at <= o.opened_at")
                     .toInt(),
                 0);
    }

    void statesAgreeWithTheirDates()
    {
        QCOMPARE(scalar("SELECT count(*) FROM opportunity WHERE (state = 'open') <> (closed_at IS "
                        "NULL) OR (state = 'lost') <> (lost_reason_id IS NOT NULL) OR (state = "
                        "'won') <> (stage = 'delivered')")
                     .toInt(),
                 0);
    }

    void stagesWereTakenOneByOne()
    {
        QCOMPARE(
            scalar("SELECT count(*) FROM opportunity o WHERE (SELECT count(*) FROM timeline_entry "
                   "t WHERE t.opportunity_id = o.id AND t.kind = 'stage_changed') <> CASE stage "
                   "WHEN 'interested' THEN 0 WHEN 'quoted' THEN 1 WHEN 'documented' THEN 2 WHEN "
                   "'invoiced' THEN 3 ELSE 4 END")
                .toInt(),
            0);
    }

    void attemptsCountWhatWasInVain()
    {
        QCOMPARE(scalar("SELECT count(*) FROM follow_up f WHERE state = 'pending' AND attempt > 0 "
                        "AND attempt > (SELECT count(*) FROM follow_up g WHERE g.opportunity_id = "
                        "f.opportunity_id AND g.outcome = 'not_reached')")
                     .toInt(),
                 0);
        QVERIFY(scalar("SELECT count(*) FROM follow_up WHERE state = 'pending' AND attempt > 0")
                    .toInt() > 20);
    }

    void timelineDataHasTheCommandsShape_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const char *kind, const QStringList &keys) {
            QTest::newRow(kind) << QString::fromLatin1(kind) << keys;
        };
        row("contact_in", {QStringLiteral("entry"), QStringLiteral("source")});
        row("resolved", {QStringLiteral("due"), QStringLiteral("outcome"), QStringLiteral("type")});
        row("scheduled", {QStringLiteral("due"), QStringLiteral("type")});
        row("stage_changed", {QStringLiteral("from"), QStringLiteral("to")});
        row("lost", {QStringLiteral("reason")});
    }

    void timelineDataHasTheCommandsShape()
    {
        QFETCH(const QString, kind);
        QFETCH(const QStringList, keys);
        Rows rows = m_demo->database->query(
            QStringLiteral("SELECT data FROM timeline_entry WHERE kind = ?"), {kind});
        int seen = 0;
        for (; rows.next(); ++seen) {
            QStringList found = QJsonDocument::fromJson(rows.text(0).toUtf8()).object().keys();
            found.removeAll(QStringLiteral("next")); // a resolved one may have one
            QCOMPARE(found, keys);
        }
        QVERIFY(seen > 0);
    }

    /// Of one instant they are read by their ids.
    void entriesOfOneInstantStandInTheOrderOfTheCommands()
    {
        const char *const outOfOrder =
            "SELECT count(*) FROM timeline_entry a JOIN timeline_entry b"
            " ON b.client_id = a.client_id AND b.at = a.at AND b.id > a.id"
            " WHERE b.kind = 'registered' OR (a.kind = 'chat_pasted' AND b.kind = 'contact_in')";
        QCOMPARE(scalar(outOfOrder).toInt(), 0);
    }

    void chatsHaveSeveralLines()
    {
        QVERIFY(scalar("SELECT count(*) FROM timeline_entry WHERE kind = 'chat_pasted'").toInt() >
                10);
        // Each has lines of the client and of the advisor, and no place left unfilled.
        QCOMPARE(scalar("SELECT count(*) FROM timeline_entry t JOIN client c ON c.id = t.client_id"
                        " JOIN opportunity o ON o.id = t.opportunity_id"
                        " JOIN staff s ON s.id = o.advisor_id"
                        " WHERE t.kind = 'chat_pasted' AND (t.text NOT LIKE '%' || char(10) || '%'"
                        " OR t.text GLOB '*%[1-3]*' OR instr(t.text, '] ' || c.name || ': ') = 0"
                        " OR instr(t.text, '] ' || substr(s.name, 1, instr(s.name, ' ') - 1) || "
                        "': ') = 0)")
                     .toInt(),
                 0);
    }

    void referencesHold()
    {
        QCOMPARE(scalar("SELECT count(*) FROM pragma_foreign_key_check").toInt(), 0);
        QCOMPARE(scalar("SELECT count(*) FROM timeline_entry t LEFT JOIN follow_up f ON f.id = "
                        "t.follow_up_id LEFT JOIN opportunity o ON o.id = t.opportunity_id WHERE "
                        "(t.follow_up_id IS NOT NULL AND f.id IS NULL) OR (t.opportunity_id IS NOT "
                        "NULL AND o.id IS NULL)")
                     .toInt(),
                 0);
    }

    void derivedTablesAgree()
    {
        const char *const columns =
            "advisor, due_at, follow_up, client, model, type, quality, source, attempt";
        const QString sides[] = {QStringLiteral("pending_follow_up"),
                                 QStringLiteral("pending_follow_up_source")};
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(m_demo->database
                         ->scalar(QStringLiteral("SELECT count(*) FROM (SELECT %1 FROM %2 EXCEPT "
                                                 "SELECT %1 FROM %3)")
                                      .arg(QLatin1StringView(columns), sides[i], sides[1 - i]))
                         .toInt(),
                     0);
        }
        QVERIFY(scalar("SELECT count(*) FROM pending_follow_up").toInt() > 100);
        QCOMPARE(scalar("SELECT count(*) FROM client_text").toInt(), 700);
        QCOMPARE(scalar("SELECT count(*) FROM stale_client").toInt(), 0);
    }

    void commandsStaySmall()
    {
        QVERIFY(scalar("SELECT max(changed_rows) FROM audit").toInt() <= 2000);
    }
};

VITRINA_TEST(TestDemo, QCoreApplication)
#include "tst_demo.moc"
