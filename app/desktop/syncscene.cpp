// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/syncscene.h"

#include "desktop/demosession.h"
#include "storage/database.h"

#include <QFuture>
#include <QPromise>

namespace Vitrina {

SyncScene::SyncScene(DemoSession &demo)
    : m_demo(demo)
{
    upToDate();
}

SyncScene::~SyncScene()
{
    verdicts("UPDATE outbox SET verdict = 'applied', verdict_code = NULL");
    m_demo.syncState().setStatus(std::nullopt);
}

void SyncScene::upToDate()
{
    verdicts("UPDATE outbox SET verdict = 'applied', verdict_code = NULL");
    tell(false);
}

void SyncScene::offline()
{
    verdicts("UPDATE outbox SET verdict = 'pending' WHERE seq > (SELECT max(seq) - 4 FROM outbox)");
    tell(true);
}

void SyncScene::refused()
{
    offline();
    verdicts("UPDATE outbox SET verdict = 'rejected', decided_at = created_at,"
             " verdict_code = 'already_resolved' WHERE seq IN (SELECT seq FROM outbox"
             " WHERE name = 'ResolveFollowUp' ORDER BY seq DESC LIMIT 1)");
    verdicts("UPDATE outbox SET verdict = 'rejected', decided_at = created_at,"
             " verdict_code = 'stale' WHERE seq IN (SELECT seq FROM outbox"
             " WHERE name = 'RescheduleFollowUp' ORDER BY seq DESC LIMIT 1)");
    tell(false);
}

void SyncScene::verdicts(const char *sql)
{
    auto promise = std::make_shared<QPromise<void>>();
    QFuture<void> written = promise->future();
    promise->start();
    m_demo.session().queue().post([promise, statement = QString::fromLatin1(sql)](Database &db) {
        db.execute(statement);
        promise->finish();
    });
    written.waitForFinished();
}

void SyncScene::tell(bool offline)
{
    SyncStatus status;
    status.phase = offline ? SyncStatus::Phase::Offline : SyncStatus::Phase::UpToDate;
    status.since = m_demo.clock().now().addSecs(-18 * 60);
    m_demo.syncState().setStatus(std::nullopt);
    m_demo.syncState().setStatus(status);
}

} // namespace Vitrina
