// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/creditsteps.h"
#include "items/replicareader.h"
#include "quotes/dealdialog.h"

#include <optional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class AmountEdit;
class RateEdit;
class ScheduleForm;

/// What a lender is asked (D1): a new application, or the correction of one.
class ApplicationDialog : public DealDialog
{
    Q_OBJECT

public:
    /// @p application nothing for a new one, which begins with the quote's own credit.
    ApplicationDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                      std::optional<CreditApplication> application, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    void propose(const QuoteDetail &quote);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QuoteId m_quote;
    std::optional<CreditApplication> m_application;
    QLineEdit *m_lender = nullptr;
    AmountEdit *m_amount = nullptr;
    QLineEdit *m_missing = nullptr;
    QLineEdit *m_conditions = nullptr;
};

/// It was sent, or its lender said something (D1): asks what the new state needs, and no more.
class CreditStepDialog : public DealDialog
{
    Q_OBJECT

public:
    /// @p state as it counts on the day @p today.
    CreditStepDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                     const CreditApplication &application, CreditState state, const QDate &today,
                     QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    void addFields(const QuoteDetail &quote, const QDate &today);
    void showFields();
    CreditState chosen() const;

    ReplicaReader &m_reader;
    CreditApplication m_application;
    QComboBox *m_to = nullptr;
    QLineEdit *m_missing = nullptr;
    QLineEdit *m_reason = nullptr;
    AmountEdit *m_amount = nullptr;
    QSpinBox *m_months = nullptr;
    RateEdit *m_rate = nullptr;
    QDateEdit *m_validUntil = nullptr;
    QLineEdit *m_conditions = nullptr;
};

/// A follow-up of the client whose note names the lender and where it stands (D1).
class CreditFollowUpDialog : public DealDialog
{
    Q_OBJECT

public:
    CreditFollowUpDialog(ReplicaReader &reader, CommandQueue &queue,
                         const CreditApplication &application, CreditState state, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    ClientId m_client;
    OpportunityId m_sale;
    ScheduleForm *m_schedule = nullptr;
};

} // namespace Vitrina
