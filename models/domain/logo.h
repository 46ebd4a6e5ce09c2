// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Vitrina {

/// A company's logo as it is kept: a PNG in base64, in one line, of at most this many letters.
constexpr int mostLogoLetters = 140'000;

/// The same without what a mail or a file may have broken it by; nothing for what is no such
/// picture. An empty one stays empty: the name stands in its place.
std::optional<QString> checkedLogo(const QString &base64);

} // namespace Vitrina
