// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demotemplates.h"

#include "commands/argstext.h"
#include "domain/percent.h"
#include "domain/quotecontent.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr quint64 templateDice = 0x7e3b1a;
constexpr Percent templateTax = Percent::of(15);
constexpr int platesMinor = 18'500;

/// The models that are asked for most, from the @p first on.
QList<VehicleModel> frequent(const DemoShowroom &showroom, int first, int count)
{
    QList<int> places;
    for (int i = 0; i < showroom.models.size(); ++i)
        places += i;
    std::stable_sort(places.begin(), places.end(), [&showroom](int a, int b) {
        return showroom.demand.value(a) > showroom.demand.value(b);
    });
    QList<VehicleModel> models;
    for (const int place : places.mid(first, count))
        models += showroom.models[place];
    return models;
}

QString offeredAs(const VehicleModel &model)
{
    const QString name = model.brand + u' ' + model.line;
    return model.year > 0 ? name + u' ' + QString::number(model.year) : name;
}

/// For cash and with a credit, with the plates.
void addOfferOf(const VehicleModel &model, const QDateTime &at, DemoRandom &random,
                QuoteContent &content)
{
    QuoteOffer offer;
    offer.id = random.id<QuoteOfferId>(at);
    offer.position = int(content.offers.size());
    offer.modelId = model.id;
    offer.text = offeredAs(model);
    offer.priceMinor = model.priceMinor;
    offer.taxIncluded = true;
    content.offers += offer;
    QuoteItem plates;
    plates.id = random.id<QuoteItemId>(at);
    plates.offerId = offer.id;
    plates.kind = QuoteLineKind::Registration;
    plates.text = QStringLiteral("Matrícula y placas");
    plates.priceMinor = platesMinor;
    plates.taxed = false;
    plates.financed = false;
    plates.thirdParty = true;
    content.items += plates;
    QuoteForm cash;
    cash.id = random.id<QuoteFormId>(at);
    cash.offerId = offer.id;
    QuoteForm credit;
    credit.id = random.id<QuoteFormId>(at);
    credit.offerId = offer.id;
    credit.position = 1;
    credit.kind = QuoteFormKind::Financed;
    credit.downPayment = Percent::of(30).millionths();
    credit.months = 36;
    credit.rateMillionths = Percent::of(15, 60).millionths();
    credit.lender = QStringLiteral("Banco del Valle");
    content.forms += {cash, credit};
}

} // namespace

QList<QuoteTemplate> demoTemplates(quint64 seed, const DemoShowroom &showroom, const QDateTime &at)
{
    DemoRandom random(seed ^ templateDice);
    const StaffMember main = showroom.advisors().first();
    const SaveBranch &branch = showroom.branches[showroom.branchIndex(main.branchId)];
    const auto one = [&](const QString &name, const StaffId &owner, const StaffId &author,
                         const QList<VehicleModel> &models) {
        QuoteContent content;
        content.taxName = QStringLiteral("IVA");
        content.taxMillionths = templateTax.millionths();
        for (const VehicleModel &model : models)
            addOfferOf(model, at, random, content);
        QuoteTemplate made;
        made.id = random.id<QuoteTemplateId>(at);
        made.branchId = main.branchId;
        made.ownerId = owner;
        made.name = name;
        made.currency = branch.branch.currency;
        made.content = QString::fromUtf8(Args::toText(content));
        made.createdAt = at;
        made.createdBy = author;
        return made;
    };
    return {
        one(QStringLiteral("Las de todos los días"), main.id, main.id, frequent(showroom, 0, 2)),
        one(QStringLiteral("Para empezar, a 36 meses"), {}, showroom.start.administrator.id,
            frequent(showroom, 2, 1))};
}

} // namespace Vitrina
