// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/receiptbutton.h"

#include "domain/moneytext.h"
#include "items/dealwords.h"
#include "items/outboxwatch.h"
#include "items/provisionalwords.h"
#include "proforma/logoimage.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>

namespace Vitrina {

namespace {

Money amountOf(const Deposit &deposit)
{
    return Money(deposit.amountMinor,
                 Currency::fromCode(deposit.currency).value_or(*Currency::fromCode(u"USD")));
}

} // namespace

ReceiptFacts receiptFacts(const ReplicaReader &reader, const QuoteDetail &quote,
                          const DealDetail &deal, const Deposit &deposit)
{
    const std::shared_ptr<const Directory> directory = reader.directory();
    const Company &company = directory->company();
    const Branch &branch = directory->branch(quote.quote.branchId);
    ReceiptFacts facts;
    facts.company = company.name;
    facts.logo = logoImage(company.logo);
    facts.branch = branch.name;
    facts.address = branch.address;
    facts.country = branch.country;
    facts.timeZone = branch.timeZone.toUtf8();
    facts.client = clientName(quote.client.name, quote.client.surname);
    facts.clientId = quote.client.nationalId;
    facts.quote = quote.quote.number;
    facts.receipt = deposit.receipt;
    facts.vehicle = quote.content.offers.isEmpty() ? QString() : quote.content.offers.first().text;
    facts.amount = amountOf(deposit);
    facts.method = paymentMethodName(deposit.method);
    facts.reference = deposit.reference;
    if (const auto before = deal.movedFrom.find(deposit.receipt); before != deal.movedFrom.end())
        facts.movedFrom =
            QStringLiteral("%1-%2").arg(before->second.quote).arg(before->second.receipt);
    facts.receivedAt = deposit.receivedAt;
    if (!deposit.receivedBy.isNull())
        facts.receivedBy = directory->member(deposit.receivedBy).name;
    facts.isSettled =
        deposit.state != DepositState::Held && deposit.state != DepositState::Unmatched;
    return facts;
}

ReceiptButton::ReceiptButton(ReplicaReader &reader, QWidget *parent)
    : Button(tr("Receipt…"), Button::Role::Normal, parent)
    , m_reader(reader)
{
    setObjectName(QStringLiteral("receiptButton"));
    setToolTip(tr("The receipt of the deposit, to be printed and signed"));
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_deal.deposits.size() == 1)
            choosePlace(m_deal.deposits.front());
    });
}

void ReceiptButton::setDeal(const std::optional<QuoteDetail> &quote, const DealDetail &deal)
{
    m_quote = quote;
    m_deal = deal;
    const std::vector<Deposit> &deposits = m_deal.deposits;
    setVisible(quote && !deposits.empty());
    delete menu();
    setMenu(nullptr);
    if (deposits.size() < 2)
        return;
    auto *choice = new QMenu(this);
    for (const Deposit &deposit : deposits)
        choice->addAction(
            tr("Receipt %1, %2")
                .arg(provisionalText(
                         QStringLiteral("%1-%2").arg(quote->quote.number).arg(deposit.receipt),
                         isProvisional(deposit)),
                     moneyText(amountOf(deposit), m_reader.viewerBranch().country)),
            this, [this, deposit] { choosePlace(deposit); });
    setMenu(choice);
}

bool ReceiptButton::isProvisional(const Deposit &deposit) const
{
    return m_outbox && m_outbox->isNumberProvisional(deposit.quoteId, deposit.id);
}

ReceiptFacts ReceiptButton::factsOf(const Deposit &deposit) const
{
    ReceiptFacts facts = receiptFacts(m_reader, *m_quote, m_deal, deposit);
    facts.isProvisional = isProvisional(deposit);
    return facts;
}

void ReceiptButton::choosePlace(const Deposit &deposit)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = receiptTitle(factsOf(deposit));
    auto *dialog = new QFileDialog(window(), tr("Save the receipt"), documents, tr("PDF (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(name + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, deposit](const QString &path) { save(deposit, path); });
    dialog->open();
}

void ReceiptButton::save(const Deposit &deposit, const QString &path)
{
    const Result<PaperDocument> document = receiptDocument(factsOf(deposit));
    const Result<QByteArray> pdf =
        document ? paperPdf(*document, paperSizeOf(m_reader.viewerBranch().country))
                 : tl::unexpected(document.error());
    if (!pdf) {
        Q_EMIT refused(pdf.error());
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size() || !file.commit()) {
        Q_EMIT refused({Problem::Code::FileUnwritable, {QDir::toNativeSeparators(path)}});
        return;
    }
    Q_EMIT saved(tr("The receipt is saved as “%1”").arg(QDir::toNativeSeparators(path)));
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace Vitrina
