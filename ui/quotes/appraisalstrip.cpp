// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/appraisalstrip.h"

#include "commands/appraisals.h"
#include "domain/tradeincover.h"
#include "items/appraisalwords.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "quotes/appraisaldialogs.h"

#include <QHBoxLayout>
#include <QTimeZone>

namespace Vitrina {

AppraisalStrip::AppraisalStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QuoteListStrip("appraisalStrip", tr("Trade-in"), reader, queue, parent)
{
    m_new = button(
        tr("New appraisal…"), "newAppraisalButton", [this] { openAppraisal(); }, this);
    m_new->setRole(Button::Role::Link);
    head()->addWidget(m_new);
    m_warning = new ChipLabel(this);
    m_warning->setObjectName(QStringLiteral("tradeInWarning"));
    m_warning->setChip(tr("trade-in without an authorised appraisal"), Tone::Danger);
    head()->addWidget(m_warning);
    head()->addStretch(1);
}

void AppraisalStrip::refresh()
{
    const std::vector<Appraisal> appraisals =
        quote() ? reader().appraisals(quote()->quote.opportunityId) : std::vector<Appraisal>();
    clear();
    for (const Appraisal &appraisal : appraisals)
        add(appraisal);
    const bool isOpen = quote() && quote()->quote.status != QuoteStatus::Cancelled;
    m_new->setVisible(isOpen);
    m_warning->setVisible(
        isOpen && isUncovered(quote()->content,
                              coverOf(appraisals, quote()->quote.currency, reader().now())));
    setVisible(isOpen || !appraisals.empty());
}

void AppraisalStrip::add(const Appraisal &appraisal)
{
    // An appraisal ends with a day of the sale's branch.
    const Branch &branch = reader().directory()->branch(quote()->quote.branchId);
    const TimeWords words(QTimeZone(branch.timeZone.toUtf8()), QLocale());
    QWidget *row =
        addRow(QStringLiteral("appraisal"), {appraisalStateName(appraisal, reader().now()),
                                             appraisalTone(appraisal, reader().now()),
                                             appraisalLine(appraisal, branch.country, words)});
    addButtons(row, appraisal);
}

void AppraisalStrip::addButtons(QWidget *row, const Appraisal &appraisal)
{
    const StaffMember viewer = reader().viewer();
    const bool isRequested = appraisal.state == AppraisalState::Requested;
    const bool isHers = appraisal.createdBy == viewer.id;
    if (isRequested && !isHers && viewer.may(Permission::ApproveDiscount))
        addButton(row, tr("Decide…"), "decideAppraisalButton", [this, appraisal] {
            open(new AppraisalDecisionDialog(reader(), queue(), *quote(), appraisal, window()),
                 appraisal.id);
        });
    if (isRequested)
        addButton(row, tr("Correct…"), "editAppraisalButton", [this, appraisal] {
            open(new AppraisalDialog(reader(), queue(), *quote(), appraisal, window()),
                 appraisal.id);
        });
    const auto count = int(reader().photosOf(appraisal.id).size());
    if (isRequested || count > 0)
        addButton(row, count > 0 ? tr("%n photographs…", nullptr, count) : tr("Photographs…"),
                  "photosButton", [this, appraisal] {
                      (new PhotosDialog(reader(), queue(), appraisal, window()))->open();
                  });
    if (isRequested && isHers)
        addButton(row, tr("Take back"), "withdrawAppraisalButton", [this, id = appraisal.id] {
            submit(WithdrawAppraisal{id, reader().now()}, tr("The appraisal is taken back"));
        });
    if (isInForce(appraisal, reader().now()) && reader().isSold(appraisal.opportunityId))
        addButton(row, tr("Receive…"), "receiveTradeInButton", [this, appraisal] {
            open(new ReceiveTradeInDialog(reader(), queue(), appraisal, window()), appraisal.id);
        });
}

void AppraisalStrip::openAppraisal()
{
    if (quote() && m_new->isVisibleTo(this))
        open(new AppraisalDialog(reader(), queue(), *quote(), std::nullopt, window()),
             quote()->quote.id);
}

} // namespace Vitrina
