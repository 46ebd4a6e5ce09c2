// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkservice/proformapaper.h"

#include "domain/linkbase.h"
#include "messaging/phonenumber.h"
#include "proforma/logoimage.h"
#include "proforma/proformadocument.h"

namespace Vitrina {

namespace {

ProformaFacts factsOf(const LinkedQuote &quote, QByteArrayView token)
{
    ProformaFacts facts;
    facts.company = quote.company;
    facts.branch = quote.branch;
    facts.address = quote.address;
    facts.legalText = quote.legalText;
    facts.logo = logoImage(quote.logo);
    facts.advisor = quote.advisor;
    facts.advisorPhone = nationalFormat(quote.advisorPhone, quote.country);
    facts.client = quote.client;
    facts.country = quote.country;
    facts.number = quote.number;
    facts.version = quote.version;
    facts.day = quote.day;
    facts.validUntil = quote.expiresAt;
    facts.timeZone = quote.timeZone;
    facts.currency = quote.currency;
    facts.content = quote.content;
    if (!quote.linkBase.isEmpty())
        facts.link = QUrl(linkUnder(quote.linkBase, QString::fromLatin1(token)));
    return facts;
}

} // namespace

Result<QByteArray> ProformaPaper::pdf(const LinkedQuote &quote, QByteArrayView token)
{
    return proformaPdf(factsOf(quote, token), ProformaTemplate::builtIn(),
                       paperSizeOf(quote.country));
}

} // namespace Vitrina
