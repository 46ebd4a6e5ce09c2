// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/cputime.h"

#include "hub/pgconnection.h"

#include <QDir>
#include <QFile>

#include <ctime>

namespace Vitrina::Bench {

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The number behind a word at the beginning of a line.
qint64 numberBehind(const QByteArray &text, const QByteArray &word)
{
    const qsizetype at = text.indexOf('\n' + word);
    if (at < 0)
        return 0;
    const QByteArray line = text.mid(at + 1 + word.size(), 40).trimmed();
    return line.split('\n').front().split(' ').front().trimmed().toLongLong();
}

} // namespace

std::vector<int> backends(PgConnection &root)
{
    const PgRows rows = root.run("SELECT pid FROM pg_stat_activity WHERE backend_type ="
                                 " 'client backend' AND pid <> pg_backend_pid()");
    std::vector<int> pids;
    for (int i = 0; i < rows.count(); ++i)
        pids.push_back(int(rows.number(i, 0)));
    return pids;
}

qint64 cpuTimeOf(const std::vector<int> &processes)
{
    qint64 time = 0;
    for (const int process : processes)
        time += contents(QStringLiteral("/proc/%1/schedstat").arg(process))
                    .split(' ')
                    .front()
                    .toLongLong();
    return time;
}

qint64 ownCpuTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

qint64 ownSleeps()
{
    qint64 sleeps = 0;
    const QDir threads(QStringLiteral("/proc/self/task"));
    const QStringList names = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : names)
        sleeps += numberBehind(contents(threads.filePath(thread) + QStringLiteral("/status")),
                               "voluntary_ctxt_switches:");
    return sleeps;
}

qint64 memoryOf(const std::vector<int> &processes)
{
    qint64 kilobytes = 0;
    for (const int process : processes)
        kilobytes +=
            numberBehind(contents(QStringLiteral("/proc/%1/smaps_rollup").arg(process)), "Pss:");
    return kilobytes;
}

} // namespace Vitrina::Bench
