// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <optional>

namespace Vitrina {

/// An amount as machines write it to each other: digits, a point, as many decimals as the currency
/// has ("500.00", "500" of a currency without). Not for people (domain/moneytext.h). The amount is
/// valid and not negative.
QString plainAmount(const Money &amount);

/// The same read: digits and at most one point with one to as many decimals as the currency has.
/// Nothing for anything else, and for what is over Money::limit.
std::optional<Money> fromPlainAmount(QStringView text, Currency currency);

} // namespace Vitrina
