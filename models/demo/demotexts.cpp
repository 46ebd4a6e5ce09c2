// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demotexts.h"

#include <QFile>

namespace Vitrina {

namespace {

QStringList linesOf(const char *name)
{
    QFile file(QStringLiteral(":/demo/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/demo/%s is not compiled in", name);
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

QList<QStringList> tableOf(const char *name, qsizetype columns)
{
    QList<QStringList> rows;
    const QStringList lines = linesOf(name);
    for (const QString &line : lines) {
        rows += line.split(u'\t');
        if (rows.last().size() != columns)
            qFatal("resources/demo/%s: \"%s\" has not %lld columns", name, qPrintable(line),
                   static_cast<long long>(columns));
    }
    return rows;
}

QHash<QString, QStringList> lostNotes()
{
    QHash<QString, QStringList> notes;
    const QList<QStringList> rows = tableOf("lost.tsv", 2);
    for (const QStringList &row : rows)
        notes[row[0]] += row[1];
    return notes;
}

} // namespace

DemoTexts DemoTexts::load()
{
    DemoTexts texts;
    texts.female = linesOf("given-female.txt");
    texts.male = linesOf("given-male.txt");
    texts.surnames = linesOf("surnames.txt");
    texts.companies = linesOf("companies.txt");
    texts.places = linesOf("company-places.txt");
    texts.contact = linesOf("notes-contact.txt");
    texts.reached = linesOf("notes-reached.txt");
    texts.notReached = linesOf("notes-not-reached.txt");
    texts.won = linesOf("notes-won.txt");
    texts.lost = lostNotes();
    texts.chats =
        linesOf("chats.txt").join(u'\n').split(QStringLiteral("\n---\n"), Qt::SkipEmptyParts);
    texts.models = tableOf("models.tsv", 6);
    texts.leads = tableOf("leads.tsv", 15);
    return texts;
}

} // namespace Vitrina
