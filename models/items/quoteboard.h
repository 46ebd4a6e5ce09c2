// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cellroles.h"
#include "items/quotecards.h"
#include "items/quotefilter.h"

#include <array>
#include <optional>
#include <set>

namespace Vitrina {

/// The cards of one status, the most urgent first. Qt::DisplayRole is the client.
class QuoteColumnModel : public QuoteCardsModel
{
    Q_OBJECT

public:
    QuoteColumnModel(ReplicaReader &reader, QuoteStatus status, QObject *parent = nullptr);

    QuoteStatus status() const { return m_status; }
    qint64 totalMinor() const; ///< of all; of the first one's currency
    QString currency() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString line(const QuoteCard &card) const;
    double left(const QuoteCard &card) const;
    QStringList told(const QuoteCard &card) const;

    QuoteStatus m_status;
};

/// Quotes by status (S4.6, X4): a column for each, of those the viewer may see; what is cancelled
/// is there only where money is still owed for it (Show::OwedDeposits). Follows the replica and the
/// clock; a quote whose time is up stands among the expired, whatever is stored (rule 12).
class QuoteBoard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::array statuses{
        QuoteStatus::Draft,     QuoteStatus::Sent,    QuoteStatus::Viewed,   QuoteStatus::Reserved,
        QuoteStatus::Completed, QuoteStatus::Expired, QuoteStatus::Cancelled};

    explicit QuoteBoard(ReplicaReader &reader, QObject *parent = nullptr);

    /// Whose provisional quotes are marked.
    void follow(const OutboxWatch &outbox);

    /// In the order of `statuses`.
    const std::array<QuoteColumnModel *, statuses.size()> &columns() const { return m_columns; }
    /// All that the columns show, the newest first.
    std::vector<QuoteCard> shownCards() const;
    bool isNothingShown() const { return m_shown.empty(); }
    void setFilter(const QuoteFilter &filter);
    const QuoteFilter &filter() const { return m_filter; }
    /// Which of them are shown (X4).
    enum class Show {
        All,
        SeenToday,    ///< that their clients looked at today, the last one first
        ExpiringSoon, ///< whose links have less than urgentHours left
        ToApprove, ///< for which a reservation, or a change or discount that the viewer may answer,
                   ///< was asked and not decided (S0.3, S1.13)
        OwedDeposits, ///< with money of the client's to be given back, moved or kept (S1.10)
    };
    void show(Show which);
    Show shown() const { return m_show; }
    int countOf(Show which) const;
    /// Whether there is a quote at all, filtered or not.
    bool isEmpty() const { return m_cards.empty(); }
    /// Drafts, sent and viewed ones, filtered or not.
    int openCount() const;
    /// One that is shown.
    std::optional<QuoteCard> card(const QuoteId &id) const;

public Q_SLOTS:
    void reload();
    /// Sorts the cards anew by the clock.
    void tick();

Q_SIGNALS:
    void changed();
    /// What is left of the hours has changed, and nothing else.
    void timePassed();

private:
    void onChanged(const Receipt &receipt);
    std::optional<std::set<QuoteId>> touchedBy(const Receipt &receipt) const;
    void patch(const QuoteId &id);
    void readOffering();
    void distribute();
    bool mayShow(const QuoteCard &card) const;
    bool belongsTo(Show which, const QuoteCard &card) const;

    ReplicaReader &m_reader;
    QuoteFilter m_filter;
    Show m_show = Show::All;
    std::vector<QuoteCard> m_cards;
    std::vector<size_t> m_shown;  ///< places in m_cards
    std::set<QuoteId> m_offering; ///< one of the filter's models, where it has any
    std::vector<StaffId> m_visible;
    std::array<QuoteColumnModel *, statuses.size()> m_columns{};
};

} // namespace Vitrina
