// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/proformadata.h"

#include "domain/daytext.h"
#include "domain/moneytext.h"
#include "proforma/proformaforms.h"
#include "proforma/proformawords.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace Vitrina {

namespace {

TemplateNames names(const char *texts, QHash<QString, TemplateNames> lists = {})
{
    const QStringList split = QString::fromLatin1(texts).split(u' ');
    return {QSet<QString>(split.begin(), split.end()), std::move(lists)};
}

class Remarks
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::ProformaLines)

public:
    static QString of(const QuoteLine &line)
    {
        QStringList said;
        if (line.thirdParty)
            said += tr("passed on to others");
        if (!line.financed)
            said += tr("paid apart");
        if (!line.taxed)
            said += tr("without tax");
        return said.join(QStringLiteral(", "));
    }
    static QString kind(QuoteLineKind kind)
    {
        switch (kind) {
        case QuoteLineKind::Vehicle:
            return tr("Vehicle");
        case QuoteLineKind::Accessory:
            return tr("Accessory");
        case QuoteLineKind::Registration:
            return tr("Registration");
        case QuoteLineKind::Insurance:
            return tr("Insurance");
        case QuoteLineKind::Tracker:
            return tr("Tracker");
        case QuoteLineKind::Fee:
            return tr("Fee");
        case QuoteLineKind::BrandBonus:
            return tr("Bonus of the brand");
        }
        return {};
    }
};

/// The lines as they are listed: what is taken off is said under each form of payment.
Result<void> addLines(TemplateData &data, const ProformaFacts &facts, const Deal &deal)
{
    const Result<PricedLines> priced = pricedLines(deal, Percent());
    if (!priced)
        return tl::unexpected(priced.error());
    const auto put = [&facts](TemplateData &into, const TaxedAmount &amount) {
        into.texts[QStringLiteral("net")] = moneyText(amount.net, facts.country);
        into.texts[QStringLiteral("tax")] = moneyText(amount.tax, facts.country);
        into.texts[QStringLiteral("gross")] = moneyText(amount.gross, facts.country);
    };
    QList<TemplateData> &lines = data.lists[QStringLiteral("lines")];
    for (size_t i = 0; i < deal.lines.size(); ++i) {
        const QuoteLine &line = deal.lines[i];
        TemplateData row;
        row.texts = {
            {QStringLiteral("text"), line.text.isEmpty() ? Remarks::kind(line.kind) : line.text},
            {QStringLiteral("remark"), Remarks::of(line)},
            {QStringLiteral("quantity"), QString::number(line.quantity)}};
        put(row, priced->lines[i].amount);
        lines += row;
    }
    put(data, priced->total);
    return {};
}

Result<void> addOffer(TemplateData &root, const ProformaFacts &facts, const QuoteOffer &offer)
{
    TemplateData data;
    data.texts = {{QStringLiteral("name"), offer.text}, {QStringLiteral("colour"), offer.colour}};
    const Deal deal = dealOf(facts.content, offer, facts.currency);
    if (const Result<void> added = addLines(data, facts, deal); !added)
        return added;
    QList<ProformaForm> forms;
    for (const QuoteForm &form : formsOf(facts.content, offer.id)) {
        const Result<FormFigures> figures =
            figuresOf(facts.content, offer, form, facts.currency, facts.day);
        if (!figures)
            return tl::unexpected(figures.error());
        forms += {form, *figures};
        if (facts.withAmortization && figures->table)
            root.lists[QStringLiteral("tables")] += amortizationData(facts, offer, forms.back());
    }
    data.lists.insert(QStringLiteral("formTables"), formTables(facts, forms));
    root.lists[QStringLiteral("offers")] += data;
    return {};
}

/// What was typed on several lines, a line an entry.
QList<TemplateData> linesOf(const QString &text)
{
    QList<TemplateData> lines;
    if (text.trimmed().isEmpty())
        return lines;
    for (const QString &line : text.trimmed().split(u'\n')) {
        TemplateData entry;
        entry.texts.insert(QStringLiteral("text"), line);
        lines += entry;
    }
    return lines;
}

