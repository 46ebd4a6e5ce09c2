// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotelines.h"

#include <QLineEdit>

namespace Vitrina {

/// A line for an amount of money, written and read as the country does (domain/moneytext.h). Says
/// edited() at every key that leaves something that can be read; what cannot is marked.
class AmountEdit : public QLineEdit
{
    Q_OBJECT

public:
    AmountEdit(Currency currency, QString country, QWidget *parent = nullptr);

    void setMinor(qint64 minor);
    qint64 minor() const { return m_minor; } ///< the last that could be read; empty is zero
    /// Nothing while the line can be read.
    std::optional<Problem> problem() const { return m_problem; }

Q_SIGNALS:
    void edited();

private:
    void read();
    QString shown() const;

    Currency m_currency;
    QString m_country;
    qint64 m_minor = 0;
    std::optional<Problem> m_problem;
};

/// The same for "5 %" or "1.500": a discount, a down payment.
class ShareEdit : public QLineEdit
{
    Q_OBJECT

public:
    ShareEdit(Currency currency, QString country, QWidget *parent = nullptr);

    void setShare(const AmountOrPercent &share);
    const AmountOrPercent &share() const { return m_share; }
    std::optional<Problem> problem() const { return m_problem; }

Q_SIGNALS:
    void edited();

private:
    void read();
    QString shown() const;

    Currency m_currency;
    QString m_country;
    AmountOrPercent m_share;
    std::optional<Problem> m_problem;
};

/// And for a rate: "15,6 %".
class RateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit RateEdit(QString country, QWidget *parent = nullptr);

    void setRate(const Percent &rate);
    const Percent &rate() const { return m_rate; }
    std::optional<Problem> problem() const { return m_problem; }

Q_SIGNALS:
    void edited();

private:
    void read();

    QString m_country;
    Percent m_rate;
    std::optional<Problem> m_problem;
};

} // namespace Vitrina
