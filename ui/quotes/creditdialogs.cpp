// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/creditdialogs.h"

#include "commands/commandqueue.h"
#include "commands/credits.h"
#include "commands/schedulefollowup.h"
#include "domain/loanterms.h"
#include "items/creditwords.h"
#include "kit/button.h"
#include "kit/suggest.h"
#include "quotes/amountedit.h"
#include "quotes/dayedit.h"
#include "scheduling/scheduleform.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int usualApprovalDays = 30;

Currency creditCurrency(const QString &code)
{
    return Currency::fromCode(code).value_or(*Currency::fromCode(u"USD"));
}

QLineEdit *creditLineEdit(const char *name, const QString &text, QWidget *parent)
{
    auto *line = new QLineEdit(text, parent);
    line->setObjectName(QLatin1StringView(name));
    return line;
}

bool isAsked(const std::vector<CreditApplication> &applications, const QString &lender)
{
    return std::any_of(applications.begin(), applications.end(),
                       [&lender](const CreditApplication &one) { return one.lender == lender; });
}

/// The quote's own credit: the first whose lender was not asked yet, else the first of all.
const QuoteForm *nextForm(const QuoteContent &content,
                          const std::vector<CreditApplication> &applications)
{
    const QuoteForm *first = nullptr;
    for (const QuoteForm &form : content.forms) {
        if (form.kind != QuoteFormKind::Financed)
            continue;
        if (!isAsked(applications, form.lender))
            return &form;
        if (!first)
            first = &form;
    }
    return first;
}

const QuoteOffer *offerOf(const QuoteContent &content, const QuoteForm &form)
{
    const auto found =
        std::find_if(content.offers.begin(), content.offers.end(),
                     [&form](const QuoteOffer &offer) { return offer.id == form.offerId; });
    return found == content.offers.end() ? nullptr : &*found;
}

} // namespace

ApplicationDialog::ApplicationDialog(ReplicaReader &reader, CommandQueue &queue,
                                     const QuoteDetail &quote,
                                     std::optional<CreditApplication> application, QWidget *parent)
    : DealDialog(queue, application ? tr("Correct the application") : tr("New credit application"),
                 application ? tr("Save") : tr("Open it"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_quote(quote.quote.id)
    , m_application(std::move(application))
{
    setObjectName(QStringLiteral("applicationDialog"));
    const QString country = reader.directory()->branch(quote.quote.branchId).country;
    m_lender = creditLineEdit("creditLenderEdit", {}, this);
    suggest(m_lender, reader.lenders());
    form()->addRow(tr("&Lender"), m_lender);
    m_amount = new AmountEdit(creditCurrency(quote.quote.currency), country, this);
    m_amount->setObjectName(QStringLiteral("creditAmountEdit"));
    form()->addRow(tr("&Amount asked for"), m_amount);
    m_conditions = creditLineEdit("creditConditionsEdit", {}, this);
    form()->addRow(tr("&Conditions"), m_conditions);
    m_lender->setFocus();
    if (!m_application) {
        propose(quote);
        return;
    }
    m_lender->setText(m_application->lender);
    m_lender->setEnabled(m_application->state == CreditState::ToSend);
    m_amount->setMinor(m_application->requestedMinor);
    m_conditions->setText(m_application->conditions);
    m_missing = creditLineEdit("creditMissingEdit", m_application->missing, this);
    form()->insertRow(2, tr("&Missing documents"), m_missing);
    if (!m_lender->isEnabled())
        m_amount->setFocus();
}

void ApplicationDialog::propose(const QuoteDetail &quote)
{
    const std::vector<CreditApplication> applications = m_reader.credits(m_quote);
    const QuoteForm *credit = nextForm(quote.content, applications);
    const QuoteOffer *offer = credit ? offerOf(quote.content, *credit) : nullptr;
    if (!offer)
        return;
    if (!isAsked(applications, credit->lender))
        m_lender->setText(credit->lender);
    const Currency currency = creditCurrency(quote.quote.currency);
    const QDate today = m_reader.openingHours().dayOf(m_reader.now());
    if (const auto figures = figuresOf(quote.content, *offer, *credit, currency, today))
        m_amount->setMinor(figures->financed.minor());
}

Result<AnyCommand> ApplicationDialog::command()
{
    if (const auto problem = m_amount->problem())
        return tl::unexpected(*problem);
    if (!m_application)
        return AnyCommand(OpenApplication{m_queue.newId<CreditApplicationId>(), m_quote,
                                          m_lender->text(), m_amount->minor(), m_conditions->text(),
                                          m_reader.now()});
    return AnyCommand(EditApplication{m_application->id, m_lender->text(), m_amount->minor(),
                                      m_missing->text(), m_conditions->text(), m_reader.now()});
}

QString ApplicationDialog::told() const
{
    return m_application ? tr("The application is corrected") : tr("The application is open");
}

CreditStepDialog::CreditStepDialog(ReplicaReader &reader, CommandQueue &queue,
                                   const QuoteDetail &quote, const CreditApplication &application,
                                   CreditState state, const QDate &today, QWidget *parent)
    : DealDialog(queue, tr("Credit with %1").arg(application.lender), tr("Save"), parent)
    , m_reader(reader)
    , m_application(application)
{
    setObjectName(QStringLiteral("creditStepDialog"));
    explain(tr("Now: %1.").arg(creditStateName(state)));
    m_to = new QComboBox(this);
    m_to->setObjectName(QStringLiteral("creditStepBox"));
    const bool isOver = state != application.state;
    for (const CreditState to : creditStatesAfter(application.state)) {
        if (!isOver || to == CreditState::Lapsed)
            m_to->addItem(creditStepName(to), int(to));
    }
    form()->addRow(tr("&What happened"), m_to);
    addFields(quote, today);
    connect(m_to, &QComboBox::currentIndexChanged, this, &CreditStepDialog::showFields);
    showFields();
    m_to->setFocus();
}

void CreditStepDialog::addFields(const QuoteDetail &quote, const QDate &today)
{
    const QString country = m_reader.directory()->branch(quote.quote.branchId).country;
    m_missing = creditLineEdit("creditMissingEdit", m_application.missing, this);
    form()->addRow(tr("&Missing documents"), m_missing);
    m_reason = creditLineEdit("creditReasonEdit", {}, this);
    form()->addRow(tr("Wh&y"), m_reason);
    m_amount = new AmountEdit(creditCurrency(m_application.currency), country, this);
    m_amount->setObjectName(QStringLiteral("creditApprovedEdit"));
    m_amount->setMinor(m_application.requestedMinor);
    form()->addRow(tr("&Amount approved"), m_amount);
    m_months = new QSpinBox(this);
    m_months->setObjectName(QStringLiteral("creditMonthsBox"));
    m_months->setRange(1, LoanTerms::mostMonths);
    form()->addRow(tr("Mo&nths"), m_months);
    m_rate = new RateEdit(country, this);
    m_rate->setObjectName(QStringLiteral("creditRateEdit"));
    form()->addRow(tr("Yearly &rate"), m_rate);
    m_validUntil = dayEdit(today.addDays(usualApprovalDays), "creditValidEdit", this);
    m_validUntil->setMinimumDate(today);
    form()->addRow(tr("&Valid until"), m_validUntil);
    m_conditions = creditLineEdit("creditConditionsEdit", m_application.conditions, this);
    form()->addRow(tr("&Conditions"), m_conditions);
    for (const QuoteForm &own : quote.content.forms) {
        if (own.kind != QuoteFormKind::Financed)
            continue;
        m_months->setValue(own.months);
        m_rate->setRate(Percent::fromMillionths(own.rateMillionths));
        if (own.lender == m_application.lender)
            break;
    }
}

CreditState CreditStepDialog::chosen() const
{
    return CreditState(m_to->currentData().toInt());
}

void CreditStepDialog::showFields()
{
    const CreditState to = chosen();
    const bool isApproved = to == CreditState::Approved;
    form()->setRowVisible(m_missing, to == CreditState::Observed);
    form()->setRowVisible(m_reason, to == CreditState::Denied);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_amount, m_months, m_rate, m_validUntil, m_conditions})
        form()->setRowVisible(field, isApproved);
    adjustSize();
}

