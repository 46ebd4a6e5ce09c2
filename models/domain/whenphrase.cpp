// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whenphrase.h"

#include "domain/whenclock.h"
#include "domain/whentokens.h"
#include "domain/whenwords.h"

#include <array>

namespace Vitrina {

namespace {

constexpr qsizetype longestPhrase = 100;

using ClockTime = SaidWhen::Clock;

/// Reads a phrase from left to right: at each place the first rule that fits takes its words.
class PhraseReader
{
public:
    explicit PhraseReader(WhenTokens tokens)
        : m_tokens(std::move(tokens))
    {
    }

    std::optional<SaidWhen> read();

private:
    using Rule = bool (PhraseReader::*)();

    bool saysHour(size_t at) const;
    bool saysDay(size_t at) const;

    // Rules: each takes its words and moves on, or leaves everything as it was.
    bool takeAhead();
    bool takeNamedDay();
    bool takeWeekOrMonth();
    bool takeNext();
    bool takeIsoDate();
    bool takeDate();
    bool takeDayMonth();
    bool takeMonthDay();
    bool takeClockTime();
    bool takeWeekday();
    bool takeBareNumber();

    // Parts of rules; a part that finds its words moves `at` behind them.
    std::optional<qint64> quantity(size_t &at, bool wordsToo) const;
    std::optional<int> year(size_t &at) const;

    void addAhead(WhenWords::Unit unit, qint64 count);
    bool sayDate(SaidWhen::Date date, size_t next);
    bool sayClock(ClockTime clock, size_t next);
    bool moveTo(size_t next)
    {
        m_at = next;
        return true;
    }

