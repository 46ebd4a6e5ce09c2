// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/discountlimit.h"
#include "domain/discountrows.h"
#include "domain/entities.h"
#include "items/dealprogress.h"

#include <optional>

namespace Vitrina {

class Directory;

/// How it stands with a quote's discount over the company's limit, and what the viewer can do.
struct DiscountProgress
{
    bool isShown = false;    ///< it is over the limit, and the quote can still be sent
    bool isApproved = false; ///< of what the quote says now: it can go
    bool isWaiting = false;  ///< asked for and not answered
    GivenDiscount given;
    QString line;

    bool canAsk = false;
    bool canDecide = false; ///< a request of somebody else's, and the viewer may

    bool mustAsk() const { return isShown && !isApproved; }
};

/// @p content is what the quote says now, @p newest its newest request, of whatever contents.
DiscountProgress discountProgress(const Quote &quote, const QuoteContent &content,
                                  const std::optional<DiscountRequest> &newest,
                                  const Directory &directory, const StaffMember &viewer,
                                  const QDateTime &now, const DealWords &words);

/// Up to which discount the company's quotes go without anybody's word.
Percent discountLimit(const Directory &directory);
/// Who may approve a discount, other than the viewer: names, or that it takes the permission.
QString whoApprovesDiscounts(const Directory &directory, const StaffId &viewer);

} // namespace Vitrina
