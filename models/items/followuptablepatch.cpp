// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How rows of the list come, go, move and change after a command, and headings with the clock.
#include "items/followuptablemodel.h"
#include "items/outboxwatch.h"
#include "items/pendingchange.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// Beyond this many rows becoming due at once, under a filter that brings them in, laying the list
/// out anew is quicker.
constexpr int dueLimit = 200;

} // namespace

/// One patch from beginning to end. Each step tells the views of one row, and between two steps
/// the list is whole.
class FollowUpTableModel::Patch
{
public:
    explicit Patch(FollowUpTableModel &model)
        : m_model(model)
        , m_layout(model.m_layout)
        , m_index(model.m_index)
    {
        Q_EMIT m_model.aboutToPatch();
    }

    /// False where the list must be laid out anew.
    bool apply(const PendingChange &change);
    void moveClock(qint64 nowMs);
    /// Tells of the counts too.
    void finish();

private:
    using Section = FollowUpSection;
    /// A follow-up that stands where it stood before its change: the others are in order, it may
    /// not be.
    struct Unsettled
    {
        int place;
        quint32 slot;
    };

    void note(const QSet<quint32> &touched);
    void dropAllBut(const QSet<quint32> &staying);
    void settle(const Unsettled &one);
    void enter(quint32 slot);
    int targetOf(quint32 slot, std::optional<Section> section) const;
    int settledBefore(quint32 slot) const;
    int placeOfSettled(int n) const;
    void needHeading(std::optional<Section> section);
    void insertHeading(Section section, int first);
    void removeHeading(Section section);
    void dropHeadingOfNobody(std::optional<Section> section);
    void tellOf(int row);

    FollowUpTableModel &m_model;
    FollowUpLayout &m_layout;
    PendingIndex &m_index;
    std::vector<Unsettled> m_unsettled; ///< by place
};

void FollowUpTableModel::Patch::finish()
{
    for (const FollowUpLayout::Heading &heading : m_layout.headings())
        tellOf(m_layout.headingRow(heading.section));
    Q_EMIT m_model.patched();
}

bool FollowUpTableModel::Patch::apply(const PendingChange &change)
{
    note(change.touched); // by what they were sorted by so far
    if (m_index.hasTexts() && !m_index.replaceTexts(change.texts)) {
        m_index.replace(change.touched, change.present);
        return false;
    }
    QSet<quint32> passing;
    for (const PendingRow &row : change.present) {
        m_model.m_cells.forget(row);
        if (m_index.passes(row, m_model.m_applied, m_model.m_cells.now()))
            passing.insert(row.followUp);
    }
    dropAllBut(passing);
    m_index.replace(change.touched, change.present);
    for (const Unsettled &one : std::as_const(m_unsettled))
        passing.remove(m_index.row(one.slot).followUp);
    while (!m_unsettled.empty())
        settle(m_unsettled.front());
    for (const PendingRow &row : change.present) {
        if (passing.contains(row.followUp))
            enter(m_index.slotOf(row.followUp));
    }
    return true;
}

void FollowUpTableModel::Patch::note(const QSet<quint32> &touched)
{
    for (const quint32 followUp : touched) {
        const quint32 slot = m_index.slotOf(followUp);
        const int place = slot == PendingIndex::noSlot ? -1 : m_model.placeOf(slot);
        if (place >= 0)
            m_unsettled.push_back({place, slot});
    }
    std::sort(m_unsettled.begin(), m_unsettled.end(),
              [](const Unsettled &a, const Unsettled &b) { return a.place < b.place; });
}

void FollowUpTableModel::Patch::dropAllBut(const QSet<quint32> &staying)
{
    for (size_t i = m_unsettled.size(); i-- > 0;) {
        const Unsettled one = m_unsettled[i];
        if (staying.contains(m_index.row(one.slot).followUp))
            continue;
        const auto section = m_layout.sectionOf(one.place);
        const int row = m_layout.rowOfPlace(one.place);
        m_model.beginRemoveRows({}, row, row);
        m_layout.remove(one.place);
        m_model.endRemoveRows();
        m_unsettled.erase(m_unsettled.begin() + qsizetype(i));
        for (size_t j = i; j < m_unsettled.size(); ++j)
            --m_unsettled[j].place;
        dropHeadingOfNobody(section);
    }
}

