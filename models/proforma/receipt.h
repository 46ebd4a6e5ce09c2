// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/dealrows.h"
#include "domain/money.h"
#include "proforma/paperdocument.h"

namespace Vitrina {

/// What the receipt of a deposit says (S0.7, D3). Texts that are empty leave no gap.
struct ReceiptFacts
{
    QString company;
    QString branch;
    QString address;     ///< of the branch
    QString country;     ///< ISO 3166: how money is written
    QByteArray timeZone; ///< the branch's, IANA name
    QImage logo;         ///< null: the company's name stands in its place
    QString client;
    QString clientId; ///< the number of her identity card
    int quote = 0;    ///< its number
    int receipt = 1;  ///< 1, 2 … of the quote
    QString vehicle;  ///< the quote's first
    Money amount;
    QString method;    ///< in words: "Transfer"
    QString reference; ///< the bank's, or the provider's
    QString movedFrom; ///< the receipt that it had before it was moved: "54-1"; empty: it was paid
    QDateTime receivedAt;
    QString receivedBy; ///< empty: paid online
    /// It does not count any more: given back, kept, moved.
    bool isSettled = false;
    bool isProvisional = false; ///< its number may still become another
};

/// "Receipt 55-1", "Receipt 55-1 (provisional)".
QString receiptTitle(const ReceiptFacts &facts);
/// On one page, in the program's language, with lines to be signed on.
Result<PaperDocument> receiptDocument(const ReceiptFacts &facts);

} // namespace Vitrina
