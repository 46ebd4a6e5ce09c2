// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/offerfields.h"

#include "domain/moneytext.h"
#include "domain/tradeincover.h"
#include "items/appraisalwords.h"
#include "kit/button.h"
#include "kit/labelled.h"
#include "quotes/amountedit.h"
#include "scheduling/modelchoice.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QTimeZone>

namespace Vitrina {

OfferFields::OfferFields(ReplicaReader &reader, Currency currency, const QString &country,
                         QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_currency(currency)
    , m_country(country)
    , m_model(new ModelChoice(reader, this))
    , m_colour(new QLineEdit(this))
    , m_quantity(new QSpinBox(this))
    , m_price(new AmountEdit(currency, country, this))
    , m_other(new Button({}, Button::Role::Link, this))
    , m_tradeIn(new AmountEdit(currency, country, this))
    , m_authorised(new Button({}, Button::Role::Link, this))
    , m_taxIncluded(new QCheckBox(tr("The price includes the tax"), this))
{
    m_model->setObjectName(QStringLiteral("offerModelEdit"));
    m_model->setPlaceholderText(tr("Brand, line, version…"));
    m_colour->setObjectName(QStringLiteral("offerColourEdit"));
    m_quantity->setObjectName(QStringLiteral("offerQuantityBox"));
    m_quantity->setRange(1, QuoteLine::mostPieces);
    m_price->setObjectName(QStringLiteral("offerPriceEdit"));
    m_tradeIn->setObjectName(QStringLiteral("offerTradeInEdit"));
    m_taxIncluded->setObjectName(QStringLiteral("offerTaxIncludedBox"));

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->addWidget(labelled(tr("&Model"), m_model, this), 0, 0, 1, 3);
    grid->addWidget(labelled(tr("&Price"), m_price, this), 1, 0);
    grid->addWidget(labelled(tr("&Units"), m_quantity, this), 1, 1);
    grid->addWidget(labelled(tr("C&olour"), m_colour, this), 1, 2);
    m_other->setObjectName(QStringLiteral("takeOtherPriceButton"));
    m_other->hide();
    grid->addWidget(m_other, 2, 0, 1, 3, Qt::AlignLeft);
    grid->addWidget(labelled(tr("&Trade-in"), m_tradeIn, this), 3, 0);
    grid->addWidget(m_taxIncluded, 3, 1, 1, 2, Qt::AlignBottom);
    m_authorised->setObjectName(QStringLiteral("takeAuthorisedButton"));
    m_authorised->hide();
    grid->addWidget(m_authorised, 4, 0, 1, 3, Qt::AlignLeft);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);

    setTabOrder(m_model, m_price); // as they stand
    setTabOrder(m_price, m_quantity);
    setTabOrder(m_quantity, m_colour);
    setTabOrder(m_colour, m_other);
    setTabOrder(m_other, m_tradeIn);
    setTabOrder(m_tradeIn, m_taxIncluded);
    setTabOrder(m_taxIncluded, m_authorised);

    connect(m_model, &ModelChoice::picked, this, &OfferFields::takeModel);
    connect(m_colour, &QLineEdit::textEdited, this, &OfferFields::edited);
    connect(m_quantity, &QSpinBox::valueChanged, this, &OfferFields::edited);
    connect(m_price, &AmountEdit::edited, this, &OfferFields::noteTyped);
    connect(m_other, &QPushButton::clicked, this, &OfferFields::takeOtherPrice);
    connect(m_tradeIn, &AmountEdit::edited, this, &OfferFields::edited);
    connect(m_authorised, &QPushButton::clicked, this, &OfferFields::takeAuthorised);
    connect(&reader, &ReplicaReader::changed, this, &OfferFields::showAuthorised);
    connect(m_taxIncluded, &QCheckBox::toggled, this, &OfferFields::edited);
}

void OfferFields::present(const QuoteOffer &offer)
{
    const QSignalBlocker quiet(this);
    m_offer = offer;
    m_model->setText(offer.text);
    m_colour->setText(offer.colour);
    m_quantity->setValue(offer.quantity);
    m_price->setMinor(offer.priceMinor);
    m_tradeIn->setMinor(offer.tradeInMinor);
    m_taxIncluded->setChecked(offer.taxIncluded);
    m_priced = offer.modelId;
    m_typed.reset();
    if (offer.priceMinor > 0 && offer.priceMinor != listPrice(m_priced))
        m_typed = TypedPrice{offer.modelId, offer.priceMinor};
    showOtherPrice();
    showAuthorised();
}

void OfferFields::takeModel()
{
    m_offer.modelId = m_model->modelId();
    if (!m_offer.modelId.isNull())
        takePrice();
    showOtherPrice();
    Q_EMIT edited();
}

/// Of the model that was chosen: what was typed for it, else its list price. What cannot be read
/// yet is being typed.
void OfferFields::takePrice()
{
    if (m_typed && m_typed->model.isNull())
        m_typed->model = m_offer.modelId;
    if (m_offer.modelId == m_priced || m_price->problem())
        return;
    m_priced = m_offer.modelId;
    const bool isTyped = m_typed && m_typed->model == m_priced;
    if (const qint64 minor = isTyped ? m_typed->minor : listPrice(m_priced); minor > 0)
        m_price->setMinor(minor);
}

void OfferFields::noteTyped()
{
    m_typed.reset();
    if (m_price->minor() > 0)
        m_typed = TypedPrice{m_offer.modelId, m_price->minor()};
    showOtherPrice();
    Q_EMIT edited();
}

/// Where it is in the quote's currency; else 0.
qint64 OfferFields::listPrice(const VehicleModelId &id) const
{
    const VehicleModel &model = m_reader.directory()->model(id);
    return Currency::fromCode(model.currency) == m_currency ? model.priceMinor : 0;
}

void OfferFields::showOtherPrice()
{
    const qint64 now = m_price->problem() ? 0 : m_price->minor();
    const qint64 list = listPrice(m_offer.modelId);
    const bool offersList = list > 0 && list != now;
    m_otherMinor = offersList ? list : m_typed && m_typed->minor != now ? m_typed->minor : 0;
    m_other->setVisible(m_otherMinor > 0 && isEnabled());
    if (m_otherMinor == 0)
        return;
    const QString amount = moneyText(Money(m_otherMinor, m_currency), m_country);
    m_other->setText(offersList ? tr("List price: %1").arg(amount)
                                : tr("Back to what was typed: %1").arg(amount));
}

void OfferFields::takeOtherPrice()
{
    if (m_typed && m_typed->minor == m_otherMinor)
        m_typed->model = m_offer.modelId;
    m_price->setMinor(m_otherMinor);
    showOtherPrice();
    Q_EMIT edited();
}

/// Of a quote that can only be read nothing is offered.
void OfferFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        showOtherPrice();
}

