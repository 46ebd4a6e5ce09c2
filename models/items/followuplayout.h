// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <utility>
#include <vector>

namespace Vitrina {

enum class FollowUpSection { Overdue, Today, Upcoming };

/// Which row of Mis Seguimientos stands for what: follow-ups in their places, numbered without
/// headings, and between them the headings of the sections.
///
/// A section's heading may stand over nobody for a moment, while the list is being patched.
class FollowUpLayout
{
public:
    struct Heading
    {
        FollowUpSection section;
        int first; ///< the place of the section's first follow-up
        int count;
        friend bool operator==(const Heading &, const Heading &) = default;
    };

    FollowUpLayout() = default;
    FollowUpLayout(std::vector<quint32> slots, std::vector<Heading> headings);

    int rowCount() const { return int(m_slots.size() + m_headings.size()); }
    int count() const { return int(m_slots.size()); }
    const std::vector<quint32> &slotsInOrder() const { return m_slots; }
    /// Leaves nobody; for making the next layout of them.
    std::vector<quint32> takeSlots() { return std::move(m_slots); }
    quint32 slotAt(int place) const { return m_slots[size_t(place)]; }
    /// -1 for a heading and beyond the list.
    int placeOf(int row) const;
    int rowOfPlace(int place) const;
    const Heading *headingAt(int row) const;

    const std::vector<Heading> &headings() const { return m_headings; }
    bool hasHeading(FollowUpSection section) const;
    /// The row of a section's heading, or -1.
    int headingRow(FollowUpSection section) const;
    /// The row that a section's heading shall have, whose first follow-up is at @p first.
    int rowForHeading(FollowUpSection section, int first) const;
    /// Between which places, the last included, something may be put into a section that has its
    /// heading; anywhere in an order without sections.
    std::pair<int, int> rangeOf(std::optional<FollowUpSection> section) const;
    /// The section in which a place lies; nothing in an order without sections.
    std::optional<FollowUpSection> sectionOf(int place) const;
    /// The row before which a follow-up is put that shall have a place in a section.
    int rowBefore(int place, std::optional<FollowUpSection> section) const;

    void insertHeading(FollowUpSection section, int first);
    void removeHeading(FollowUpSection section);
    /// Takes over how many stand in each section; the headings themselves must be the same.
    void setHeadings(std::vector<Heading> headings) { m_headings = std::move(headings); }
    void insert(int place, quint32 slot, std::optional<FollowUpSection> section);
    void remove(int place);
    /// @p to is counted with the follow-up still in its old place.
    void move(int from, int to, std::optional<FollowUpSection> section);

private:
    void shiftAfter(std::optional<FollowUpSection> section, int by);

    std::vector<quint32> m_slots;
    std::vector<Heading> m_headings;
};

} // namespace Vitrina
