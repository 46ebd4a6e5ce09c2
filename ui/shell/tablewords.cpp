// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tablewords.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct TableWords
{
    const char *table;
    const char *text;
};

/// What the larger tables hold; the others go quickly.
constexpr TableWords largeTables[] = {
    {"client", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Clients")},
    {"client_phone", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Phone numbers")},
    {"client_email", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Mail addresses")},
    {"consent", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Consents")},
    {"vehicle", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Clients' vehicles")},
    {"opportunity", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Sales")},
    {"follow_up", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Follow-ups")},
    {"timeline_entry", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Timeline entries")},
    {"quote", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Quotes")},
    {"vehicle_model", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Models")},
};

const TableWords *found(const QString &table)
{
    for (const TableWords &row : largeTables) {
        if (table == QLatin1StringView(row.table))
            return &row;
    }
    return nullptr;
}

} // namespace

QString tableWords(const QString &table)
{
    const TableWords *row = found(table);
    return row ? QCoreApplication::translate("Vitrina::CopyingPage", row->text)
               : QCoreApplication::translate("Vitrina::CopyingPage", "The company");
}

bool isLargeTable(const QString &table)
{
    return found(table);
}

} // namespace Vitrina
