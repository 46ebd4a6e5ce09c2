// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/appraisals.h"
#include "items/replicareader.h"
#include "quotes/approvaldialog.h"

#include <optional>

class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class AmountEdit;
class ChecklistEdit;
class ModelChoice;
class PhotoRow;

/// The vehicle that a client gives in (D6): a new one to be appraised, or the correction of one.
class AppraisalDialog : public DealDialog
{
    Q_OBJECT

public:
    AppraisalDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                    std::optional<Appraisal> appraisal, QWidget *parent);

    bool isOfRow() const override { return m_appraisal.has_value(); }
    bool readAgain() override;

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    void addVehicle();
    void addMoney(const QString &currency, const QString &country);
    void fill(const TradeInVehicle &vehicle);
    TradeInVehicle vehicle() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    OpportunityId m_sale;
    std::optional<Appraisal> m_appraisal;
    PhotoRow *m_photos = nullptr;
    AppraisalId m_newId; ///< under which it is asked for
    QLineEdit *m_plate = nullptr;
    QLineEdit *m_text = nullptr;
    QSpinBox *m_year = nullptr;
    QSpinBox *m_km = nullptr;
    QLineEdit *m_colour = nullptr;
    QLineEdit *m_vin = nullptr;
    ChecklistEdit *m_checklist = nullptr;
    AmountEdit *m_fines = nullptr;
    QLineEdit *m_lien = nullptr;
    AmountEdit *m_lienAmount = nullptr;
    AmountEdit *m_asked = nullptr;
    QLineEdit *m_note = nullptr;
};

/// The card of who may authorise a trade-in: the vehicle, what speaks against it, what is wanted;
/// a value and a last day. A authorises, R rejects.
class AppraisalDecisionDialog : public ApprovalDialog
{
    Q_OBJECT

public:
    AppraisalDecisionDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                            const Appraisal &appraisal, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< an amount has no letters

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    AnyCommand rejection(const QString &reason) const override;
    QString toldOfRejection() const override;
    void addFacts(const QuoteDetail &quote, const QString &country);
    void addAnswer(const QString &country, const QDate &today);

    ReplicaReader &m_reader;
    Appraisal m_appraisal;
    AmountEdit *m_value = nullptr;
    QDateEdit *m_validUntil = nullptr;
};

/// The photographs of a vehicle, to look at; while nobody has decided to add and remove, too.
class PhotosDialog : public QDialog
{
    Q_OBJECT

public:
    PhotosDialog(ReplicaReader &reader, CommandQueue &queue, const Appraisal &appraisal,
                 QWidget *parent);
};

/// The vehicle is here: as which unit it comes into the stock.
class ReceiveTradeInDialog : public DealDialog
{
    Q_OBJECT

public:
    ReceiveTradeInDialog(ReplicaReader &reader, CommandQueue &queue, const Appraisal &appraisal,
                         QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    AppraisalId m_appraisal;
    QLineEdit *m_vin = nullptr;
    ModelChoice *m_model = nullptr;
};

} // namespace Vitrina
