// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/creditstrip.h"

#include "commands/credits.h"
#include "items/creditwords.h"
#include "kit/button.h"
#include "quotes/creditdialogs.h"

#include <QHBoxLayout>
#include <QTimeZone>

namespace Vitrina {

CreditStrip::CreditStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QuoteListStrip("creditStrip", tr("Credits"), reader, queue, parent)
{
    m_new = button(
        tr("New application…"), "newApplicationButton", [this] { openApplication(); }, this);
    m_new->setRole(Button::Role::Link);
    head()->addWidget(m_new);
    head()->addStretch(1);
}

/// The day where the quote's branch is: an approval ends with it.
QDate CreditStrip::today() const
{
    const Branch &branch = reader().directory()->branch(quote()->quote.branchId);
    return reader().now().toTimeZone(QTimeZone(branch.timeZone.toUtf8())).date();
}

void CreditStrip::refresh()
{
    const std::vector<CreditApplication> applications =
        quote() ? reader().credits(quote()->quote.id) : std::vector<CreditApplication>();
    clear();
    for (const CreditApplication &application : applications)
        add(application);
    const bool isOpen = quote() && quote()->quote.status != QuoteStatus::Cancelled;
    m_new->setVisible(isOpen);
    setVisible(isOpen || !applications.empty());
}

void CreditStrip::add(const CreditApplication &application)
{
    const CreditState state = creditStateOn(application, today());
    const Branch &branch = reader().directory()->branch(quote()->quote.branchId);
    QWidget *row =
        addRow(QStringLiteral("credit"), {creditStateName(state), creditTone(state),
                                          creditLine(application, state, branch.country)});
    addButtons(row, application, state);
}

void CreditStrip::addButtons(QWidget *row, const CreditApplication &application, CreditState state)
{
    if (!creditStatesAfter(application.state).isEmpty())
        addButton(row, tr("What happened…"), "moveCreditButton", [this, application, state] {
            open(new CreditStepDialog(reader(), queue(), *quote(), application, state, today(),
                                      window()),
                 application.id);
        });
    if (isUndecided(state))
        addButton(row, tr("Correct…"), "editCreditButton", [this, application] {
            open(new ApplicationDialog(reader(), queue(), *quote(), application, window()),
                 application.id);
        });
    if (state == CreditState::ToSend)
        addButton(row, tr("Take back"), "removeCreditButton", [this, id = application.id] {
            submit(RemoveApplication{id, reader().now()}, tr("The application is taken back"));
        });
    addButton(row, tr("Follow-up…"), "creditFollowUpButton", [this, application, state] {
        open(new CreditFollowUpDialog(reader(), queue(), application, state, window()),
             application.id);
    });
}

void CreditStrip::openApplication()
{
    if (quote() && m_new->isVisibleTo(this))
        open(new ApplicationDialog(reader(), queue(), *quote(), std::nullopt, window()),
             quote()->quote.id);
}

} // namespace Vitrina
