// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/followuptablemodel.h"

#include "items/cellroles.h"
#include "items/words.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace Vitrina {

namespace {

/// Beyond this many changed rows, reading everything anew is quicker than one by one.
constexpr size_t patchLimit = 40;

struct ColumnTraits
{
    const char *title;
    PendingOrder order;
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
};

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

} // namespace

struct FollowUpTableModel::Loaded
{
    std::vector<PendingRow> rows;
    ClientTexts texts;
    std::vector<quint32> ranks; ///< of the clients' names
};

FollowUpTableModel::FollowUpTableModel(ReplicaReader &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_words(reader.timeWords())
    , m_nowMs(reader.now().toMSecsSinceEpoch())
{
    m_threads.setMaxThreadCount(1);
    m_index.setDirectory(*reader.directory());
    connect(&reader, &ReplicaReader::changed, this, &FollowUpTableModel::onChanged);
    connect(&reader, &ReplicaReader::directoryChanged, this, [this] {
        m_index.setDirectory(*m_reader.directory());
        onScopeChanged();
    });
    connect(&reader, &ReplicaReader::viewerChanged, this, &FollowUpTableModel::onScopeChanged);
}

FollowUpTableModel::~FollowUpTableModel()
{
    m_threads.waitForDone();
}

void FollowUpTableModel::setAdvisors(const std::vector<StaffId> &advisors)
{
    m_advisors = advisors;
    load();
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

void FollowUpTableModel::onScopeChanged()
{
    m_words = m_reader.timeWords();
    if (seenAdvisors() != m_seen)
        load();
}

void FollowUpTableModel::load()
{
    m_seen = seenAdvisors();
    std::vector<qint64> rows;
    for (const StaffId &advisor : m_seen)
        rows.push_back(m_reader.directory()->rowOf(advisor));
    ++m_generation;
    keepOnly(rows); // what the next list will not have is gone at once
    if (rows.size() > 1) {
        loadInBackground(rows);
        return;
    }
    Loaded loaded;
    try {
        if (!rows.empty())
            loaded.rows = loadPending(m_reader.database(), rows);
    } catch (const DatabaseError &error) {
        giveUpLoading(error.problem());
        return;
    }
    take(std::move(loaded));
    loadTextsInBackground();
}

/// The list is shown before anything can be searched in it: searching waits for this, not the page.
void FollowUpTableModel::loadTextsInBackground()
{
    if (m_index.hasTexts())
        return;
    m_threads.start(
        [this, rows = m_index.rows(), open = m_reader.opener(), generation = m_generation] {
            auto texts = std::make_shared<ClientTexts>();
            try {
                *texts = loadClientTexts(*open(), rows);
            } catch (const DatabaseError &) {
                return; // whoever searches tries again, and is told
            }
            QMetaObject::invokeMethod(this, [this, texts, generation] {
                if (generation == m_generation && !m_index.hasTexts())
                    m_index.setTexts(std::move(*texts));
            });
        });
}

void FollowUpTableModel::needTexts()
{
    const bool wanted = !m_filter.search.isEmpty() || m_order == PendingOrder::Client;
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
    for (const PendingRow &row : m_index.rows()) {
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

void FollowUpTableModel::loadInBackground(const std::vector<qint64> &rows)
{
    if (!m_loading) {
        m_loading = true;
        Q_EMIT loadingChanged(true);
    }
    m_threads.clear(); // a load that has not begun is of no use any more
    m_threads.start([this, rows, open = m_reader.opener(), generation = m_generation] {
        auto loaded = std::make_shared<Loaded>();
        try {
            const std::unique_ptr<Database> database = open();
            loaded->rows = loadPending(*database, rows);
            loaded->texts = loadClientTexts(*database, loaded->rows);
            loaded->ranks = PendingIndex::ranksOfNames(loaded->texts);
        } catch (const DatabaseError &error) {
            QMetaObject::invokeMethod(this, [this, generation, problem = error.problem()] {
                if (generation == m_generation)
                    giveUpLoading(problem);
            });
            return;
        }
        QMetaObject::invokeMethod(this, [this, loaded, generation] {
            if (generation == m_generation)
                take(std::move(*loaded));
        });
    });
}

void FollowUpTableModel::take(Loaded loaded)
{
    const bool wasLoading = std::exchange(m_loading, false);
    m_failed = false;
    arrange([&] {
        m_index.setRows(std::move(loaded.rows));
        m_index.setTexts(std::move(loaded.texts), std::move(loaded.ranks));
        m_names.clear();
    });
    if (wasLoading)
        Q_EMIT loadingChanged(false);
}

void FollowUpTableModel::setFilter(const PendingFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void FollowUpTableModel::sort(int column, Qt::SortOrder order)
{
    const PendingOrder wanted =
        column >= 0 && column < ColumnCount ? columns[column].order : PendingOrder::Due;
    const bool descending = order == Qt::DescendingOrder;
    if (wanted == m_order && descending == m_descending)
        return;
    m_order = wanted;
    m_descending = descending;
    arrange();
}

template <typename Change>
void FollowUpTableModel::arrange(Change change)
{
    beginResetModel();
    change();
    needTexts();
    m_nowMs = m_reader.now().toMSecsSinceEpoch();
    m_positions = m_index.order(filterNow(), m_order, m_descending, m_nowMs);
    m_sections = sectionsOf(m_positions);
    endResetModel();
    Q_EMIT arranged();
}

void FollowUpTableModel::arrange()
{
    arrange([] {});
}

/// Days past due are counted as the list says them: "yesterday" is one, be it 5 hours ago or 40.
PendingFilter FollowUpTableModel::filterNow() const
{
    PendingFilter filter = m_filter;
    if (filter.overdueDays > 0) {
        const QDate today = m_words.dayOf(instant(m_nowMs));
        const qint64 end =
            m_words.startOf(today.addDays(1 - filter.overdueDays)).toMSecsSinceEpoch();
        filter.dueTo = filter.dueTo ? std::min(*filter.dueTo, end) : end;
        filter.overdueDays = 0;
    }
    return filter;
}

std::vector<FollowUpTableModel::SectionStart>
FollowUpTableModel::sectionsOf(const std::vector<quint32> &positions) const
{
    if (m_order != PendingOrder::Due || m_descending)
        return {};
    const QDateTime now = instant(m_nowMs);
    const qint64 ends[] = {m_nowMs,
                           m_words.startOf(m_words.dayOf(now).addDays(1)).toMSecsSinceEpoch(),
                           std::numeric_limits<qint64>::max()};
    std::vector<SectionStart> sections;
    int first = 0;
    for (int s = 0; s < 3; ++s) {
        const auto end =
            std::partition_point(positions.begin() + first, positions.end(), [&](quint32 position) {
                return m_index.rows()[position].dueAt < ends[s];
            });
        const int count = int(end - positions.begin()) - first;
        if (count > 0)
            sections.push_back({Section(s), first + int(sections.size()), first, count});
        first += count;
    }
    return sections;
}

void FollowUpTableModel::tick()
{
    const qint64 now = m_reader.now().toMSecsSinceEpoch();
    const auto dueBy = [this](qint64 ms) {
        const auto &rows = m_index.rows();
        return std::partition_point(rows.begin(), rows.end(),
                                    [ms](const PendingRow &row) { return row.dueAt < ms; }) -
               rows.begin();
    };
    const bool otherDay = m_words.dayOf(instant(now)) != m_words.dayOf(instant(m_nowMs));
    if (otherDay || dueBy(now) != dueBy(m_nowMs))
        arrange();
}

FollowUpTableModel::Counts FollowUpTableModel::counts() const
{
    const auto &rows = m_index.rows();
    const qint64 tomorrow =
        m_words.startOf(m_words.dayOf(instant(m_nowMs)).addDays(1)).toMSecsSinceEpoch();
    const auto before = [&rows](qint64 ms) {
        return int(std::partition_point(rows.begin(), rows.end(),
                                        [ms](const PendingRow &row) { return row.dueAt < ms; }) -
                   rows.begin());
    };
    const int overdue = before(m_nowMs);
    const int today = before(tomorrow) - overdue;
    return {overdue, today, int(rows.size()) - overdue - today};
}

void FollowUpTableModel::onChanged(const Receipt &receipt)
{
    if (m_loading || !patch(receipt))
        load();
}

/// Puts the rows that a command touched into the list one by one; false where that is not possible.
bool FollowUpTableModel::patch(const Receipt &receipt)
{
    if (receipt.changes.size() > patchLimit)
        return false;
    QSet<quint32> touched;
    std::vector<PendingRow> present;
    const auto add = [&](const std::vector<PendingRow> &rows) {
        for (const PendingRow &row : rows) {
            const bool fresh = !touched.contains(row.followUp);
            touched.insert(row.followUp);
            const StaffId &advisor = m_reader.directory()->memberAt(row.advisor).id;
            if (fresh && std::find(m_seen.begin(), m_seen.end(), advisor) != m_seen.end())
                present.push_back(row);
        }
    };
    try {
        Database &database = m_reader.database();
        for (const RowChange &change : receipt.changes) {
            if (change.kind == RowChange::Kind::Deleted)
                return false;
            if (change.table == QLatin1StringView("follow_up")) {
                const auto id = FollowUpId::fromBytes(change.id);
                add(loadPendingOfFollowUp(database, id));
                touched.insert(quint32(m_reader.rowOf(id)));
            } else if (change.table == QLatin1StringView("opportunity")) {
                add(loadPendingOfOpportunity(database, OpportunityId::fromBytes(change.id)));
            } else if (const ClientId client = clientOfRow(database, change.table, change.id);
                       !client.isNull()) {
                add(loadPendingOfClient(database, client));
            }
        }
        const bool textsAreThere = m_index.hasTexts();
        const ClientTexts texts =
            textsAreThere ? loadClientTexts(database, present) : ClientTexts();
        arrange([&] {
            for (const PendingRow &row : present)
                m_names.remove(row.client);
            m_index.replace(touched, present);
            m_index.replaceTexts(texts);
        });
        if (!textsAreThere) {
            ++m_generation; // those on their way were read before this change
            loadTextsInBackground();
        }
        return true;
    } catch (const DatabaseError &error) {
        Q_EMIT m_reader.failed(error.problem());
        return false;
    }
}

int FollowUpTableModel::placeOf(int row) const
{
    int headings = 0;
    for (const SectionStart &section : m_sections) {
        if (row == section.row)
            return -1;
        if (row > section.row)
            ++headings;
    }
    return row - headings;
}

int FollowUpTableModel::rowOfPlace(int place) const
{
    int headings = 0;
    for (const SectionStart &section : m_sections)
        headings += place >= section.first ? 1 : 0;
    return place + headings;
}

const PendingRow *FollowUpTableModel::pendingAt(int row) const
{
    const int place = placeOf(row);
    if (place < 0 || size_t(place) >= m_positions.size())
        return nullptr;
    return &m_index.rows()[m_positions[size_t(place)]];
}

FollowUpId FollowUpTableModel::followUpAt(int row) const
{
    const PendingRow *pending = pendingAt(row);
    return pending ? m_reader.followUpAt(pending->followUp) : FollowUpId();
}

int FollowUpTableModel::rowOf(const FollowUpId &id) const
{
    const auto wanted = quint32(m_reader.rowOf(id));
    if (wanted == 0)
        return -1;
    const auto found =
        std::find_if(m_positions.begin(), m_positions.end(), [this, wanted](quint32 position) {
            return m_index.rows()[position].followUp == wanted;
        });
    return found == m_positions.end() ? -1 : rowOfPlace(int(found - m_positions.begin()));
}

bool FollowUpTableModel::isSection(int row) const
{
    return row >= 0 && row < rowCount() && placeOf(row) < 0;
}

int FollowUpTableModel::sectionRow(Section section) const
{
    for (const SectionStart &start : m_sections) {
        if (start.section == section)
            return start.row;
    }
    return -1;
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
    return parent.isValid() ? 0 : int(m_positions.size() + m_sections.size());
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
    const PendingRow *row = pendingAt(index.row());
    if (!row) {
        if (role != CellRole::Section && role != Qt::AccessibleTextRole)
            return {};
        const auto section =
            std::find_if(m_sections.begin(), m_sections.end(),
                         [&index](const SectionStart &s) { return s.row == index.row(); });
        return sectionTitle(*section);
    }
    if (role == Qt::DisplayRole)
        return text(*row, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Due ? m_words.inFull(instant(row->dueAt))
                                     : text(*row, index.column());
    return look(*row, index.column(), role);
}

QString FollowUpTableModel::text(const PendingRow &row, int column) const
{
    const Directory &directory = *m_reader.directory();
    switch (column) {
    case Due:
        return m_words.shortly(instant(row.dueAt), instant(m_nowMs));
    case Client:
        return clientName(row.client);
    case Type:
        return itemName(directory.itemAt(row.type));
    case Model: {
        const VehicleModel &model = directory.modelAt(row.model);
        return model.brand + u' ' + model.line;
    }
    case Quality:
        return itemName(directory.itemAt(row.quality));
    case Source:
        return itemName(directory.itemAt(row.source));
    case Advisor:
        return directory.memberAt(row.advisor).name;
    case Attempts:
        return QString::number(row.attempt);
    default:
        return {};
    }
}

QVariant FollowUpTableModel::look(const PendingRow &row, int column, int role) const
{
    switch (role) {
    case CellRole::Overdue:
        return column == Due && isOverdue(row);
    case CellRole::Emphasis:
        return column == Due && !isOverdue(row) &&
               m_words.dayOf(instant(row.dueAt)) == m_words.dayOf(instant(m_nowMs));
    case CellRole::RightAligned:
        return column == Attempts;
    case CellRole::Dim:
        return column == Attempts && row.attempt == 0;
    case CellRole::DotColour:
        return column == Quality
                   ? QVariant::fromValue(qualityDot(m_reader.directory()->itemAt(row.quality)))
                   : QVariant();
    default:
        return {};
    }
}

bool FollowUpTableModel::isOverdue(const PendingRow &row) const
{
    return row.dueAt < m_nowMs;
}

const QString &FollowUpTableModel::clientName(quint32 client) const
{
    if (!m_names.contains(client))
        m_names.insert(client, new QString(m_reader.clientNameAt(client)));
    return *m_names.object(client);
}

QString FollowUpTableModel::sectionTitle(const SectionStart &section) const
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "OVERDUE · %1"),
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "TODAY · %1"),
        QT_TRANSLATE_NOOP("Vitrina::FollowUpTableModel", "UPCOMING · %1"),
    };
    return tr(titles[int(section.section)]).arg(section.count);
}

} // namespace Vitrina
