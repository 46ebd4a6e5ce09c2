// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"
#include "items/replicareader.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class AmountEdit;
class Button;
class ModelChoice;

/// The vehicle of one offer: model, colour, units, price, trade-in.
class OfferFields : public QWidget
{
    Q_OBJECT

public:
    OfferFields(ReplicaReader &reader, Currency currency, const QString &country,
                QWidget *parent = nullptr);

    void present(const QuoteOffer &offer);
    /// The offer as it stands in the fields.
    QuoteOffer offer() const;
    std::optional<Problem> problem() const;
    void focusModel();
    /// For which sale: what was authorised for its trade-ins can be taken.
    void setSale(const Opportunity &sale);

Q_SIGNALS:
    void edited();

private:
    void takeModel();
    void showAuthorised();
    void takeAuthorised();

    ReplicaReader &m_reader;
    Currency m_currency;
    QuoteOffer m_offer;
    ModelChoice *m_model;
    QLineEdit *m_colour;
    QSpinBox *m_quantity;
    AmountEdit *m_price;
    AmountEdit *m_tradeIn;
    Button *m_authorised;
    std::optional<Opportunity> m_sale;
    qint64 m_authorisedMinor = 0;
    QCheckBox *m_taxIncluded;
};

} // namespace Vitrina
