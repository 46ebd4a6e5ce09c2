// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoquotes.h"

#include "demo/demostock.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int mostQuotesAtOnce = 90;
constexpr int firstHeld = 50'000;    ///< serial numbers beyond those of the stock
constexpr quint64 ownDice = 0x51075; // another sequence than the rest of the demonstration
constexpr Percent tax = Percent::of(15);

struct Colour
{
    const char *name;
    int weight;
};
constexpr Colour colours[] = {
    {"Negro mate", 4}, {"Rojo", 3}, {"Azul", 3}, {"Blanco perla", 2}, {"Gris", 2}};

struct Extra
{
    QuoteLineKind kind;
    const char *text;
    int priceMinor;
    bool taxed;
    bool financed;
    bool thirdParty;
    int chance;
};
constexpr Extra extras[] = {
    {QuoteLineKind::Registration, "Matrícula y placas", 18'500, false, false, true, 70},
    {QuoteLineKind::Accessory, "Casco certificado", 12'000, true, true, false, 40},
    {QuoteLineKind::Insurance, "Seguro primer año", 28'000, true, true, true, 30},
    {QuoteLineKind::Tracker, "Rastreador satelital", 19'900, true, true, true, 20},
};

std::optional<Quote> lastOf(const QList<SeedDemonstration> &pieces, QuoteStatus status)
{
    std::optional<Quote> last;
    for (const SeedDemonstration &piece : pieces) {
        for (const Quote &quote : piece.quotes) {
            if (quote.status == status)
                last = quote;
        }
    }
    return last;
}

const char *const lenders[] = {"Banco del Valle", "Cooperativa 29 de Octubre", "Financiera Andina"};

} // namespace

DemoQuotes::DemoQuotes(quint64 seed, QDateTime now)
    : m_random(seed ^ ownDice)
    , m_credits(seed, now)
    , m_parties(seed)
    , m_now(std::move(now))
{
}

void DemoQuotes::consider(const Opportunity &sale, const VehicleModel &model,
                          const QDateTime &lastAt)
{
    const auto hoursAgo = [this](int least, int most) {
        return m_now.addSecs(-60LL * m_random.between(least * 60, most * 60));
    };
    switch (sale.stage) {
    case Stage::Interested:
        if (m_random.chance(15))
            plan(sale, model, QuoteStatus::Draft, hoursAgo(1, 90), {});
        return;
    case Stage::Quoted:
        if (m_random.chance(55)) {
            const QDateTime sent = hoursAgo(2, 71);
            plan(sale, model, m_random.chance(45) ? QuoteStatus::Viewed : QuoteStatus::Sent,
                 sent.addSecs(-1800), sent);
        } else {
            plan(sale, model, QuoteStatus::Sent, lastAt.addDays(-4), lastAt.addDays(-4));
        }
        return;
    case Stage::Documented: {
        const QDateTime sent = hoursAgo(5, 60);
        plan(sale, model, m_random.chance(60) ? QuoteStatus::Reserved : QuoteStatus::Viewed,
             sent.addSecs(-3600), sent);
        return;
    }
    case Stage::Invoiced:
        plan(sale, model, QuoteStatus::Completed, lastAt.addDays(-2), lastAt.addDays(-2));
        return;
    case Stage::Delivered:
        return;
    }
}

void DemoQuotes::plan(const Opportunity &sale, const VehicleModel &model, QuoteStatus status,
                      const QDateTime &createdAt, const QDateTime &sentAt)
{
    // In another minute than she came in: of one instant entries are told apart by one command
    // alone.
    const QDateTime earliest = sale.openedAt.addSecs(60);
    m_planned += Planned{sale, model, status, std::max(createdAt, earliest),
                         sentAt.isValid() ? std::max(sentAt, earliest) : sentAt};
}

QuoteContent DemoQuotes::contentOf(const Planned &planned)
{
    QuoteContent content;
    content.taxName = QStringLiteral("IVA");
    content.taxMillionths = tax.millionths();
    const QuoteOffer offer = offerOf(planned);
    content.offers = {offer};
    content.items = itemsOf(planned, offer.id);
    content.forms = {cashOf(planned, offer.id), creditOf(planned, offer.id)};
    return content;
}

QuoteOffer DemoQuotes::offerOf(const Planned &planned)
{
    QuoteOffer offer;
    offer.id = m_random.id<QuoteOfferId>(planned.createdAt);
    offer.modelId = planned.model.id;
    offer.text = planned.model.brand + u' ' + planned.model.line;
    if (planned.model.year > 0)
        offer.text += u' ' + QString::number(planned.model.year);
    offer.colour = QString::fromUtf8(m_random.weighted(colours).name);
    offer.priceMinor = planned.model.priceMinor;
    offer.taxIncluded = true;
    return offer;
}

QList<QuoteItem> DemoQuotes::itemsOf(const Planned &planned, const QuoteOfferId &offer)
{
    QList<QuoteItem> items;
    for (const Extra &extra : extras) {
        if (!m_random.chance(extra.chance))
            continue;
        QuoteItem item;
        item.id = m_random.id<QuoteItemId>(planned.createdAt);
        item.offerId = offer;
        item.position = int(items.size());
        item.kind = extra.kind;
        item.text = QString::fromUtf8(extra.text);
        item.priceMinor = extra.priceMinor;
        item.taxed = extra.taxed;
        item.financed = extra.financed;
        item.thirdParty = extra.thirdParty;
        items += item;
    }
    return items;
}

QuoteForm DemoQuotes::cashOf(const Planned &planned, const QuoteOfferId &offer)
{
    QuoteForm cash;
    cash.id = m_random.id<QuoteFormId>(planned.createdAt);
    cash.offerId = offer;
    if (m_random.chance(60)) {
        cash.discount = Percent::of(m_random.between(2, 5)).millionths();
        cash.discountUnit = ShareUnit::Percent;
    }
    if (planned.isGenerous) {
        cash.discount = Percent::of(7).millionths();
        cash.discountUnit = ShareUnit::Percent;
    }
    return cash;
}

QuoteForm DemoQuotes::creditOf(const Planned &planned, const QuoteOfferId &offer)
{
    QuoteForm credit;
    credit.id = m_random.id<QuoteFormId>(planned.createdAt);
    credit.offerId = offer;
    credit.position = 1;
    credit.kind = QuoteFormKind::Financed;
    credit.downPayment = Percent::of(10LL * m_random.between(2, 4)).millionths();
    credit.months = 12 * m_random.between(1, 5);
    credit.rateMillionths = Percent::of(15, 60).millionths();
    credit.lender = QString::fromUtf8(lenders[m_random.below(int(std::size(lenders)))]);
    return credit;
}

void DemoQuotes::tell(const Quote &quote, const char *event, const QDateTime &at,
                      SeedDemonstration &out)
{
    TimelineEntry entry;
    entry.id = m_random.id<TimelineEntryId>(at);
    entry.clientId = quote.clientId;
    entry.opportunityId = quote.opportunityId;
    entry.kind = TimelineKind::Quote;
    entry.at = at;
    entry.staffId = quote.advisorId;
    const QJsonObject data{{QStringLiteral("event"), QString::fromLatin1(event)},
                           {QStringLiteral("quote"), quote.id.toString()},
                           {QStringLiteral("number"), quote.number}};
    entry.data = QString::fromUtf8(QJsonDocument(data).toJson(QJsonDocument::Compact));
    out.timeline += entry;
}

/// The client looked at it some time between the sending and now; nobody has the link's secret.
void DemoQuotes::openLink(const Quote &quote, SeedDemonstration &out)
{
    const qint64 since = std::max<qint64>(quote.sentAt.secsTo(m_now), 120);
    QuoteLink link;
    link.id = m_random.id<QuoteLinkId>(quote.sentAt);
    link.clientId = quote.clientId;
    link.quoteId = quote.id;
    link.tokenHash = QString::fromLatin1(
        QCryptographicHash::hash(link.id.toBytes(), QCryptographicHash::Sha256).toHex());
    link.channel = LinkChannel::WhatsApp;
    link.mintedAt = quote.sentAt;
    link.mintedBy = quote.advisorId;
    link.openedAt = link.seenAt = m_now.addSecs(-m_random.between(60, int(since) - 1));
    link.opens = 1;
    out.quoteLinks += link;
    tell(quote, "viewed", link.openedAt, out);
    out.timeline.last().staffId = {};
}

/// What was paid, and the unit that is held for it or was sold.
void DemoQuotes::makeDeal(const Planned &planned, const QuoteOffer &offer, SeedDemonstration &out)
{
    Quote &quote = out.quotes.last();
    const QDateTime paidAt = planned.sentAt.addSecs(3600);
    const bool isSold = planned.status == QuoteStatus::Completed;
    Deposit deposit;
    deposit.id = m_random.id<DepositId>(paidAt);
    deposit.clientId = quote.clientId;
    deposit.quoteId = quote.id;
    deposit.amountMinor = 20'000LL * m_random.between(1, 5);
    deposit.currency = quote.currency;
    deposit.method = PaymentMethod::Transfer;
    deposit.receivedAt = paidAt;
    deposit.receivedBy = quote.advisorId;
    out.deposits += deposit;
    Unit unit;
    unit.id = m_random.id<UnitId>(paidAt);
    unit.branchId = quote.branchId;
    unit.modelId = planned.model.id;
    unit.vin = demoVin(planned.model, firstHeld + ++m_units, m_random);
    unit.colour = offer.colour;
    unit.state = isSold ? UnitState::Sold : UnitState::Held;
    unit.createdAt = planned.createdAt;
    unit.createdBy = quote.advisorId;
    out.units += unit;
    Reservation reservation;
    reservation.id = m_random.id<ReservationId>(paidAt);
    reservation.clientId = quote.clientId;
    reservation.quoteId = quote.id;
    reservation.offerId = offer.id;
    reservation.unitId = unit.id;
    reservation.state = isSold ? ReservationState::Completed : ReservationState::Approved;
    reservation.lapsesAt = paidAt.addDays(5);
    reservation.requestedAt = paidAt;
    reservation.requestedBy = quote.advisorId;
    reservation.decidedAt = paidAt.addSecs(1800);
    out.reservations += reservation;
    tell(quote, "paid", paidAt, out);
    tell(quote, "reserved", reservation.decidedAt, out);
    if (!isSold)
        return;
    quote.saleNumber = ++m_sales[quote.branchId];
    quote.signedOn = reservation.decidedAt.date().toString(Qt::ISODate);
    tell(quote, "signed", reservation.decidedAt, out);
}

/// What customer care is to change of a locked quote (S0.3).
void DemoQuotes::askForChange(const Quote &quote, SeedDemonstration &out)
{
    ChangeRequest request;
    request.askedAt = m_now.addSecs(-40 * 60);
    request.id = m_random.id<ChangeRequestId>(request.askedAt);
    request.clientId = quote.clientId;
    request.quoteId = quote.id;
    request.wish = QStringLiteral("Agregar el casco certificado y quitar el rastreador satelital");
    request.askedBy = quote.advisorId;
    out.changeRequests += request;
    tell(quote, "change_asked", request.askedAt, out);
    out.timeline.last().text = request.wish;
}

/// More than the company gives without approval.
void DemoQuotes::askForDiscount(const Quote &quote, SeedDemonstration &out)
{
    DiscountRequest request;
    request.askedAt = m_now.addSecs(-25 * 60);
    request.id = m_random.id<DiscountRequestId>(request.askedAt);
    request.clientId = quote.clientId;
    request.quoteId = quote.id;
    request.contentVersion = quote.contentVersion;
    request.note = QStringLiteral("Tiene otra oferta; paga al contado esta semana");
    request.askedBy = quote.advisorId;
    out.discountRequests += request;
    tell(quote, "discount_asked", request.askedAt, out);
    out.timeline.last().text = request.note;
}

void DemoQuotes::write(const Planned &planned, int number, SeedDemonstration &out)
{
    const QuoteContent content = contentOf(planned);
    const Quote quote = quoteOf(planned, number, content);
    out.quotes += quote;
    tell(quote, "created", planned.createdAt, out);
    if (quote.sentAt.isValid())
        tell(quote, "sent", planned.sentAt, out);
    if (planned.status == QuoteStatus::Viewed)
        openLink(quote, out);
    if (quote.deposited)
        makeDeal(planned, content.offers.front(), out);
    m_credits.consider(out.quotes.last(), content, out);
    m_parties.consider(out.quotes.last(), out);
    writeContent(quote, content, out);
}

Quote DemoQuotes::quoteOf(const Planned &planned, int number, const QuoteContent &content)
{
    Quote quote;
    quote.id = m_random.id<QuoteId>(planned.createdAt);
    quote.clientId = planned.sale.clientId;
    quote.opportunityId = planned.sale.id;
    quote.advisorId = planned.sale.advisorId;
    quote.branchId = planned.sale.branchId;
    quote.number = number;
    quote.currency = planned.model.currency;
    quote.status = planned.status;
    quote.title = titleOf(content);
    const std::optional<Currency> currency = Currency::fromCode(quote.currency);
    if (const auto total = headlineOf(content, *currency, planned.createdAt.date()))
        quote.totalMinor = total->minor();
    quote.createdAt = quote.editedAt = planned.createdAt;
    quote.createdBy = quote.advisorId;
    quote.contentVersion = m_random.id<CommandId>(planned.createdAt);
    const bool sent = planned.sentAt.isValid();
    const bool clocked =
        planned.status == QuoteStatus::Sent || planned.status == QuoteStatus::Viewed;
    quote.sentAt = planned.sentAt;
    quote.sentVersion = sent ? 1 : 0;
    quote.viewed = sent && planned.status != QuoteStatus::Sent;
    quote.deposited = sent && !clocked;
    quote.agreedVersion = quote.deposited ? 1 : 0;
    if (clocked)
        quote.expiresAt = planned.sentAt.addMSecs(linkLifeMs);
    return quote;
}

void DemoQuotes::writeContent(const Quote &quote, const QuoteContent &content,
                              SeedDemonstration &out)
{
    QuoteVersion version;
    version.id = m_random.id<QuoteVersionId>(quote.createdAt);
    version.clientId = quote.clientId;
    version.quoteId = quote.id;
    version.taxName = content.taxName;
    version.taxMillionths = content.taxMillionths;
    version.madeAt = quote.createdAt;
    version.madeBy = quote.advisorId;
    out.quoteVersions += version;
    const auto put = [&quote](auto rows, auto &into) {
        for (auto &row : rows) {
            row.clientId = quote.clientId;
            into += row;
        }
    };
    QList<QuoteOffer> offers = content.offers;
    offers.front().quoteVersionId = version.id;
    put(offers, out.quoteOffers);
    put(content.items, out.quoteItems);
    put(content.forms, out.quoteForms);
}

QList<SeedDemonstration> DemoQuotes::rows()
{
    std::stable_sort(m_planned.begin(), m_planned.end(),
                     [](const Planned &a, const Planned &b) { return a.createdAt < b.createdAt; });
    const auto generous =
        std::find_if(m_planned.rbegin(), m_planned.rend(),
                     [](const Planned &one) { return one.status == QuoteStatus::Draft; });
    if (generous != m_planned.rend())
        generous->isGenerous = true;
    QList<SeedDemonstration> pieces;
    QHash<BranchId, int> numbers;
    int left = 0;
    for (const Planned &planned : std::as_const(m_planned)) {
        if (left-- == 0) {
            pieces += SeedDemonstration();
            left = mostQuotesAtOnce - 1;
        }
        write(planned, ++numbers[planned.sale.branchId], pieces.last());
    }
    for (auto series = numbers.begin(); series != numbers.end(); ++series)
        pieces.last().quoteSeries +=
            {series.key(), series.value(), {}, m_sales.value(series.key())};
    if (!pieces.isEmpty()) {
        // Last of all, and so nothing else is drawn otherwise.
        if (const auto reserved = lastOf(pieces, QuoteStatus::Reserved))
            askForChange(*reserved, pieces.last());
        if (const auto draft = lastOf(pieces, QuoteStatus::Draft))
            askForDiscount(*draft, pieces.last());
        std::sort(pieces.last().quoteSeries.begin(), pieces.last().quoteSeries.end(),
                  [](const QuoteSeries &a, const QuoteSeries &b) { return a.id < b.id; });
    }
    return pieces;
}

} // namespace Vitrina