QString momentText(const ProformaFacts &facts)
{
    if (!facts.validUntil.isValid())
        return {};
    const QTimeZone zone(facts.timeZone);
    const QDateTime local = facts.validUntil.toTimeZone(zone.isValid() ? zone : QTimeZone::utc());
    return columnDayText(local.date()) + QStringLiteral(", ") + hourText(local.time());
}

} // namespace

TemplateNames proformaNames()
{
    const TemplateNames texts = names("text");
    const TemplateNames lines = names("text remark quantity net tax gross");
    const TemplateNames formRows = names("name style", {{QStringLiteral("cells"), names("value")}});
    const TemplateNames forms = names("name lender");
    const TemplateNames formTables =
        names("", {{QStringLiteral("forms"), forms}, {QStringLiteral("rows"), formRows}});
    const TemplateNames offers =
        names("name colour net tax gross",
              {{QStringLiteral("lines"), lines}, {QStringLiteral("formTables"), formTables}});
    const TemplateNames instalments =
        names("number due interest principal charges payment balance follows");
    const TemplateNames years = names("", {{QStringLiteral("rows"), instalments}});
    const TemplateNames tables = names("name terms fit interest principal charges payment",
                                       {{QStringLiteral("years"), years}});
    TemplateNames root = names("title company branch address advisor advisorPhone client clientId "
                               "invoiceHolder invoiceHolderId "
                               "number version day validUntil currency taxName logo qr",
                               {{QStringLiteral("offers"), offers},
                                {QStringLiteral("tables"), tables},
                                {QStringLiteral("note"), texts},
                                {QStringLiteral("legalText"), texts}});
    const QHash<QString, QString> words = proformaWords();
    for (auto word = words.keyBegin(); word != words.keyEnd(); ++word)
        root.texts.insert(*word);
    return root;
}

Result<TemplateData> proformaData(const ProformaFacts &facts)
{
    TemplateData root;
    root.texts = proformaWords();
    root.texts.insert({
        {QStringLiteral("title"), proformaTitle(facts.number, facts.isProvisional)},
        {QStringLiteral("company"), facts.company},
        {QStringLiteral("branch"), facts.branch},
        {QStringLiteral("address"), facts.address},
        {QStringLiteral("advisor"), facts.advisor},
        {QStringLiteral("advisorPhone"), facts.advisorPhone},
        {QStringLiteral("client"), facts.client},
        {QStringLiteral("clientId"), facts.clientId},
        {QStringLiteral("invoiceHolder"), facts.invoiceHolder},
        {QStringLiteral("invoiceHolderId"), facts.invoiceHolderId},
        {QStringLiteral("number"), proformaNumber(facts.number, facts.isProvisional)},
        {QStringLiteral("version"), QString::number(facts.version)},
        {QStringLiteral("day"), longDayText(facts.day)},
        {QStringLiteral("validUntil"), momentText(facts)},
        {QStringLiteral("currency"), facts.currency.code()},
        {QStringLiteral("taxName"), proformaTax(facts)},
        {QStringLiteral("logo"), facts.logo.isNull() ? QString() : QStringLiteral("logo")},
        {QStringLiteral("qr"), facts.link.isEmpty() ? QString() : QStringLiteral("qr")},
    });
    root.lists.insert(QStringLiteral("offers"), {});
    root.lists.insert(QStringLiteral("tables"), {});
    root.lists.insert(QStringLiteral("note"), linesOf(facts.content.note));
    root.lists.insert(QStringLiteral("legalText"), linesOf(facts.legalText));
    if (facts.content.offers.isEmpty())
        return failure(Problem::Code::MissingModel);
    for (const QuoteOffer &offer : facts.content.offers) {
        if (const Result<void> added = addOffer(root, facts, offer); !added)
            return tl::unexpected(added.error());
    }
    return root;
}

} // namespace Vitrina
