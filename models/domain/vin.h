// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Vitrina {

/// A vehicle's number as it is kept: capitals and digits, without spaces and dashes. Seventeen of
/// them are a VIN, which has no I, O and Q (ISO 3779); what is longer is none, and what is shorter,
/// from five on, a chassis number of a maker who has his own. Nothing for what is neither.
std::optional<QString> checkedVin(const QString &typed);

} // namespace Vitrina
