// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the start of the process to the first page painted, and the most memory it took. The program
// paints and leaves by itself with --quit-after-first-paint; so does this one with --empty-window.
#include "figures.h"
#include "samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Vitrina::Bench {

namespace {

struct Run
{
    double ms = 0;
    double peakMb = 0;
    bool good = false;
};

/// By fork and exec, for wait4() tells the peak of this one child.
Run run(const QByteArrayList &command)
{
    std::vector<char *> arguments;
    for (const QByteArray &argument : command)
        arguments.push_back(const_cast<char *>(argument.constData()));
    arguments.push_back(nullptr);
    QElapsedTimer timer;
    timer.start();
    const pid_t child = vfork();
    if (child == 0) {
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    return {double(timer.nsecsElapsed()) / 1e6, double(usage.ru_maxrss) / 1024,
            WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

} // namespace

void measureStarting(const Context &bench)
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/vitrina");
    if (!bench.wants(QStringLiteral("start")) || !QFile::exists(program))
        return;
    // The profile is locked by whoever has it open: here only its folder is wanted.
    const QString folder =
        Dataset::openOrMake(bench.options.rows, bench.options.pendingPercent)->profile().folder();
    const QByteArrayList whole{QFile::encodeName(program), "--profile", QFile::encodeName(folder),
                               "--quit-after-first-paint"};
    const QByteArrayList empty{QFile::encodeName(QCoreApplication::applicationFilePath()),
                               "--empty-window"};
    Samples floor;
    Samples start;
    Samples peak;
    for (int i = -2; i < bench.options.repetitions / 3; ++i) {
        const Run emptyRun = run(empty);
        const Run wholeRun = run(whole);
        if (!emptyRun.good || !wholeRun.good)
            qFatal("the program did not start and leave by itself");
        if (i >= 0) {
            floor.add(emptyRun.ms);
            start.add(wholeRun.ms);
            peak.add(wholeRun.peakMb);
        }
    }
    print(QStringLiteral("start"), bench.options.rows, start, floor.p50());
    std::printf("bench start-memory rows=%d peak_mb=%.1f\n", bench.options.rows,
                peak.percentile(1.0));
}

} // namespace Vitrina::Bench
