// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/importrows.h"
#include "desktop/outboxkeeper.h"
#include "sample/liveshowroom.h"
#include "storage/outboxqueries.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the outbox keeps, and for how long (sync.md 2, 25).
class TestOutboxKeeper : public QObject
{
    Q_OBJECT

private:
    static qint64 count(Database &database, const char *what)
    {
        return database.scalar(QStringLiteral("SELECT count(*) FROM ") + QLatin1StringView(what))
            .toLongLong();
    }

private Q_SLOTS:
    void whatHasServedGoesAndItsAuditStays()
    {
        LiveShowroom live([](SampleShowroom &sample) {
            sample.clock.advance(-40 * 24 * 3600);
            for (int i = 0; i < 150; ++i) // more than are taken at once
                sample.must(sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade")));
            sample.clock.advance(39 * 24 * 3600);
            sample.must(sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vera")));
            sample.clock.advance(24 * 3600);
        });
        Database &database = live.reader().database();
        const qint64 audit = count(database, "audit");
        const qint64 young = count(database, "outbox") - 150;
        OutboxKeeper keeper(live.queue());
        keeper.prune(live.clock().now());
        QTRY_COMPARE(count(database, "outbox"), young);
        live.settle();
        QCOMPARE(count(database, "outbox"), young);
        QCOMPARE(count(database, "audit"), audit);
    }

    void whatIsNotDecidedStays()
    {
        SampleShowroom sample;
        sample.must(sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade")));
        sample.database->execute(QStringLiteral("UPDATE outbox SET verdict = 'pending'"));
        QCOMPARE(pruneOutbox(*sample.database, sample.clock.now().addDays(400), 100), 0);
        QVERIFY(count(*sample.database, "outbox") > 0);
    }

    void aGarbledChangesetIsNotRead()
    {
        SampleShowroom sample;
        sample.must(sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade")));
        Database &database = *sample.database;
        const qint64 last =
            database.scalar(QStringLiteral("SELECT max(seq) FROM outbox")).toLongLong();
        QVERIFY(!insertedBy(database, last).inserted.empty());
        database.execute(QStringLiteral("UPDATE outbox SET changes = zeroblob(length(changes))"));
        try {
            insertedBy(database, last);
            QFAIL("a garbled changeset was read");
        } catch (const DatabaseError &error) {
            QCOMPARE(error.problem().code, Problem::Code::DatabaseCorrupt);
        }
    }

    void aChangesetFromBeforeDigestsWereKeptIsRead()
    {
        SampleShowroom sample;
        sample.must(sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade")));
        Database &database = *sample.database;
        const qint64 last =
            database.scalar(QStringLiteral("SELECT max(seq) FROM outbox")).toLongLong();
        database.execute(QStringLiteral("UPDATE outbox SET changes_digest = x''"));
        QVERIFY(!insertedBy(database, last).inserted.empty());
    }
};

VITRINA_TEST(TestOutboxKeeper, QCoreApplication)
#include "tst_outboxkeeper.moc"
