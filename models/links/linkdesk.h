// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/currency.h"
#include "domain/linkanswer.h"
#include "domain/money.h"
#include "domain/quotecontent.h"
#include "domain/result.h"
#include "web/linktoken.h"

#include <QDateTime>

#include <optional>

namespace Vitrina {

/// What one link shows (S1.11). Texts are plain, whatever they hold.
struct LinkedQuote
{
    QString company;
    QString branch;
    QString address;   ///< of the branch; may be empty
    QString legalText; ///< of the company; may be empty
    QString logo;      ///< domain/logo.h; may be empty
    QString advisor;
    QString advisorPhone; ///< E.164; may be empty
    QString client;       ///< her given name; may be empty
    QString country;      ///< the branch's, ISO 3166
    QByteArray timeZone;  ///< the branch's, IANA
    int number = 0;
    int version = 1;
    QString linkBase; ///< what links of the company begin with; empty: it gives none
    Currency currency;
    QDateTime sentAt;
    QDateTime expiresAt; ///< invalid: no clock runs
    QDate day;           ///< the day the figures are of, the branch's
    QuoteContent content;
    bool isReserved = false; ///< or sold: shown, nothing to answer any more
    bool isPaid = false;     ///< her deposit is here, and waits for the manager
    Money deposit;           ///< what is asked for online; no amount where nothing is
    QString payLink;         ///< where it is paid (domain/payurl.h); empty: not online
};

/// How a link stands, and what whoever opens it may see.
struct LinkLook
{
    LinkStanding standing = LinkStanding::Unknown;
    std::optional<LinkedQuote> quote; ///< of a live one only
    QString company;
    QString companyPhone; ///< E.164; for whoever's link is gone; the same for all
    QString country;      ///< the company's
};

/// What a payment provider says was paid by whoever has a link.
struct LinkPayment
{
    QString event; ///< the provider's name of the payment: one payment, one effect
    LinkTokenHash link;
    Money amount;
};

/// The database as the link pages see it. Called in the thread of the HTTP listener, which waits.
///
/// Problems that say that the link takes no more (NotFound, Forbidden and the QuoteX codes) are the
/// client's; every other one means that the database cannot be reached just now.
class LinkDesk
{
public:
    virtual ~LinkDesk() = default;

    /// By the shared database's clock (rule 12). Changes nothing (rule 14).
    virtual Result<LinkLook> look(const LinkTokenHash &link) = 0;
    /// *Vista* (S0.6); once more is no harm.
    virtual Result<void> recordView(const LinkTokenHash &link) = 0;
    /// @p text is plain, of at most LinkHandler::mostText characters, and may be empty.
    virtual Result<void> recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                                      const QString &text) = 0;
    /// Whatever has become of the quote: money that is there is kept. Once more is no harm.
    virtual Result<void> recordPayment(const LinkPayment &payment) = 0;
};

} // namespace Vitrina
