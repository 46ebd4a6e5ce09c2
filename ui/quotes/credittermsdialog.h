// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"

#include <QDate>
#include <QDialog>
#include <QJsonObject>

class QDateEdit;
class QLabel;

namespace Vitrina {

class AmountEdit;
class RateEdit;

/// What a credit costs beside its rate, and when its first instalment is due (D2, S1.12). Says so
/// at every key, so that the figures behind it follow and what is typed is kept with the quote
/// (X7), also while it cannot be read; Cancel brings back what was.
class CreditTermsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p begins is the day of the quote, on which the credit begins.
    CreditTermsDialog(const QuoteForm &form, Currency currency, const QString &country,
                      const QDate &begins, QWidget *parent);

    /// Puts what stands in the fields into @p form, and leaves all else of it. Of what cannot be
    /// read, what could be read last.
    void applyTo(QuoteForm &form) const;
    /// What was typed before and cannot be read (see unreadIn()).
    void present(const QJsonObject &unread);

Q_SIGNALS:
    void edited();

public Q_SLOTS:
    void reject() override;

private:
    AmountEdit *amount(const char *name);
    RateEdit *rate(const char *name);
    void build();
    void fill(const QuoteForm &form);
    void onEdited();
    void tellProblem();
    std::optional<Problem> problem() const;

    const QuoteForm m_before;
    const Currency m_currency;
    const QString m_country;
    const QDate m_begins;
    AmountEdit *m_upfront; // in the order in which Tab goes through them
    AmountEdit *m_financed;
    AmountEdit *m_monthly;
    RateEdit *m_insurance;
    RateEdit *m_interestTax;
    QDateEdit *m_firstDue;
    QLabel *m_problem;
};

} // namespace Vitrina
