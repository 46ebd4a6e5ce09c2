// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whenphrase.h"

#include "domain/whenwords.h"

#include <array>

namespace Vitrina {

namespace {

constexpr qsizetype longestPhrase = 100;
constexpr int noSuchHour = 99; // "13 am": a time, but none that exists

using Kind = WhenToken::Kind;
using Clock = SaidWhen::Clock;

/// Reads a phrase from left to right: at each place the first rule that fits takes its words.
class PhraseReader
{
public:
    explicit PhraseReader(std::vector<WhenToken> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    std::optional<SaidWhen> read();

private:
    using Rule = bool (PhraseReader::*)();

    // What stands at a place; past the end there is nothing.
    bool isNumber(size_t at) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == Kind::Number;
    }
    int value(size_t at) const { return m_tokens[at].value; }
    qsizetype digits(size_t at) const { return m_tokens[at].text.size(); }
    bool isGlued(size_t at) const { return at < m_tokens.size() && m_tokens[at].glued; }
    bool isSign(size_t at, QChar sign) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == Kind::Sign && m_tokens[at].text == sign;
    }
    QStringView word(size_t at) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == Kind::Word
                   ? QStringView(m_tokens[at].text)
                   : QStringView();
    }
    bool areWords(size_t at, std::initializer_list<QStringView> words) const;
    size_t pastFillers(size_t at) const;
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
    std::optional<Clock> clockTime(size_t &at) const;
    bool clockMinutes(size_t &at, Clock &clock) const;
    bool halfOfDay(size_t &at, Clock &clock) const;
    bool partOfDay(size_t &at, Clock &clock) const;

    void addAhead(WhenWords::Unit unit, qint64 count);
    bool sayDate(SaidWhen::Date date, size_t next);
    bool sayClock(Clock clock, size_t next);
    bool moveTo(size_t next)
    {
        m_at = next;
        return true;
    }

    std::vector<WhenToken> m_tokens;
    size_t m_at = 0;
    bool m_saidTwice = false;
    SaidWhen m_said;
};

bool PhraseReader::areWords(size_t at, std::initializer_list<QStringView> words) const
{
    for (const QStringView wanted : words) {
        if (word(at++) != wanted)
            return false;
    }
    return true;
}

size_t PhraseReader::pastFillers(size_t at) const
{
    while (isSign(at, u',') || isSign(at, u'.') || WhenWords::isFiller(word(at)))
        ++at;
    return at;
}

// "a las 10", "at 10"
bool PhraseReader::saysHour(size_t at) const
{
    const QStringView before = at > 0 ? word(at - 1) : QStringView();
    return before == u"las" || before == u"la" || before == u"at";
}

// "el 17", "día 17"
bool PhraseReader::saysDay(size_t at) const
{
    const QStringView before = at > 0 ? word(at - 1) : QStringView();
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
    if (isNumber(at))
        return value(at++);
    if (!wordsToo)
        return std::nullopt;
    const std::optional<int> counted = WhenWords::number(word(at));
    if (counted)
        ++at;
    return counted;
}

