// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/result.h"
#include "storage/changerecorder.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <mutex>
#include <optional>
#include <utility>

namespace Vitrina {

class Database;

/// What was typed and is not in the file yet, be it that the writer has not come to it or that the
/// disk has no room: of each person's form the newest alone. Whoever opens the form finds it here.
/// Any thread.
class WaitingDrafts
{
public:
    using Key = std::pair<StaffId, QString>; ///< whose, and the form's name

    /// From now on this text waits, and whatever found no room is tried again; an empty one clears.
    /// True where somebody has to write(), false where somebody is about to.
    bool put(const Key &key, const QString &text);
    /// Nothing where the file has the newest.
    std::optional<QString> find(const Key &key) const;
    /// Writer's thread: until nothing waits but what the file does not take, and why it does not.
    Result<void> write(Database &database, const Clock &clock);
    /// Of a client who is gone no text is left, whatever the form was about.
    void forget(const RowChanges &changes);
    /// True where the file does not take what is typed, and did before.
    bool isNewFailure(bool failed);

private:
    std::optional<std::pair<Key, QString>> next();
    void settle(const Key &key, const QString &written);

    mutable std::mutex m_mutex;
    QHash<Key, QString> m_newest;
    QSet<Key> m_untried; ///< of those
    bool m_isBeingWritten = false;
    bool m_isFailing = false;
};

} // namespace Vitrina
