// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/whenwords.h"

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

template <typename Value>
struct Entry
{
    const char16_t *word;
    Value value;
};

constexpr Entry<int> weekdays[] = {
    {u"lunes", 1},  {u"martes", 2},   {u"miercoles", 3}, {u"jueves", 4},  {u"viernes", 5},
    {u"sabado", 6}, {u"domingo", 7},  {u"monday", 1},    {u"tuesday", 2}, {u"wednesday", 3},
    {u"friday", 5}, {u"thursday", 4}, {u"saturday", 6},  {u"sunday", 7},
};

constexpr Entry<int> months[] = {
    {u"enero", 1},    {u"febrero", 2},    {u"marzo", 3},      {u"abril", 4},      {u"mayo", 5},
    {u"junio", 6},    {u"julio", 7},      {u"agosto", 8},     {u"septiembre", 9}, {u"setiembre", 9},
    {u"octubre", 10}, {u"noviembre", 11}, {u"diciembre", 12}, {u"january", 1},    {u"february", 2},
    {u"march", 3},    {u"april", 4},      {u"may", 5},        {u"june", 6},       {u"july", 7},
    {u"august", 8},   {u"september", 9},  {u"october", 10},   {u"november", 11},  {u"december", 12},
};

constexpr Entry<int> numbers[] = {
    {u"un", 1},     {u"una", 1},     {u"uno", 1},     {u"primero", 1}, {u"dos", 2},  {u"tres", 3},
    {u"cuatro", 4}, {u"cinco", 5},   {u"seis", 6},    {u"siete", 7},   {u"ocho", 8}, {u"nueve", 9},
    {u"diez", 10},  {u"quince", 15}, {u"veinte", 20}, {u"a", 1},       {u"an", 1},   {u"one", 1},
    {u"two", 2},    {u"three", 3},   {u"four", 4},    {u"five", 5},    {u"six", 6},  {u"seven", 7},
    {u"eight", 8},  {u"nine", 9},    {u"ten", 10},
};

using Unit = WhenWords::Unit;
constexpr Entry<Unit> units[] = {
    {u"m", Unit::Minute},       {u"min", Unit::Minute},     {u"mins", Unit::Minute},
    {u"minuto", Unit::Minute},  {u"minutos", Unit::Minute}, {u"minute", Unit::Minute},
    {u"minutes", Unit::Minute}, {u"h", Unit::Hour},         {u"hs", Unit::Hour},
    {u"hr", Unit::Hour},        {u"hrs", Unit::Hour},       {u"hora", Unit::Hour},
    {u"horas", Unit::Hour},     {u"hour", Unit::Hour},      {u"hours", Unit::Hour},
    {u"d", Unit::Day},          {u"dia", Unit::Day},        {u"dias", Unit::Day},
    {u"day", Unit::Day},        {u"days", Unit::Day},       {u"w", Unit::Week},
    {u"sem", Unit::Week},       {u"semana", Unit::Week},    {u"semanas", Unit::Week},
    {u"week", Unit::Week},      {u"weeks", Unit::Week},     {u"mes", Unit::Month},
    {u"meses", Unit::Month},    {u"month", Unit::Month},    {u"months", Unit::Month},
};

using DayPart = WhenWords::DayPart;
constexpr Entry<DayPart> dayParts[] = {
    {u"manana", DayPart::Morning},      {u"madrugada", DayPart::Morning},
    {u"morning", DayPart::Morning},     {u"tarde", DayPart::Afternoon},
    {u"afternoon", DayPart::Afternoon}, {u"noche", DayPart::Night},
    {u"evening", DayPart::Night},       {u"night", DayPart::Night},
};

constexpr const char16_t *fillers[] = {u"de",   u"del",  u"a",   u"al", u"la",  u"las",
                                       u"los",  u"el",   u"the", u"on", u"at",  u"este",
                                       u"esta", u"this", u"dia", u"t",  u"para"};

constexpr const char16_t *nexts[] = {u"prox", u"proximo", u"proxima", u"siguiente", u"next"};

constexpr const char16_t *ordinalEndings[] = {u"st", u"nd", u"rd", u"th", u"ro", u"ero", u"o"};

template <typename Table>
bool contains(const Table &entries, QStringView word)
{
    return std::any_of(std::begin(entries), std::end(entries),
                       [word](const char16_t *entry) { return word == QStringView(entry); });
}

template <typename Value, size_t size>
std::optional<Value> exact(const Entry<Value> (&entries)[size], QStringView word)
{
    for (const auto &entry : entries) {
        if (word == QStringView(entry.word))
            return entry.value;
    }
    return std::nullopt;
}

template <typename Value, size_t size>
std::optional<Value> abbreviated(const Entry<Value> (&entries)[size], QStringView word)
{
    if (word.size() < 3)
        return std::nullopt;
    for (const auto &entry : entries) {
        if (QStringView(entry.word).startsWith(word))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

namespace WhenWords {

std::optional<int> weekday(QStringView word)
{
    return abbreviated(weekdays, word);
}
std::optional<int> month(QStringView word)
{
    return abbreviated(months, word);
}
std::optional<int> number(QStringView word)
{
    return exact(numbers, word);
}
std::optional<Unit> unit(QStringView word)
{
    return exact(units, word);
}
std::optional<DayPart> dayPart(QStringView word)
{
    return exact(dayParts, word);
}
bool isFiller(QStringView word)
{
    return contains(fillers, word);
}
bool isNext(QStringView word)
{
    return contains(nexts, word);
}
bool isOrdinalEnding(QStringView word)
{
    return contains(ordinalEndings, word);
}

} // namespace WhenWords

} // namespace Vitrina
