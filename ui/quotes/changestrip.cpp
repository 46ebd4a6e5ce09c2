// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/changestrip.h"

#include "kit/button.h"
#include "kit/chip.h"
#include "kit/dialogdraft.h"
#include "kit/elidedlabel.h"
#include "kit/reasondialog.h"
#include "quotes/changedialogs.h"

#include <QHBoxLayout>

namespace Vitrina {

ChangeStrip::ChangeStrip(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QuoteStrip("changeStrip", reader, queue, parent)
{
    QHBoxLayout *row = rowOf(this);
    m_chip = new ChipLabel(this);
    row->addWidget(m_chip);
    m_line = line("changeLineLabel", this);
    row->addWidget(m_line, 1);
    m_ask = button(
        tr("Ask for a change…"), "askChangeButton", [this] { ask(); }, this);
    m_withdraw = button(
        tr("Take the request back"), "withdrawChangeButton", [this] { withdraw(); }, this);
    m_reject = button(
        tr("Reject…"), "rejectChangeButton", [this] { reject(); }, this);
    m_change = button(
        tr("Change…"), "changeLockedButton", [this] { change(); }, this);
    for (Button *each : {m_ask, m_withdraw, m_reject, m_change})
        row->addWidget(each);
}

void ChangeStrip::present(const std::optional<QuoteDetail> &quote)
{
    m_quote = quote ? quote->quote.id : QuoteId();
    m_newest = quote ? reader().deal(m_quote).change : std::nullopt;
    m_progress = ChangeProgress();
    if (quote) {
        const std::shared_ptr<const Directory> directory = reader().directory();
        m_progress =
            changeProgress(quote->quote, m_newest, reader().viewer(), reader().now(),
                           {reader().timeWords(), reader().viewerBranch().country,
                            [&](const StaffId &id) { return directory->member(id).name; }});
    }
    m_chip->setChip(m_progress.isOpen ? tr("Change asked for") : tr("Locked"),
                    m_progress.isOpen ? Tone::Sent : Tone::Neutral);
    m_line->setText(m_progress.line.simplified());
    m_ask->setVisible(m_progress.canAsk);
    m_withdraw->setVisible(m_progress.canWithdraw);
    m_reject->setVisible(m_progress.canReject);
    m_change->setVisible(m_progress.canChange);
    setVisible(m_progress.isShown);
}

void ChangeStrip::ask()
{
    if (m_progress.canAsk)
        open(new ChangeDialog(reader(), queue(), m_quote, window()), m_quote);
}

void ChangeStrip::reject()
{
    if (m_progress.canReject)
        open(new RejectChangeDialog(reader(), queue(), *m_newest, window()), m_newest->id);
}

void ChangeStrip::withdraw()
{
    if (!m_progress.canWithdraw)
        return;
    submit(WithdrawChange{m_newest->id, reader().now()}, tr("The request is taken back"));
}

void ChangeStrip::change()
{
    if (!m_progress.canChange)
        return;
    if (m_progress.isOpen)
        Q_EMIT changeRequested({});
    else
        askWhy();
}

void ChangeStrip::askWhy()
{
    auto *dialog = new ReasonDialog(QStringLiteral("changeReasonDialog"),
                                    {tr("Change a locked quote"),
                                     tr("Nobody has asked for a change. Why is it changed?"),
                                     tr("Go on"), tr("Leave it")},
                                    ReasonDialog::Need::Required, window());
    connect(dialog, &ReasonDialog::given, this, [this, dialog](const QString &reason) {
        dialog->accept();
        Q_EMIT changeRequested(reason);
    });
    new DialogDraft(dialog, reader(), queue(), dialog->objectName() + u'/' + m_quote.toString());
    dialog->open();
}

} // namespace Vitrina
