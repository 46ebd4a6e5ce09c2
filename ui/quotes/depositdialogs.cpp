// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/depositdialogs.h"

#include "commands/commandqueue.h"
#include "domain/moneytext.h"
#include "items/dealwords.h"
#include "quotes/amountedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace Vitrina {

namespace {

Currency currencyOf(const QString &code)
{
    return Currency::fromCode(code).value_or(*Currency::fromCode(u"USD"));
}

} // namespace

DepositDialog::DepositDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                             QWidget *parent)
    : DealDialog(queue, tr("Record a deposit"), tr("Record"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_quote(quote.quote.id)
{
    setObjectName(QStringLiteral("depositDialog"));
    explain(tr("The quote's clock stops at once. A manager approves the reservation."));
    const Branch &branch = reader.directory()->branch(quote.quote.branchId);
    m_amount = new AmountEdit(currencyOf(quote.quote.currency), branch.country, this);
    m_amount->setObjectName(QStringLiteral("depositAmountEdit"));
    if (branch.depositMinor > 0 && branch.currency == quote.quote.currency)
        m_amount->setMinor(branch.depositMinor);
    form()->addRow(tr("&Amount"), m_amount);
    m_method = new QComboBox(this);
    m_method->setObjectName(QStringLiteral("depositMethodBox"));
    for (const PaymentMethod method :
         {PaymentMethod::Cash, PaymentMethod::Transfer, PaymentMethod::Card, PaymentMethod::Cheque})
        m_method->addItem(paymentMethodName(method), int(method));
    form()->addRow(tr("&Paid by"), m_method);
    m_reference = new QLineEdit(this);
    m_reference->setObjectName(QStringLiteral("depositReferenceEdit"));
    m_reference->setPlaceholderText(tr("Number of the transfer, of the voucher…"));
    form()->addRow(tr("&Reference"), m_reference);
    m_amount->setFocus();
    m_amount->selectAll();
}

Result<AnyCommand> DepositDialog::command()
{
    if (const auto problem = m_amount->problem())
        return tl::unexpected(*problem);
    return AnyCommand(RecordDeposit{m_queue.newId<DepositId>(), m_quote, m_amount->minor(),
                                    PaymentMethod(m_method->currentData().toInt()),
                                    m_reference->text(), m_reader.now()});
}

QString DepositDialog::told() const
{
    return tr("Deposit recorded: the clock has stopped");
}

SettleDialog::SettleDialog(ReplicaReader &reader, CommandQueue &queue, const Deposit &deposit,
                           QWidget *parent)
    : DealDialog(queue, tr("Settle the deposit"), tr("Settle"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_deposit(deposit.id)
{
    setObjectName(QStringLiteral("settleDialog"));
    const Money amount(deposit.amountMinor, currencyOf(deposit.currency));
    explain(tr("%1, received %2.")
                .arg(moneyText(amount, reader.viewerBranch().country),
                     reader.timeWords().past(deposit.receivedAt, reader.now())));
    m_outcome = new QComboBox(this);
    m_outcome->setObjectName(QStringLiteral("settleOutcomeBox"));
    for (const DepositState outcome : {DepositState::Refunded, DepositState::Forfeited})
        m_outcome->addItem(depositStateName(outcome), int(outcome));
    form()->addRow(tr("&Outcome"), m_outcome);
    m_quote = new QComboBox(this);
    m_quote->setObjectName(QStringLiteral("settleQuoteBox"));
    form()->addRow(tr("&To"), m_quote);
    offerQuotes(deposit);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QStringLiteral("settleReasonEdit"));
    form()->addRow(tr("&Why"), m_reason);
    m_reason->setFocus();
}

/// The choice is there where a quote could take it.
void SettleDialog::offerQuotes(const Deposit &deposit)
{
    const QString country = m_reader.viewerBranch().country;
    for (const Quote &quote : m_reader.quotesTaking(deposit))
        m_quote->addItem(
            tr("Quote %1 · %2 · %3")
                .arg(QString::number(quote.number), quote.title,
                     moneyText(Money(quote.totalMinor, currencyOf(quote.currency)), country)),
            quote.id.toBytes());
    if (m_quote->count() > 0)
        m_outcome->addItem(depositStateName(DepositState::Moved), int(DepositState::Moved));
    const auto showQuotes = [this] { form()->setRowVisible(m_quote, isMoved()); };
    connect(m_outcome, &QComboBox::currentIndexChanged, this, showQuotes);
    showQuotes();
}

bool SettleDialog::isMoved() const
{
    return m_outcome->currentData().toInt() == int(DepositState::Moved);
}

Result<AnyCommand> SettleDialog::command()
{
    if (isMoved())
        return AnyCommand(
            MoveDeposit{m_deposit, QuoteId::fromBytes(m_quote->currentData().toByteArray()),
                        m_queue.newId<DepositId>(), m_reason->text(), m_reader.now()});
    return AnyCommand(SettleDeposit{m_deposit, DepositState(m_outcome->currentData().toInt()),
                                    m_reason->text(), m_reader.now()});
}

QString SettleDialog::told() const
{
    return isMoved() ? tr("The deposit counts for another quote now")
                     : tr("The deposit is settled");
}

} // namespace Vitrina
