// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkdesk.h"

#include <QHash>
#include <QTimeZone>

namespace Vitrina::Testing {

const QDateTime linkNoon(QDate(2026, 5, 14), QTime(17, 0), QTimeZone::utc()); ///< noon in Quito

inline QuoteOffer linkOffer(const QString &text, qint64 priceMinor)
{
    QuoteOffer offer;
    offer.id = QuoteOfferId(QUuid::createUuid());
    offer.text = text;
    offer.priceMinor = priceMinor;
    return offer;
}

inline QuoteItem linkItem(const QuoteOffer &offer, QuoteLineKind kind, const QString &text,
                          qint64 priceMinor)
{
    QuoteItem item;
    item.offerId = offer.id;
    item.kind = kind;
    item.text = text;
    item.priceMinor = priceMinor;
    return item;
}

inline QuoteForm linkCash(const QuoteOffer &offer, qint64 discount = 0)
{
    QuoteForm form;
    form.offerId = offer.id;
    form.discount = discount;
    return form;
}

inline QuoteForm linkCredit(const QuoteOffer &offer, int months, const QString &lender)
{
    QuoteForm form;
    form.offerId = offer.id;
    form.kind = QuoteFormKind::Financed;
    form.downPayment = Percent::of(25).millionths();
    form.months = months;
    form.rateMillionths = Percent::of(15, 60).millionths();
    form.lender = lender;
    return form;
}

/// A car with all that can come with one, and a smaller one beside it.
inline QuoteContent linkContent()
{
    QuoteContent content;
    content.note = QStringLiteral("Entrega en quince días.\nIncluye el primer mantenimiento.");
    content.taxName = QStringLiteral("IVA");
    content.taxMillionths = Percent::of(15).millionths();
    QuoteOffer car = linkOffer(QStringLiteral("Chevrolet Tracker LT 1.2 Turbo AT"), 25'990'00);
    car.colour = QStringLiteral("Rojo granate");
    car.taxIncluded = true;
    car.tradeInMinor = 8'500'00;
    QuoteOffer van = linkOffer(QStringLiteral("Chevrolet N400 Move"), 16'500'00);
    van.quantity = 2;
    content.offers = {car, van};
    QuoteItem film = linkItem(car, QuoteLineKind::Accessory, QStringLiteral("Láminas"), 120'00);
    film.quantity = 2;
    QuoteItem plates = linkItem(car, QuoteLineKind::Registration, QString(), 480'00);
    plates.taxed = plates.financed = false;
    plates.thirdParty = true;
    const QuoteItem insurance = linkItem(
        car, QuoteLineKind::Insurance, QStringLiteral("Equinoccial, todo riesgo, un año"), 845'50);
    const QuoteItem bonus =
        linkItem(car, QuoteLineKind::BrandBonus, QStringLiteral("Chevrolet mayo"), 500'00);
    content.items = {film, plates, insurance, bonus};
    QuoteForm bank = linkCredit(car, 60, QStringLiteral("Banco del Valle"));
    bank.insuranceMillionths = Percent::of(0, 60).millionths();
    bank.upfrontChargesMinor = 150'00;
    content.forms = {linkCash(car, 700'00), bank,
                     linkCredit(car, 36, QStringLiteral("Cooperativa Sierra")), linkCash(van),
                     linkCredit(van, 48, QStringLiteral("Banco del Valle"))};
    return content;
}

inline LinkedQuote linkedQuote()
{
    LinkedQuote quote;
    quote.company = QStringLiteral("Automotores Andinos");
    quote.branch = QStringLiteral("Sucursal Quito Norte");
    quote.advisor = QStringLiteral("Ana Lucía Torres");
    quote.advisorPhone = QStringLiteral("+593991234567");
    quote.client = QStringLiteral("María José");
    quote.country = QStringLiteral("EC");
    quote.timeZone = "America/Guayaquil";
    quote.number = 1042;
    quote.currency = Currency::fromCode(u"USD").value();
    quote.sentAt = linkNoon.addSecs(-3600);
    quote.expiresAt = quote.sentAt.addDays(3);
    quote.day = QDate(2026, 5, 14);
    quote.content = linkContent();
    return quote;
}

/// The database of the tests: links by their hash, and what was done to them.
class FakeDesk : public LinkDesk
{
public:
    struct Answer
    {
        LinkTokenHash link;
        LinkAnswer answer;
        QString text;
    };

    void put(const LinkTokenHash &link, LinkStanding standing)
    {
        LinkLook look = gone();
        look.standing = standing;
        if (standing == LinkStanding::Live)
            look.quote = linkedQuote();
        looks.insert(link.bytes, look);
    }
    static LinkLook gone()
    {
        LinkLook look;
        look.company = QStringLiteral("Automotores Andinos");
        look.companyPhone = QStringLiteral("+59322123456");
        look.country = QStringLiteral("EC");
        return look;
    }

    Result<LinkLook> look(const LinkTokenHash &link) override
    {
        asked.append(link);
        if (isAway)
            return failure(Problem::Code::DatabaseError);
        return looks.value(link.bytes, gone());
    }
    Result<void> recordView(const LinkTokenHash &link) override
    {
        if (isAway || problem)
            return failure(problem.value_or(Problem::Code::DatabaseError));
        views.append(link);
        return {};
    }
    Result<void> recordPayment(const LinkPayment &payment) override
    {
        if (isAway || problem)
            return failure(problem.value_or(Problem::Code::DatabaseError));
        payments.append(payment);
        return {};
    }
    Result<void> recordAnswer(const LinkTokenHash &link, LinkAnswer answer,
                              const QString &text) override
    {
        if (isAway || problem)
            return failure(problem.value_or(Problem::Code::DatabaseError));
        answers.append({link, answer, text});
        return {};
    }

    QHash<QByteArray, LinkLook> looks;
    QList<LinkTokenHash> asked;
    QList<LinkTokenHash> views;
    QList<Answer> answers;
    QList<LinkPayment> payments;
    bool isAway = false;
    std::optional<Problem::Code> problem; ///< of what is recorded
};

} // namespace Vitrina::Testing
