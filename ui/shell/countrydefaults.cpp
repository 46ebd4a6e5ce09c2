// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/countrydefaults.h"

#include <QCoreApplication>

namespace Vitrina {

const std::array<CountryDefaults, 3> &knownCountries()
{
    static constexpr std::array<CountryDefaults, 3> countries = {{
        {"EC", QT_TRANSLATE_NOOP("Country", "Ecuador"), "America/Guayaquil", "USD", "es_EC"},
        {"MX", QT_TRANSLATE_NOOP("Country", "Mexico"), "America/Mexico_City", "MXN", "es_MX"},
        {"CO", QT_TRANSLATE_NOOP("Country", "Colombia"), "America/Bogota", "COP", "es_CO"},
    }};
    return countries;
}

QString countryName(const CountryDefaults &country)
{
    return QCoreApplication::translate("Country", country.name);
}

} // namespace Vitrina
