// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/amountedit.h"

#include "domain/moneytext.h"
#include "kit/theme.h"

namespace Vitrina {

namespace {

constexpr int longestAmount = 40;

void dress(QLineEdit *line)
{
    line->setAlignment(Qt::AlignRight);
    line->setMaxLength(longestAmount);
}

} // namespace

AmountEdit::AmountEdit(Currency currency, QString country, QWidget *parent)
    : QLineEdit(parent)
    , m_currency(currency)
    , m_country(std::move(country))
{
    dress(this);
    connect(this, &QLineEdit::textEdited, this, [this] {
        read();
        if (!m_problem)
            setWrong(this, false); // told only when she is done with it
        Q_EMIT edited();
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!m_problem)
            setText(shown());
        setWrong(this, m_problem.has_value());
    });
}

void AmountEdit::setMinor(qint64 minor)
{
    m_minor = minor;
    m_problem.reset();
    setWrong(this, false);
    if (!hasFocus())
        setText(shown());
}

QString AmountEdit::shown() const
{
    return m_minor == 0 ? QString() : moneyText(Money(m_minor, m_currency), m_country);
}

void AmountEdit::read()
{
    m_problem.reset();
    if (text().trimmed().isEmpty()) {
        m_minor = 0;
        return;
    }
    const Result<Money> money = moneyFromTyped(text(), m_currency);
    if (!money)
        m_problem = money.error();
    else if (money->isNegative())
        m_problem = Problem{Problem::Code::BadAmount, {text()}};
    else
        m_minor = money->minor();
}

ShareEdit::ShareEdit(Currency currency, QString country, QWidget *parent)
    : QLineEdit(parent)
    , m_currency(currency)
    , m_country(std::move(country))
    , m_share(Money(0, currency))
{
    dress(this);
    connect(this, &QLineEdit::textEdited, this, [this] {
        read();
        if (!m_problem)
            setWrong(this, false); // told only when she is done with it
        Q_EMIT edited();
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!m_problem)
            setText(shown());
        setWrong(this, m_problem.has_value());
    });
}

void ShareEdit::setShare(const AmountOrPercent &share)
{
    m_share = share;
    m_problem.reset();
    setWrong(this, false);
    if (!hasFocus())
        setText(shown());
}

QString ShareEdit::shown() const
{
    if (const auto *percent = std::get_if<Percent>(&m_share))
        return percent->isZero() ? QString() : percentText(*percent, m_country);
    const Money &money = std::get<Money>(m_share);
    return money.isZero() ? QString() : moneyText(money, m_country);
}

void ShareEdit::read()
{
    m_problem.reset();
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        m_share = Money(0, m_currency);
    } else if (typed.endsWith(u'%')) {
        const Result<Percent> percent = Percent::fromTyped(typed);
        if (percent && !percent->isNegative())
            m_share = *percent;
        else
            m_problem = Problem{Problem::Code::BadPercent, {typed}};
    } else {
        const Result<Money> money = moneyFromTyped(typed, m_currency);
        if (money && !money->isNegative())
            m_share = *money;
        else
            m_problem = Problem{Problem::Code::BadAmount, {typed}};
    }
}

RateEdit::RateEdit(QString country, QWidget *parent)
    : QLineEdit(parent)
    , m_country(std::move(country))
{
    dress(this);
    connect(this, &QLineEdit::textEdited, this, [this] {
        read();
        if (!m_problem)
            setWrong(this, false); // told only when she is done with it
        Q_EMIT edited();
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!m_problem)
            setText(m_rate.isZero() ? QString() : percentText(m_rate, m_country));
        setWrong(this, m_problem.has_value());
    });
}

void RateEdit::setRate(const Percent &rate)
{
    m_rate = rate;
    m_problem.reset();
    setWrong(this, false);
    if (!hasFocus())
        setText(rate.isZero() ? QString() : percentText(rate, m_country));
}

void RateEdit::read()
{
    m_problem.reset();
    if (text().trimmed().isEmpty()) {
        m_rate = {};
        return;
    }
    const Result<Percent> percent = Percent::fromTyped(text());
    if (percent && !percent->isNegative())
        m_rate = *percent;
    else
        m_problem = Problem{Problem::Code::BadPercent, {text()}};
}

} // namespace Vitrina
