// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/quotesheet.h"

#include "domain/moneytext.h"
#include "domain/text.h"

#include <algorithm>

namespace Vitrina {

namespace {

struct KindWord
{
    QuoteLineKind kind;
    const char *text;
};

constexpr KindWord kindWords[] = {
    {QuoteLineKind::Vehicle, QT_TRANSLATE_NOOP("LinkPage", "Vehicle")},
    {QuoteLineKind::Accessory, QT_TRANSLATE_NOOP("LinkPage", "Accessory")},
    {QuoteLineKind::Registration, QT_TRANSLATE_NOOP("LinkPage", "Registration")},
    {QuoteLineKind::Insurance, QT_TRANSLATE_NOOP("LinkPage", "Insurance")},
    {QuoteLineKind::Tracker, QT_TRANSLATE_NOOP("LinkPage", "Tracker")},
    {QuoteLineKind::Fee, QT_TRANSLATE_NOOP("LinkPage", "Fee")},
    {QuoteLineKind::BrandBonus, QT_TRANSLATE_NOOP("LinkPage", "Bonus of the brand")},
};

const char *wordOf(QuoteLineKind kind)
{
    const auto *found = std::find_if(std::begin(kindWords), std::end(kindWords),
                                     [kind](const KindWord &word) { return word.kind == kind; });
    return found == std::end(kindWords) ? "" : found->text;
}

/// The last one takes the rest of the rounding, and does not count.
bool instalmentsChange(const AmortizationTable &table)
{
    const Money first = table.instalment();
    const auto end = table.rows.size() > 1 ? table.rows.end() - 1 : table.rows.end();
    return std::any_of(table.rows.begin(), end,
                       [&first](const Instalment &row) { return row.payment != first; });
}

} // namespace

QuoteSheet::QuoteSheet(HtmlWriter &html, const LinkWords &words, const LinkedQuote &quote)
    : m_html(html)
    , m_words(words)
    , m_quote(quote)
{
}

QString QuoteSheet::money(const Money &amount) const
{
    return moneyText(amount, m_quote.country, MoneySign::Symbol, m_words.locale());
}

QString QuoteSheet::bare(const Money &amount) const
{
    return moneyText(amount, m_quote.country, MoneySign::None, m_words.locale());
}

QString QuoteSheet::percent(const Percent &rate, int decimals) const
{
    return percentText(rate, m_quote.country, decimals, m_words.locale());
}

void QuoteSheet::write()
{
    for (const QuoteOffer &offer : m_quote.content.offers)
        writeOffer(offer);
}

std::vector<QuoteSheet::Way> QuoteSheet::waysOf(const QuoteOffer &offer) const
{
    std::vector<Way> ways;
    const bool taxOnTop = offer.taxed && !offer.taxIncluded && m_quote.content.taxMillionths != 0;
    for (const QuoteForm &form : formsOf(m_quote.content, offer.id)) {
        Result<FormFigures> figures =
            figuresOf(m_quote.content, offer, form, m_quote.currency, m_quote.day);
        if (figures)
            ways.push_back({form, std::move(*figures), taxOnTop});
    }
    return ways;
}

void QuoteSheet::writeOffer(const QuoteOffer &offer)
{
    const std::vector<Way> ways = waysOf(offer);
    const bool anyDiscount = std::any_of(ways.begin(), ways.end(), [](const Way &way) {
        return !way.figures.lines.discount.isZero();
    });
    m_html.open("section").attribute("class", "sheet offer");
    writeHeading(offer);
    writeLines(offer, anyDiscount);
    if (!ways.empty())
        writeWays(ways);
    m_html.close();
}

void QuoteSheet::writeHeading(const QuoteOffer &offer)
{
    m_html.element("h2", offer.text);
    QStringList beside;
    if (!offer.colour.isEmpty())
        beside += offer.colour;
    if (offer.quantity > 1)
        beside += m_words.say(QT_TRANSLATE_N_NOOP("LinkPage", "%n vehicle(s)"), offer.quantity);
    if (!beside.isEmpty())
        m_html.element("p", beside.join(QStringLiteral(" · ")), "dim");
}

void QuoteSheet::writeLines(const QuoteOffer &offer, bool anyDiscount)
{
    const Deal deal = dealOf(m_quote.content, offer, m_quote.currency);
    const Result<PricedLines> priced = pricedLines(deal, Money(0, m_quote.currency));
    if (!priced)
        return;
    m_html.open("table").attribute("class", "lines").open("tbody");
    for (size_t i = 0; i < deal.lines.size(); ++i)
        writeLine(deal.lines[i], priced->lines[i].amount.gross);
    m_html.close().open("tfoot");
    writeTotals(deal, priced->total, anyDiscount);
    m_html.close().close();
}

QString QuoteSheet::lineName(const QuoteLine &line) const
{
    if (line.kind == QuoteLineKind::Vehicle)
        return say(QT_TRANSLATE_NOOP("LinkPage", "Price of the vehicle"));
    return line.text.isEmpty() ? say(wordOf(line.kind)) : line.text;
}

void QuoteSheet::writeLine(const QuoteLine &line, const Money &gross)
{
    const QString name = lineName(line);
    const QString kind = say(wordOf(line.kind));
    m_html.open("tr").open("th").attribute("scope", "row").text(name);
    if (line.quantity > 1)
        m_html.element("span", QStringLiteral(" × %1").arg(line.quantity), "dim");
    // "Toyota" says too little for a bonus; "Seguro por un año" says enough.
    if (line.kind != QuoteLineKind::Vehicle && line.kind != QuoteLineKind::Accessory &&
        !folded(name).contains(folded(kind)))
        m_html.element("small", kind);
    m_html.close().element("td", money(gross)).close();
}

void QuoteSheet::writeTotal(const QString &label, const QString &value, const char *ofClass)
{
    m_html.open("tr").attribute("class", ofClass);
    m_html.open("th").attribute("scope", "row").text(label).close();
    m_html.element("td", value).close();
}

void QuoteSheet::writeTotals(const Deal &deal, const TaxedAmount &total, bool anyDiscount)
{
    writeTotal(anyDiscount ? say(QT_TRANSLATE_NOOP("LinkPage", "Total before discounts"))
                           : say(QT_TRANSLATE_NOOP("LinkPage", "Total")),
               money(total.gross), "total");
    if (!deal.tax.isZero()) {
        const QString tax = m_quote.content.taxName + u' ' + percent(deal.tax);
        writeTotal(say(QT_TRANSLATE_NOOP("LinkPage", "of which %1")).arg(tax), money(total.tax),
                   "dim");
    }
    if (!deal.tradeIn.isZero())
        writeTotal(say(QT_TRANSLATE_NOOP("LinkPage", "Your vehicle, taken in payment")),
                   money(-deal.tradeIn), "less");
}

void QuoteSheet::writeWays(const std::vector<Way> &ways)
{
    m_html.element("h3", say(QT_TRANSLATE_NOOP("LinkPage", "Ways to pay")));
    m_html.open("div").attribute("class", "ways");
    for (const Way &way : ways) {
        m_html.open("article").attribute("class", "way");
        if (way.figures.table)
            writeCredit(way);
        else
            writeCash(way);
        m_html.close();
    }
    m_html.close();
    for (const Way &way : ways) {
        if (way.figures.table)
            writeTable(way);
    }
}

void QuoteSheet::writeHeadline(const QString &caption, const Money &amount)
{
    m_html.open("p").attribute("class", "headline").element("span", caption);
    m_html.element("strong", money(amount)).close();
}

void QuoteSheet::writeFact(const QString &label, const QString &value, const char *ofClass)
{
    m_html.open("div").element("dt", label).element("dd", value, ofClass).close();
}

void QuoteSheet::writeDeductions(const Way &way)
{
    const FormFigures &figures = way.figures;
    if (!figures.lines.discount.isZero()) {
        writeFact(way.taxOnTop
                      ? say(QT_TRANSLATE_NOOP("LinkPage", "Discount on the price before tax"))
                      : say(QT_TRANSLATE_NOOP("LinkPage", "Discount on the price")),
                  money(-figures.lines.discount));
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Total")), money(figures.total.gross));
    }
    if (!figures.tradeIn.isZero())
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Your vehicle")), money(-figures.tradeIn));
}

void QuoteSheet::writeCash(const Way &way)
{
    const FormFigures &figures = way.figures;
    m_html.element("h4", say(QT_TRANSLATE_NOOP("LinkPage", "Cash")));
    // Her own vehicle may be worth more than the one she buys.
    if (figures.toPay.isNegative())
        writeHeadline(say(QT_TRANSLATE_NOOP("LinkPage", "You receive")), -figures.toPay);
    else
        writeHeadline(say(QT_TRANSLATE_NOOP("LinkPage", "You pay")), figures.toPay);
    m_html.open("dl").attribute("class", "facts");
    writeDeductions(way);
    m_html.close();
}

void QuoteSheet::writeCredit(const Way &way)
{
    const FormFigures &figures = way.figures;
    m_html.element("h4", say(QT_TRANSLATE_NOOP("LinkPage", "Financed")));
    const int months = int(figures.table->rows.size());
    writeHeadline(
        instalmentsChange(*figures.table)
            ? m_words.say(QT_TRANSLATE_N_NOOP("LinkPage", "%n instalment(s), the first of"), months)
            : m_words.say(QT_TRANSLATE_N_NOOP("LinkPage", "%n monthly instalment(s) of"), months),
        figures.instalment);
    m_html.open("dl").attribute("class", "facts");
    writeDeductions(way);
    writeSigning(way);
    writeCreditFacts(way);
    m_html.close();
}

void QuoteSheet::writeSigning(const Way &way)
{
    const FormFigures &figures = way.figures;
    writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Down payment")), money(figures.downPayment));
    if (figures.toPay == figures.downPayment)
        return;
    if (!figures.cashLines.isZero())
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Paid in cash besides")),
                  money(figures.cashLines));
    if (way.form.upfrontChargesMinor != 0)
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Fees when you sign")),
                  money(Money(way.form.upfrontChargesMinor, m_quote.currency)));
    writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "To pay when you sign")), money(figures.toPay),
              "figure sum");
}

