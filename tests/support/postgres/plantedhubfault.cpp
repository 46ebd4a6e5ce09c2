// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/plantedhubfault.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace Vitrina::Testing {

namespace {

constexpr int cannotPlant = 77;

[[noreturn]] void giveUp(const QString &name, const char *why)
{
    std::fprintf(stderr, "the fault %s cannot be planted: %s\n", qPrintable(name), why);
    std::_Exit(cannotPlant);
}

QStringList faultCalled(const QString &name)
{
    QFile file(QStringLiteral(VITRINA_HUB_FAULTS));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(name, "the table of faults is missing");
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        if (cells.first() == name)
            return cells;
    }
    giveUp(name, "there is none of this name");
}

} // namespace

void plantHubFault(PgConnection &administrator)
{
    const QString name = qEnvironmentVariable("VITRINA_PLANTED_FAULT");
    if (name.isEmpty() || name.startsWith(u"sync_"))
        return;
    const QStringList cells = faultCalled(name);
    const PgRows definition =
        administrator.query("SELECT pg_get_functiondef(oid) FROM pg_proc WHERE proname = $1"
                            " AND pronamespace = 'vitrina'::regnamespace",
                            {cells[1].toUtf8()});
    QString text = definition.count() > 0 ? definition.text(0, 0) : QString();
    if (!text.contains(cells[2]))
        giveUp(name, "the piece to replace is not in the function");
    administrator.run(text.replace(cells[2], cells[3]).toUtf8());
}

} // namespace Vitrina::Testing
