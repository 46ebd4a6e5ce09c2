// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// "Not yet at the shared database": what a tool tip and a screen reader say of what waits.
QString provisionalTip();
/// A number that may still become another, or something else that is not settled: "55
/// (provisional)"; as it is where it is settled.
QString provisionalText(const QString &text, bool isProvisional);
QString provisionalText(int number, bool isProvisional);

} // namespace Vitrina
