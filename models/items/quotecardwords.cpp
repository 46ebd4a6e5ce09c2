// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotecardwords.h"

#include "domain/moneytext.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

constexpr qint64 hourMs = 60LL * 60 * 1000;
constexpr qint64 urgentMs = urgentHours * hourMs;

class LineWords
{
    Q_DECLARE_TR_FUNCTIONS(LineWords)

public:
    static QString clocked(const QuoteCard &card, QuoteStatus status, const TimeWords &words,
                           const QDateTime &now)
    {
        const qint64 ms = std::max<qint64>(now.msecsTo(card.expiresAt), 0);
        if (card.seenAt.isValid() && status == QuoteStatus::Viewed && !card.hasUnsentChanges)
            return (ms < hourMs ? tr("%1 min · seen %2").arg(ms / 60000)
                                : tr("%1 h · seen %2").arg(ms / hourMs))
                .arg(words.past(card.seenAt, now));
        const QString left = ms < hourMs ? tr("%n min left", nullptr, int(ms / 60000))
                                         : tr("%n h left", nullptr, int(ms / hourMs));
        return card.hasUnsentChanges ? tr("%1 · edited since").arg(left) : left;
    }

    /// What somebody asked for, and nobody answered yet.
    static QString asked(const QuoteCard &card, QuoteStatus status)
    {
        if (card.owesDeposit)
            return tr("deposit to be settled");
        if (card.isExtensionAsked && status != QuoteStatus::Draft)
            return tr("more time asked for");
        if (card.isChangeAsked)
            return tr("change asked for");
        if (canBeSent(status) && card.isDiscountAsked)
            return tr("discount to be approved");
        if (card.isAppraisalAsked)
            return tr("appraisal to authorise");
        if (isClocked(status) && card.isReservationAsked)
            return card.isDeposited ? tr("reservation to be approved")
                                    : tr("reservation asked for, no deposit yet");
        if (isClocked(status) && card.isDeposited)
            return tr("deposit received");
        return {};
    }

    static QString rest(const QuoteCard &card, QuoteStatus status, const TimeWords &words,
                        const QDateTime &now)
    {
        if (isClocked(status) && card.expiresAt.isValid())
            return clocked(card, status, words, now);
        if (status == QuoteStatus::Expired && card.expiresAt.isValid())
            return tr("expired %1").arg(words.past(card.expiresAt, now));
        return tr("edited %1").arg(words.past(card.editedAt, now));
    }
};

} // namespace

QuoteStatus statusOf(const QuoteCard &card, const QDateTime &now)
{
    return statusAt(card.status, card.expiresAt, now);
}

bool isClocked(QuoteStatus status)
{
    return status == QuoteStatus::Sent || status == QuoteStatus::Viewed;
}

bool canBeSent(QuoteStatus status)
{
    return status == QuoteStatus::Draft || isClocked(status);
}

bool isUrgent(const QuoteCard &card, const QDateTime &now)
{
    return card.expiresAt.isValid() && now.msecsTo(card.expiresAt) < urgentMs;
}

QString totalText(const QuoteCard &card, const QString &country)
{
    const std::optional<Currency> known = Currency::fromCode(card.currency);
    return known ? wholeMoneyText(Money(card.totalMinor, *known), country) : QString();
}

QString quoteLine(const QuoteCard &card, QuoteStatus status, const TimeWords &words,
                  const QDateTime &now)
{
    const QString asked = LineWords::asked(card, status);
    return asked.isEmpty() ? LineWords::rest(card, status, words, now) : asked;
}

} // namespace Vitrina
