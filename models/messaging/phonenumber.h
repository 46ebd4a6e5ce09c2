// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// A phone number as a person typed it and, if it is one, as the world knows it.
struct PhoneNumber
{
    QString typed; ///< always kept, unchanged
    QString e164;  ///< "+593991234567"; empty when it is no valid number

    bool isValid() const { return !e164.isEmpty(); }

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;
};

/// Reads a number typed in a region (ISO 3166, two letters: "EC"), with or without country code.
/// Without a known region only numbers with "+" are valid. Any thread; the first call of the
/// program takes some 10 ms to load the numbering plans, each further one under 10 µs for a usual
/// number of most regions and under 50 µs for anything else.
PhoneNumber parsePhone(const QString &typed, const QString &region);

/// The same by libphonenumber alone, without the short cut for usual forms; for the tests.
PhoneNumber parsePhoneThoroughly(const QString &typed, const QString &region);

/// As the branch's country writes it: "099 123 4567" within the region's country, "+34 612 34 56
/// 78" for another's. What is not E.164 comes back as it is. Any thread.
QString nationalFormat(const QString &e164, const QString &region);

/// The ASCII digits of a number, as wa.me wants them.
QString digitsOnly(QStringView number);

} // namespace Vitrina
