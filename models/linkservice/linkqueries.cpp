// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkservice/linkqueries.h"

#include "domain/entities.h"
#include "domain/quotecontent.h"
#include "messaging/phonenumber.h"
#include "storage/quotequeries.h"
#include "storage/rows.h"

#include <QTimeZone>

namespace Vitrina {

namespace {

std::optional<QuoteVersion> shownVersion(Database &database, const Quote &quote)
{
    const int number = quote.agreedVersion > 0 ? quote.agreedVersion : quote.sentVersion;
    const auto found =
        loadWhere<QuoteVersion>(database, QStringLiteral("quote_id = ? AND number = ? ORDER BY id"),
                                {quote.id.toBytes(), number});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

bool isSettled(QuoteStatus status)
{
    return status == QuoteStatus::Reserved || status == QuoteStatus::Completed;
}

LinkedQuote shown(Database &database, const Quote &quote, const QuoteVersion &version,
                  const QString &company)
{
    const Branch branch = load<Branch>(database, quote.branchId).value_or(Branch());
    const StaffMember advisor =
        load<StaffMember>(database, quote.advisorId).value_or(StaffMember());
    LinkedQuote page;
    page.company = company;
    page.branch = branch.name;
    page.advisor = advisor.name;
    page.advisorPhone = parsePhone(advisor.phone, branch.country).e164;
    page.client = load<Client>(database, quote.clientId).value_or(Client()).name;
    page.country = branch.country;
    page.timeZone = branch.timeZone.toUtf8();
    page.number = quote.number;
    page.currency = Currency::fromCode(quote.currency).value_or(*Currency::fromCode(u"USD"));
    page.sentAt = quote.sentAt;
    page.expiresAt = isSettled(quote.status) ? QDateTime() : quote.expiresAt;
    page.day = quote.sentAt.toTimeZone(QTimeZone(page.timeZone)).date();
    page.content = contentOf(database, version);
    page.isReserved = isSettled(quote.status);
    return page;
}

} // namespace

LinkStanding standingOf(const KeptLink &kept, const QDateTime &now)
{
    if (kept.link.revokedAt.isValid() || kept.quote.status == QuoteStatus::Cancelled)
        return LinkStanding::Revoked;
    if (statusAt(stateOf(kept.quote), now) == QuoteStatus::Expired)
        return LinkStanding::Expired;
    return kept.quote.sentVersion == 0 ? LinkStanding::NotYetActive : LinkStanding::Live;
}

std::optional<KeptLink> findLink(Database &database, const LinkTokenHash &hash)
{
    const auto links = loadWhere<QuoteLink>(database, QStringLiteral("token_hash = ?"),
                                            {QString::fromLatin1(hash.bytes.toHex())});
    if (links.empty())
        return std::nullopt;
    const std::optional<Quote> quote = load<Quote>(database, links.front().quoteId);
    return quote ? std::optional(KeptLink{links.front(), *quote}) : std::nullopt;
}

LinkLook lookAtLink(Database &database, const LinkTokenHash &hash, const QDateTime &now)
{
    LinkLook look;
    const auto companies = loadWhere<Company>(database, QStringLiteral("1 LIMIT 1"), {});
    if (!companies.empty()) {
        look.company = companies.front().name;
        look.companyPhone = companies.front().linkPhone;
        look.country = companies.front().country;
    }
    const std::optional<KeptLink> kept = findLink(database, hash);
    if (!kept)
        return look;
    look.standing = standingOf(*kept, now);
    if (look.standing != LinkStanding::Live)
        return look;
    if (const auto version = shownVersion(database, kept->quote))
        look.quote = shown(database, kept->quote, *version, look.company);
    else
        look.standing = LinkStanding::Unknown; // half of it came: better nothing than another's
    return look;
}

} // namespace Vitrina
