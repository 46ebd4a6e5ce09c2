// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whenclock.h"

#include "domain/whenwords.h"

namespace Vitrina {

namespace {

using ClockTime = SaidWhen::Clock;

constexpr int noSuchHour = 99; // "13 am": a time, but none that exists

// The parts of a time; one that finds its words moves `at` behind them.

// The minutes behind the hour: 9:30, 9.30, 9h30, 9h, 9 y media, 9 menos cuarto.
bool clockMinutes(const WhenTokens &tokens, size_t &at, ClockTime &clock)
{
    const bool dotted = tokens.isSign(at, u'.') && tokens.isGlued(at) && tokens.isGlued(at + 1) &&
                        tokens.isNumber(at + 1) && tokens.digits(at + 1) == 2 &&
                        !tokens.isSign(at + 2, u'.');
    if (dotted ||
        (tokens.isSign(at, u':') && tokens.isNumber(at + 1) && tokens.digits(at + 1) == 2)) {
        clock.minute = tokens.value(at + 1);
        at += 2;
        // Seconds are read and left out: appointments have none.
        if (!dotted && tokens.isSign(at, u':') && tokens.isNumber(at + 1) &&
            tokens.value(at + 1) < 60)
            at += 2;
        return true;
    }
    if (WhenWords::unit(tokens.word(at)) == WhenWords::Unit::Hour) {
        ++at;
        if (tokens.isNumber(at) && tokens.isGlued(at) && tokens.digits(at) == 2)
            clock.minute = tokens.value(at++);
        return true;
    }
    if (tokens.areWords(at, {u"en", u"punto"})) {
        at += 2;
        return true;
    }
    const bool before = tokens.word(at) == u"menos";
    if (!before && tokens.word(at) != u"y")
        return false;
    const QStringView part = tokens.word(at + 1);
    const int minutes = part == u"media"          ? 30
                        : part == u"cuarto"       ? 15
                        : tokens.isNumber(at + 1) ? tokens.value(at + 1)
                                                  : -1;
    if (minutes < 0 || minutes > 59)
        return false;
    at += 2;
    clock.minute = before ? (60 - minutes) % 60 : minutes;
    clock.hour -= before && minutes > 0 ? 1 : 0;
    return true;
}

// am, pm, a.m., a. m.
bool halfOfDay(const WhenTokens &tokens, size_t &at, ClockTime &clock)
{
    bool afternoon = tokens.word(at) == u"pm";
    if (afternoon || tokens.word(at) == u"am") {
        ++at;
    } else if (tokens.word(at) == u"a" || tokens.word(at) == u"p") {
        const size_t second = tokens.isSign(at + 1, u'.') ? at + 2 : at + 1;
        if (tokens.word(second) != u"m")
            return false;
        afternoon = tokens.word(at) == u"p";
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
bool partOfDay(const WhenTokens &tokens, size_t &at, ClockTime &clock)
{
    size_t next = at;
    if (tokens.word(next) == u"de" || tokens.word(next) == u"por" || tokens.word(next) == u"en" ||
        tokens.word(next) == u"in" || tokens.word(next) == u"a" || tokens.word(next) == u"at")
        ++next;
    if (tokens.word(next) == u"la" || tokens.word(next) == u"the")
        ++next;
    const auto part = next > at ? WhenWords::dayPart(tokens.word(next)) : std::nullopt;
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

} // namespace

std::optional<ClockTime> readClock(const WhenTokens &tokens, size_t &at)
{
    if (tokens.word(at) == u"mediodia" || tokens.word(at) == u"noon") {
        ++at;
        return ClockTime{12, 0};
    }
    if (tokens.areWords(at, {u"medio", u"dia"})) {
        at += 2;
        return ClockTime{12, 0};
    }
    if (!tokens.isNumber(at))
        return std::nullopt;
    size_t next = at + 1;
    ClockTime clock{tokens.value(at), 0};
    bool clear = tokens.digits(at) == 4;
    if (clear)
        clock = {tokens.value(at) / 100, tokens.value(at) % 100};
    else if (tokens.digits(at) > 2)
        return std::nullopt;
    else
        clear = clockMinutes(tokens, next, clock);
    if (halfOfDay(tokens, next, clock) || partOfDay(tokens, next, clock))
        clear = true;
    if (!clear)
        return std::nullopt;
    at = next;
    return clock;
}

} // namespace Vitrina
