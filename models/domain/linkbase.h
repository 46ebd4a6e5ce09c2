// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Vitrina {

/// The address under which a company's link service is reached, as it is kept: "https://" and a
/// host, perhaps a port, without a slash at its end; "http://" of this computer alone.
/// Nothing for what is no such address. An empty one stays empty: no links are given.
std::optional<QString> checkedLinkBase(const QString &typed);

/// The link that a client is given; @p token as LinkToken::text() has it.
QString linkUnder(const QString &base, const QString &token);

} // namespace Vitrina
