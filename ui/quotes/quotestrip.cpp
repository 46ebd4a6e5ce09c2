// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotestrip.h"

#include "commands/whendone.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/dialogdraft.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "quotes/dealdialog.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

QuoteStrip::QuoteStrip(const char *name, ReplicaReader &reader, CommandQueue &queue,
                       QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
{
    setObjectName(QLatin1StringView(name));
    hide();
}

QHBoxLayout *QuoteStrip::rowOf(QWidget *of)
{
    auto *row = new QHBoxLayout(of);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

ElidedLabel *QuoteStrip::line(const char *name, QWidget *parent)
{
    auto *made = new ElidedLabel({}, parent);
    made->setObjectName(QLatin1StringView(name));
    return made;
}

Button *QuoteStrip::button(const QString &text, const char *name,
                           const std::function<void()> &clicked, QWidget *parent)
{
    auto *made = new Button(text, Button::Role::Normal, parent);
    made->setObjectName(QLatin1StringView(name));
    connect(made, &QPushButton::clicked, this, clicked);
    return made;
}

void QuoteStrip::open(DealDialog *dialog, const QString &about)
{
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName() + u'/' + about,
                    dialog->isOfRow() ? [dialog] { return dialog->readAgain(); }
                                      : DialogDraft::ReadAgain());
    connect(dialog, &DealDialog::taken, this, &QuoteStrip::done);
    dialog->open();
}

void QuoteStrip::submit(const AnyCommand &command, const QString &told, const Undo &undo)
{
    whenDone(m_queue.submit(command), this, [this, told, undo](const Result<Receipt> &receipt) {
        if (receipt)
            Q_EMIT done(told, undo ? undo(*receipt) : std::nullopt);
        else
            Q_EMIT refused(receipt.error());
    });
}

QuoteListStrip::QuoteListStrip(const char *name, const QString &heading, ReplicaReader &reader,
                               CommandQueue &queue, QWidget *parent)
    : QuoteStrip(name, reader, queue, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(plainLabel(heading, this, "dim"));
    column->addLayout(m_head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    connect(&reader, &ReplicaReader::changed, this, &QuoteListStrip::readAgain);
}

void QuoteListStrip::present(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    readAgain();
}

void QuoteListStrip::readAgain()
{
    refresh();
    if (m_hasRows == (m_rows->count() > 0))
        return;
    m_hasRows = !m_hasRows;
    Q_EMIT filled();
}

void QuoteListStrip::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // A button of it may be what is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

QWidget *QuoteListStrip::addRow(const QString &what, const Words &words)
{
    auto *made = new QWidget(this);
    made->setObjectName(what + QStringLiteral("Row"));
    QHBoxLayout *across = rowOf(made);
    across->setSpacing(8);
    auto *chip = new ChipLabel(made);
    chip->setObjectName(what + QStringLiteral("Chip"));
    chip->setChip(words.chip, words.tone);
    across->addWidget(chip);
    auto *text = new ElidedLabel(words.line, made);
    text->setObjectName(what + QStringLiteral("Label"));
    across->addWidget(text, 1);
    m_rows->addWidget(made);
    return made;
}

void QuoteListStrip::addButton(QWidget *row, const QString &text, const char *name,
                               const std::function<void()> &clicked)
{
    row->layout()->addWidget(button(text, name, clicked, row));
}

} // namespace Vitrina
