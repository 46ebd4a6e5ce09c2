// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina::CheckDigits {

// The arithmetic of check digits; what is given has the right length and characters already.

/// Ecuador, ten digits: modulus 10, every other digit doubled.
bool cedulaFits(const QString &tenDigits);
/// Ecuador, thirteen digits: modulus 11, ninth digit of public bodies, tenth of companies.
bool publicRucFits(const QString &ruc);
bool privateRucFits(const QString &ruc);
/// Mexico: 18 characters, and 12 or 13.
bool curpFits(const QString &curp);
bool rfcFits(const QString &rfc);
/// Colombia: the digit that belongs to a number of up to 15 digits.
QChar nitDigit(const QString &number);

} // namespace Vitrina::CheckDigits
