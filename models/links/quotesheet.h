// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/htmlwriter.h"
#include "links/linkdesk.h"
#include "links/linkwords.h"

namespace Vitrina {

/// What a quote says, written onto its page (S1.11, D2): each model with its lines and its ways to
/// pay, each credit with its table. Every figure is figuresOf()'s, as moneyText() prints it; a form
/// that cannot be worked out is left out. One thread; keeps references.
class QuoteSheet
{
public:
    QuoteSheet(HtmlWriter &html, const LinkWords &words, const LinkedQuote &quote);

    void write();

private:
    struct Way
    {
        QuoteForm form;
        FormFigures figures;
        bool taxOnTop = false; ///< of the vehicle's price, and so of its discount
    };

    void writeOffer(const QuoteOffer &offer);
    void writeHeading(const QuoteOffer &offer);
    void writeLines(const QuoteOffer &offer, bool anyDiscount);
    void writeLine(const QuoteLine &line, const Money &gross);
    void writeTotals(const Deal &deal, const TaxedAmount &total, bool anyDiscount);
    void writeWays(const std::vector<Way> &ways);
    void writeCash(const Way &way);
    void writeCredit(const Way &way);
    void writeSigning(const Way &way);
    void writeCreditFacts(const Way &way);
    void writeDeductions(const Way &way);
    void writeTable(const Way &way);
    void writeTableHead(bool charges);
    void writeTableRows(const AmortizationTable &table, bool charges);
    void writeFact(const QString &label, const QString &value, const char *ofClass = "figure");
    void writeHeadline(const QString &caption, const Money &amount);
    void writeTotal(const QString &label, const QString &value, const char *ofClass);

    std::vector<Way> waysOf(const QuoteOffer &offer) const;
    QString lineName(const QuoteLine &line) const;
    QString money(const Money &amount) const;
    QString bare(const Money &amount) const;
    QString percent(const Percent &rate, int decimals = 0) const;
    QString say(const char *source) const { return m_words.say(source); }

    HtmlWriter &m_html;
    const LinkWords &m_words;
    const LinkedQuote &m_quote;
};

} // namespace Vitrina
