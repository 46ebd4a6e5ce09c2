// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "sync/contentsender.h"
#include "sync/hublink.h"
#include "sync/wirechanges.h"

#include <QSet>

#include <optional>

namespace Vitrina {

class Database;

/// Sends what waits, batch by batch (sync.md 10 to 12). It writes nothing here: verdicts come with
/// the next pull, of the same moment as the rows they made, so a lost reply costs nothing. The
/// bytes of a picture go before the command that wants them (sync.md 26).
class Pusher
{
public:
    struct Limits
    {
        int commands = 500;
        qsizetype bytes = 4 * 1024 * 1024;
        int attemptsAlone = 5; ///< of a command that makes the hub fail by itself
        int first =
            150; ///< commands of a batch for which the hub waits: the next are made meanwhile
    };
    struct Pushed
    {
        enum class Outcome {
            Nothing,   ///< nothing is left to send before the next pull
            Decided,   ///< all that was sent
            Stale,     ///< pull, and send again what was run again
            NewDevice, ///< somebody else counts under this device's name (sync.md 21)
            TooMuch,   ///< the batch failed as a whole; the next is half as large
            GiveUp,    ///< `command` alone makes the hub fail: to be withdrawn here
            Full,      ///< `command` alone finds no room; whether others do is to be seen
            Refused,   ///< the hub does not take this device's word (`code`)
            Retired,   ///< the login is retired; the batch was kept for a manager
        };
        Outcome outcome = Outcome::Nothing;
        int decided = 0;
        CommandId command;
        QString code;
        QSet<QUuid> builtUpon = {}; ///< Stale: rows it deletes, upon which others built
    };

    Pusher();
    explicit Pusher(const Limits &limits);

    /// After each pull: what still waits is sent from the beginning.
    void begin();
    /// Whether the next batch lies ready, which a pull would throw away.
    bool isNextReady() const;
    /// One batch of what waits; the next is made ready while the hub decides it. @p replica is read
    /// only, and the same each time. Throws HubError where the same is to be sent again later, and
    /// DatabaseError.
    Pushed push(HubLink &hub, Database &replica);

private:
    struct Batch
    {
        qint64 after = 0; ///< the outbox number before its first
        QByteArray json;
        std::vector<std::pair<qint64, CommandId>> commands; ///< their outbox numbers
        QString content;                                    ///< to be brought before; empty: none
        bool isAll = true;                                  ///< nothing else waited

        qint64 last() const { return commands.back().first; }
    };
    Batch takeNext(Database &replica);
    Batch batchOf(Database &replica, qint64 after, int most);
    Pushed read(const QJsonObject &reply, const Batch &batch);
    Pushed halve(const HubError &error, const Batch &batch);

    Limits m_limits;
    ContentSender m_contents;
    int m_most;
    qint64 m_sentTo = 0;
    std::optional<WireChanges> m_wire;
    std::optional<Batch> m_ready; ///< what comes next if all goes well
    CommandId m_alone;
    int m_attempts = 0;
};

} // namespace Vitrina
