// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

#include "items/deedwords.h"
#include "items/outboxmodel.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What waits, what was not taken, and since when (rule 4).
class TestOutbox : public OutboxFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void withoutAHubNothingIsCounted()
    {
        LiveShowroom embedded;
        SyncState none;
        OutboxWatch watch(embedded.reader(), none);
        embedded.must(embedded.sample.contact(QStringLiteral("Rosa"), QString()));
        QVERIFY(!watch.hasHub());
        QCOMPARE(watch.waiting(), 0);
    }

    void whatIsDoneWaitsUntilItIsDecided()
    {
        const Receipt moved = m_hub->live().must(move(m_maria, 5));
        QCOMPARE(m_watch->waiting(), 1);
        const Receipt other = m_hub->live().must(move(m_luis, 6));
        QCOMPARE(m_watch->waiting(), 2);
        m_hub->apply(moved.id);
        QCOMPARE(m_watch->waiting(), 1);
        m_hub->refuse(other.id, QStringLiteral("stale"));
        QCOMPARE(m_watch->waiting(), 0);
        QCOMPARE(m_watch->refused(), 1);
    }

    /// No slot throws at the event loop: that would end the program.
    void whatCannotBeReadIsTold()
    {
        const OutboxCommand command = kept(m_hub->live().must(move(m_maria, 5)).id);
        QSignalSpy failed(&m_hub->live().reader(), &ReplicaReader::failed);
        m_hub->write([](Database &replica) {
            replica.execute(QStringLiteral("ALTER TABLE meta RENAME TO meta_away"));
            replica.execute(QStringLiteral("ALTER TABLE client RENAME TO client_away"));
        });
        m_hub->tell(SyncStatus::Phase::Offline);
        QVERIFY(m_watch->isOffline());
        QCOMPARE(failed.count(), 1);
        QVERIFY(!DeedWords(m_hub->live().reader()).deed(command).isEmpty());
    }

    void theListsFollow()
    {
        OutboxModel waiting(OutboxModel::Which::Waiting, m_hub->live().reader());
        OutboxModel refused(OutboxModel::Which::NotTaken, m_hub->live().reader());
        const QAbstractItemModelTester first(&waiting,
                                             QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QAbstractItemModelTester second(
            &refused, QAbstractItemModelTester::FailureReportingMode::Fatal);
        connect(m_watch.get(), &OutboxWatch::changed, &waiting, &OutboxModel::refresh);
        connect(m_watch.get(), &OutboxWatch::changed, &refused, &OutboxModel::refresh);
        const Receipt maria = m_hub->live().must(move(m_maria, 5));
        const Receipt luis = m_hub->live().must(move(m_luis, 6));
        QCOMPARE(waiting.rowCount(), 2);
        QCOMPARE(waiting.index(0, OutboxModel::Deed).data().toString(),
                 QStringLiteral("Moved the follow-up of María Ñacato"));
        QCOMPARE(waiting.summary(), QStringLiteral("Moved a follow-up × 2"));
        m_hub->refuse(maria.id, QStringLiteral("gone"));
        QCOMPARE(waiting.rowCount(), 1);
        QCOMPARE(waiting.index(0, OutboxModel::Deed).data().toString(),
                 QStringLiteral("Moved the follow-up of Luis Andrade"));
        QCOMPARE(refused.rowCount(), 1);
        QVERIFY(refused.index(0, OutboxModel::Why).data().toString().contains(u"no longer there"));
        m_hub->refuse(luis.id, QStringLiteral("stale"));
        QCOMPARE(refused.rowCount(), 2);
        QCOMPARE(refused.commandAt(0)->id, luis.id); // newest first
    }

    /// Nobody was written to by a note.
    void notesThatWaitAreCountedForThemselves()
    {
        const auto record = [this](const RegisterContact &contact, TimelineKind kind) {
            m_hub->live().must(RecordAttempt{contact.clientId, contact.opportunityId,
                                             contact.next->id, kind, QStringLiteral("Hola"),
                                             now()});
        };
        record(m_maria, TimelineKind::Note);
        record(m_maria, TimelineKind::CallStarted);
        record(m_luis, TimelineKind::WhatsAppOpened);
        m_hub->live().must(move(m_luis, 5));
        const OutboxModel waiting(OutboxModel::Which::Waiting, m_hub->live().reader());
        QCOMPARE(waiting.summary(),
                 QStringLiteral("Wrote to or called a client × 2 · Wrote a note about a client × 1"
                                " · Moved a follow-up × 1"));
    }

    void thousandsAreReadWhenShown()
    {
        const Receipt one = m_hub->live().must(move(m_maria, 5));
        m_hub->repeat(one.id, 4999);
        m_watch->refresh();
        QCOMPARE(m_watch->waiting(), 5000);
        QVERIFY(m_watch->isMuch());
        OutboxModel waiting(OutboxModel::Which::Waiting, m_hub->live().reader());
        QSignalSpy resets(&waiting, &QAbstractItemModel::modelReset);
        waiting.refresh();
        QCOMPARE(resets.size(), 1); // not five thousand insertions
        QCOMPARE(waiting.rowCount(), 5000);
        QCOMPARE(waiting.index(4999, OutboxModel::Deed).data().toString(),
                 QStringLiteral("Moved the follow-up of María Ñacato"));
        QTRY_VERIFY(m_watch->isProvisional(m_maria.next->id));
    }

    void tryingAgainIsNoNewTimeOffline()
    {
        const QDateTime began = now();
        m_hub->tell(SyncStatus::Phase::Offline);
        QVERIFY(m_watch->isOffline());
        for (int i = 0; i < 3; ++i) {
            m_hub->live().clock().advance(600);
            m_hub->tell(SyncStatus::Phase::Connecting);
            QVERIFY(m_watch->isOffline());
            m_hub->tell(SyncStatus::Phase::Offline);
        }
        QCOMPARE(m_watch->offlineSince(), began);
        m_hub->tell(SyncStatus::Phase::UpToDate);
        QVERIFY(!m_watch->isOffline());
    }

    void aWeekOfflineIsLongHoweverOftenTheProgramWasStarted()
    {
        const qint64 heard = now().toMSecsSinceEpoch();
        m_hub->write([heard](Database &replica) { noteContact(replica, heard); });
        SyncState fresh;
        SyncStatus status;
        m_hub->live().clock().advance(6 * 86400);
        status.since = now(); // the program has just been started
        fresh.setStatus(status);
        OutboxWatch watch(m_hub->live().reader(), fresh);
        QCOMPARE(watch.offlineSince().toMSecsSinceEpoch(), heard);
        QVERIFY(!watch.isLong());
        m_hub->live().clock().advance(86400);
        QVERIFY(watch.isLong());
    }

    /// Not when it was noticed, nor when something last came: the same after a restart.
    void sinceWhenIsWhenTheHubWasLastHeard()
    {
        m_hub->tell(SyncStatus::Phase::UpToDate);
        const qint64 heard = now().toMSecsSinceEpoch();
        m_hub->write([heard](Database &replica) { noteContact(replica, heard); });
        m_hub->live().clock().advance(45);
        m_hub->tell(SyncStatus::Phase::Offline);
        QCOMPARE(m_watch->offlineSince().toMSecsSinceEpoch(), heard);
        OutboxWatch later(m_hub->live().reader(), m_hub->state());
        QCOMPARE(later.offlineSince(), m_watch->offlineSince());
    }
};

VITRINA_TEST(TestOutbox, QCoreApplication)
#include "tst_outbox.moc"
