// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/copyingpage.h"

#include "kit/button.h"
#include "shell/tablewords.h"

#include <QLocale>

namespace Vitrina {

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
    const QString what = tableWords(table);
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
