// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/creditstrip.h"

#include "commands/credits.h"
#include "items/creditwords.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "quotes/creditdialogs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimeZone>

namespace Vitrina {

CreditStrip::CreditStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("creditStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(plainLabel(tr("Credits"), this, "dim"));
    m_new = new Button(tr("New application…"), Button::Role::Link, this);
    m_new->setObjectName(QStringLiteral("newApplicationButton"));
    connect(m_new, &QPushButton::clicked, this, &CreditStrip::openApplication);
    head->addWidget(m_new);
    head->addStretch(1);
    column->addLayout(head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    connect(&reader, &ReplicaReader::changed, this, &CreditStrip::refresh);
    hide();
}

void CreditStrip::show(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    refresh();
}

/// The day where the quote's branch is: an approval ends with it.
QDate CreditStrip::today() const
{
    const Branch &branch = m_reader.directory()->branch(m_quote->quote.branchId);
    return m_reader.now().toTimeZone(QTimeZone(branch.timeZone.toUtf8())).date();
}

void CreditStrip::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // A button of it may be what is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void CreditStrip::refresh()
{
    m_applications =
        m_quote ? m_reader.credits(m_quote->quote.id) : std::vector<CreditApplication>();
    clear();
    for (const CreditApplication &application : m_applications)
        m_rows->addWidget(row(application));
    const bool isOpen = m_quote && m_quote->quote.status != QuoteStatus::Cancelled;
    m_new->setVisible(isOpen);
    setVisible(isOpen || !m_applications.empty());
}

QWidget *CreditStrip::row(const CreditApplication &application)
{
    const CreditState state = creditStateOn(application, today());
    const Branch &branch = m_reader.directory()->branch(m_quote->quote.branchId);
    auto *made = new QWidget(this);
    made->setObjectName(QStringLiteral("creditRow"));
    auto *across = new QHBoxLayout(made);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    auto *chip = new ChipLabel(made);
    chip->setObjectName(QStringLiteral("creditChip"));
    chip->setChip(creditStateName(state), creditTone(state));
    across->addWidget(chip);
    const QString line = creditLine(application, state, branch.country);
    auto *text = new ElidedLabel(line, made);
    text->setObjectName(QStringLiteral("creditLabel"));
    text->setToolTip(line);
    across->addWidget(text, 1);
    addButtons(made, application, state);
    return made;
}

void CreditStrip::addButtons(QWidget *row, const CreditApplication &application, CreditState state)
{
    if (!creditStatesAfter(application.state).isEmpty())
        addButton(row, tr("What happened…"), "moveCreditButton", [this, application, state] {
            open(new CreditStepDialog(m_reader, m_queue, *m_quote, application, state, today(),
                                      window()));
        });
    if (isUndecided(state))
        addButton(row, tr("Correct…"), "editCreditButton", [this, application] {
            open(new ApplicationDialog(m_reader, m_queue, *m_quote, application, window()));
        });
    if (state == CreditState::ToSend)
        addButton(row, tr("Take back"), "removeCreditButton",
                  [this, id = application.id] { remove(id); });
    addButton(row, tr("Follow-up…"), "creditFollowUpButton", [this, application, state] {
        open(new CreditFollowUpDialog(m_reader, m_queue, application, state, window()));
    });
}

void CreditStrip::addButton(QWidget *row, const QString &text, const char *name,
                            const std::function<void()> &clicked)
{
    auto *button = new Button(text, Button::Role::Normal, row);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, clicked);
    row->layout()->addWidget(button);
}

void CreditStrip::open(DealDialog *dialog)
{
    connect(dialog, &DealDialog::taken, this,
            [this](const QString &message) { Q_EMIT done(message, std::nullopt); });
    dialog->open();
}

void CreditStrip::openApplication()
{
    if (m_quote && m_new->isVisibleTo(this))
        open(new ApplicationDialog(m_reader, m_queue, *m_quote, std::nullopt, window()));
}

void CreditStrip::remove(const CreditApplicationId &id)
{
    m_queue.submit(RemoveApplication{id, m_reader.now()})
        .then(this, [this](const Result<Receipt> &receipt) {
            if (receipt)
                Q_EMIT done(tr("The application is taken back"), std::nullopt);
            else
                Q_EMIT refused(receipt.error());
        });
}

} // namespace Vitrina
