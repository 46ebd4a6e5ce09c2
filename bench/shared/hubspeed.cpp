// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shared database with several people, on a PostgreSQL of its own. Figures as those of
// vitrina-bench; see README.md.
#include "shared/figures.h"

#include "kit/theme.h"
#include "testsupport/lightscheme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>

#include <sys/resource.h>

namespace Vitrina::Bench {

namespace {

struct NumberOption
{
    const char *name;
    const char *what;
    int HubOptions::*member;
};

constexpr NumberOption numbers[] = {
    {"branch-size", "People of one showroom.", &HubOptions::branchSize},
    {"seconds", "How long a crowd is watched.", &HubOptions::seconds},
    {"every", "Seconds between two commands of a client.", &HubOptions::everySeconds},
    {"idle-seconds", "How long nobody does anything.", &HubOptions::idleSeconds},
    {"rows", "Follow-ups of the window.", &HubOptions::rows},
    {"pool-size", "Connections of pgbouncer to the server.", &HubOptions::poolSize},
    {"repetitions", "Changes that are painted.", &HubOptions::repetitions},
};

HubOptions optionsFrom(const QCoreApplication &app)
{
    HubOptions options;
    QCommandLineParser parser;
    parser.addHelpOption();
    for (const NumberOption &one : numbers)
        parser.addOption({QLatin1StringView(one.name), QLatin1StringView(one.what),
                          QStringLiteral("number"), QString::number(options.*one.member)});
    const QCommandLineOption clients(QStringLiteral("clients"),
                                     QStringLiteral("People on one server; repeatable."),
                                     QStringLiteral("number"));
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Only figures whose name begins so."),
                                  QStringLiteral("name"));
    parser.addOptions({clients, only});
    parser.process(app);
    for (const NumberOption &one : numbers)
        options.*one.member = qMax(1, parser.value(QLatin1StringView(one.name)).toInt());
    if (parser.isSet(clients)) {
        options.clients.clear();
        const QStringList given = parser.values(clients);
        for (const QString &count : given)
            options.clients += qMax(2, count.toInt());
    }
    options.only = parser.values(only);
    return options;
}

/// Every client has some files and sockets open, and all are in this one process.
void openManyFiles()
{
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

bool HubOptions::wants(const QString &name) const
{
    return only.isEmpty() || std::any_of(only.begin(), only.end(), [&name](const QString &one) {
               return name.startsWith(one) || one.startsWith(name);
           });
}

} // namespace Vitrina::Bench

int main(int argc, char **argv)
{
    using namespace Vitrina;
    Bench::openManyFiles();
    QApplication app(argc, argv);
    const Bench::HubOptions options = Bench::optionsFrom(app);
    const Theme theme(app, std::make_unique<Testing::LightScheme>());
    Bench::measureFarPush(options);
    Bench::measureWindow(options, theme);
    Bench::measureLinkNote(options, theme);
    Bench::measureCrowds(options);
    return 0;
}
