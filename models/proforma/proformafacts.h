// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

#include <QDateTime>
#include <QImage>
#include <QUrl>

namespace Vitrina {

/// All that the proforma of one version of a quote says (D2). Texts as they were typed; those that
/// are empty leave no gap on the paper.
struct ProformaFacts
{
    QString company;
    QString branch;
    QString address; ///< of the branch
    QString advisor;
    QString advisorPhone; ///< as it is written in the country
    QString client;
    QString clientId;      ///< the number of her identity card
    QString invoiceHolder; ///< who is invoiced, where that is not the client (D7)
    QString invoiceHolderId;
    QString country; ///< ISO 3166: how money and percentages are written
    int number = 0;
    bool isProvisional = false; ///< the number may still become another
    int version = 1;
    QDate day;            ///< the branch's, on which credits begin
    QDateTime validUntil; ///< UTC; invalid: nothing is said of it
    QByteArray timeZone;  ///< the branch's, IANA name
    Currency currency;
    QuoteContent content;
    QUrl link; ///< empty: no QR code
    QString legalText;
    QImage logo; ///< null: the company's name stands in its place
    bool withAmortization = true;
};

} // namespace Vitrina