/// How many of those in order stand before a slot.
int FollowUpTableModel::Patch::settledBefore(quint32 slot) const
{
    int from = 0;
    int to = m_layout.count() - int(m_unsettled.size());
    while (from < to) {
        const int middle = from + (to - from) / 2;
        if (m_index.isBefore(m_layout.slotAt(placeOfSettled(middle)), slot, m_model.m_arrangement))
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/// The place of the @p n th of those in order; the end where there is none.
int FollowUpTableModel::Patch::placeOfSettled(int n) const
{
    if (n >= m_layout.count() - int(m_unsettled.size()))
        return m_layout.count();
    for (const Unsettled &one : m_unsettled)
        n += one.place <= n ? 1 : 0;
    return n;
}

/// The place before which a slot belongs, within its section.
int FollowUpTableModel::Patch::targetOf(quint32 slot, std::optional<Section> section) const
{
    const auto [first, last] = m_layout.rangeOf(section);
    return std::clamp(placeOfSettled(settledBefore(slot)), first, last);
}

void FollowUpTableModel::Patch::settle(const Unsettled &moving)
{
    const auto [from, slot] = moving;
    const auto section = m_model.sectionAt(m_index.row(slot).dueAt);
    const auto before = m_layout.sectionOf(from);
    // It is the first of the unsettled: all before it are in order.
    const bool stays = settledBefore(slot) == from && section == before;
    int place = from;
    if (!stays) {
        needHeading(section);
        const int to = targetOf(slot, section);
        const int row = m_layout.rowOfPlace(from);
        const int beforeRow = m_layout.rowBefore(to, section);
        if (m_model.beginMoveRows({}, row, row, {}, beforeRow)) {
            m_layout.move(from, to, section);
            m_model.endMoveRows();
            place = to > from ? to - 1 : to;
        }
        dropHeadingOfNobody(before);
    }
    m_unsettled.erase(m_unsettled.begin());
    for (Unsettled &other : m_unsettled)
        other.place -= other.place <= place ? 1 : 0; // all stood behind it
    tellOf(m_layout.rowOfPlace(place));
}

void FollowUpTableModel::Patch::enter(quint32 slot)
{
    const auto section = m_model.sectionAt(m_index.row(slot).dueAt);
    needHeading(section);
    const int place = targetOf(slot, section);
    const int row = m_layout.rowBefore(place, section);
    m_model.beginInsertRows({}, row, row);
    m_layout.insert(place, slot, section);
    m_model.endInsertRows();
}

void FollowUpTableModel::Patch::needHeading(std::optional<Section> section)
{
    if (!section || m_layout.hasHeading(*section))
        return;
    int first = m_layout.count();
    for (const FollowUpLayout::Heading &heading : m_layout.headings())
        first = heading.section > *section ? std::min(first, heading.first) : first;
    insertHeading(*section, first);
}

void FollowUpTableModel::Patch::insertHeading(Section section, int first)
{
    const int row = m_layout.rowForHeading(section, first);
    m_model.beginInsertRows({}, row, row);
    m_layout.insertHeading(section, first);
    m_model.endInsertRows();
}

void FollowUpTableModel::Patch::removeHeading(Section section)
{
    const int row = m_layout.headingRow(section);
    m_model.beginRemoveRows({}, row, row);
    m_layout.removeHeading(section);
    m_model.endRemoveRows();
}

void FollowUpTableModel::Patch::dropHeadingOfNobody(std::optional<Section> section)
{
    if (!section)
        return;
    const auto [first, last] = m_layout.rangeOf(section);
    if (first == last && m_layout.hasHeading(*section))
        removeHeading(*section);
}

void FollowUpTableModel::Patch::tellOf(int row)
{
    Q_EMIT m_model.dataChanged(m_model.index(row, 0), m_model.index(row, ColumnCount - 1));
}

/// What was due today may be overdue now: headings stand elsewhere, a filter may let more through.
void FollowUpTableModel::Patch::moveClock(qint64 nowMs)
{
    const qint64 before = m_model.m_cells.now();
    m_model.m_cells.setNow(nowMs);
    const auto wanted = m_model.headingsOf(m_layout.slotsInOrder());
    const auto stands = [](const std::vector<FollowUpLayout::Heading> &headings,
                           const FollowUpLayout::Heading &one) {
        return std::any_of(headings.begin(), headings.end(), [&one](const auto &other) {
            return other.section == one.section && other.first == one.first;
        });
    };
    const auto old = m_layout.headings();
    for (const FollowUpLayout::Heading &heading : old) {
        if (!stands(wanted, heading))
            removeHeading(heading.section);
    }
    for (const FollowUpLayout::Heading &heading : wanted) {
        if (!stands(m_layout.headings(), heading))
            insertHeading(heading.section, heading.first);
    }
    m_layout.setHeadings(wanted);
    if (m_model.m_applied.overdue) {
        const std::vector<quint32> &byDue = m_index.byDue();
        for (int i = m_index.dueBefore(before); i < m_index.dueBefore(nowMs); ++i) {
            const quint32 slot = byDue[size_t(i)];
            if (m_index.passes(m_index.row(slot), m_model.m_applied, nowMs))
                enter(slot);
        }
    }
    if (m_layout.rowCount() > 0)
        Q_EMIT m_model.dataChanged(m_model.index(0, Due),
                                   m_model.index(m_layout.rowCount() - 1, Due));
}

void FollowUpTableModel::tick()
{
    const qint64 before = m_cells.now();
    const qint64 now = m_reader.now().toMSecsSinceEpoch();
    const int due = m_index.dueBefore(now) - m_index.dueBefore(before);
    const bool brings = m_applied.overdue && due > dueLimit;
    if (now < before || m_cells.dayOf(now) != m_cells.dayOf(before) || brings) {
        arrange();
        return;
    }
    if (due > 0) {
        Patch patch(*this);
        patch.moveClock(now);
        patch.finish();
    }
    tellHours();
}

/// What is left of the quotes' hours.
void FollowUpTableModel::tellHours()
{
    if (!m_cells.countsDown() || m_layout.rowCount() == 0)
        return;
    m_cells.setNow(m_reader.now().toMSecsSinceEpoch());
    Q_EMIT dataChanged(index(0, Quote), index(m_layout.rowCount() - 1, Quote));
}

void FollowUpTableModel::onChanged(const Receipt &receipt)
{
    if (m_loading || !patch(receipt))
        load();
}

/// The hub took what was shown already, or it was done here alone so far: only the mark changes.
void FollowUpTableModel::onProvisional(const ProvisionalChange &changed)
{
    QSet<quint32> followUps = changed.followUps;
    if (!changed.clients.isEmpty()) {
        for (const quint32 slot : m_index.byDue()) {
            if (changed.clients.contains(m_index.row(slot).client))
                followUps.insert(m_index.row(slot).followUp);
        }
    }
    for (const quint32 followUp : std::as_const(followUps)) {
        const quint32 slot = m_index.slotOf(followUp);
        const int place = slot == PendingIndex::noSlot ? -1 : placeOf(slot);
        if (place < 0)
            continue;
        const int row = m_layout.rowOfPlace(place);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

/// Puts the rows that a command touched into the list one by one; false where that is not possible.
bool FollowUpTableModel::patch(const Receipt &receipt)
{
    try {
        const auto change = readPendingChange(m_reader, receipt, m_seen);
        if (!change)
            return false;
        const bool wordsAreThere = m_index.hasTexts();
        if (!change->touched.isEmpty()) {
            Patch patch(*this);
            if (!patch.apply(*change))
                arrange();
            patch.finish();
        }
        if (!wordsAreThere)
            loadWordsInBackground(); // those on their way were read before this change
        return true;
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
        return false;
    }
}

} // namespace Vitrina
