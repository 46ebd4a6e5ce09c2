// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/appraisalwords.h"

#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "items/namedvalue.h"

#include <QLocale>

namespace Vitrina {

namespace {

constexpr const char *appraisalContext = "AppraisalWords";

constexpr NamedValue<AppraisalState> appraisalStates[] = {
    {AppraisalState::Requested, QT_TRANSLATE_NOOP("AppraisalWords", "To be authorised")},
    {AppraisalState::Authorised, QT_TRANSLATE_NOOP("AppraisalWords", "Authorised")},
    {AppraisalState::Rejected, QT_TRANSLATE_NOOP("AppraisalWords", "Rejected")},
    {AppraisalState::Received, QT_TRANSLATE_NOOP("AppraisalWords", "Received")},
    {AppraisalState::Withdrawn, QT_TRANSLATE_NOOP("AppraisalWords", "Taken back")},
};
constexpr NamedValue<CheckPoint> checkPoints[] = {
    {CheckPoint::Engine, QT_TRANSLATE_NOOP("AppraisalWords", "Engine")},
    {CheckPoint::Brakes, QT_TRANSLATE_NOOP("AppraisalWords", "Brakes")},
    {CheckPoint::Tyres, QT_TRANSLATE_NOOP("AppraisalWords", "Tyres")},
    {CheckPoint::Body, QT_TRANSLATE_NOOP("AppraisalWords", "Body")},
    {CheckPoint::Electrics, QT_TRANSLATE_NOOP("AppraisalWords", "Electrics")},
    {CheckPoint::Papers, QT_TRANSLATE_NOOP("AppraisalWords", "Papers")},
    {CheckPoint::Keys, QT_TRANSLATE_NOOP("AppraisalWords", "Keys")},
};
constexpr NamedValue<CheckMark> checkMarks[] = {
    {CheckMark::NotLookedAt, QT_TRANSLATE_NOOP("AppraisalWords", "not looked at")},
    {CheckMark::Good, QT_TRANSLATE_NOOP("AppraisalWords", "good")},
    {CheckMark::Fair, QT_TRANSLATE_NOOP("AppraisalWords", "fair")},
    {CheckMark::Bad, QT_TRANSLATE_NOOP("AppraisalWords", "bad")},
};

QString appraisalSaid(const char *text)
{
    return QCoreApplication::translate(appraisalContext, text);
}

QString amountOf(qint64 minor, const QString &code, const QString &country)
{
    const std::optional<Currency> currency = Currency::fromCode(code);
    return currency ? wholeMoneyText(Money(minor, *currency), country) : QString();
}

/// "fines $120", or nothing.
QString burden(const char *text, qint64 minor, const Appraisal &appraisal, const QString &country)
{
    return minor > 0 ? appraisalSaid(text).arg(amountOf(minor, appraisal.currency, country))
                     : QString();
}

bool isOver(const Appraisal &appraisal, const QDateTime &now)
{
    return appraisal.state == AppraisalState::Authorised && !isInForce(appraisal, now);
}

} // namespace

QString appraisalStateName(AppraisalState state)
{
    return nameOf(appraisalContext, appraisalStates, state);
}

QString appraisalStateName(const Appraisal &appraisal, const QDateTime &now)
{
    return isOver(appraisal, now) ? appraisalSaid(QT_TRANSLATE_NOOP("AppraisalWords", "Lapsed"))
                                  : appraisalStateName(appraisal.state);
}

Tone appraisalTone(const Appraisal &appraisal, const QDateTime &now)
{
    switch (appraisal.state) {
    case AppraisalState::Requested:
        return Tone::Reserved;
    case AppraisalState::Authorised:
        return isOver(appraisal, now) ? Tone::Danger : Tone::Done;
    case AppraisalState::Received:
        return Tone::Done;
    case AppraisalState::Rejected:
        return Tone::Danger;
    case AppraisalState::Withdrawn:
        break;
    }
    return Tone::Neutral;
}

QString checkPointName(CheckPoint point)
{
    return nameOf(appraisalContext, checkPoints, point);
}

QString checkMarkName(CheckMark mark)
{
    return nameOf(appraisalContext, checkMarks, mark);
}

QString checklistWords(const Checklist &list)
{
    if (list.countOf(CheckMark::NotLookedAt) == int(Checklist::size))
        return checkMarkName(CheckMark::NotLookedAt);
    if (list.countOf(CheckMark::Good) == int(Checklist::size))
        return appraisalSaid(QT_TRANSLATE_NOOP("AppraisalWords", "all good"));
    QStringList parts;
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table) {
        const CheckMark mark = list.mark(point);
        if (mark == CheckMark::Fair || mark == CheckMark::Bad)
            parts += checkPointName(point) + QStringLiteral(": ") + checkMarkName(mark);
    }
    return parts.isEmpty() ? appraisalSaid(QT_TRANSLATE_NOOP("AppraisalWords",
                                                             "good as far as it was looked at"))
                           : parts.join(QStringLiteral(", "));
}

QString vehicleLine(const TradeInVehicle &vehicle)
{
    QString text = vehicle.text;
    if (vehicle.year > 0)
        text += u' ' + QString::number(vehicle.year);
    QStringList parts{vehicle.plate, text};
    if (vehicle.km > 0)
        parts += appraisalSaid(QT_TRANSLATE_NOOP("AppraisalWords", "%1 km"))
                     .arg(QLocale().toString(vehicle.km));
    return parts.join(QStringLiteral(" · "));
}

QString authorisedText(qint64 minor, const QDateTime &validUntilAt, const QString &currency,
                       const QString &country, const TimeWords &words)
{
    const QDate last = words.dayOf(validUntilAt.addMSecs(-1));
    return appraisalSaid(QT_TRANSLATE_NOOP("AppraisalWords", "%1 until %2"))
        .arg(amountOf(minor, currency, country), weekdayText(last) + u' ' + dayOfYearText(last));
}

QString appraisalLine(const Appraisal &appraisal, const QString &country, const TimeWords &words)
{
    QStringList parts{vehicleLine(appraisal.vehicle)};
    if (appraisal.state == AppraisalState::Authorised)
        parts += authorisedText(appraisal.authorisedMinor, appraisal.validUntilAt,
                                appraisal.currency, country, words);
    else if (appraisal.state == AppraisalState::Received)
        parts += amountOf(appraisal.authorisedMinor, appraisal.currency, country);
    else
        parts += burden(QT_TRANSLATE_NOOP("AppraisalWords", "%1 wanted"),
                        appraisal.vehicle.askedMinor, appraisal, country);
    parts += burden(QT_TRANSLATE_NOOP("AppraisalWords", "fines %1"), appraisal.vehicle.finesMinor,
                    appraisal, country);
    parts += burden(QT_TRANSLATE_NOOP("AppraisalWords", "lien %1"), appraisal.vehicle.lienMinor,
                    appraisal, country);
    parts += appraisal.reason.simplified();
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace Vitrina
