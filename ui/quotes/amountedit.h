// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotelines.h"

#include <QJsonObject>
#include <QLineEdit>

#include <optional>

namespace Vitrina {

/// A line for a figure. Says edited() at every key; what cannot be read is marked once she has left
/// the line, and stays in it until it can.
class FigureEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// Nothing while the line can be read.
    std::optional<Problem> problem() const { return m_problem; }
    /// What cannot be read, as it was typed; empty while all can.
    QString unread() const { return m_problem ? text() : QString(); }
    void setUnread(const QString &typed);

Q_SIGNALS:
    void edited();

protected:
    explicit FigureEdit(QWidget *parent);

    /// Takes what is typed, which is trimmed; the problem where it cannot be read.
    virtual std::optional<Problem> take(const QString &typed) = 0;
    virtual QString shown() const = 0; ///< what was taken last, as it is written
    /// What is taken was set.
    void showTaken();

private:
    void read() { m_problem = take(text().trimmed()); }

    std::optional<Problem> m_problem;
};

/// For an amount of money, written and read as the country does (domain/moneytext.h).
class AmountEdit : public FigureEdit
{
    Q_OBJECT

public:
    AmountEdit(Currency currency, QString country, QWidget *parent = nullptr);

    void setMinor(qint64 minor);
    qint64 minor() const { return m_minor; } ///< the last that could be read; empty is zero

protected:
    std::optional<Problem> take(const QString &typed) override;
    QString shown() const override;

private:
    Currency m_currency;
    QString m_country;
    qint64 m_minor = 0;
};

/// The same for "5 %" or "1.500": a discount, a down payment.
class ShareEdit : public FigureEdit
{
    Q_OBJECT

public:
    ShareEdit(Currency currency, QString country, QWidget *parent = nullptr);

    void setShare(const AmountOrPercent &share);
    const AmountOrPercent &share() const { return m_share; }

protected:
    std::optional<Problem> take(const QString &typed) override;
    QString shown() const override;

private:
    Currency m_currency;
    QString m_country;
    AmountOrPercent m_share;
};

/// And for a rate: "15,6 %".
class RateEdit : public FigureEdit
{
    Q_OBJECT

public:
    explicit RateEdit(QString country, QWidget *parent = nullptr);

    void setRate(const Percent &rate);
    const Percent &rate() const { return m_rate; }

protected:
    std::optional<Problem> take(const QString &typed) override;
    QString shown() const override;

private:
    QString m_country;
    Percent m_rate;
};

/// The lines in a form that cannot be read, as they were typed, by the names of the lines.
QJsonObject unreadIn(const QWidget &row);
/// And back into them.
void showUnread(const QWidget &row, const QJsonObject &texts);

} // namespace Vitrina
