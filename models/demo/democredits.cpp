// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/democredits.h"

#include "domain/creditsteps.h"

#include <algorithm>
#include <array>

namespace Vitrina {

namespace {

constexpr quint64 creditDice = 0xc4ed17; // another sequence than the quotes'
constexpr int everyWhich = 3;

constexpr std::array openStates{CreditState::InStudy, CreditState::Observed, CreditState::Approved,
                                CreditState::Denied, CreditState::ToSend};
const char *const documents[] = {"Rol de pagos de tres meses", "Copia de la cédula del garante",
                                 "Planilla de luz"};

const QuoteForm *financedOf(const QuoteContent &content)
{
    const auto found =
        std::find_if(content.forms.begin(), content.forms.end(),
                     [](const QuoteForm &form) { return form.kind == QuoteFormKind::Financed; });
    return found == content.forms.end() ? nullptr : &*found;
}

} // namespace

DemoCredits::DemoCredits(quint64 seed, QDateTime now)
    : m_random(seed ^ creditDice)
    , m_now(std::move(now))
{
}

void DemoCredits::consider(const Quote &quote, const QuoteContent &content, SeedDemonstration &out)
{
    const QuoteForm *form = financedOf(content);
    if (!form || !quote.sentAt.isValid() || m_sent++ % everyWhich != 0)
        return;
    const bool isSold = quote.status == QuoteStatus::Completed;
    const CreditState state =
        isSold ? CreditState::Disbursed : openStates[size_t(m_applied++) % openStates.size()];
    out.credits += applicationFor(quote, *form, state);
}

CreditApplication DemoCredits::applicationFor(const Quote &quote, const QuoteForm &form,
                                              CreditState state)
{
    CreditApplication application;
    application.id = m_random.id<CreditApplicationId>(quote.sentAt);
    application.clientId = quote.clientId;
    application.opportunityId = quote.opportunityId;
    application.quoteId = quote.id;
    application.lender = form.lender;
    application.requestedMinor = std::max<qint64>(quote.totalMinor / 100 * 70, 1);
    application.currency = quote.currency;
    application.state = state;
    application.createdAt = quote.sentAt;
    application.createdBy = quote.advisorId;
    if (state == CreditState::ToSend)
        return application;
    application.sentAt = std::min(quote.sentAt.addSecs(1800), m_now);
    if (state == CreditState::Observed)
        application.missing =
            QString::fromUtf8(documents[m_random.below(int(std::size(documents)))]);
    if (isUndecided(state))
        return application;
    application.decidedAt = std::min(quote.sentAt.addSecs(3600), m_now);
    application.decidedBy = quote.advisorId;
    if (state == CreditState::Denied)
        application.reason = QStringLiteral("Sin capacidad de pago");
    else
        approve(application, form);
    return application;
}

void DemoCredits::approve(CreditApplication &application, const QuoteForm &form)
{
    application.approvedMinor = application.requestedMinor;
    application.months = form.months;
    application.rateMillionths = form.rateMillionths;
    application.validUntil =
        application.decidedAt.date().addDays(m_random.between(15, 45)).toString(Qt::ISODate);
}

} // namespace Vitrina
