// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/pendingindex.h"
#include "items/replicareader.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QThreadPool>

namespace Vitrina {

/// Mis Seguimientos (S1.1, S1.2): the pending follow-ups of oneself or of those one supervises,
/// filtered, sorted and, by due date, in three sections: overdue, today, upcoming. Rows are numbers
/// in memory; the names of clients are read when their rows are shown.
///
/// One's own are loaded at once, what their clients are found by right after in a thread; a whole
/// team's all in a thread (isLoading()). Section headings are rows
/// of their own, neither selectable nor enabled.
class FollowUpTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Due, Client, Type, Model, Quality, Source, Advisor, Attempts, ColumnCount };
    enum class Section { Overdue, Today, Upcoming };

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
    const std::vector<StaffId> &advisors() const { return m_advisors; }
    bool isLoading() const { return m_loading; }
    /// The last load failed: what is listed may be old.
    bool hasFailed() const { return m_failed; }
    void reload() { load(); }

    void setFilter(const PendingFilter &filter);
    const PendingFilter &filter() const { return m_filter; }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Of all that is loaded, whatever the filter.
    Counts counts() const;
    /// How many rows the filter leaves.
    int shownCount() const { return int(m_positions.size()); }

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

private:
    struct Loaded;
    struct SectionStart
    {
        Section section;
        int row;   ///< of its heading
        int first; ///< its first place in m_positions
        int count;
    };

    void load();
    void loadInBackground(const std::vector<qint64> &rows);
    void keepOnly(const std::vector<qint64> &advisors);
    void giveUpLoading(const Problem &problem);
    void loadTextsInBackground();
    void needTexts();
    void take(Loaded loaded);
    void onChanged(const Receipt &receipt);
    bool patch(const Receipt &receipt);
    void onScopeChanged();
    std::vector<StaffId> seenAdvisors() const;
    PendingFilter filterNow() const;
    /// Lays the list out anew after @p change of what is loaded.
    template <typename Change>
    void arrange(Change change);
    void arrange();
    std::vector<SectionStart> sectionsOf(const std::vector<quint32> &positions) const;
    int placeOf(int row) const;
    int rowOfPlace(int place) const;
    const PendingRow *pendingAt(int row) const;
    const QString &clientName(quint32 client) const;
    QString text(const PendingRow &row, int column) const;
    QVariant look(const PendingRow &row, int column, int role) const;
    QString sectionTitle(const SectionStart &section) const;
    bool isOverdue(const PendingRow &row) const;

    ReplicaReader &m_reader;
    PendingIndex m_index;
    std::vector<StaffId> m_advisors;
    std::vector<StaffId> m_seen; ///< of these, whom the viewer may see
    PendingFilter m_filter;
    PendingOrder m_order = PendingOrder::Due;
    bool m_descending = false;
    std::vector<quint32> m_positions;
    std::vector<SectionStart> m_sections;
    TimeWords m_words;
    qint64 m_nowMs = 0;
    bool m_loading = false;
    bool m_failed = false;
    quint64 m_generation = 0; ///< which load is the newest
    mutable QCache<quint32, QString> m_names{4000};
    QThreadPool m_threads;
};

} // namespace Vitrina
