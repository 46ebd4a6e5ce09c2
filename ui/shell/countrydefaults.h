// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>

namespace Vitrina {

/// What a showroom of a country begins with; the words on the screen follow its label set.
struct CountryDefaults
{
    const char *country; ///< ISO 3166
    const char *name;    ///< source text, context "Country"
    const char *timeZone;
    const char *currency; ///< ISO 4217
    const char *labelSet;
};

/// The countries whose laws and words the program knows; the first is the default.
const std::array<CountryDefaults, 3> &knownCountries();
QString countryName(const CountryDefaults &country);

} // namespace Vitrina
