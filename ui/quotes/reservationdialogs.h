// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/reservations.h"
#include "items/replicareader.h"
#include "quotes/approvaldialog.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace Vitrina {

/// The *Solicitud de reserva* (S1.13, S1.14): which of the quote's models, which unit, until when.
class ReservationDialog : public DealDialog
{
    Q_OBJECT

public:
    ReservationDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                      QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    void showUnits();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QuoteId m_quote;
    QList<QuoteOffer> m_offers; ///< of the version that was sent last
    QComboBox *m_offer = nullptr;
    QComboBox *m_unit = nullptr;
    QDateEdit *m_until = nullptr;
    QLineEdit *m_observations = nullptr;
};

/// The manager's card (X8): what is asked, by whom, who else asks; A approves, R rejects.
class DecisionDialog : public ApprovalDialog
{
    Q_OBJECT

public:
    DecisionDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                   const DealDetail &deal, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    AnyCommand rejection(const QString &reason) const override;
    QString toldOfRejection() const override;
    void addFacts(const QuoteDetail &quote, const DealDetail &deal);
    void addUnits(const QuoteDetail &quote, const DealDetail &deal);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    ReservationId m_reservation;
    QComboBox *m_unit = nullptr; ///< where none was asked for, or another is to be given
};

/// The contract was signed (S0.8): on which day.
class SignDialog : public DealDialog
{
    Q_OBJECT

public:
    SignDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
               QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    QuoteId m_quote;
    QDateEdit *m_day = nullptr;
};

} // namespace Vitrina
