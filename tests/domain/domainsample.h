// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"
#include "domain/money.h"

#include <QDateTime>
#include <QTimeZone>

namespace Vitrina::Testing {

inline Currency currency(const char *code)
{
    return Currency::fromCode(QString::fromLatin1(code)).value();
}

inline const Currency usd = currency("USD");

inline Money dollars(qint64 cents)
{
    return Money(cents, usd);
}

inline const QTimeZone guayaquil("America/Guayaquil");
inline const QTimeZone santiago("America/Santiago");
inline const QTimeZone madrid("Europe/Madrid");

inline QDateTime utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toUTC();
}

} // namespace Vitrina::Testing
