// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/creditwords.h"

#include "domain/creditsteps.h"
#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "domain/percent.h"
#include "items/namedvalue.h"

#include <QDate>

namespace Vitrina {

namespace {

constexpr const char *creditContext = "CreditWords";

constexpr NamedValue<CreditState> creditStates[] = {
    {CreditState::ToSend, QT_TRANSLATE_NOOP("CreditWords", "To be sent")},
    {CreditState::InStudy, QT_TRANSLATE_NOOP("CreditWords", "Under study")},
    {CreditState::Observed, QT_TRANSLATE_NOOP("CreditWords", "Documents wanted")},
    {CreditState::Approved, QT_TRANSLATE_NOOP("CreditWords", "Approved")},
    {CreditState::Denied, QT_TRANSLATE_NOOP("CreditWords", "Denied")},
    {CreditState::Disbursed, QT_TRANSLATE_NOOP("CreditWords", "Disbursed")},
    {CreditState::Lapsed, QT_TRANSLATE_NOOP("CreditWords", "Lapsed")},
};
constexpr NamedValue<CreditState> creditMoves[] = {
    {CreditState::InStudy, QT_TRANSLATE_NOOP("CreditWords", "It is with the lender")},
    {CreditState::Observed, QT_TRANSLATE_NOOP("CreditWords", "The lender wants documents")},
    {CreditState::Approved, QT_TRANSLATE_NOOP("CreditWords", "The lender approved it")},
    {CreditState::Denied, QT_TRANSLATE_NOOP("CreditWords", "The lender denied it")},
    {CreditState::Disbursed, QT_TRANSLATE_NOOP("CreditWords", "The lender paid")},
    {CreditState::Lapsed, QT_TRANSLATE_NOOP("CreditWords", "The approval lapsed")},
};

QString creditSaid(const char *text)
{
    return QCoreApplication::translate(creditContext, text);
}

QString amountText(qint64 minor, const QString &code, const QString &country)
{
    const std::optional<Currency> currency = Currency::fromCode(code);
    return currency ? moneyText(Money(minor, *currency), country) : QString();
}

bool wasApproved(CreditState state)
{
    return state == CreditState::Approved || state == CreditState::Disbursed ||
           state == CreditState::Lapsed;
}

/// "US$ 4.000 · 36 months at 15,5 % · until 12 dic 2026"
QStringList approvalParts(const CreditApplication &application, CreditState state,
                          const QString &country)
{
    QStringList parts{
        amountText(application.approvedMinor, application.currency, country),
        creditSaid(QT_TRANSLATE_NOOP("CreditWords", "%1 months at %2"))
            .arg(QString::number(application.months),
                 percentText(Percent::fromMillionths(application.rateMillionths), country))};
    const QDate last = QDate::fromString(application.validUntil, Qt::ISODate);
    if (last.isValid() && state != CreditState::Disbursed)
        parts += creditSaid(QT_TRANSLATE_NOOP("CreditWords", "valid until %1")).arg(dayText(last));
    return parts;
}

} // namespace

QString creditStateName(CreditState state)
{
    return nameOf(creditContext, creditStates, state);
}

QString creditStepName(CreditState to)
{
    return nameOf(creditContext, creditMoves, to);
}

Tone creditTone(CreditState state)
{
    switch (state) {
    case CreditState::InStudy:
        return Tone::Sent;
    case CreditState::Observed:
        return Tone::Reserved;
    case CreditState::Approved:
    case CreditState::Disbursed:
        return Tone::Done;
    case CreditState::Denied:
    case CreditState::Lapsed:
        return Tone::Danger;
    case CreditState::ToSend:
        break;
    }
    return Tone::Neutral;
}

QString creditLine(const CreditApplication &application, CreditState state, const QString &country)
{
    QStringList parts{application.lender};
    if (wasApproved(state))
        parts += approvalParts(application, state, country);
    else
        parts += amountText(application.requestedMinor, application.currency, country);
    if (isUndecided(state) && !application.missing.isEmpty())
        parts += creditSaid(QT_TRANSLATE_NOOP("CreditWords", "missing: %1"))
                     .arg(application.missing.simplified());
    if (state == CreditState::Denied)
        parts += application.reason.simplified();
    parts += application.conditions.simplified();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString creditNote(const CreditApplication &application, CreditState state)
{
    QString note = creditSaid(QT_TRANSLATE_NOOP("CreditWords", "Credit with %1: %2"))
                       .arg(application.lender, creditStateName(state));
    if (state == CreditState::Observed)
        note += QStringLiteral(" (") + application.missing.simplified() + u')';
    return note;
}

} // namespace Vitrina