void OfferFields::setSale(const Opportunity &sale)
{
    m_sale = sale;
    showAuthorised();
}

void OfferFields::showAuthorised()
{
    if (!m_sale)
        return;
    const TradeInCover cover =
        coverOf(m_reader.appraisals(m_sale->id), m_currency.code(), m_reader.now());
    m_authorisedMinor = cover.inForceMinor;
    m_authorised->setVisible(m_authorisedMinor > 0);
    if (m_authorisedMinor == 0)
        return;
    const Branch &branch = m_reader.directory()->branch(m_sale->branchId);
    m_authorised->setText(
        tr("Authorised appraisal: %1")
            .arg(authorisedText(m_authorisedMinor, cover.validUntilAt, m_currency.code(),
                                branch.country,
                                TimeWords(QTimeZone(branch.timeZone.toUtf8()), QLocale()))));
}

void OfferFields::takeAuthorised()
{
    m_tradeIn->setMinor(m_authorisedMinor);
    Q_EMIT edited();
}

QuoteOffer OfferFields::offer() const
{
    QuoteOffer offer = m_offer;
    offer.text = m_model->text();
    offer.colour = m_colour->text();
    offer.quantity = m_quantity->value();
    offer.priceMinor = m_price->minor();
    offer.tradeInMinor = m_tradeIn->minor();
    offer.taxIncluded = m_taxIncluded->isChecked();
    return offer;
}

std::optional<Problem> OfferFields::problem() const
{
    return m_price->problem() ? m_price->problem() : m_tradeIn->problem();
}

void OfferFields::focusModel()
{
    m_model->setFocus(Qt::OtherFocusReason);
    m_model->selectAll();
}

} // namespace Vitrina
