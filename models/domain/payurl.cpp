// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payurl.h"

#include <QUrl>

namespace Vitrina {

namespace {

constexpr auto amountPlace = "{amount}";
constexpr auto currencyPlace = "{currency}";
constexpr auto referencePlace = "{reference}";
constexpr qsizetype longest = 500;

QString filled(QString text, const QString &amount, const QString &currency,
               const QString &reference)
{
    return text.replace(QLatin1StringView(amountPlace), amount)
        .replace(QLatin1StringView(currencyPlace), currency)
        .replace(QLatin1StringView(referencePlace), reference);
}

/// 500.00: plain digits, a point, as many decimals as the currency has.
QString plainAmount(const Money &amount)
{
    const int decimals = amount.currency().decimals();
    QString digits = QString::number(amount.minor()).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return digits;
}

} // namespace

std::optional<QString> checkedPayUrl(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return QString();
    if (text.size() > longest || !text.contains(QLatin1StringView(referencePlace)))
        return std::nullopt;
    const QUrl url(filled(text, QStringLiteral("1"), QStringLiteral("USD"), QStringLiteral("a")),
                   QUrl::StrictMode);
    const bool isKept = url.isValid() && url.scheme() == u"https" && !url.host().isEmpty() &&
                        url.userInfo().isEmpty();
    return isKept ? std::optional(text) : std::nullopt;
}

QString payLink(const QString &payUrl, const Money &amount, const QString &reference)
{
    return filled(payUrl, plainAmount(amount), amount.currency().code(), reference);
}

} // namespace Vitrina
