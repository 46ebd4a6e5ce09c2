// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/dialogdraft.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QBoxLayout>
#include <QDialog>
#include <QLabel>

namespace Vitrina {

DialogDraft::DialogDraft(QDialog *dialog, ReplicaReader &reader, CommandQueue &queue,
                         const QString &form)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_typing(dialog)
    , m_drafts(reader, queue, form)
{
    recall();
    connect(&m_typing, &FormTyping::edited, this, &DialogDraft::keep);
    connect(dialog, &QDialog::accepted, this, [this] { m_drafts.clear(); });
}

void DialogDraft::recall()
{
    const QJsonObject typed = m_drafts.load();
    if (typed.isEmpty())
        return;
    m_typing.putBack(typed);
    if (m_typing.changed().isEmpty())
        return; // by now it stands there anyway
    m_note = note();
    auto *column = static_cast<QBoxLayout *>(m_dialog->layout());
    column->insertWidget(column->count() - 1, m_note);
}

QWidget *DialogDraft::note()
{
    auto *line = new QWidget(m_dialog);
    line->setObjectName(QStringLiteral("draftNote"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("What you typed before is here again."), line, "dim"), 1);
    auto *discard = new Button(tr("Discard it"), Button::Role::Link, line);
    discard->setObjectName(QStringLiteral("discardDialogDraftButton"));
    discard->setAutoDefault(false);
    row->addWidget(discard);
    connect(discard, &QPushButton::clicked, this, &DialogDraft::discard);
    return line;
}

void DialogDraft::keep()
{
    const QJsonObject typed = m_typing.changed();
    if (typed.isEmpty())
        m_drafts.clear();
    else
        m_drafts.keep(typed);
}

void DialogDraft::discard()
{
    m_drafts.clear();
    m_typing.reset();
    m_note->hide();
}

} // namespace Vitrina
