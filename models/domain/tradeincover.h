// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisalrows.h"
#include "domain/quotecontent.h"

#include <optional>
#include <vector>

namespace Vitrina {

/// What somebody authorised for the vehicles that are given in for a sale.
struct TradeInCover
{
    qint64 inForceMinor = 0;  ///< counts now
    qint64 receivedMinor = 0; ///< of what is here already
    QDateTime validUntilAt;   ///< the first end of what counts now; none where nothing does

    qint64 totalMinor() const { return inForceMinor + receivedMinor; }
};

/// Of those in @p currency (ISO 4217).
TradeInCover coverOf(const std::vector<Appraisal> &appraisals, const QString &currency,
                     const QDateTime &now);

/// Whether one of a quote's models takes more in than was authorised (D6).
bool isUncovered(const QuoteContent &content, const TradeInCover &cover);

} // namespace Vitrina
