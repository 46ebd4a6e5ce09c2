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

/// The vehicle of one offer: model, colour, units, price, trade-in. A model of the catalogue brings
/// its list price; a price that was typed is that model's for which it was typed, or the first's
/// that is chosen after it. Either can be taken in the other's place.
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

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A price that somebody decided on, and of which model.
    struct TypedPrice
    {
        VehicleModelId model; ///< null before one is chosen
        qint64 minor = 0;
    };

    void takeModel();
    void takePrice();
    void noteTyped();
    qint64 listPrice(const VehicleModelId &model) const;
    void showOtherPrice();
    void takeOtherPrice();
    void showAuthorised();
    void takeAuthorised();

    ReplicaReader &m_reader;
    Currency m_currency;
    QString m_country;
    QuoteOffer m_offer;
    ModelChoice *m_model;
    QLineEdit *m_colour;
    QSpinBox *m_quantity;
    AmountEdit *m_price;
    Button *m_other; ///< the price that is not taken: the list's, or the one that was typed
    AmountEdit *m_tradeIn;
    Button *m_authorised;
    VehicleModelId
        m_priced; ///< the model whose price stands there; it outlives a text that is none
    std::optional<TypedPrice> m_typed;
    qint64 m_otherMinor = 0;
    std::optional<Opportunity> m_sale;
    qint64 m_authorisedMinor = 0;
    QCheckBox *m_taxIncluded;
};

} // namespace Vitrina
