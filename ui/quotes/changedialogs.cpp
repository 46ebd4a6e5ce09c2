// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/changedialogs.h"

#include "commands/commandqueue.h"
#include "kit/textarea.h"

#include <QFormLayout>
#include <QPlainTextEdit>

namespace Vitrina {

namespace {

constexpr int fewLinesHeight = 88; // pixels

/// Tab goes on to the buttons, as in every form.
QPlainTextEdit *fewLines(const char *name, QWidget *parent)
{
    auto *edit = new TextArea(parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setFixedHeight(fewLinesHeight);
    return edit;
}

} // namespace

ChangeDialog::ChangeDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteId &quote,
                           QWidget *parent)
    : DealDialog(queue, tr("Ask for a change"), tr("Ask for it"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_quote(quote)
{
    setObjectName(QStringLiteral("changeDialog"));
    explain(tr("The quote is locked: customer care changes it, and the client's link then shows "
               "the new version."));
    m_wish = fewLines("changeWishEdit", this);
    form()->addRow(tr("&What should change"), m_wish);
    m_wish->setFocus();
}

Result<AnyCommand> ChangeDialog::command()
{
    return AnyCommand(RequestChange{m_queue.newId<ChangeRequestId>(), m_quote,
                                    m_wish->toPlainText(), m_reader.now()});
}

QString ChangeDialog::told() const
{
    return tr("Customer care has been asked for the change");
}

RejectChangeDialog::RejectChangeDialog(ReplicaReader &reader, CommandQueue &queue,
                                       const ChangeRequest &request, QWidget *parent)
    : DealDialog(queue, tr("Reject the change"), tr("Reject"), parent)
    , m_reader(reader)
    , m_request(request.id)
{
    setObjectName(QStringLiteral("rejectChangeDialog"));
    explain(request.wish);
    m_reason = fewLines("rejectChangeReasonEdit", this);
    form()->addRow(tr("&Reason"), m_reason);
    m_reason->setFocus();
}

Result<AnyCommand> RejectChangeDialog::command()
{
    return AnyCommand(RejectChange{m_request, m_reason->toPlainText(), m_reader.now()});
}

QString RejectChangeDialog::told() const
{
    return tr("The change is rejected");
}

} // namespace Vitrina
