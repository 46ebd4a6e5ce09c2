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
    , m_upfront(amount("upfrontChargesEdit", form.upfrontChargesMinor))
    , m_financed(amount("financedChargesEdit", form.financedChargesMinor))
    , m_monthly(amount("monthlyChargesEdit", form.monthlyChargesMinor))
    , m_insurance(rate("balanceInsuranceEdit", form.insuranceMillionths))
    , m_interestTax(rate("interestTaxEdit", form.interestTaxMillionths))
    , m_firstDue(dayEdit(begins.addDays(form.firstDueDays), "firstDueEdit", this))
    , m_problem(plainLabel({}, this, "danger"))
{
    setObjectName(QStringLiteral("creditTermsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Costs of the credit"));
    m_firstDue->setDateRange(begins.addDays(1), begins.addDays(longestWaitDays));
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
        onEdited();
        if (!problem())
            accept();
    });
    buttons->addWidget(cancel);
    buttons->addWidget(done);
    column->addLayout(buttons);
}

AmountEdit *CreditTermsDialog::amount(const char *name, qint64 minor)
{
    auto *edit = new AmountEdit(m_currency, m_country, this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setMinor(minor);
    connect(edit, &AmountEdit::edited, this, &CreditTermsDialog::onEdited);
    return edit;
}

RateEdit *CreditTermsDialog::rate(const char *name, qint64 millionths)
{
    auto *edit = new RateEdit(m_country, this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setRate(Percent::fromMillionths(millionths));
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
    const std::optional<Problem> amiss = problem();
    m_problem->setText(amiss ? problemText(*amiss) : QString());
    m_problem->setVisible(amiss.has_value());
    if (!amiss)
        Q_EMIT edited();
}

void CreditTermsDialog::reject()
{
    m_taken = false;
    Q_EMIT edited();
    QDialog::reject();
}

void CreditTermsDialog::applyTo(QuoteForm &form) const
{
    form.upfrontChargesMinor = m_taken ? m_upfront->minor() : m_before.upfrontChargesMinor;
    form.financedChargesMinor = m_taken ? m_financed->minor() : m_before.financedChargesMinor;
    form.monthlyChargesMinor = m_taken ? m_monthly->minor() : m_before.monthlyChargesMinor;
    form.insuranceMillionths =
        m_taken ? m_insurance->rate().millionths() : m_before.insuranceMillionths;
    form.interestTaxMillionths =
        m_taken ? m_interestTax->rate().millionths() : m_before.interestTaxMillionths;
    form.firstDueDays = m_taken ? int(m_begins.daysTo(m_firstDue->date())) : m_before.firstDueDays;
}

} // namespace Vitrina
