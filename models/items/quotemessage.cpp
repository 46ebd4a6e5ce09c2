// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotemessage.h"

#include "domain/moneytext.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

class Wording
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::QuoteMessage)

public:
    explicit Wording(const QuoteMessage &about)
        : m_about(about)
    {
    }

    QString greeting() const
    {
        return m_about.client.isEmpty()
                   ? tr("Hello, this is quote %1 of %2:").arg(m_about.number).arg(m_about.showroom)
                   : tr("Hello %1, this is quote %2 of %3:")
                         .arg(m_about.client)
                         .arg(m_about.number)
                         .arg(m_about.showroom);
    }
    QString heading(const QuoteOffer &offer) const
    {
        QString text = m_about.isMail ? offer.text : QStringLiteral("*%1*").arg(offer.text);
        if (offer.quantity > 1)
            text += QStringLiteral(" ×%1").arg(offer.quantity);
        return offer.colour.isEmpty() ? text : text + QStringLiteral(", ") + offer.colour;
    }
    QString line(const QuoteForm &form, const FormFigures &figures) const
    {
        if (form.kind == QuoteFormKind::Cash)
            return tr("Cash: %1").arg(money(figures.toPay));
        return tr("Financed: %1 down and %n instalment(s) of %2", nullptr, form.months)
            .arg(money(figures.toPay), money(figures.instalment));
    }
    QString subject() const
    {
        return tr("Quote %1 of %2").arg(m_about.number).arg(m_about.showroom);
    }
    QString invitation() const { return tr("All of it, and a place to answer:"); }
    QString farewell() const { return m_about.advisor; }

private:
    QString money(const Money &amount) const { return moneyText(amount, m_about.country); }

    const QuoteMessage &m_about;
};

} // namespace

QString quoteSubject(const QuoteMessage &about)
{
    return Wording(about).subject();
}

QString quoteMessage(const QuoteMessage &about, const QuoteContent &content)
{
    const Wording words(about);
    QStringList lines{words.greeting()};
    for (const QuoteOffer &offer : content.offers) {
        lines += QString();
        lines += words.heading(offer);
        for (const QuoteForm &form : formsOf(content, offer.id)) {
            const Result<FormFigures> figures =
                figuresOf(content, offer, form, about.currency, about.day);
            if (figures)
                lines += words.line(form, *figures);
        }
    }
    if (!content.note.isEmpty())
        lines += {QString(), content.note};
    if (!about.link.isEmpty())
        lines += {QString(), words.invitation(), about.link};
    lines += {QString(), words.farewell()};
    return lines.join(u'\n');
}

} // namespace Vitrina
