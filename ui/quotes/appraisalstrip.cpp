// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/appraisalstrip.h"

#include "commands/appraisals.h"
#include "domain/tradeincover.h"
#include "items/appraisalwords.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "quotes/appraisaldialogs.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimeZone>

namespace Vitrina {

AppraisalStrip::AppraisalStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
{
    setObjectName(QStringLiteral("appraisalStrip"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(plainLabel(tr("Trade-in"), this, "dim"));
    m_new = new Button(tr("New appraisal…"), Button::Role::Link, this);
    m_new->setObjectName(QStringLiteral("newAppraisalButton"));
    connect(m_new, &QPushButton::clicked, this, &AppraisalStrip::openAppraisal);
    head->addWidget(m_new);
    m_warning = new ChipLabel(this);
    m_warning->setObjectName(QStringLiteral("tradeInWarning"));
    m_warning->setChip(tr("trade-in without an authorised appraisal"), Tone::Danger);
    head->addWidget(m_warning);
    head->addStretch(1);
    column->addLayout(head);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    column->addLayout(m_rows);
    connect(&reader, &ReplicaReader::changed, this, &AppraisalStrip::refresh);
    hide();
}

void AppraisalStrip::show(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote;
    refresh();
}

void AppraisalStrip::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // A button of it may be what is being pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void AppraisalStrip::refresh()
{
    m_appraisals =
        m_quote ? m_reader.appraisals(m_quote->quote.opportunityId) : std::vector<Appraisal>();
    clear();
    for (const Appraisal &appraisal : m_appraisals)
        m_rows->addWidget(row(appraisal));
    const bool isOpen = m_quote && m_quote->quote.status != QuoteStatus::Cancelled;
    m_new->setVisible(isOpen);
    m_warning->setVisible(
        isOpen && isUncovered(m_quote->content,
                              coverOf(m_appraisals, m_quote->quote.currency, m_reader.now())));
    setVisible(isOpen || !m_appraisals.empty());
}

QWidget *AppraisalStrip::row(const Appraisal &appraisal)
{
    const Branch &branch = m_reader.directory()->branch(m_quote->quote.branchId);
    auto *made = new QWidget(this);
    made->setObjectName(QStringLiteral("appraisalRow"));
    auto *across = new QHBoxLayout(made);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    auto *chip = new ChipLabel(made);
    chip->setObjectName(QStringLiteral("appraisalChip"));
    chip->setChip(appraisalStateName(appraisal, m_reader.now()),
                  appraisalTone(appraisal, m_reader.now()));
    across->addWidget(chip);
    // An appraisal ends with a day of the sale's branch.
    const QString line = appraisalLine(appraisal, branch.country,
                                       TimeWords(QTimeZone(branch.timeZone.toUtf8()), QLocale()));
    auto *text = new ElidedLabel(line, made);
    text->setObjectName(QStringLiteral("appraisalLabel"));
    text->setToolTip(line);
    across->addWidget(text, 1);
    addButtons(made, appraisal);
    return made;
}

void AppraisalStrip::addButtons(QWidget *row, const Appraisal &appraisal)
{
    const StaffMember viewer = m_reader.viewer();
    const bool isRequested = appraisal.state == AppraisalState::Requested;
    const bool isHers = appraisal.createdBy == viewer.id;
    if (isRequested && !isHers && viewer.may(Permission::ApproveDiscount))
        addButton(row, tr("Decide…"), "decideAppraisalButton", [this, appraisal] {
            open(new AppraisalDecisionDialog(m_reader, m_queue, *m_quote, appraisal, window()));
        });
    if (isRequested)
        addButton(row, tr("Correct…"), "editAppraisalButton", [this, appraisal] {
            open(new AppraisalDialog(m_reader, m_queue, *m_quote, appraisal, window()));
        });
    if (isRequested && isHers)
        addButton(row, tr("Take back"), "withdrawAppraisalButton",
                  [this, id = appraisal.id] { withdraw(id); });
    if (isInForce(appraisal, m_reader.now()) && m_reader.isSold(appraisal.opportunityId))
        addButton(row, tr("Receive…"), "receiveTradeInButton", [this, appraisal] {
            open(new ReceiveTradeInDialog(m_reader, m_queue, appraisal, window()));
        });
}

void AppraisalStrip::addButton(QWidget *row, const QString &text, const char *name,
                               const std::function<void()> &clicked)
{
    auto *button = new Button(text, Button::Role::Normal, row);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, clicked);
    row->layout()->addWidget(button);
}

void AppraisalStrip::open(DealDialog *dialog)
{
    connect(dialog, &DealDialog::taken, this,
            [this](const QString &message) { Q_EMIT done(message, std::nullopt); });
    dialog->open();
}

void AppraisalStrip::openAppraisal()
{
    if (m_quote && m_new->isVisibleTo(this))
        open(new AppraisalDialog(m_reader, m_queue, *m_quote, std::nullopt, window()));
}

void AppraisalStrip::withdraw(const AppraisalId &id)
{
    m_queue.submit(WithdrawAppraisal{id, m_reader.now()})
        .then(this, [this](const Result<Receipt> &receipt) {
            if (receipt)
                Q_EMIT done(tr("The appraisal is taken back"), std::nullopt);
            else
                Q_EMIT refused(receipt.error());
        });
}

} // namespace Vitrina
