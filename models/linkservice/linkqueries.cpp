// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkservice/linkqueries.h"

#include "commands/deposits.h"
#include "domain/entities.h"
#include "domain/payurl.h"
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
                  const Company &company)
{
    const Branch branch = load<Branch>(database, quote.branchId).value_or(Branch());
    const StaffMember advisor =
        load<StaffMember>(database, quote.advisorId).value_or(StaffMember());
    LinkedQuote page;
    page.company = company.name;
    page.linkBase = company.linkBase;
    page.branch = branch.name;
    page.address = branch.address;
    page.legalText = company.legalText;
    page.logo = company.logo;
    page.advisor = advisor.name;
    page.advisorPhone = parsePhone(advisor.phone, branch.country).e164;
    page.client = load<Client>(database, quote.clientId).value_or(Client()).name;
    page.country = branch.country;
    page.timeZone = branch.timeZone.toUtf8();
    page.number = quote.number;
    page.version = version.number;
    page.currency = Currency::fromCode(quote.currency).value_or(*Currency::fromCode(u"USD"));
    page.sentAt = quote.sentAt;
    page.expiresAt = isSettled(quote.status) ? QDateTime() : quote.expiresAt;
    page.day = quote.sentAt.toTimeZone(QTimeZone(page.timeZone)).date();
    page.content = contentOf(database, version);
    page.isReserved = isSettled(quote.status);
    page.isPaid = quote.deposited && !page.isReserved;
    page.deposit = branch.depositMinor > 0 ? Money(branch.depositMinor, page.currency) : Money();
    return page;
}

/// Where the deposit of an open quote is paid online, if anywhere.
QString payLinkOf(Database &database, const KeptLink &kept, const Money &deposit)
{
    const Branch branch = load<Branch>(database, kept.quote.branchId).value_or(Branch());
    const bool isOpen = !kept.quote.deposited && !isSettled(kept.quote.status);
    if (!isOpen || branch.payUrl.isEmpty() || !deposit.isPositive())
        return {};
    return payLink(branch.payUrl, deposit, kept.link.tokenHash);
}

} // namespace

AnyCommand paymentOf(const KeptLink &kept, const LinkPayment &payment, const QDateTime &now)
{
    return PayDeposit{depositOf(payment),     kept.link.id,
                      payment.amount.minor(), payment.amount.currency().code(),
                      payment.event,          now};
}

DepositId depositOf(const LinkPayment &payment)
{
    static const QUuid payments(QStringLiteral("6d0c4a5e-6f0b-5b0e-9a63-2f1a0c7e51d4"));
    return DepositId(QUuid::createUuidV5(payments, payment.event));
}

bool isRecorded(Database &database, const LinkPayment &payment)
{
    return load<Deposit>(database, depositOf(payment)).has_value();
}

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
    const Company company = companies.empty() ? Company() : companies.front();
    look.company = company.name;
    look.companyPhone = company.linkPhone;
    look.country = company.country;
    const std::optional<KeptLink> kept = findLink(database, hash);
    if (!kept)
        return look;
    look.standing = standingOf(*kept, now);
    if (look.standing != LinkStanding::Live)
        return look;
    if (const auto version = shownVersion(database, kept->quote)) {
        look.quote = shown(database, kept->quote, *version, company);
        look.quote->payLink = payLinkOf(database, *kept, look.quote->deposit);
    } else
        look.standing = LinkStanding::Unknown; // half of it came: better nothing than another's
    return look;
}

} // namespace Vitrina
