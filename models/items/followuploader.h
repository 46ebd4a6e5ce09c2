// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/clientwords.h"
#include "items/pendingindex.h"
#include "items/replicareader.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace Vitrina {

struct LoadedFollowUps
{
    PendingIndex::Slotted rows;
    ClientWords words; ///< in the order of their names
};

/// Reads a million pending follow-ups, and what their clients are found by, in a thread of its own.
/// Belongs to the thread of the reader, where its signals are emitted.
class FollowUpLoader : public QObject
{
    Q_OBJECT

public:
    explicit FollowUpLoader(ReplicaReader &reader, QObject *parent = nullptr);
    ~FollowUpLoader() override;

    /// Begins to read what read() will be asked for, while the page is still being made.
    void prepare(const std::vector<qint64> &advisors);
    /// At once: what was prepared, unless something was committed since. Throws DatabaseError.
    PendingIndex::Slotted read(const std::vector<qint64> &advisors);

    /// Whatever is on its way is wanted no longer: nothing will be told of it.
    void cancel();
    /// @p advisors are rowids. Answers with loaded() or failed().
    void load(const std::vector<qint64> &advisors);
    /// A moment later, so that the first page is painted without a rival. Answers with
    /// wordsLoaded(), or with nothing: whoever needs them tries again, and is told. @p rows is
    /// called then, in this thread.
    void loadWords(std::function<std::vector<PendingRow>()> rows);

Q_SIGNALS:
    void loaded(const std::shared_ptr<Vitrina::LoadedFollowUps> &followUps);
    void wordsLoaded(const std::shared_ptr<Vitrina::ClientWords> &words);
    void failed(const Vitrina::Problem &problem);

private:
    void startLoadingWords();

    ReplicaReader &m_reader;
    struct Prepared
    {
        std::vector<qint64> advisors;
        quint64 revision = 0; ///< of the replica, when it was begun
        std::future<PendingIndex::Slotted> rows;
    };
    std::optional<Prepared> m_prepared;
    std::function<std::vector<PendingRow>()> m_wanted; ///< whose words are loaded next
    QTimer m_moment;
    quint64 m_generation = 0; ///< which load is the newest
    QThreadPool m_threads;
};

} // namespace Vitrina