Result<AnyCommand> CreditStepDialog::command()
{
    MoveApplication step{m_application.id, m_application.state, chosen(), {}, m_reader.now()};
    if (step.to == CreditState::Observed)
        step.answer.missing = m_missing->text();
    if (step.to == CreditState::Denied)
        step.answer.reason = m_reason->text();
    if (step.to != CreditState::Approved)
        return AnyCommand(step);
    if (const auto problem = m_amount->problem() ? m_amount->problem() : m_rate->problem())
        return tl::unexpected(*problem);
    step.answer.conditions = m_conditions->text();
    step.answer.approvedMinor = m_amount->minor();
    step.answer.months = m_months->value();
    step.answer.rateMillionths = m_rate->rate().millionths();
    step.answer.validUntil = m_validUntil->date().toString(Qt::ISODate);
    return AnyCommand(step);
}

QString CreditStepDialog::told() const
{
    return tr("Credit with %1: %2").arg(m_application.lender, creditStateName(chosen()));
}

CreditFollowUpDialog::CreditFollowUpDialog(ReplicaReader &reader, CommandQueue &queue,
                                           const CreditApplication &application, CreditState state,
                                           QWidget *parent)
    : DealDialog(queue, tr("Follow the credit up"), tr("Schedule"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_client(application.clientId)
    , m_sale(application.opportunityId)
{
    setObjectName(QStringLiteral("creditFollowUpDialog"));
    m_schedule = new ScheduleForm(reader, this);
    m_schedule->showObservations(true);
    m_schedule->setDefaults({});
    m_schedule->setObservations(creditNote(application, state));
    m_schedule->proposeNextFree();
    form()->addRow(m_schedule);
    connect(m_schedule, &ScheduleForm::submitted, this, [this] { acceptButton()->click(); });
    m_schedule->focusWhen();
}

Result<AnyCommand> CreditFollowUpDialog::command()
{
    const std::optional<NextStep> next = m_schedule->nextStep(m_queue);
    if (!next) {
        m_schedule->complain();
        return failure(Problem::Code::DateInPast);
    }
    return AnyCommand(ScheduleFollowUp{m_client, m_sale, *next, m_reader.now()});
}

QString CreditFollowUpDialog::told() const
{
    return tr("The follow-up is scheduled");
}

} // namespace Vitrina
