// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisalrows.h"
#include "domain/checklist.h"
#include "items/cellroles.h"
#include "items/timewords.h"

namespace Vitrina {

/// The words of trade-ins and their appraisals (D6), in the language of the program.
QString appraisalStateName(AppraisalState state);
/// The same by the clock: what was authorised may be over.
QString appraisalStateName(const Appraisal &appraisal, const QDateTime &now);
/// An appraisal's colours, the same everywhere.
Tone appraisalTone(const Appraisal &appraisal, const QDateTime &now);

QString checkPointName(CheckPoint point);
QString checkMarkName(CheckMark mark);
/// "brakes: fair, tyres: bad"; that all is good, or that nobody has looked.
QString checklistWords(const Checklist &list);

/// "PBA-1234 · Suzuki Gixxer 2019 · 32.000 km"
QString vehicleLine(const TradeInVehicle &vehicle);
/// "$800 until Fri 4"
QString authorisedText(qint64 minor, const QDateTime &validUntilAt, const QString &currency,
                       const QString &country, const TimeWords &words);
/// What one line says of an appraisal beside its state: the vehicle, what was authorised or is
/// wanted for it, and what speaks against it.
QString appraisalLine(const Appraisal &appraisal, const QString &country, const TimeWords &words);

} // namespace Vitrina
