// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/window.h"

#include "sample/scenarios.h"
#include "sync/firstcopy.h"

#include <QEventLoop>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace Vitrina::Bench {

using namespace Testing;

namespace {

constexpr int rowsInSight = 12; ///< at least

/// One that compares its rows with the hub's for the first time a quarter of an hour after it
/// came (sync/comparison.h): that is measured by itself.
DeviceId lateComparer()
{
    QByteArray bytes = QUuid::createUuid().toRfc4122();
    bytes.back() = 14;
    return DeviceId(QUuid::fromRfc4122(bytes));
}

} // namespace

void handleEvents(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

CopiedProfile::CopiedProfile(const HubAddress &way)
    : m_folder(quickPlace())
{
    PgHubLink hub{PgConnection(way)};
    const QString path = m_folder.filePath(QStringLiteral("replica.sqlite"));
    const Result<void> copied =
        FirstCopy(hub, Rules::builtIn(), QStringLiteral("bench"), lateComparer()).run(path, {});
    Result<std::unique_ptr<Profile>> opened = Profile::open(m_folder.path());
    if (!copied || !opened)
        qFatal("the window gets no copy");
    m_profile = std::move(*opened);
}

QString CopiedProfile::preferences() const
{
    return m_folder.filePath(QStringLiteral("bench.ini"));
}

StaffId CopiedProfile::owner() const
{
    return replicaOwner(*m_profile->openReader());
}

Window::Window(const HubAddress &way, const Theme &theme, Screen::Whose whose)
    : m_copy(way)
    , m_screen(m_copy.profile(), m_copy.owner(), m_copy.preferences(), theme, whose)
{
    const Profile *profile = &m_copy.profile();
    m_sync = std::make_unique<SyncThread>(
        SyncThread::Setup{[way]() -> std::unique_ptr<HubLink> {
                              return std::make_unique<PgHubLink>(PgConnection(way));
                          },
                          m_screen.queue(), [profile] { return profile->openReader(); }, m_rules,
                          m_clock, QStringLiteral("bench"), lateComparer});
    QObject::connect(m_sync.get(), &SyncThread::changed, &m_screen.reader(),
                     &ReplicaReader::onCommitted);
    m_page = m_screen.makePage();
    m_screen.settle(m_page);
    while (m_sync->status().phase != SyncStatus::Phase::UpToDate)
        handleEvents(20);
}

QStringList Window::topRows() const
{
    QStringList text;
    const QAbstractItemModel *model = table()->model();
    for (int row = 0; row < std::min(rowsInSight, model->rowCount()); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            text += model->index(row, column).data().toString();
    }
    return text;
}

} // namespace Vitrina::Bench
