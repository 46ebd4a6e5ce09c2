// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/creditscenarios.h"

#include "domain/percent.h"
#include "storage/rows.h"

namespace Vitrina::Testing {

namespace {

constexpr qint64 asked = 400'000;

CreditAnswer answerFor(SampleShowroom &s, CreditState to)
{
    CreditAnswer answer;
    if (to == CreditState::Observed)
        answer.missing = QStringLiteral("Rol de pagos");
    if (to == CreditState::Denied)
        answer.reason = QStringLiteral("Sin capacidad de pago");
    if (to == CreditState::Approved)
        answer = {{},
                  QStringLiteral("Con garante"),
                  380'000,
                  36,
                  Percent::of(15, 60).millionths(),
                  s.clock.now().date().addDays(20).toString(Qt::ISODate),
                  {}};
    return answer;
}

} // namespace

OpenApplication applicationOf(SampleShowroom &s, const CreateQuote &quote, const QString &lender)
{
    return {s.newId<CreditApplicationId>(), quote.quoteId, lender, asked,
            QStringLiteral("A 36 meses"),   s.clock.now()};
}

MoveApplication stepTo(SampleShowroom &s, const CreditApplicationId &id, CreditState to)
{
    return {id, load<CreditApplication>(*s.database, id)->state, to, answerFor(s, to),
            s.clock.now()};
}

CreditApplicationId applied(SampleShowroom &s, const CreateQuote &quote, CreditState state,
                            const QString &lender)
{
    using S = CreditState;
    const OpenApplication opened = applicationOf(s, quote, lender);
    s.must(opened);
    QList<CreditState> way;
    if (state != S::ToSend)
        way += S::InStudy;
    if (state == S::Disbursed || state == S::Lapsed)
        way += S::Approved;
    if (state != S::ToSend && state != S::InStudy)
        way += state;
    for (const CreditState next : std::as_const(way))
        s.must(stepTo(s, opened.applicationId, next));
    return opened.applicationId;
}

Prepared openApplication(SampleShowroom &s)
{
    return byAna(s, applicationOf(s, quoted(s)));
}

Prepared editApplication(SampleShowroom &s)
{
    const CreditApplicationId id = applied(s, quoted(s), CreditState::ToSend);
    return byAna(s, EditApplication{id, QStringLiteral("Cooperativa 29 de Octubre"), 350'000,
                                    QStringLiteral("Cédula"), QStringLiteral("A 24 meses"),
                                    s.clock.now()});
}

Prepared moveApplication(SampleShowroom &s)
{
    const CreditApplicationId id = applied(s, quoted(s), CreditState::InStudy);
    return byAna(s, stepTo(s, id, CreditState::Approved));
}

Prepared removeApplication(SampleShowroom &s)
{
    return byAna(s, RemoveApplication{applied(s, quoted(s), CreditState::ToSend), s.clock.now()});
}

} // namespace Vitrina::Testing
