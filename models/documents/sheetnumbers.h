// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// A number of a sheet as a person would write it: at most 15 digits, no exponent, no trailing
/// ".0".
QString plainNumber(QStringView written);

/// Which parts of a date a number format shows.
struct DateFormat
{
    bool date = false;
    bool time = false;
};

/// Of an Excel number format: a built-in one by its number, a custom one by its code.
DateFormat builtInDateFormat(int id);
DateFormat dateFormatOf(const QString &code);

/// An Excel serial day number as ISO text: "2026-05-17", "2026-05-17T14:30:00" or "14:30:00".
/// Null when it is no date that Excel knows.
QString isoFromSerial(double serial, DateFormat format, bool since1904);

} // namespace Vitrina
