// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/credittermsdialog.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "quotes/amountedit.h"
#include "quotes/dayedit.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int longestWaitDays = 365; // completeLoanTerms() refuses more

} // namespace

CreditTermsDialog::CreditTermsDialog(const QuoteForm &form, Currency currency,
                                     const QString &country, const QDate &begins, QWidget *parent)
    : QDialog(parent)
    , m_before(form)
    , m_currency(currency)
    , m_country(country)
    , m_begins(begins)
    , m_upfront(amount("upfrontChargesEdit"))
    , m_financed(amount("financedChargesEdit"))
    , m_monthly(amount("monthlyChargesEdit"))
    , m_insurance(rate("balanceInsuranceEdit"))
    , m_interestTax(rate("interestTaxEdit"))
    , m_firstDue(dayEdit(begins.addDays(form.firstDueDays), "firstDueEdit", this))
    , m_problem(plainLabel({}, this, "danger"))
{
    setObjectName(QStringLiteral("creditTermsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Costs of the credit"));
    m_firstDue->setDateRange(begins.addDays(1), begins.addDays(longestWaitDays));
    fill(form);
    connect(m_firstDue, &QDateEdit::dateChanged, this, &CreditTermsDialog::onEdited);
    build();
}

void CreditTermsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(24);
    fields->setVerticalSpacing(10);
    fields->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fields->addRow(tr("Charges paid at the &beginning"), m_upfront);
    fields->addRow(tr("Charges &financed"), m_financed);
    fields->addRow(tr("Charges each &month"), m_monthly);
    fields->addRow(tr("&Insurance on the balance, a year"), m_insurance);
    fields->addRow(tr("&Tax on the interest"), m_interestTax);
    fields->addRow(tr("First &instalment due"), m_firstDue);
    column->addLayout(fields);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(cancel, &QPushButton::clicked, this, &CreditTermsDialog::reject);
    auto *done = new Button(tr("Done"), Button::Role::Primary);
    done->setObjectName(QStringLiteral("acceptButton"));
    done->setDefault(true);
    connect(done, &QPushButton::clicked, this, [this] {
        tellProblem();
        if (!problem())
            accept();
    });
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);
}

void CreditTermsDialog::fill(const QuoteForm &form)
{
    m_upfront->setMinor(form.upfrontChargesMinor);
    m_financed->setMinor(form.financedChargesMinor);
    m_monthly->setMinor(form.monthlyChargesMinor);
    m_insurance->setRate(Percent::fromMillionths(form.insuranceMillionths));
    m_interestTax->setRate(Percent::fromMillionths(form.interestTaxMillionths));
    m_firstDue->setDate(m_begins.addDays(form.firstDueDays));
}

void CreditTermsDialog::present(const QJsonObject &unread)
{
    showUnread(*this, unread);
    tellProblem();
}

AmountEdit *CreditTermsDialog::amount(const char *name)
{
    auto *edit = new AmountEdit(m_currency, m_country, this);
    edit->setObjectName(QLatin1StringView(name));
    connect(edit, &AmountEdit::edited, this, &CreditTermsDialog::onEdited);
    return edit;
}

RateEdit *CreditTermsDialog::rate(const char *name)
{
    auto *edit = new RateEdit(m_country, this);
    edit->setObjectName(QLatin1StringView(name));
    connect(edit, &RateEdit::edited, this, &CreditTermsDialog::onEdited);
    return edit;
}

std::optional<Problem> CreditTermsDialog::problem() const
{
    for (const AmountEdit *edit : {m_upfront, m_financed, m_monthly}) {
        if (edit->problem())
            return edit->problem();
    }
    return m_insurance->problem() ? m_insurance->problem() : m_interestTax->problem();
}

void CreditTermsDialog::onEdited()
{
    tellProblem();
    Q_EMIT edited();
}

void CreditTermsDialog::tellProblem()
{
    const std::optional<Problem> amiss = problem();
    m_problem->setText(amiss ? problemText(*amiss) : QString());
    m_problem->setVisible(amiss.has_value());
}

void CreditTermsDialog::reject()
{
    fill(m_before);
    Q_EMIT edited();
    QDialog::reject();
}

void CreditTermsDialog::applyTo(QuoteForm &form) const
{
    form.upfrontChargesMinor = m_upfront->minor();
    form.financedChargesMinor = m_financed->minor();
    form.monthlyChargesMinor = m_monthly->minor();
    form.insuranceMillionths = m_insurance->rate().millionths();
    form.interestTaxMillionths = m_interestTax->rate().millionths();
    form.firstDueDays = int(m_begins.daysTo(m_firstDue->date()));
}

} // namespace Vitrina
