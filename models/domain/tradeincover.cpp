// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tradeincover.h"

#include <algorithm>

namespace Vitrina {

TradeInCover coverOf(const std::vector<Appraisal> &appraisals, const QString &currency,
                     const QDateTime &now)
{
    TradeInCover cover;
    for (const Appraisal &appraisal : appraisals) {
        if (appraisal.currency != currency)
            continue;
        if (appraisal.state == AppraisalState::Received)
            cover.receivedMinor += appraisal.authorisedMinor;
        if (!isInForce(appraisal, now))
            continue;
        cover.inForceMinor += appraisal.authorisedMinor;
        if (!cover.validUntilAt.isValid() || appraisal.validUntilAt < cover.validUntilAt)
            cover.validUntilAt = appraisal.validUntilAt;
    }
    return cover;
}

bool isUncovered(const QuoteContent &content, const TradeInCover &cover)
{
    return std::any_of(content.offers.begin(), content.offers.end(), [&](const QuoteOffer &offer) {
        return offer.tradeInMinor > cover.totalMinor();
    });
}

} // namespace Vitrina
