// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/companydialog.h"

#include "commands/commandqueue.h"
#include "commands/stockmerge.h"
#include "commands/whendone.h"
#include "domain/discountlimit.h"
#include "domain/moneytext.h"
#include "domain/offlinedays.h"
#include "domain/payurl.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/saverow.h"
#include "messaging/phonenumber.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int fieldWidth = 260; // pixels

} // namespace

CompanyDialog::CompanyDialog(ReplicaReader &reader, CommandQueue &queue, bool hasHub,
                             QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_before(reader.directory()->company())
    , m_branch(reader.viewerBranch())
{
    setObjectName(QStringLiteral("companyDialog"));
    setWindowTitle(tr("Company"));
    build(hasHub);
    fill();
}

bool CompanyDialog::readAgain()
{
    const Company &company = m_reader.directory()->company();
    const Branch &branch = m_reader.viewerBranch();
    if (company.version == m_before.version && branch.version == m_branch.version)
        return false;
    m_before = company;
    m_branch = branch;
    fill();
    return true;
}

void CompanyDialog::fill()
{
    m_name->setText(m_before.name);
    m_linkBase->setText(m_before.linkBase);
    m_linkPhone->setText(nationalFormat(m_before.linkPhone, m_before.country));
    m_deposit->setText(depositText());
    m_payUrl->setText(m_branch.payUrl);
    m_limit->setText(limitText());
    m_days->setValue(m_before.offlineDays);
    updateButton();
}

void CompanyDialog::build(bool hasHub)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    column->addWidget(plainLabel(tr("Company"), nullptr, "title"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addLayout(form);
    addName(form);
    addLinks(form);
    addPayments(form);
    if (!hasHub)
        addPaymentSecret(form);
    addLimit(form);
    m_days = daysBox();
    if (hasHub) {
        form->addRow(tr("&Days without the server"), m_days);
        QLabel *what = plainLabel(tr("Everyone opens Vitrina without the server for so many days "
                                     "after it last took their password. Then Vitrina waits for "
                                     "the server once; nothing is lost."),
                                  nullptr, "dim");
        what->setWordWrap(true);
        column->addWidget(what);
    } else {
        m_days->hide();
    }
    m_problem = plainLabel({}, nullptr, "danger");
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new SaveRow(this);
    m_save = buttons->save();
    connect(m_save, &QPushButton::clicked, this, &CompanyDialog::save);
    column->addLayout(buttons);
    for (const QLineEdit *line : {m_name, m_linkBase, m_linkPhone, m_deposit, m_payUrl, m_limit})
        connect(line, &QLineEdit::textChanged, this, &CompanyDialog::updateButton);
    connect(m_days, &QSpinBox::valueChanged, this, &CompanyDialog::updateButton);
}

QLineEdit *CompanyDialog::edit(const char *name)
{
    auto *line = new QLineEdit;
    line->setObjectName(QLatin1StringView(name));
    line->setMinimumWidth(fieldWidth);
    return line;
}

void CompanyDialog::addName(QFormLayout *form)
{
    m_name = edit("companyNameEdit");
    form->addRow(tr("&Name"), m_name);
}

/// What clients open on their phones (S1.11).
void CompanyDialog::addLinks(QFormLayout *form)
{
    m_linkBase = edit("linkBaseEdit");
    m_linkBase->setPlaceholderText(QStringLiteral("https://"));
    m_linkBase->setToolTip(tr("Where clients open their quotes. Empty: no links are given."));
    form->addRow(tr("Address of the &links"), m_linkBase);
    m_linkPhone = edit("linkPhoneEdit");
    m_linkPhone->setToolTip(tr("Whom a client writes to when her link is no longer valid."));
    form->addRow(tr("&WhatsApp of the company"), m_linkPhone);
}

/// What a client pays with a link of the branch (S0.7).
void CompanyDialog::addPayments(QFormLayout *form)
{
    m_deposit = edit("depositEdit");
    m_deposit->setToolTip(
        tr("What a client of %1 is asked for online. Empty: nothing.").arg(m_branch.name));
    form->addRow(tr("De&posit online"), m_deposit);
    m_payUrl = edit("payUrlEdit");
    m_payUrl->setPlaceholderText(QStringLiteral("https://…{amount}…{reference}"));
    m_payUrl->setToolTip(tr("Where the clients of %1 pay. Vitrina writes in its places: {amount} "
                            "as 500.00, {currency} as USD, and {reference}, by which the payment "
                            "is known again. Empty: nobody pays online.")
                             .arg(m_branch.name));
    form->addRow(tr("Pa&yment page"), m_payUrl);
}

/// Without a server the provider's word comes here.
void CompanyDialog::addPaymentSecret(QFormLayout *form)
{
    auto *button = new Button(tr("Secret of payments…"));
    button->setObjectName(QStringLiteral("paymentSecretButton"));
    button->setAutoDefault(false);
    button->setToolTip(tr("What the payment provider signs with"));
    connect(button, &QPushButton::clicked, this, &CompanyDialog::paymentSecretRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch(1);
    form->addRow(QString(), row);
}

/// Over which discount somebody has to agree before a quote is sent.
void CompanyDialog::addLimit(QFormLayout *form)
{
    m_limit = edit("discountLimitEdit");
    m_limit->setPlaceholderText(QStringLiteral("5 %"));
    m_limit->setToolTip(tr("A quote with a larger discount is sent once somebody who may approve "
                           "it has done so. Empty: any discount goes."));
    form->addRow(tr("Discount without &approval"), m_limit);
}

QString CompanyDialog::limitText() const
{
    const Percent limit = Percent::fromMillionths(m_before.discountLimitMillionths);
    return limit < noDiscountLimit ? percentText(limit, m_before.country) : QString();
}

Result<Percent> CompanyDialog::typedLimit() const
{
    const QString typed = m_limit->text().trimmed();
    if (typed.isEmpty())
        return noDiscountLimit;
    const Result<Percent> limit = Percent::fromTyped(typed);
    if (limit && (limit->isNegative() || *limit > noDiscountLimit))
        return failure(Problem::Code::BadPercent, {typed});
    return limit;
}

QString CompanyDialog::depositText() const
{
    const std::optional<Currency> currency = Currency::fromCode(m_branch.currency);
    return currency && m_branch.depositMinor != 0
               ? moneyText(Money(m_branch.depositMinor, *currency), m_branch.country)
               : QString();
}

QSpinBox *CompanyDialog::daysBox()
{
    auto *days = new QSpinBox(this);
    days->setObjectName(QStringLiteral("offlineDaysBox"));
    days->setRange(noOfflineDays, mostOfflineDays);
    days->setSpecialValueText(tr("never"));
    return days;
}

Company CompanyDialog::typed() const
{
    Company company = m_before;
    company.name = m_name->text();
    company.offlineDays = m_days->value();
    company.linkBase = m_linkBase->text().trimmed();
    const PhoneNumber phone = parsePhone(m_linkPhone->text().trimmed(), m_before.country);
    company.linkPhone = phone.isValid() ? phone.e164 : phone.typed;
    if (const Result<Percent> limit = typedLimit())
        company.discountLimitMillionths = limit->millionths();
    return company;
}

Result<qint64> CompanyDialog::typedDeposit() const
{
    const QString typed = m_deposit->text().trimmed();
    if (typed.isEmpty())
        return 0;
    const Result<Money> money =
        moneyFromTyped(typed, Currency::fromCode(m_branch.currency).value_or(Currency()));
    if (!money)
        return tl::unexpected(money.error());
    if (money->isNegative())
        return failure(Problem::Code::BadAmount, {typed});
    return money->minor();
}

bool CompanyDialog::isCompanyChanged() const
{
    const Company now = typed();
    return now.name != m_before.name || now.offlineDays != m_before.offlineDays ||
           now.linkBase != m_before.linkBase || now.linkPhone != m_before.linkPhone ||
           now.discountLimitMillionths != m_before.discountLimitMillionths;
}

bool CompanyDialog::isDepositChanged() const
{
    return typedDeposit() != Result<qint64>(m_branch.depositMinor);
}

bool CompanyDialog::isPayUrlChanged() const
{
    return m_payUrl->text().trimmed() != m_branch.payUrl;
}

void CompanyDialog::updateButton()
{
    m_save->setEnabled(isCompanyChanged() || isDepositChanged() || isPayUrlChanged() ||
                       !typedLimit());
}

SaveCompany CompanyDialog::change(const Company &was, const Company &shall) const
{
    SaveCompany command;
    command.companyId = was.id;
    if (shall.name != was.name)
        command.companyName = shall.name;
    if (shall.offlineDays != was.offlineDays)
        command.offlineDays = shall.offlineDays;
    if (shall.linkBase != was.linkBase)
        command.linkBase = shall.linkBase;
    if (shall.linkPhone != was.linkPhone)
        command.linkPhone = shall.linkPhone;
    if (shall.discountLimitMillionths != was.discountLimitMillionths)
        command.discountLimit = shall.discountLimitMillionths;
    command.at = m_reader.now();
    command.seen = formOf(was);
    return command;
}

SavePayments CompanyDialog::payments(const PaymentsForm &was, const PaymentsForm &shall) const
{
    return {m_branch.id, shall.depositMinor, shall.payUrl, m_reader.now(), was};
}

std::optional<Problem> CompanyDialog::problem() const
{
    if (const Result<Percent> limit = typedLimit(); !limit)
        return limit.error();
    if (const Result<qint64> deposit = typedDeposit(); !deposit)
        return deposit.error();
    if (isPayUrlChanged() && !checkedPayUrl(m_payUrl->text()))
        return Problem{Problem::Code::BadPayUrl, {m_payUrl->text()}};
    return std::nullopt;
}

/// What cannot be read is said before anything is saved.
void CompanyDialog::save()
{
    m_save->setEnabled(false);
    m_problem->hide();
    if (const std::optional<Problem> problem = this->problem())
        return showProblem(*problem);
    if (isCompanyChanged())
        saveCompany();
    else
        savePayments();
}

void CompanyDialog::saveCompany()
{
    const Company before = m_before;
    const SaveCompany command = change(before, typed());
    whenDone(m_queue.submit(command), this, [this, before, command](const Result<Receipt> &result) {
        if (!result)
            return showProblem(result.error());
        const Company after = changedBy(command, before).value_or(before);
        Q_EMIT saved(tr("The company is saved."), AnyCommand(change(after, before)));
        m_before = after; // it is not saved again where the payments are refused
        savePayments();
    });
}

void CompanyDialog::savePayments()
{
    if (!isDepositChanged() && !isPayUrlChanged())
        return accept();
    const PaymentsForm was = paymentsOf(m_branch);
    const SavePayments command =
        payments(was, {typedDeposit().value_or(was.depositMinor), m_payUrl->text().trimmed()});
    whenDone(m_queue.submit(command), this, [this, was, command](const Result<Receipt> &result) {
        if (!result)
            return showProblem(result.error());
        Q_EMIT saved(tr("What is paid online is saved."),
                     AnyCommand(payments(formOf(command), was)));
        accept();
    });
}

void CompanyDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problemText(problem));
    m_problem->show();
    updateButton();
}

} // namespace Vitrina
