// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/entities.h"
#include "domain/partyrows.h"
#include "domain/photorows.h"
#include "domain/quoterows.h"
#include "domain/result.h"
#include "domain/templaterows.h"

namespace Vitrina {

class CommandContext;

/// Fills the demonstration showroom with a past. Only a replica marked as a demonstration takes it,
/// and no hub ever does.
struct SeedDemonstration
{
    static constexpr const char *name = "SeedDemonstration";
    static constexpr int argsVersion = 1;
    QList<VehicleModel> models;
    QList<Client> clients;
    QList<ClientPhone> phones;
    QList<ClientEmail> emails;
    QList<Vehicle> vehicles;
    QList<Opportunity> opportunities;
    QList<FollowUp> followUps;
    QList<TimelineEntry> timeline;
    QList<QuoteSeries> quoteSeries;
    QList<Quote> quotes;
    QList<QuoteVersion> quoteVersions;
    QList<QuoteOffer> quoteOffers;
    QList<QuoteItem> quoteItems;
    QList<QuoteForm> quoteForms;
    QList<QuoteLink> quoteLinks;
    QList<Unit> units;
    QList<Deposit> deposits;
    QList<Reservation> reservations;
    QList<ChangeRequest> changeRequests;
    QList<DiscountRequest> discountRequests;
    QList<CreditApplication> credits;
    QList<DealParty> parties;
    QList<QuoteTemplate> templates;
    QList<Appraisal> appraisals;
    QList<Photo> photos;
    QDateTime at;

    /// A demonstration that was filled before there were quotes has none.
    static constexpr const char *cameLater[] = {
        "quoteSeries", "quotes",       "quoteVersions",  "quoteOffers",
        "quoteItems",  "quoteForms",   "quoteLinks",     "units",
        "deposits",    "reservations", "changeRequests", "discountRequests",
        "credits",     "parties",      "templates",      "appraisals",
        "photos"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("models", self.models);
        v("clients", self.clients);
        v("phones", self.phones);
        v("emails", self.emails);
        v("vehicles", self.vehicles);
        v("opportunities", self.opportunities);
        v("followUps", self.followUps);
        v("timeline", self.timeline);
        v("quoteSeries", self.quoteSeries);
        v("quotes", self.quotes);
        v("quoteVersions", self.quoteVersions);
        v("quoteOffers", self.quoteOffers);
        v("quoteItems", self.quoteItems);
        v("quoteForms", self.quoteForms);
        v("quoteLinks", self.quoteLinks);
        v("units", self.units);
        v("deposits", self.deposits);
        v("reservations", self.reservations);
        v("changeRequests", self.changeRequests);
        v("discountRequests", self.discountRequests);
        v("credits", self.credits);
        v("parties", self.parties);
        v("templates", self.templates);
        v("appraisals", self.appraisals);
        v("photos", self.photos);
        v("at", self.at);
    }
};
Result<void> run(const SeedDemonstration &command, CommandContext &context);

} // namespace Vitrina
