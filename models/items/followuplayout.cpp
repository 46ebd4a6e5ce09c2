// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuplayout.h"

#include <algorithm>

namespace Vitrina {

FollowUpLayout::FollowUpLayout(std::vector<quint32> slots, std::vector<Heading> headings)
    : m_slots(std::move(slots))
    , m_headings(std::move(headings))
{
}

int FollowUpLayout::placeOf(int row) const
{
    int above = 0;
    for (const Heading &heading : m_headings) {
        const int its = heading.first + above;
        if (row == its)
            return -1;
        above += row > its ? 1 : 0;
    }
    const int place = row - above;
    return place >= 0 && place < count() ? place : -1;
}

int FollowUpLayout::rowOfPlace(int place) const
{
    return rowBefore(place, sectionOf(place));
}

const FollowUpLayout::Heading *FollowUpLayout::headingAt(int row) const
{
    for (size_t i = 0; i < m_headings.size(); ++i) {
        if (m_headings[i].first + int(i) == row)
            return &m_headings[i];
    }
    return nullptr;
}

bool FollowUpLayout::hasHeading(FollowUpSection section) const
{
    return std::any_of(m_headings.begin(), m_headings.end(),
                       [section](const Heading &heading) { return heading.section == section; });
}

int FollowUpLayout::headingRow(FollowUpSection section) const
{
    for (size_t i = 0; i < m_headings.size(); ++i) {
        if (m_headings[i].section == section)
            return m_headings[i].first + int(i);
    }
    return -1;
}

int FollowUpLayout::rowForHeading(FollowUpSection section, int first) const
{
    return first + int(std::count_if(
                       m_headings.begin(), m_headings.end(),
                       [section](const Heading &heading) { return heading.section < section; }));
}

std::pair<int, int> FollowUpLayout::rangeOf(std::optional<FollowUpSection> section) const
{
    for (const Heading &heading : m_headings) {
        if (heading.section == section)
            return {heading.first, heading.first + heading.count};
    }
    return {0, count()};
}

std::optional<FollowUpSection> FollowUpLayout::sectionOf(int place) const
{
    std::optional<FollowUpSection> section;
    for (const Heading &heading : m_headings) {
        if (heading.first <= place)
            section = heading.section;
    }
    return section;
}

int FollowUpLayout::rowBefore(int place, std::optional<FollowUpSection> section) const
{
    int above = 0;
    for (const Heading &heading : m_headings)
        above += section && heading.section <= *section ? 1 : 0;
    return place + above;
}

void FollowUpLayout::insertHeading(FollowUpSection section, int first)
{
    const auto behind =
        std::find_if(m_headings.begin(), m_headings.end(),
                     [section](const Heading &heading) { return heading.section > section; });
    m_headings.insert(behind, {section, first, 0});
}

void FollowUpLayout::removeHeading(FollowUpSection section)
{
    std::erase_if(m_headings,
                  [section](const Heading &heading) { return heading.section == section; });
}

void FollowUpLayout::shiftAfter(std::optional<FollowUpSection> section, int by)
{
    for (Heading &heading : m_headings) {
        if (section && heading.section == *section)
            heading.count += by;
        else if (section && heading.section > *section)
            heading.first += by;
    }
}

void FollowUpLayout::insert(int place, quint32 slot, std::optional<FollowUpSection> section)
{
    m_slots.insert(m_slots.begin() + place, slot);
    shiftAfter(section, 1);
}

void FollowUpLayout::remove(int place)
{
    shiftAfter(sectionOf(place), -1);
    m_slots.erase(m_slots.begin() + place);
}

void FollowUpLayout::move(int from, int to, std::optional<FollowUpSection> section)
{
    shiftAfter(sectionOf(from), -1);
    shiftAfter(section, 1);
    const auto begin = m_slots.begin();
    if (to > from)
        std::rotate(begin + from, begin + from + 1, begin + to);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
}

} // namespace Vitrina
