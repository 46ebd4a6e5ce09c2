// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/discountprogress.h"

#include "domain/moneytext.h"
#include "domain/quotelifecycle.h"
#include "items/namelist.h"
#include "storage/directory.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

constexpr qsizetype mostNames = 3;

QString sayDiscount(const char *text)
{
    return QCoreApplication::translate("DiscountProgress", text);
}

bool canStillBeSent(const Quote &quote, const QDateTime &now)
{
    const QuoteStatus status = statusAt(stateOf(quote), now);
    return !quote.deposited && (status == QuoteStatus::Draft || status == QuoteStatus::Sent ||
                                status == QuoteStatus::Viewed);
}

QString answerLine(const DiscountRequest &request, const QDateTime &now, const DealWords &words)
{
    switch (request.state) {
    case DiscountState::Requested:
        return sayDiscount(QT_TRANSLATE_NOOP("DiscountProgress", "%1 asked for it, %2"))
            .arg(words.who(request.askedBy), words.times.past(request.askedAt, now));
    case DiscountState::Approved:
        return sayDiscount(QT_TRANSLATE_NOOP("DiscountProgress", "approved by %1, %2"))
            .arg(words.who(request.answeredBy), words.times.past(request.answeredAt, now));
    case DiscountState::Rejected:
        break;
    }
    return sayDiscount(QT_TRANSLATE_NOOP("DiscountProgress", "rejected by %1: %2"))
        .arg(words.who(request.answeredBy), request.answer);
}

} // namespace

DiscountProgress discountProgress(const Quote &quote, const QuoteContent &content,
                                  const std::optional<DiscountRequest> &newest,
                                  const Directory &directory, const StaffMember &viewer,
                                  const QDateTime &now, const DealWords &words)
{
    DiscountProgress progress;
    const std::optional<Currency> currency = Currency::fromCode(quote.currency);
    const Percent limit = discountLimit(directory);
    const std::optional<GivenDiscount> over = currency && canStillBeSent(quote, now)
                                                  ? discountOver(content, *currency, limit)
                                                  : std::nullopt;
    if (!over)
        return progress;
    // What was asked of other contents is void.
    const DiscountRequest *asked =
        newest && newest->contentVersion == quote.contentVersion ? &*newest : nullptr;
    progress.isShown = true;
    progress.given = *over;
    progress.isApproved = asked && asked->state == DiscountState::Approved;
    progress.isWaiting = asked && asked->state == DiscountState::Requested;
    progress.canAsk = !progress.isApproved && !progress.isWaiting;
    progress.canDecide = progress.isWaiting && viewer.may(Permission::ApproveDiscount) &&
                         asked->askedBy != viewer.id;
    const QString what =
        sayDiscount(
            QT_TRANSLATE_NOOP("DiscountProgress", "Discount of %1, %2; without approval %3"))
            .arg(moneyText(over->amount, words.country), percentText(over->percent, words.country),
                 percentText(limit, words.country));
    const QString whom =
        asked ? answerLine(*asked, now, words)
              : sayDiscount(QT_TRANSLATE_NOOP("DiscountProgress", "to be approved by %1"))
                    .arg(whoApprovesDiscounts(directory, viewer.id));
    progress.line = what + QStringLiteral(" · ") + whom;
    return progress;
}

Percent discountLimit(const Directory &directory)
{
    return Percent::fromMillionths(directory.company().discountLimitMillionths);
}

QString whoApprovesDiscounts(const Directory &directory, const StaffId &viewer)
{
    QStringList names;
    for (const StaffMember &member : directory.staff()) {
        if (member.id != viewer && member.active && member.may(Permission::ApproveDiscount))
            names += member.name;
    }
    if (names.isEmpty() || names.size() > mostNames)
        return sayDiscount(QT_TRANSLATE_NOOP("DiscountProgress", "whoever may approve discounts"));
    return anyOf(names);
}

} // namespace Vitrina
