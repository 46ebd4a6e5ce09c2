// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/result.h"

namespace Vitrina {

/// The identity and tax numbers of the parties to a deal (D7).
enum class NationalIdKind {
    EcCedula,
    EcRucNatural, ///< a cédula and an establishment
    EcRucPublic,
    EcRucPrivate,
    MxCurp,
    MxRfcPerson,
    MxRfcCompany,
    CoCedula,
    CoNit,
    Passport,
    Other, ///< of a country whose numbers are not known here
};

struct NationalId
{
    NationalIdKind kind = NationalIdKind::Other;
    QString number; ///< as it is kept: capitals, no blanks or marks; a NIT as "900123456-8"
    /// The check digit says that no digit was mistyped. Numbers that have none, or whose authority
    /// does not keep to it, are taken unproven; a form may ask to look again.
    bool proven = false;

    friend bool operator==(const NationalId &, const NationalId &) = default;
};

/// A number as typed, with or without blanks, points and dashes, of a country (ISO 3166).
/// BadNationalId for what cannot be one. Sources of the rules stand beside them. Any thread.
Result<NationalId> nationalIdFromTyped(QStringView typed, QStringView country, ClientKind holder);

/// Passports are taken as typed: 5 to 20 letters and digits.
Result<NationalId> passportFromTyped(QStringView typed);

} // namespace Vitrina
