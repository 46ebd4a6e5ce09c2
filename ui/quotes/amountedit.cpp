// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/amountedit.h"

#include "domain/moneytext.h"
#include "kit/theme.h"

namespace Vitrina {

namespace {

constexpr int longestAmount = 40;

} // namespace

FigureEdit::FigureEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(longestAmount);
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

void FigureEdit::setUnread(const QString &typed)
{
    setText(typed);
    read();
    setWrong(this, m_problem.has_value());
}

void FigureEdit::showTaken()
{
    m_problem.reset();
    setWrong(this, false);
    if (!hasFocus())
        setText(shown());
}

AmountEdit::AmountEdit(Currency currency, QString country, QWidget *parent)
    : FigureEdit(parent)
    , m_currency(currency)
    , m_country(std::move(country))
{
}

void AmountEdit::setMinor(qint64 minor)
{
    m_minor = minor;
    showTaken();
}

QString AmountEdit::shown() const
{
    return m_minor == 0 ? QString() : moneyText(Money(m_minor, m_currency), m_country);
}

std::optional<Problem> AmountEdit::take(const QString &typed)
{
    if (typed.isEmpty()) {
        m_minor = 0;
        return std::nullopt;
    }
    const Result<Money> money = moneyFromTyped(typed, m_currency);
    if (!money)
        return money.error();
    if (money->isNegative())
        return Problem{Problem::Code::BadAmount, {typed}};
    m_minor = money->minor();
    return std::nullopt;
}

ShareEdit::ShareEdit(Currency currency, QString country, QWidget *parent)
    : FigureEdit(parent)
    , m_currency(currency)
    , m_country(std::move(country))
    , m_share(Money(0, currency))
{
}

void ShareEdit::setShare(const AmountOrPercent &share)
{
    m_share = share;
    showTaken();
}

QString ShareEdit::shown() const
{
    if (const auto *percent = std::get_if<Percent>(&m_share))
        return percent->isZero() ? QString() : percentText(*percent, m_country);
    const Money &money = std::get<Money>(m_share);
    return money.isZero() ? QString() : moneyText(money, m_country);
}

std::optional<Problem> ShareEdit::take(const QString &typed)
{
    if (typed.isEmpty()) {
        m_share = Money(0, m_currency);
        return std::nullopt;
    }
    if (typed.endsWith(u'%')) {
        const Result<Percent> percent = Percent::fromTyped(typed);
        if (!percent || percent->isNegative())
            return Problem{Problem::Code::BadPercent, {typed}};
        m_share = *percent;
        return std::nullopt;
    }
    const Result<Money> money = moneyFromTyped(typed, m_currency);
    if (!money || money->isNegative())
        return Problem{Problem::Code::BadAmount, {typed}};
    m_share = *money;
    return std::nullopt;
}

RateEdit::RateEdit(QString country, QWidget *parent)
    : FigureEdit(parent)
    , m_country(std::move(country))
{
}

void RateEdit::setRate(const Percent &rate)
{
    m_rate = rate;
    showTaken();
}

QString RateEdit::shown() const
{
    return m_rate.isZero() ? QString() : percentText(m_rate, m_country);
}

std::optional<Problem> RateEdit::take(const QString &typed)
{
    if (typed.isEmpty()) {
        m_rate = {};
        return std::nullopt;
    }
    const Result<Percent> percent = Percent::fromTyped(typed);
    if (!percent || percent->isNegative())
        return Problem{Problem::Code::BadPercent, {typed}};
    m_rate = *percent;
    return std::nullopt;
}

QJsonObject unreadIn(const QWidget &row)
{
    QJsonObject texts;
    for (const FigureEdit *edit : row.findChildren<FigureEdit *>()) {
        if (edit->problem())
            texts.insert(edit->objectName(), edit->unread());
    }
    return texts;
}

void showUnread(const QWidget &row, const QJsonObject &texts)
{
    for (FigureEdit *edit : row.findChildren<FigureEdit *>()) {
        if (const QJsonValue typed = texts.value(edit->objectName()); typed.isString())
            edit->setUnread(typed.toString());
    }
}

} // namespace Vitrina