    WhenTokens m_tokens;
    size_t m_at = 0;
    bool m_saidTwice = false;
    SaidWhen m_said;
};

// "a las 10", "at 10"
bool PhraseReader::saysHour(size_t at) const
{
    const QStringView before = at > 0 ? m_tokens.word(at - 1) : QStringView();
    return before == u"las" || before == u"la" || before == u"at";
}

// "el 17", "día 17"
bool PhraseReader::saysDay(size_t at) const
{
    const QStringView before = at > 0 ? m_tokens.word(at - 1) : QStringView();
    return before == u"el" || before == u"dia" || before == u"the" || before == u"on";
}

void PhraseReader::addAhead(WhenWords::Unit unit, qint64 count)
{
    const auto add = [](std::optional<qint64> &sum, qint64 more) { sum = sum.value_or(0) + more; };
    switch (unit) {
    case WhenWords::Unit::Minute:
        return add(m_said.minutesAhead, count);
    case WhenWords::Unit::Hour:
        return add(m_said.minutesAhead, count * 60);
    case WhenWords::Unit::Day:
        return add(m_said.daysAhead, count);
    case WhenWords::Unit::Week:
        return add(m_said.daysAhead, count * 7);
    case WhenWords::Unit::Month:
        return add(m_said.monthsAhead, count);
    }
}

std::optional<qint64> PhraseReader::quantity(size_t &at, bool wordsToo) const
{
    if (m_tokens.isNumber(at))
        return m_tokens.value(at++);
    if (!wordsToo)
        return std::nullopt;
    const std::optional<int> counted = WhenWords::number(m_tokens.word(at));
    if (counted)
        ++at;
    return counted;
}

// "en 3 días", "in an hour", "+2h", "dentro de 2 horas y media", "30 min". Hours need the word
// before them: "9 h" alone is a time of day.
bool PhraseReader::takeAhead()
{
    size_t at = m_at;
    if (m_tokens.word(at) == u"en" || m_tokens.word(at) == u"in" || m_tokens.isSign(at, u'+'))
        ++at;
    else if (m_tokens.areWords(at, {u"dentro", u"de"}))
        at += 2;
    const bool announced = at > m_at;
    if (announced && m_tokens.areWords(at, {u"media", u"hora"})) {
        addAhead(WhenWords::Unit::Minute, 30);
        return moveTo(at + 2);
    }
    if (announced && (m_tokens.areWords(at, {u"half", u"an", u"hour"}) ||
                      m_tokens.areWords(at, {u"half", u"a", u"hour"}))) {
        addAhead(WhenWords::Unit::Minute, 30);
        return moveTo(at + 3);
    }
    if (announced && m_tokens.areWords(at, {u"hora", u"y", u"media"})) {
        addAhead(WhenWords::Unit::Minute, 90);
        return moveTo(at + 3);
    }
    bool taken = false;
    while (true) {
        size_t next = at;
        if (taken && (m_tokens.word(next) == u"y" || m_tokens.word(next) == u"and"))
            ++next;
        const auto count = quantity(next, announced);
        const auto unit = count ? WhenWords::unit(m_tokens.word(next)) : std::nullopt;
        if (!unit || (*unit == WhenWords::Unit::Hour && !announced))
            break;
        addAhead(*unit, *count);
        at = next + 1;
        taken = true;
        if (*unit == WhenWords::Unit::Hour && m_tokens.areWords(at, {u"y", u"media"})) {
            addAhead(WhenWords::Unit::Minute, 30);
            at += 2;
        }
    }
    return taken && moveTo(at);
}

bool PhraseReader::takeNamedDay()
{
    struct Named
    {
        std::array<const char16_t *, 3> words; // padded with nothing
        qint64 days;
    };
    static constexpr std::array<Named, 7> named{{{{u"pasado", u"manana"}, 2},
                                                 {{u"day", u"after", u"tomorrow"}, 2},
                                                 {{u"hoy"}, 0},
                                                 {{u"today"}, 0},
                                                 {{u"manana"}, 1},
                                                 {{u"tomorrow"}, 1},
                                                 {{u"tmr"}, 1}}};
    for (const Named &day : named) {
        size_t at = m_at;
        bool same = true;
        for (const char16_t *wanted : day.words)
            same = same && (!wanted || m_tokens.word(at++) == QStringView(wanted));
        if (same) {
            m_saidTwice = m_saidTwice || m_said.daysAhead.has_value();
            m_said.daysAhead = day.days;
            return moveTo(at);
        }
    }
    return false;
}

// "próxima semana", "next month", "semana que viene", "mes siguiente"
bool PhraseReader::takeWeekOrMonth()
{
    size_t at = m_at;
    bool next = WhenWords::isNext(m_tokens.word(at));
    if (next)
        ++at;
    const auto unit = WhenWords::unit(m_tokens.word(at));
    if (unit != WhenWords::Unit::Week && unit != WhenWords::Unit::Month)
        return false;
    ++at;
    if (!next && WhenWords::isNext(m_tokens.word(at))) {
        next = true;
        ++at;
    } else if (!next && m_tokens.areWords(at, {u"que", u"viene"})) {
        next = true;
        at += 2;
    }
    if (!next)
        return false;
    if (unit == WhenWords::Unit::Month)
        addAhead(*unit, 1);
    else
        m_said.nextWeek = true;
    return moveTo(at);
}

bool PhraseReader::takeNext()
{
    const bool coming = m_tokens.areWords(m_at, {u"que", u"viene"});
    if (!coming && !WhenWords::isNext(m_tokens.word(m_at)))
        return false;
    m_said.notToday = true;
    return moveTo(m_at + (coming ? 2 : 1));
}

bool PhraseReader::sayDate(SaidWhen::Date date, size_t next)
{
    m_saidTwice = m_saidTwice || m_said.date.has_value();
    m_said.date = date;
    return moveTo(next);
}

bool PhraseReader::sayClock(ClockTime clock, size_t next)
{
    m_saidTwice = m_saidTwice || m_said.clock.has_value();
    m_said.clock = clock;
    return moveTo(next);
}

// 2026-12-01, 2026/12/01
bool PhraseReader::takeIsoDate()
{
    if (!m_tokens.isNumber(m_at) || m_tokens.digits(m_at) != 4)
        return false;
    for (const QChar sign : {QChar(u'-'), QChar(u'/')}) {
        if (m_tokens.isSign(m_at + 1, sign) && m_tokens.isNumber(m_at + 2) &&
            m_tokens.isSign(m_at + 3, sign) && m_tokens.isNumber(m_at + 4))
            return sayDate(
                {m_tokens.value(m_at + 4), m_tokens.value(m_at + 2), m_tokens.value(m_at)},
                m_at + 5);
    }
    return false;
}

// 17/5, 17-05-27, 17.5.2027 (with dots only in full: 9.30 is a time). The day comes first, always.
bool PhraseReader::takeDate()
{
    if (!m_tokens.isNumber(m_at) || m_tokens.digits(m_at) > 2)
        return false;
    for (const QChar sign : {QChar(u'/'), QChar(u'-'), QChar(u'.')}) {
        if (!m_tokens.isSign(m_at + 1, sign) || !m_tokens.isNumber(m_at + 2) ||
            m_tokens.digits(m_at + 2) > 2)
            continue;
        const SaidWhen::Date date{m_tokens.value(m_at), m_tokens.value(m_at + 2), 0};
        const bool inFull = m_tokens.isSign(m_at + 3, sign) && m_tokens.isNumber(m_at + 4);
        if (inFull && (m_tokens.digits(m_at + 4) == 4 || m_tokens.digits(m_at + 4) == 2)) {
            const int said = m_tokens.value(m_at + 4);
            return sayDate(
                {date.day, date.month, m_tokens.digits(m_at + 4) == 2 ? 2000 + said : said},
                m_at + 5);
        }
        if (!inFull && sign != u'.')
            return sayDate(date, m_at + 3);
    }
    return false;
}

// Four digits behind a month are a year from 1900 on, else a time ("17 mayo 1055").
std::optional<int> PhraseReader::year(size_t &at) const
{
    const size_t behind = m_tokens.pastFillers(at);
    if (!m_tokens.isNumber(behind) || m_tokens.digits(behind) != 4 || m_tokens.value(behind) < 1900)
        return std::nullopt;
    at = behind + 1;
    return m_tokens.value(behind);
}

// "17 de mayo de 2027", "1ro mayo", "17 may"
bool PhraseReader::takeDayMonth()
{
    size_t at = m_at;
    const bool first = m_tokens.word(at) == u"primero";
    if (!first && (!m_tokens.isNumber(at) || m_tokens.digits(at) > 2))
        return false;
    const int day = first ? 1 : m_tokens.value(at);
    ++at;
    if (WhenWords::isOrdinalEnding(m_tokens.word(at)))
        ++at;
    at = m_tokens.pastFillers(at);
    const auto month = WhenWords::month(m_tokens.word(at));
    if (!month)
        return false;
    ++at;
    const auto said = year(at);
    return sayDate({day, *month, said.value_or(0)}, at);
}

// "may 17, 2027"; not "mar 17", which is Tuesday in Spanish, nor the hour of "mayo 10:55"
bool PhraseReader::takeMonthDay()
{
    const auto month = WhenWords::month(m_tokens.word(m_at));
    if (!month || m_tokens.word(m_at) == u"mar")
        return false;
    size_t at = m_tokens.pastFillers(m_at + 1);
    if (!m_tokens.isNumber(at) || m_tokens.digits(at) > 2 || m_tokens.isSign(at + 1, u':'))
        return false;
    const int day = m_tokens.value(at);
    ++at;
    if (WhenWords::isOrdinalEnding(m_tokens.word(at)))
        ++at;
    const auto said = year(at);
    return sayDate({day, *month, said.value_or(0)}, at);
}

bool PhraseReader::takeClockTime()
{
    size_t at = m_at;
    const auto clock = readClock(m_tokens, at);
    return clock && sayClock(*clock, at);
}

bool PhraseReader::takeWeekday()
{
    const auto weekday = WhenWords::weekday(m_tokens.word(m_at));
    if (!weekday)
        return false;
    m_saidTwice = m_saidTwice || m_said.weekday.has_value();
    m_said.weekday = weekday;
    return moveTo(m_at + 1);
}

// "viernes 10" is ten o'clock; "el 17" and "viernes 17 10:55", where a time follows, are a day.
bool PhraseReader::takeBareNumber()
{
    if (!m_tokens.isNumber(m_at) || m_tokens.digits(m_at) > 2)
        return false;
    const size_t behind = m_tokens.pastFillers(m_at + 1);
    size_t end = behind;
    const bool timeFollows =
        m_tokens.isNumber(behind) && saysHour(behind) ? true : readClock(m_tokens, end).has_value();
    if (!saysHour(m_at) && (saysDay(m_at) || timeFollows))
        return sayDate({m_tokens.value(m_at), 0, 0}, m_at + 1);
    return sayClock({m_tokens.value(m_at), 0}, m_at + 1);
}

std::optional<SaidWhen> PhraseReader::read()
{
    static constexpr std::array<Rule, 11> rules{
        &PhraseReader::takeAhead,    &PhraseReader::takeNamedDay,  &PhraseReader::takeWeekOrMonth,
        &PhraseReader::takeNext,     &PhraseReader::takeIsoDate,   &PhraseReader::takeDate,
        &PhraseReader::takeDayMonth, &PhraseReader::takeMonthDay,  &PhraseReader::takeClockTime,
        &PhraseReader::takeWeekday,  &PhraseReader::takeBareNumber};
    for (m_at = m_tokens.pastFillers(0); m_at < m_tokens.size();
         m_at = m_tokens.pastFillers(m_at)) {
        bool taken = false;
        for (size_t i = 0; i < rules.size() && !taken; ++i)
            taken = (this->*rules[i])();
        if (!taken)
            return std::nullopt;
    }
    const int days = int(m_said.date.has_value()) + int(m_said.daysAhead.has_value()) +
                     int(m_said.monthsAhead.has_value()) + int(m_said.nextWeek);
    const bool saysDayOrTime = days > 0 || m_said.weekday || m_said.clock;
    if (m_saidTwice || days > 1 || (m_said.minutesAhead && saysDayOrTime) ||
        (m_said.notToday && days == 0 && !m_said.weekday) ||
        (!m_said.minutesAhead && !saysDayOrTime))
        return std::nullopt;
    return m_said;
}

} // namespace

std::optional<SaidWhen> readWhen(QStringView text)
{
    if (text.size() > longestPhrase)
        return std::nullopt;
    auto tokens = WhenTokens::of(text);
    if (!tokens)
        return std::nullopt;
    return PhraseReader(std::move(*tokens)).read();
}

} // namespace Vitrina
