// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs a fuzz target where there is no libFuzzer, with libFuzzer's arguments: -seed, -runs,
// -max_total_time, -dict, then folders and files of examples. Knows nothing of branches, but the
// same seed gives the same inputs. -first_run is its own: from which round on.
#include "mutation.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" __attribute__((weak)) int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

using namespace Vitrina::Testing;

namespace {

constexpr unsigned longestRound = 30; ///< seconds: what takes longer hangs
constexpr const char *failedFile = "fuzz_failed_input";

struct Now
{
    QByteArray input;
    quint64 seed = 1;
    quint64 round = 0;
};
Now now;

/// Called where nothing may be trusted any more: only tells which input it was.
void tellInput()
{
    std::fprintf(stderr, "failed with -seed=%llu -first_run=%llu -runs=1; the input is in %s\n",
                 static_cast<unsigned long long>(now.seed),
                 static_cast<unsigned long long>(now.round), failedFile);
    if (std::FILE *file = std::fopen(failedFile, "wb")) {
        std::fwrite(now.input.constData(), 1, std::size_t(now.input.size()), file);
        std::fclose(file);
    }
}

void onSignal(int number)
{
    std::fprintf(stderr, "signal %d%s\n", number, number == SIGALRM ? ": it hangs" : "");
    tellInput();
    _exit(1);
}

void listen()
{
    for (const int number : {SIGABRT, SIGALRM, SIGFPE, SIGILL})
        std::signal(number, onSignal);
    // The sanitizers tell more of a bad address than a handler could.
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(tellInput);
    else
        for (const int number : {SIGSEGV, SIGBUS})
            std::signal(number, onSignal);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QList<QByteArray> examplesIn(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {contentOf(path)};
    QList<QByteArray> examples;
    const QDir folder(path);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name))
        examples += contentOf(folder.filePath(name));
    return examples;
}

/// "\x0d" and its like as the bytes they stand for.
QByteArray unescaped(const QByteArray &text)
{
    QByteArray plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
        } else if (text.mid(i + 1, 1) == "x") {
            plain += QByteArray::fromHex(text.mid(i + 2, 2));
            i += 3;
        } else {
            plain += text.mid(++i, 1);
        }
    }
    return plain;
}

/// The words of a libFuzzer dictionary: one in quotes a line.
QList<QByteArray> wordsOf(const QString &path)
{
    QList<QByteArray> words;
    if (path.isEmpty())
        return words;
    const QList<QByteArray> lines = contentOf(path).split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype from = line.indexOf('"');
        const qsizetype to = line.lastIndexOf('"');
        if (!line.startsWith('#') && to > from)
            words += unescaped(line.mid(from + 1, to - from - 1));
    }
    return words;
}

struct Order
{
    QHash<QString, QString> options;
    QList<QByteArray> examples;

    quint64 number(const char *name, const char *environment, quint64 usual) const
    {
        bool isSet = false;
        const int wished = environment ? qEnvironmentVariableIntValue(environment, &isSet) : 0;
        if (isSet)
            return quint64(wished);
        const QString value = options.value(QLatin1StringView(name));
        return value.isEmpty() ? usual : value.toULongLong();
    }
};

Order orderOf(int argc, char **argv)
{
    Order order;
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        if (word.startsWith(u'-'))
            order.options.insert(word.section(u'=', 0, 0).mid(1), word.section(u'=', 1));
        else
            order.examples += examplesIn(word);
    }
    if (order.examples.isEmpty())
        order.examples += QByteArray();
    return order;
}

} // namespace

int main(int argc, char **argv)
{
    if (LLVMFuzzerInitialize)
        LLVMFuzzerInitialize(&argc, &argv);
    const Order order = orderOf(argc, argv);
    now.seed = order.number("seed", "VITRINA_FUZZ_SEED", 1);
    const quint64 seconds = order.number("max_total_time", "VITRINA_FUZZ_SECONDS", 0);
    const quint64 first = order.number("first_run", nullptr, 0);
    const quint64 runs = order.number("runs", nullptr, std::numeric_limits<quint64>::max());
    Mutation mutation(order.examples, wordsOf(order.options.value(QStringLiteral("dict"))),
                      now.seed);
    listen();
    QElapsedTimer timer;
    timer.start();
    quint64 done = 0;
    for (; done < runs && (seconds == 0 || timer.elapsed() < qint64(seconds) * 1000); ++done) {
        now.round = first + done;
        now.input = mutation.input(now.round);
        alarm(longestRound);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(now.input.constData()),
                               std::size_t(now.input.size()));
    }
    alarm(0);
    std::printf("seed %llu, %llu rounds of %lld examples, %lld ms\n",
                static_cast<unsigned long long>(now.seed), static_cast<unsigned long long>(done),
                static_cast<long long>(order.examples.size()),
                static_cast<long long>(timer.elapsed()));
    return 0;
}
