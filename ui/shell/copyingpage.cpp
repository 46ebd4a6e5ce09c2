// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/copyingpage.h"

#include "kit/button.h"

#include <QCoreApplication>
#include <QLocale>

namespace Vitrina {

namespace {

struct Words
{
    const char *table;
    const char *text;
};

/// What the larger tables hold; the others go quickly.
constexpr Words words[] = {
    {"client", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Clients")},
    {"client_phone", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Phone numbers")},
    {"client_email", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Mail addresses")},
    {"consent", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Consents")},
    {"vehicle", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Clients' vehicles")},
    {"opportunity", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Opportunities")},
    {"follow_up", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Follow-ups")},
    {"timeline_entry", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Histories")},
    {"vehicle_model", QT_TRANSLATE_NOOP("Vitrina::CopyingPage", "Models")},
};

QString wordsOf(const QString &table)
{
    for (const Words &row : words) {
        if (table == QLatin1StringView(row.table))
            return QCoreApplication::translate("Vitrina::CopyingPage", row.text);
    }
    return QCoreApplication::translate("Vitrina::CopyingPage", "The company");
}

} // namespace

CopyingPage::CopyingPage(const QString &server, QWidget *parent)
    : EmptyState(parent)
    , m_server(server)
{
    setObjectName(QStringLiteral("copyingPage"));
    showProgress({}, 0, 0);
}

void CopyingPage::showProgress(const QString &table, qint64 rows, qint64 total)
{
    const QLocale locale;
    const QString what = wordsOf(table);
    const QString count =
        total > 0
            ? tr("%1: %2 of %3 rows.").arg(what, locale.toString(rows), locale.toString(total))
            : what;
    present(Kind::Loading, tr("Copying what you may see"),
            tr("From %1 to this computer, once. %2").arg(m_server, count), tr("Cancel"));
    // A bar of thousandths: rows may be more than an int holds.
    if (total > 0)
        setProgress(int(rows * 1000 / total), 1000);
}

void CopyingPage::setCancelled()
{
    actionButton()->setEnabled(false);
}

} // namespace Vitrina
