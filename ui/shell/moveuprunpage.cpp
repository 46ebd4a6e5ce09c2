// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveuprunpage.h"

#include "kit/button.h"
#include "shell/tablewords.h"

#include <QCoreApplication>
#include <QLocale>

namespace Vitrina {

namespace {

/// In the order of MoveUpState::Step; %1 the server.
constexpr const char *sentences[] = {
    QT_TRANSLATE_NOOP("Vitrina::MoveUpRunPage", "Copying the showroom to %1."),
    QT_TRANSLATE_NOOP("Vitrina::MoveUpRunPage", "Reading it back from %1 and comparing it."),
    QT_TRANSLATE_NOOP("Vitrina::MoveUpRunPage", "Bringing your own copy from %1."),
};

} // namespace

MoveUpRunPage::MoveUpRunPage(const QString &server, QWidget *parent)
    : EmptyState(parent)
    , m_server(server)
{
    setObjectName(QStringLiteral("moveUpRunPage"));
    showState({});
}

void MoveUpRunPage::showState(const MoveUpState &state)
{
    const QLocale locale;
    QString sentence = tr(sentences[state.step]).arg(m_server);
    if (m_cancelled)
        sentence = tr("Taking back what was sent. The showroom stays as it was.");
    else if (state.total > 0)
        sentence += u' ' + tr("%1: %2 of %3 rows.")
                               .arg(tableWords(state.table), locale.toString(state.rows),
                                    locale.toString(state.total));
    present(Kind::Loading, tr("Moving the showroom"), sentence, tr("Cancel"));
    actionButton()->setEnabled(!m_cancelled);
    if (state.total > 0) // in thousandths: rows may be more than an int holds
        setProgress(int(state.rows * 1000 / state.total), 1000);
}

void MoveUpRunPage::setCancelled()
{
    m_cancelled = true;
    showState({});
}

} // namespace Vitrina
