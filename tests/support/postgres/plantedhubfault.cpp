// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/plantedhubfault.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <vector>

namespace Vitrina::Testing {

namespace {

constexpr int cannotPlant = 77;

[[noreturn]] void giveUp(const QString &name, const char *why)
{
    std::fprintf(stderr, "the fault %s cannot be planted: %s\n", qPrintable(name), why);
    std::_Exit(cannotPlant);
}

/// A line of the table: its name, function, the piece and what replaces it, the test.
std::vector<QStringList> allFaults()
{
    QFile file(QStringLiteral(VITRINA_HUB_FAULTS));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("of the hub"), "the table of faults is missing");
    std::vector<QStringList> faults;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.contains(u'\t') && !line.startsWith(u'#'))
            faults.push_back(line.split(u'\t'));
    }
    return faults;
}

QStringList faultCalled(const QString &name)
{
    for (const QStringList &fault : allFaults()) {
        if (fault.first() == name)
            return fault;
    }
    giveUp(name, "there is none of this name");
}

/// The text of the function that @p fault goes into; empty where its piece is not in there.
QString textFor(PgConnection &administrator, const QStringList &fault)
{
    const PgRows definition =
        administrator.query("SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname = $1"
                            " AND pronamespace = 'vitrina'::regnamespace",
                            {fault[1].toUtf8()});
    const QString text = definition.count() > 0 ? definition.text(0, 0) : QString();
    return text.contains(fault[2]) ? text : QString();
}

} // namespace

void plantHubFault(PgConnection &administrator)
{
    const QString name = qEnvironmentVariable("VITRINA_PLANTED_FAULT");
    if (name.isEmpty() || name.startsWith(u"sync_"))
        return;
    const QStringList fault = faultCalled(name);
    QString text = textFor(administrator, fault);
    if (text.isEmpty())
        giveUp(name, "the piece to replace is not in the function");
    administrator.run(text.replace(fault[2], fault[3]).toUtf8());
}

QStringList hubFaultsGoneStale(PgConnection &administrator)
{
    QStringList stale;
    for (const QStringList &fault : allFaults()) {
        if (textFor(administrator, fault).isEmpty())
            stale += fault.first();
    }
    return stale;
}

} // namespace Vitrina::Testing