// "en 3 días", "in an hour", "+2h", "dentro de 2 horas y media", "30 min". Hours need the word
// before them: "9 h" alone is a time of day.
bool PhraseReader::takeAhead()
{
    size_t at = m_at;
    if (word(at) == u"en" || word(at) == u"in" || isSign(at, u'+'))
        ++at;
    else if (areWords(at, {u"dentro", u"de"}))
        at += 2;
    const bool announced = at > m_at;
    if (announced && areWords(at, {u"media", u"hora"})) {
        addAhead(WhenWords::Unit::Minute, 30);
        return moveTo(at + 2);
    }
    if (announced &&
        (areWords(at, {u"half", u"an", u"hour"}) || areWords(at, {u"half", u"a", u"hour"}))) {
        addAhead(WhenWords::Unit::Minute, 30);
        return moveTo(at + 3);
    }
    if (announced && areWords(at, {u"hora", u"y", u"media"})) {
        addAhead(WhenWords::Unit::Minute, 90);
        return moveTo(at + 3);
    }
    bool taken = false;
    while (true) {
        size_t next = at;
        if (taken && (word(next) == u"y" || word(next) == u"and"))
            ++next;
        const auto count = quantity(next, announced);
        const auto unit = count ? WhenWords::unit(word(next)) : std::nullopt;
        if (!unit || (*unit == WhenWords::Unit::Hour && !announced))
            break;
        addAhead(*unit, *count);
        at = next + 1;
        taken = true;
        if (*unit == WhenWords::Unit::Hour && areWords(at, {u"y", u"media"})) {
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
            same = same && (!wanted || word(at++) == QStringView(wanted));
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
    bool next = WhenWords::isNext(word(at));
    if (next)
        ++at;
    const auto unit = WhenWords::unit(word(at));
    if (unit != WhenWords::Unit::Week && unit != WhenWords::Unit::Month)
        return false;
    ++at;
    if (!next && WhenWords::isNext(word(at))) {
        next = true;
        ++at;
    } else if (!next && areWords(at, {u"que", u"viene"})) {
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
    const bool coming = areWords(m_at, {u"que", u"viene"});
    if (!coming && !WhenWords::isNext(word(m_at)))
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

bool PhraseReader::sayClock(Clock clock, size_t next)
{
    m_saidTwice = m_saidTwice || m_said.clock.has_value();
    m_said.clock = clock;
    return moveTo(next);
}

// 2026-12-01, 2026/12/01
bool PhraseReader::takeIsoDate()
{
    if (!isNumber(m_at) || digits(m_at) != 4)
        return false;
    for (const QChar sign : {QChar(u'-'), QChar(u'/')}) {
        if (isSign(m_at + 1, sign) && isNumber(m_at + 2) && isSign(m_at + 3, sign) &&
            isNumber(m_at + 4))
            return sayDate({value(m_at + 4), value(m_at + 2), value(m_at)}, m_at + 5);
    }
    return false;
}

// 17/5, 17-05-27, 17.5.2027 (with dots only in full: 9.30 is a time). The day comes first, always.
bool PhraseReader::takeDate()
{
    if (!isNumber(m_at) || digits(m_at) > 2)
        return false;
    for (const QChar sign : {QChar(u'/'), QChar(u'-'), QChar(u'.')}) {
        if (!isSign(m_at + 1, sign) || !isNumber(m_at + 2) || digits(m_at + 2) > 2)
            continue;
        const SaidWhen::Date date{value(m_at), value(m_at + 2), 0};
        const bool inFull = isSign(m_at + 3, sign) && isNumber(m_at + 4);
        if (inFull && (digits(m_at + 4) == 4 || digits(m_at + 4) == 2)) {
            const int said = value(m_at + 4);
            return sayDate({date.day, date.month, digits(m_at + 4) == 2 ? 2000 + said : said},
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
    const size_t behind = pastFillers(at);
    if (!isNumber(behind) || digits(behind) != 4 || value(behind) < 1900)
        return std::nullopt;
    at = behind + 1;
    return value(behind);
}

// "17 de mayo de 2027", "1ro mayo", "17 may"
bool PhraseReader::takeDayMonth()
{
    size_t at = m_at;
    const bool first = word(at) == u"primero";
    if (!first && (!isNumber(at) || digits(at) > 2))
        return false;
    const int day = first ? 1 : value(at);
    ++at;
    if (WhenWords::isOrdinalEnding(word(at)))
        ++at;
    at = pastFillers(at);
    const auto month = WhenWords::month(word(at));
    if (!month)
        return false;
    ++at;
    const auto said = year(at);
    return sayDate({day, *month, said.value_or(0)}, at);
}

// "may 17, 2027"; not "mar 17", which is Tuesday in Spanish, nor the hour of "mayo 10:55"
bool PhraseReader::takeMonthDay()
{
    const auto month = WhenWords::month(word(m_at));
    if (!month || word(m_at) == u"mar")
        return false;
    size_t at = pastFillers(m_at + 1);
    if (!isNumber(at) || digits(at) > 2 || isSign(at + 1, u':'))
        return false;
    const int day = value(at);
    ++at;
    if (WhenWords::isOrdinalEnding(word(at)))
        ++at;
    const auto said = year(at);
    return sayDate({day, *month, said.value_or(0)}, at);
}

// The minutes behind the hour: 9:30, 9.30, 9h30, 9h, 9 y media, 9 menos cuarto.
bool PhraseReader::clockMinutes(size_t &at, Clock &clock) const
{
    const bool dotted = isSign(at, u'.') && isGlued(at) && isGlued(at + 1) && isNumber(at + 1) &&
                        digits(at + 1) == 2 && !isSign(at + 2, u'.');
    if (dotted || (isSign(at, u':') && isNumber(at + 1) && digits(at + 1) == 2)) {
        clock.minute = value(at + 1);
        at += 2;
        // Seconds are read and left out: appointments have none.
        if (!dotted && isSign(at, u':') && isNumber(at + 1) && value(at + 1) < 60)
            at += 2;
        return true;
    }
    if (WhenWords::unit(word(at)) == WhenWords::Unit::Hour) {
        ++at;
        if (isNumber(at) && isGlued(at) && digits(at) == 2)
            clock.minute = value(at++);
        return true;
    }
    if (areWords(at, {u"en", u"punto"})) {
        at += 2;
        return true;
    }
    const bool before = word(at) == u"menos";
    if (!before && word(at) != u"y")
        return false;
    const QStringView part = word(at + 1);
    const int minutes = part == u"media"    ? 30
                        : part == u"cuarto" ? 15
                        : isNumber(at + 1)  ? value(at + 1)
                                            : -1;
    if (minutes < 0 || minutes > 59)
        return false;
    at += 2;
    clock.minute = before ? (60 - minutes) % 60 : minutes;
    clock.hour -= before && minutes > 0 ? 1 : 0;
    return true;
}

// am, pm, a.m., a. m.
bool PhraseReader::halfOfDay(size_t &at, Clock &clock) const
{
    bool afternoon = word(at) == u"pm";
    if (afternoon || word(at) == u"am") {
        ++at;
    } else if (word(at) == u"a" || word(at) == u"p") {
        const size_t second = isSign(at + 1, u'.') ? at + 2 : at + 1;
        if (word(second) != u"m")
            return false;
        afternoon = word(at) == u"p";
        at = second + 1;
    } else {
        return false;
    }
    if (clock.hour == 12)
        clock.hour = afternoon ? 12 : 0;
    else if (afternoon ? clock.hour == 0 : clock.hour > 12)
        clock.hour = noSuchHour;
    else if (afternoon && clock.hour < 12)
        clock.hour += 12;
    return true;
}

// "de la tarde", "por la noche", "in the morning"
bool PhraseReader::partOfDay(size_t &at, Clock &clock) const
{
    size_t next = at;
    if (word(next) == u"de" || word(next) == u"por" || word(next) == u"en" || word(next) == u"in" ||
        word(next) == u"a" || word(next) == u"at")
        ++next;
    if (word(next) == u"la" || word(next) == u"the")
        ++next;
    const auto part = next > at ? WhenWords::dayPart(word(next)) : std::nullopt;
    if (!part)
        return false;
    const int earliest = *part == WhenWords::DayPart::Night ? 5 : 1;
    if (*part != WhenWords::DayPart::Morning && clock.hour >= earliest && clock.hour < 12)
        clock.hour += 12;
    else if ((*part == WhenWords::DayPart::Night && clock.hour < 17) ||
             (*part == WhenWords::DayPart::Morning && clock.hour > 12))
        clock.hour = noSuchHour;
    at = next + 1;
    return true;
}

// A time that cannot be anything else: more than a bare hour.
std::optional<Clock> PhraseReader::clockTime(size_t &at) const
{
    if (word(at) == u"mediodia" || word(at) == u"noon") {
        ++at;
        return Clock{12, 0};
    }
    if (areWords(at, {u"medio", u"dia"})) {
        at += 2;
        return Clock{12, 0};
    }
    if (!isNumber(at))
        return std::nullopt;
    size_t next = at + 1;
    Clock clock{value(at), 0};
    bool clear = digits(at) == 4;
    if (clear)
        clock = {value(at) / 100, value(at) % 100};
    else if (digits(at) > 2)
        return std::nullopt;
    else
        clear = clockMinutes(next, clock);
    if (halfOfDay(next, clock) || partOfDay(next, clock))
        clear = true;
    if (!clear)
        return std::nullopt;
    at = next;
    return clock;
}

bool PhraseReader::takeClockTime()
{
    size_t at = m_at;
    const auto clock = clockTime(at);
    return clock && sayClock(*clock, at);
}

bool PhraseReader::takeWeekday()
{
    const auto weekday = WhenWords::weekday(word(m_at));
    if (!weekday)
        return false;
    m_saidTwice = m_saidTwice || m_said.weekday.has_value();
    m_said.weekday = weekday;
    return moveTo(m_at + 1);
}

// "viernes 10" is ten o'clock; "el 17" and "viernes 17 10:55", where a time follows, are a day.
bool PhraseReader::takeBareNumber()
{
    if (!isNumber(m_at) || digits(m_at) > 2)
        return false;
    const size_t behind = pastFillers(m_at + 1);
    size_t end = behind;
    const bool timeFollows =
        isNumber(behind) && saysHour(behind) ? true : clockTime(end).has_value();
    if (!saysHour(m_at) && (saysDay(m_at) || timeFollows))
        return sayDate({value(m_at), 0, 0}, m_at + 1);
    return sayClock({value(m_at), 0}, m_at + 1);
}

std::optional<SaidWhen> PhraseReader::read()
{
    static constexpr std::array<Rule, 11> rules{
        &PhraseReader::takeAhead,    &PhraseReader::takeNamedDay,  &PhraseReader::takeWeekOrMonth,
        &PhraseReader::takeNext,     &PhraseReader::takeIsoDate,   &PhraseReader::takeDate,
        &PhraseReader::takeDayMonth, &PhraseReader::takeMonthDay,  &PhraseReader::takeClockTime,
        &PhraseReader::takeWeekday,  &PhraseReader::takeBareNumber};
    for (m_at = pastFillers(0); m_at < m_tokens.size(); m_at = pastFillers(m_at)) {
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
    auto tokens = whenTokens(text);
    if (!tokens)
        return std::nullopt;
    return PhraseReader(std::move(*tokens)).read();
}

} // namespace Vitrina