void QuoteSheet::writeCreditFacts(const Way &way)
{
    const AmortizationTable &table = *way.figures.table;
    writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Amount financed")), money(way.figures.financed));
    if (way.form.financedChargesMinor != 0)
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Fees financed")),
                  money(Money(way.form.financedChargesMinor, m_quote.currency)));
    writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Yearly rate")),
              percent(Percent::fromMillionths(way.form.rateMillionths)));
    if (way.figures.effective)
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Yearly cost, all included")),
                  percent(*way.figures.effective, effectiveDecimals));
    writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Sum of the instalments")), money(table.total));
    if (!way.form.lender.isEmpty())
        writeFact(say(QT_TRANSLATE_NOOP("LinkPage", "Lender")), way.form.lender, "name");
}

void QuoteSheet::writeTable(const Way &way)
{
    const AmortizationTable &table = *way.figures.table;
    QString title = m_words.say(QT_TRANSLATE_N_NOOP("LinkPage", "Table of %n instalment(s)"),
                                int(table.rows.size()));
    if (!way.form.lender.isEmpty())
        title += QStringLiteral(" · ") + way.form.lender;
    const bool charges = !table.charges.isZero() || !table.tax.isZero();
    // The table is beside its switch, not inside: what is folded inside cannot be printed.
    m_html.open("details").element("summary", title).close();
    m_html.open("div").attribute("class", "scroll").attribute("tabindex", "0");
    m_html.attribute("role", "region").attribute("aria-label", title);
    m_html.open("table").attribute("class", "plan");
    writeTableHead(charges);
    writeTableRows(table, charges);
    m_html.close().close();
}

