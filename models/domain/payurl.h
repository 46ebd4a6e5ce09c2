// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <QString>

#include <optional>

namespace Vitrina {

/// The address of a payment provider's page, as it is kept: "https://…" with the places {amount},
/// {currency} and {reference}, the last of which it must have, as the provider's word names the
/// payment by it. Nothing for what is no such address. An empty one stays empty: nobody pays
/// online.
std::optional<QString> checkedPayUrl(const QString &typed);

/// Where a client pays @p amount; the amount stands as 500.00, the currency as USD.
QString payLink(const QString &payUrl, const Money &amount, const QString &reference);

} // namespace Vitrina
