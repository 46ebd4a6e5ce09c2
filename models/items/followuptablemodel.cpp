// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuptablemodel.h"

#include "items/cellroles.h"
#include "items/outboxwatch.h"
#include "items/words.h"

#include <algorithm>
#include <utility>

namespace Vitrina {

namespace {

struct ColumnTraits
{
    const char *title;
    std::optional<PendingOrder> order; ///< none: the list is not sorted by it
};

constexpr ColumnTraits columns[FollowUpTableModel::ColumnCount] = {
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Due"), PendingOrder::Due},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Client"), PendingOrder::Client},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Type"), PendingOrder::Type},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Model"), PendingOrder::Model},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Quality"), PendingOrder::Quality},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Source"), PendingOrder::Source},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Advisor"), PendingOrder::Advisor},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Attempts"), PendingOrder::Attempts},
    {QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "Quote"), std::nullopt},
};

} // namespace

FollowUpTableModel::FollowUpTableModel(ReplicaReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_cells(reader)
    , m_loader(reader)
    , m_tomorrowMs(m_cells.tomorrow())
{
    m_index.setDirectory(*reader.directory());
    connect(&m_loader, &FollowUpLoader::loaded, this,
            [this](const std::shared_ptr<LoadedFollowUps> &loaded) { take(std::move(*loaded)); });
    connect(&m_loader, &FollowUpLoader::wordsLoaded, this,
            [this](const std::shared_ptr<ClientWords> &words) {
                if (!m_index.hasTexts())
                    m_index.setWords(std::move(*words));
            });
    connect(&m_loader, &FollowUpLoader::failed, this, &FollowUpTableModel::giveUpLoading);
    connect(&reader, &ReplicaReader::changed, this, &FollowUpTableModel::onChanged);
    connect(&reader, &ReplicaReader::directoryChanged, this,
            &FollowUpTableModel::onDirectoryChanged);
    connect(&reader, &ReplicaReader::viewerChanged, this, &FollowUpTableModel::onScopeChanged);
}

FollowUpTableModel::~FollowUpTableModel() = default;

void FollowUpTableModel::setAdvisors(const std::vector<StaffId> &advisors)
{
    m_advisors = advisors;
    load();
}

void FollowUpTableModel::follow(OutboxWatch &outbox)
{
    m_cells.follow(&outbox);
    connect(&outbox, &OutboxWatch::provisionalChanged, this, &FollowUpTableModel::onProvisional);
}

void FollowUpTableModel::prepare(const std::vector<StaffId> &advisors)
{
    if (advisors.size() == 1)
        m_loader.prepare(rowsOf(advisors));
}

std::vector<StaffId> FollowUpTableModel::seenAdvisors() const
{
    const std::vector<StaffId> visible = m_reader.directory()->visibleStaff(m_reader.viewer());
    std::vector<StaffId> seen;
    std::copy_if(m_advisors.begin(), m_advisors.end(), std::back_inserter(seen),
                 [&visible](const StaffId &advisor) {
                     return std::find(visible.begin(), visible.end(), advisor) != visible.end();
                 });
    return seen;
}

/// What rows are sorted by may have changed with the names of models, types and advisors.
void FollowUpTableModel::onDirectoryChanged()
{
    arrange([this] { m_index.setDirectory(*m_reader.directory()); });
    onScopeChanged();
}

void FollowUpTableModel::onScopeChanged()
{
    const qint64 tomorrow = std::exchange(m_tomorrowMs, 0);
    m_cells.takeWords();
    m_tomorrowMs = m_cells.tomorrow();
    if (seenAdvisors() != m_seen)
        load();
    else if (tomorrow != m_tomorrowMs)
        arrange(); // another zone, other days
}

std::vector<qint64> FollowUpTableModel::rowsOf(const std::vector<StaffId> &advisors) const
{
    std::vector<qint64> rows;
    for (const StaffId &advisor : advisors)
        rows.push_back(m_reader.directory()->rowOf(advisor));
    return rows;
}

void FollowUpTableModel::load()
{
    m_seen = seenAdvisors();
    const std::vector<qint64> rows = rowsOf(m_seen);
    m_loader.cancel();
    const bool isTeam = rows.size() > 1;
    const bool begins = isTeam && !std::exchange(m_loading, true);
    keepOnly(rows); // what the next list will not have is gone at once
    if (isTeam) {
        if (begins)
            Q_EMIT loadingChanged(true);
        m_loader.load(rows);
        return;
    }
    LoadedFollowUps loaded;
    try {
        if (!rows.empty())
            loaded.rows = m_loader.read(rows);
    } catch (const DatabaseError &error) {
        giveUpLoading(error.problem());
        return;
    }
    take(std::move(loaded));
    loadWordsInBackground();
}

/// The list is shown before anything can be searched in it: searching waits for this, not the page.
void FollowUpTableModel::loadWordsInBackground()
{
    if (!m_index.hasTexts())
        m_loader.loadWords([this] { return m_index.rows(); });
}

void FollowUpTableModel::needWords()
{
    const bool wanted = !m_filter.search.isEmpty() || m_arrangement.order == PendingOrder::Client;
    if (!wanted || m_index.hasTexts())
        return;
    try {
        m_index.setTexts(loadClientTexts(m_reader.database(), m_index.rows()));
    } catch (const DatabaseError &error) {
        // Queued: the list is being laid out.
        QMetaObject::invokeMethod(
            this, [this, problem = error.problem()] { Q_EMIT m_reader.failed(problem); },
            Qt::QueuedConnection);
    }
}

void FollowUpTableModel::keepOnly(const std::vector<qint64> &advisors)
{
    const QSet<quint32> wanted(advisors.begin(), advisors.end());
    QSet<quint32> unwanted;
    for (const quint32 slot : m_index.byDue()) {
        const PendingRow &row = m_index.row(slot);
        if (!wanted.contains(row.advisor))
            unwanted.insert(row.followUp);
    }
    if (!unwanted.isEmpty())
        arrange([&] { m_index.replace(unwanted, {}); });
}

/// What was listed stays: it is better than nothing, and no worse than before.
void FollowUpTableModel::giveUpLoading(const Problem &problem)
{
    m_failed = true;
    if (std::exchange(m_loading, false))
        Q_EMIT loadingChanged(false);
    Q_EMIT m_reader.failed(problem);
}

void FollowUpTableModel::take(LoadedFollowUps loaded)
{
    const bool wasLoading = std::exchange(m_loading, false);
    m_failed = false;
    arrange([&] {
        m_index.setRows(std::move(loaded.rows));
        m_index.setWords(std::move(loaded.words));
        m_cells.forgetAll();
    });
    if (wasLoading)
        Q_EMIT loadingChanged(false);
}

void FollowUpTableModel::setFilter(const PendingFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    needWords();
    m_cells.setNow(m_reader.now().toMSecsSinceEpoch());
    std::vector<quint32> slots = m_layout.takeSlots();
    const PendingFilter now = filterNow();
    if (!m_index.narrow(slots, m_applied, now))
        slots = m_index.order(now, m_arrangement, m_cells.now());
    layOut(std::move(slots));
}

bool FollowUpTableModel::isSortable(int column)
{
    return column < 0 || column >= ColumnCount || columns[column].order;
}

void FollowUpTableModel::sort(int column, Qt::SortOrder order)
{
    if (!isSortable(column))
        return;
    const bool isColumn = column >= 0 && column < ColumnCount;
    const PendingIndex::Arrangement wanted{isColumn ? *columns[column].order : PendingOrder::Due,
                                           order == Qt::DescendingOrder};
    if (wanted == m_arrangement)
        return;
    arrange([this, &wanted] { m_arrangement = wanted; });
}

template <typename Change>
void FollowUpTableModel::arrange(Change change)
{
    beginResetModel();
    change();
    needWords();
    m_cells.setNow(m_reader.now().toMSecsSinceEpoch());
    layOut(m_index.order(filterNow(), m_arrangement, m_cells.now()));
}

void FollowUpTableModel::arrange()
{
    arrange([] {});
}

/// Ends the reset.
void FollowUpTableModel::layOut(std::vector<quint32> slots)
{
    m_tomorrowMs = m_cells.tomorrow();
    m_applied = filterNow();
    std::vector<FollowUpLayout::Heading> headings = headingsOf(slots);
    m_layout = FollowUpLayout(std::move(slots), std::move(headings));
    endResetModel();
    Q_EMIT arranged();
}

/// Days past due are counted as the list says them: "yesterday" is one, be it 5 hours ago or 40.
PendingFilter FollowUpTableModel::filterNow() const
{
    PendingFilter filter = m_filter;
    if (filter.overdueDays > 0) {
        const QDate today = m_cells.dayOf(m_cells.now());
        const qint64 end =
            m_cells.words().startOf(today.addDays(1 - filter.overdueDays)).toMSecsSinceEpoch();
        filter.dueTo = filter.dueTo ? std::min(*filter.dueTo, end) : end;
        filter.overdueDays = 0;
    }
    return filter;
}

std::optional<FollowUpTableModel::Section> FollowUpTableModel::sectionAt(qint64 dueAt) const
{
    if (m_arrangement != PendingIndex::Arrangement())
        return std::nullopt;
    if (dueAt < m_cells.now())
        return Section::Overdue;
    return dueAt < m_tomorrowMs ? Section::Today : Section::Upcoming;
}

std::vector<FollowUpLayout::Heading>
FollowUpTableModel::headingsOf(const std::vector<quint32> &slots) const
{
    std::vector<FollowUpLayout::Heading> headings;
    auto first = slots.begin();
    for (const Section section : {Section::Overdue, Section::Today, Section::Upcoming}) {
        const auto end = std::partition_point(first, slots.end(), [&](quint32 slot) {
            const auto its = sectionAt(m_index.row(slot).dueAt);
            return its && *its <= section;
        });
        if (end != first)
            headings.push_back({section, int(first - slots.begin()), int(end - first)});
        first = end;
    }
    return headings;
}

FollowUpTableModel::Counts FollowUpTableModel::counts() const
{
    const int overdue = m_index.dueBefore(m_cells.now());
    const int today = m_index.dueBefore(m_tomorrowMs) - overdue;
    return {overdue, today, m_index.size() - overdue - today};
}

int FollowUpTableModel::placeOf(quint32 slot) const
{
    const std::vector<quint32> &slots = m_layout.slotsInOrder();
    const auto place = std::partition_point(slots.begin(), slots.end(), [&](quint32 other) {
        return m_index.isBefore(other, slot, m_arrangement);
    });
    return place != slots.end() && *place == slot ? int(place - slots.begin()) : -1;
}

const PendingRow *FollowUpTableModel::pendingAt(int row) const
{
    const int place = m_layout.placeOf(row);
    return place < 0 ? nullptr : &m_index.row(m_layout.slotAt(place));
}

FollowUpId FollowUpTableModel::followUpAt(int row) const
{
    const PendingRow *pending = pendingAt(row);
    return pending ? m_reader.followUpAt(pending->followUp) : FollowUpId();
}

int FollowUpTableModel::rowOf(const FollowUpId &id) const
{
    const quint32 slot = m_index.slotOf(quint32(m_reader.rowOf(id)));
    const int place = slot == PendingIndex::noSlot ? -1 : placeOf(slot);
    return place < 0 ? -1 : m_layout.rowOfPlace(place);
}

bool FollowUpTableModel::isSection(int row) const
{
    return m_layout.headingAt(row) != nullptr;
}

int FollowUpTableModel::sectionRow(Section section) const
{
    return m_layout.headingRow(section);
}

int FollowUpTableModel::nearestFollowUp(int row) const
{
    for (int r = qMax(0, row); r < rowCount(); ++r) {
        if (!isSection(r))
            return r;
    }
    for (int r = qMin(row, rowCount()) - 1; r >= 0; --r) {
        if (!isSection(r))
            return r;
    }
    return -1;
}

int FollowUpTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_layout.rowCount();
}

int FollowUpTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags FollowUpTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isSection(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QStringList FollowUpTableModel::usualTexts(Column column) const
{
    switch (column) {
    case Due:
        return m_cells.usualDues();
    case Type:
        return namesIn(Catalogue::FollowUpType);
    case Quality:
        return namesIn(Catalogue::Quality);
    case Quote:
        return m_cells.usualQuotes();
    default:
        return {};
    }
}

QStringList FollowUpTableModel::namesIn(Catalogue catalogue) const
{
    QStringList names;
    for (const CatalogueItem &item : m_reader.directory()->catalogue(catalogue))
        names += itemName(item);
    return names;
}

QVariant FollowUpTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(columns[section].title);
    if (role == Qt::TextAlignmentRole)
        return int((section == Attempts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant FollowUpTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const FollowUpLayout::Heading *heading = m_layout.headingAt(index.row()))
        return role == CellRole::Section || role == Qt::AccessibleTextRole
                   ? QVariant(m_cells.title(*heading))
                   : QVariant();
    const PendingRow &row = *pendingAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return m_cells.text(row, index.column());
    case Qt::ToolTipRole:
        return m_cells.toolTip(row, index.column());
    default:
        return m_cells.look(row, index.column(), role);
    }
}

} // namespace Vitrina
