// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/offerfields.h"

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
    , m_model(new ModelChoice(reader, this))
    , m_colour(new QLineEdit(this))
    , m_quantity(new QSpinBox(this))
    , m_price(new AmountEdit(currency, country, this))
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
    grid->addWidget(labelled(tr("&Trade-in"), m_tradeIn, this), 2, 0);
    grid->addWidget(m_taxIncluded, 2, 1, 1, 2, Qt::AlignBottom);
    m_authorised->setObjectName(QStringLiteral("takeAuthorisedButton"));
    m_authorised->hide();
    grid->addWidget(m_authorised, 3, 0, 1, 3, Qt::AlignLeft);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);

    connect(m_model, &ModelChoice::picked, this, &OfferFields::takeModel);
    connect(m_colour, &QLineEdit::textEdited, this, &OfferFields::edited);
    connect(m_quantity, &QSpinBox::valueChanged, this, &OfferFields::edited);
    connect(m_price, &AmountEdit::edited, this, &OfferFields::edited);
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
    showAuthorised();
}

/// A model of the catalogue brings its list price, where it is in the quote's currency.
void OfferFields::takeModel()
{
    const VehicleModelId id = m_model->modelId();
    if (!id.isNull() && id != m_offer.modelId) {
        const VehicleModel &model = m_reader.directory()->model(id);
        if (model.priceMinor > 0 && Currency::fromCode(model.currency) == m_currency)
            m_price->setMinor(model.priceMinor);
    }
    m_offer.modelId = id;
    Q_EMIT edited();
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
