// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotefigures.h"
#include "domain/quotelifecycle.h"
#include "domain/quoterows.h"

#include <QList>

namespace Vitrina {

/// All that one version of a quote says, as rows and as one list of each kind: what the editor
/// edits, a command carries and the proforma prints. Items and forms name their offer; each list is
/// in the order of positions.
struct QuoteContent
{
    static constexpr int mostOffers = 10;
    static constexpr int mostItems = 40; ///< of one offer
    static constexpr int mostForms = 6;  ///< of one offer

    QString note;
    QString taxName;
    qint64 taxMillionths = 0;
    QList<QuoteOffer> offers;
    QList<QuoteItem> items;
    QList<QuoteForm> forms;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("note", self.note);
        v("taxName", self.taxName);
        v("taxMillionths", self.taxMillionths);
        v("offers", self.offers);
        v("items", self.items);
        v("forms", self.forms);
    }
};

QList<QuoteItem> itemsOf(const QuoteContent &content, const QuoteOfferId &offer);
QList<QuoteForm> formsOf(const QuoteContent &content, const QuoteOfferId &offer);

/// What an offer is made of, its vehicle first.
Deal dealOf(const QuoteContent &content, const QuoteOffer &offer, Currency currency);
/// A way to pay, for a credit that begins on @p begins.
PaymentForm paymentFormOf(const QuoteForm &form, Currency currency, const QDate &begins);

/// The figures of one form of one offer; refuses what figuresOf() refuses.
Result<FormFigures> figuresOf(const QuoteContent &content, const QuoteOffer &offer,
                              const QuoteForm &form, Currency currency, const QDate &begins);

/// What a card says: the first model and how many more.
QString titleOf(const QuoteContent &content);

/// Whether a quote may say this: one offer at least, each with a form of payment and figures that
/// can be worked out, none that belongs to no offer. The first offer's total by its first form, or
/// why not: MissingModel, MissingForm, TooMany {limit}, NotFound, or what figuresOf() refuses.
Result<Money> headlineOf(const QuoteContent &content, Currency currency, const QDate &begins);

/// The same contents as rows of a new version, with ids that @p newId gives.
template <typename NewId>
QuoteContent renamed(QuoteContent content, NewId &&newId)
{
    QHash<QuoteOfferId, QuoteOfferId> offers;
    for (QuoteOffer &offer : content.offers) {
        const QuoteOfferId fresh(newId());
        offers.insert(offer.id, fresh);
        offer.id = fresh;
    }
    for (QuoteItem &item : content.items) {
        item.id = QuoteItemId(newId());
        item.offerId = offers.value(item.offerId);
    }
    for (QuoteForm &form : content.forms) {
        form.id = QuoteFormId(newId());
        form.offerId = offers.value(form.offerId);
    }
    return content;
}

QuoteState stateOf(const Quote &quote);
/// The row in that state.
Quote inState(Quote quote, const QuoteState &state);

} // namespace Vitrina