void QuoteSheet::writeTableHead(bool charges)
{
    // The instalment before what it is made of: a telephone shows three columns at a time.
    QStringList names{say(QT_TRANSLATE_NOOP("LinkPage", "No.")),
                      say(QT_TRANSLATE_NOOP("LinkPage", "Due")),
                      say(QT_TRANSLATE_NOOP("LinkPage", "Instalment")),
                      say(QT_TRANSLATE_NOOP("LinkPage", "Interest")),
                      say(QT_TRANSLATE_NOOP("LinkPage", "Principal"))};
    if (charges)
        names += say(QT_TRANSLATE_NOOP("LinkPage", "Charges"));
    names += say(QT_TRANSLATE_NOOP("LinkPage", "Balance"));
    m_html.open("thead").open("tr");
    for (const QString &name : names)
        m_html.open("th").attribute("scope", "col").text(name).close();
    m_html.close().close();
}

void QuoteSheet::writeTableRows(const AmortizationTable &table, bool charges)
{
    m_html.open("tbody");
    for (const Instalment &row : table.rows) {
        m_html.open("tr");
        m_html.element("td", QString::number(row.number)).element("td", m_words.day(row.due));
        m_html.element("td", bare(row.payment));
        m_html.element("td", bare(row.interest)).element("td", bare(row.principal));
        if (charges)
            m_html.element("td", bare(row.charges + row.tax));
        m_html.element("td", bare(row.balance)).close();
    }
    m_html.close().open("tfoot").open("tr").open("td").close();
    m_html.element("td", say(QT_TRANSLATE_NOOP("LinkPage", "Total")));
    m_html.element("td", bare(table.total));
    m_html.element("td", bare(table.interest)).element("td", bare(table.principal));
    if (charges)
        m_html.element("td", bare(table.charges + table.tax));
    m_html.open("td").close().close().close();
}

} // namespace Vitrina
