// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

namespace Vitrina {

/// What a message with a quote needs to know beside its contents.
struct QuoteMessage
{
    QString client; ///< her given name; may be empty
    QString advisor;
    QString showroom;
    QString number; ///< with the word where it may still become another
    Currency currency;
    QString country;
    QDate day;                ///< the branch's
    QString link = QString(); ///< to the quote's page; empty: none
    bool isMail = false;      ///< else a chat, where *stars* make letters bold
};

/// The quote as a text a client reads on her phone (S0.4, S1.11): each model with its ways to pay.
/// In the program's language. A form that cannot be worked out is left out.
QString quoteMessage(const QuoteMessage &about, const QuoteContent &content);
/// What a mail with it is headed.
QString quoteSubject(const QuoteMessage &about);

} // namespace Vitrina
