// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/discountdialogs.h"

#include "commands/commandqueue.h"
#include "domain/moneytext.h"
#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace Vitrina {

AskDiscountDialog::AskDiscountDialog(ReplicaReader &reader, CommandQueue &queue,
                                     const QuoteDetail &quote, const DiscountProgress &progress,
                                     QWidget *parent)
    : DealDialog(queue, tr("Ask to approve the discount"), tr("Ask for it"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_quote(quote.quote.id)
    , m_seen(quote.quote.contentVersion)
{
    setObjectName(QStringLiteral("askDiscountDialog"));
    explain(progress.line + QStringLiteral("\n") +
            tr("It can be sent once it is approved. If it is edited, that has to be asked anew."));
    m_note = new QLineEdit(this);
    m_note->setObjectName(QStringLiteral("discountNoteEdit"));
    form()->addRow(tr("&Why"), m_note);
    m_note->setFocus();
}

Result<AnyCommand> AskDiscountDialog::command()
{
    return AnyCommand(RequestDiscount{m_queue.newId<DiscountRequestId>(), m_quote, m_seen,
                                      m_note->text(), m_reader.now()});
}

QString AskDiscountDialog::told() const
{
    return tr("The approval of the discount has been asked for");
}

DiscountDialog::DiscountDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                               const DiscountRequest &request, const DiscountProgress &progress,
                               QWidget *parent)
    : ApprovalDialog(queue, tr("Discount to approve"), tr("Approve"), parent)
    , m_reader(reader)
    , m_request(request.id)
{
    setObjectName(QStringLiteral("discountDialog"));
    addFacts(quote, request, progress);
    addRejection(tr("&Reason"), "rejectDiscountReasonEdit");
    acceptButton()->setFocus();
}

void DiscountDialog::addFacts(const QuoteDetail &quote, const DiscountRequest &request,
                              const DiscountProgress &progress)
{
    const QString country = m_reader.viewerBranch().country;
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    const auto fact = [this](const QString &name, const QString &text) {
        if (!text.isEmpty())
            form()->addRow(plainLabel(name, this, "dim"), plainLabel(text, this));
    };
    const auto currency = Currency::fromCode(quote.quote.currency);
    fact(tr("Client"), clientName(quote.client.name, quote.client.surname));
    fact(tr("Model"), quote.quote.title);
    fact(tr("Total"),
         currency ? moneyText(Money(quote.quote.totalMinor, *currency), country) : QString());
    fact(tr("Discount"), moneyText(progress.given.amount, country) + QStringLiteral(" · ") +
                             percentText(progress.given.percent, country));
    fact(tr("Without approval"), percentText(discountLimit(*directory), country));
    fact(tr("Asked by"), directory->member(request.askedBy).name + QStringLiteral(", ") +
                             m_reader.timeWords().past(request.askedAt, m_reader.now()));
    fact(tr("Why"), request.note);
}

Result<AnyCommand> DiscountDialog::command()
{
    return AnyCommand(ApproveDiscount{m_request, m_reader.now()});
}

QString DiscountDialog::told() const
{
    return tr("The discount is approved: the quote can be sent");
}

AnyCommand DiscountDialog::rejection(const QString &reason) const
{
    return AnyCommand(RejectDiscount{m_request, reason, m_reader.now()});
}

QString DiscountDialog::toldOfRejection() const
{
    return tr("The discount is rejected");
}
} // namespace Vitrina
