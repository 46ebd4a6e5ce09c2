// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a template comes into what is edited.
#include "quotes/quoteforms.h"

#include "commands/argstext.h"
#include "commands/quotetemplates.h"

namespace Vitrina {

namespace {

/// One model with all that is its own, to be compared.
QByteArray textOfOffer(const QuoteContent &content, const QuoteOffer &offer)
{
    QuoteContent alone;
    alone.offers = {offer};
    alone.items = itemsOf(content, offer.id);
    alone.forms = formsOf(content, offer.id);
    return Args::toText(alone);
}

} // namespace

/// The last model of contents, as the program puts it there.
void QuoteForms::rememberFresh(const QuoteContent &content)
{
    const QuoteOffer &offer = content.offers.last();
    m_fresh.insert(offer.id, textOfOffer(content, offer));
}

QSet<QuoteOfferId> QuoteForms::untouched() const
{
    QSet<QuoteOfferId> offers;
    for (const QuoteOffer &offer : m_content.offers) {
        if (m_fresh.contains(offer.id) && m_fresh.value(offer.id) == textOfOffer(m_content, offer))
            offers += offer.id;
    }
    return offers;
}

std::optional<Problem> QuoteForms::addTemplate(const QuoteContent &content)
{
    if (std::optional<Problem> problem = this->problem())
        return problem;
    takeFields();
    const QSet<QuoteOfferId> dropped = untouched();
    const Result<QuoteContent> together = joined(
        m_content, dropped, content, [this] { return m_queue.newId<QuoteOfferId>().uuid(); });
    if (!together)
        return together.error();
    const int first = int(m_content.offers.size() - dropped.size());
    m_content = *together;
    showOffer(first);
    onEdited();
    return std::nullopt;
}

} // namespace Vitrina
