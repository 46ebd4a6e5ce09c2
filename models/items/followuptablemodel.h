// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/followupcells.h"
#include "items/followuplayout.h"
#include "items/followuploader.h"
#include "items/pendingindex.h"
#include "items/replicareader.h"

#include <QAbstractTableModel>

namespace Vitrina {

struct ProvisionalChange;

/// Mis Seguimientos (S1.1, S1.2): the pending follow-ups of oneself or of those one supervises,
/// filtered, sorted and, by due date, in three sections: overdue, today, upcoming. Rows are numbers
/// in memory; the names of clients are read when their rows are shown.
///
/// One's own are loaded at once, what their clients are found by right after in a thread; a whole
/// team's all in a thread (isLoading()). Section headings are rows of their own, neither selectable
/// nor enabled. After a command rows come, go, move and change one by one; a load, a filter, an
/// order lay everything out anew (a reset).
class FollowUpTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// In the order in which they came to be: people's arrangements know them by their numbers.
    enum Column {
        Due,
        Client,
        Type,
        Model,
        Quality,
        Source,
        Advisor,
        Attempts,
        Quote, ///< of the follow-up's sale, and how long its link lives (X4); not sorted by
        ColumnCount
    };
    using Section = FollowUpSection;

    struct Counts
    {
        int overdue = 0;
        int today = 0; ///< still to come today
        int upcoming = 0;
        int total() const { return overdue + today + upcoming; }
        friend bool operator==(const Counts &, const Counts &) = default;
    };

    explicit FollowUpTableModel(ReplicaReader &reader, QObject *parent = nullptr);
    ~FollowUpTableModel() override;

    /// Whose follow-ups are listed, as far as the viewer may see them (S2.4); loads them.
    void setAdvisors(const std::vector<StaffId> &advisors);
    /// Whose will be asked for next: begins to read, where that is quick, beside what goes on.
    void prepare(const std::vector<StaffId> &advisors);
    const std::vector<StaffId> &advisors() const { return m_advisors; }
    /// Marks what is not yet at the hub (sync.md); @p outbox outlives this. Without it nothing is.
    void follow(OutboxWatch &outbox);
    bool isLoading() const { return m_loading; }
    /// The last load failed: what is listed may be old.
    bool hasFailed() const { return m_failed; }
    void reload() { load(); }

    void setFilter(const PendingFilter &filter);
    const PendingFilter &filter() const { return m_filter; }
    /// By a column that is not sorted by: nothing.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    static bool isSortable(int column);

    /// Of all that is loaded, whatever the filter.
    Counts counts() const;
    /// How many rows the filter leaves.
    int shownCount() const { return m_layout.count(); }
    /// What stands in a column of few words, the longest among them; of other columns nothing.
    QStringList usualTexts(Column column) const;

    FollowUpId followUpAt(int row) const;
    /// The row of a follow-up, or -1 when it is not shown.
    int rowOf(const FollowUpId &id) const;
    bool isSection(int row) const;
    /// The row of a section's heading, or -1.
    int sectionRow(Section section) const;
    /// The first row at or after @p row that is a follow-up; then the last before it; -1 in an
    /// empty list.
    int nearestFollowUp(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

public Q_SLOTS:
    /// The clock has moved on: what was due may be overdue now.
    void tick();

Q_SIGNALS:
    void loadingChanged(bool loading);
    /// The list was laid out anew: select by follow-up, not by row. Until modelAboutToBeReset() has
    /// been answered, everything still tells of the list as it was.
    void arranged();
    /// Before rows come, go and move after a command or with the clock, each told of as it does.
    void aboutToPatch();
    void patched();

private:
    class Patch;

    QStringList namesIn(Catalogue catalogue) const;
    void load();
    void keepOnly(const std::vector<qint64> &advisors);
    void giveUpLoading(const Problem &problem);
    void loadWordsInBackground();
    void needWords();
    void take(LoadedFollowUps loaded);
    void onDirectoryChanged();
    void onScopeChanged();
    void onChanged(const Receipt &receipt);
    void onProvisional(const ProvisionalChange &changed);
    void tellHours();
    bool patch(const Receipt &receipt);
    std::vector<StaffId> seenAdvisors() const;
    std::vector<qint64> rowsOf(const std::vector<StaffId> &advisors) const;
    PendingFilter filterNow() const;
    /// Lays the list out anew after @p change of what is loaded.
    template <typename Change>
    void arrange(Change change);
    void arrange();
    void layOut(std::vector<quint32> slots);
    std::optional<Section> sectionAt(qint64 dueAt) const;
    std::vector<FollowUpLayout::Heading> headingsOf(const std::vector<quint32> &slots) const;
    /// The place of a slot, or -1 when it is not shown.
    int placeOf(quint32 slot) const;
    const PendingRow *pendingAt(int row) const;

    ReplicaReader &m_reader;
    FollowUpCells m_cells;
    FollowUpLoader m_loader;
    PendingIndex m_index;
    std::vector<StaffId> m_advisors;
    std::vector<StaffId> m_seen; ///< of these, whom the viewer may see
    PendingFilter m_filter;
    PendingFilter m_applied; ///< the filter by which the list was laid out
    PendingIndex::Arrangement m_arrangement;
    FollowUpLayout m_layout;
    qint64 m_tomorrowMs = 0;
    bool m_loading = false;
    bool m_failed = false;
};

} // namespace Vitrina
