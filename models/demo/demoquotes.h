// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/seeddemonstration.h"
#include "demo/democredits.h"
#include "demo/demoparties.h"
#include "demo/demorandom.h"
#include "domain/quotecontent.h"

namespace Vitrina {

/// The quotes of the demonstration's open sales: drafts, sent and seen ones with hours left, some
/// whose time is up, a few further on. Collected while the sales are told and written at the end,
/// because a branch's numbers follow the days. Its dice are its own: the rest of the demonstration
/// is the same with it and without.
class DemoQuotes
{
public:
    DemoQuotes(quint64 seed, QDateTime now);

    /// Decides whether a sale has a quote, and where it stands.
    void consider(const Opportunity &sale, const VehicleModel &model, const QDateTime &lastAt);
    /// All of them, in pieces that a command takes.
    QList<SeedDemonstration> rows();

private:
    struct Planned
    {
        Opportunity sale;
        VehicleModel model;
        QuoteStatus status = QuoteStatus::Draft;
        QDateTime createdAt;
        QDateTime sentAt;        ///< invalid for a draft
        bool isGenerous = false; ///< with a discount over the company's limit
    };
    void plan(const Opportunity &sale, const VehicleModel &model, QuoteStatus status,
              const QDateTime &createdAt, const QDateTime &sentAt);
    QuoteContent contentOf(const Planned &planned);
    QuoteOffer offerOf(const Planned &planned);
    QList<QuoteItem> itemsOf(const Planned &planned, const QuoteOfferId &offer);
    QuoteForm cashOf(const Planned &planned, const QuoteOfferId &offer);
    QuoteForm creditOf(const Planned &planned, const QuoteOfferId &offer);
    void write(const Planned &planned, int number, SeedDemonstration &out);
    Quote quoteOf(const Planned &planned, int number, const QuoteContent &content);
    void writeContent(const Quote &quote, const QuoteContent &content, SeedDemonstration &out);
    void makeDeal(const Planned &planned, const QuoteOffer &offer, SeedDemonstration &out);
    void openLink(const Quote &quote, SeedDemonstration &out);
    void askForChange(const Quote &quote, SeedDemonstration &out);
    void askForDiscount(const Quote &quote, SeedDemonstration &out);
    void tell(const Quote &quote, const char *event, const QDateTime &at, SeedDemonstration &out);

    DemoRandom m_random;
    DemoCredits m_credits;
    DemoParties m_parties;
    QDateTime m_now;
    QList<Planned> m_planned;
    int m_units = 0;              ///< held and sold
    QHash<BranchId, int> m_sales; ///< signed in each branch
};

} // namespace Vitrina
