// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/linkanswer.h"
#include "domain/quotecontent.h"
#include "web/linktoken.h"

#include <QDateTime>

#include <optional>

namespace Vitrina {

/// What one link shows. Texts are plain, whatever they hold.
struct LinkedQuote
{
    QString company;
    QString branch;
    QString advisor;
    QString advisorPhone; ///< E.164, may be empty
    QString client;       ///< her given name; may be empty
    QString country;      ///< the branch's, ISO 3166
    QByteArray timeZone;  ///< IANA
    int number = 0;
    Currency currency;
    QDateTime sentAt;
    QDateTime expiresAt; ///< invalid: no clock runs
    QDate day;           ///< the day the figures are of, the branch's
    QuoteContent content;
    bool isReserved = false; ///< or sold: shown, nothing to answer any more
};

/// What is to be shown for a link.
struct LinkLook
{
    LinkStanding standing = LinkStanding::Unknown;
    std::optional<LinkedQuote> quote; ///< of a live one only
    QString company;
    QString companyPhone; ///< E.164; for whoever's link is gone; the same for all
    QString country;      ///< the company's
};

/// Who keeps the quotes that links lead to. One thread.
class LinkDesk
{
public:
    virtual ~LinkDesk();

    /// Problems: the database cannot be reached.
    virtual Result<LinkLook> look(const LinkTokenHash &link) = 0;
    /// A person saw the page (S0.6).
    virtual Result<void> recordView(const LinkTokenHash &link) = 0;
    /// And said something to it.
    virtual Result<void> recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                                      const QString &text) = 0;
};

} // namespace Vitrina
