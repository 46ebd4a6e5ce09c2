// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the start of the process to the first page painted, and the most memory it took. The program
// paints and leaves by itself with --quit-after-first-paint; so does this one with --empty-window.
#include "figures.h"
#include "samples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cstdio>

namespace Vitrina::Bench {

namespace {

struct Run
{
    double ms = 0;
    double peakMb = 0; ///< as the program itself says
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    const bool told = process.waitForReadyRead(60'000); // a line once it has painted
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    if (!told || !process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        qFatal("%s did not start and leave by itself", qPrintable(program));
    return {ms, process.readAllStandardOutput().simplified().toDouble() / 1024};
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
    const QStringList whole{QStringLiteral("--profile"), folder, QStringLiteral("--as"),
                            QStringLiteral("a07"), QStringLiteral("--quit-after-first-paint")};
    const QStringList empty{QStringLiteral("--empty-window")};
    Samples floor;
    Samples start;
    Samples peak;
    for (int i = -2; i < bench.options.repetitions / 3; ++i) {
        const Run emptyRun = run(QCoreApplication::applicationFilePath(), empty);
        const Run wholeRun = run(program, whole);
        if (i >= 0) {
            floor.add(emptyRun.ms);
            start.add(wholeRun.ms);
            peak.add(wholeRun.peakMb);
        }
    }
    print(QStringLiteral("start"), bench.options.rows, start, floor);
    std::printf("bench start-memory rows=%d peak_mb=%.1f\n", bench.options.rows,
                peak.percentile(1.0));
}

} // namespace Vitrina::Bench
