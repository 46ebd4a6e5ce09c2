// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/idsource.h"
#include "storage/database.h"
#include "sync/syncsession.h"
#include "syncworld/samplehub.h"
#include "testsupport/fixedworld.h"

#include <QTemporaryDir>

namespace Vitrina::Testing {

/// Where the network is cut, once.
enum class Cut { Nowhere, BeforePush, AfterPush, BeforePull, AfterPull, AfterContent };

/// What the network does to a call that it does not cut.
enum class Echo { None, PushTwice };

/// A replica of one person, its session stepped by the test. Time is the test's.
class Laptop
{
public:
    Laptop(const PostgresServer &server, const QString &database, const QString &login,
           StoppedClock &clock, quint64 seed);
    /// The same, where it is known who logs in.
    Laptop(const PostgresServer &server, const QString &database, const QString &login,
           const StaffId &person, StoppedClock &clock, quint64 seed);
    ~Laptop();

    /// Does a command as the person.
    Result<Receipt> execute(const AnyCommand &command);
    /// The same; stops the test program where it is refused.
    Receipt must(const AnyCommand &command);

    /// Steps until nothing waits and nothing is due; false where it does not come to that.
    bool settle()
    {
        return settle([] { return true; });
    }
    /// The same; @p look is called after each step and may end it by false.
    bool settle(const std::function<bool()> &look);
    /// Ends without a farewell and opens the file again.
    void crash();
    /// A copy of its file, used by the same person elsewhere.
    std::unique_ptr<Laptop> cloned(quint64 seed);
    /// Closes the file while @p work does something with it; answers what that answered.
    bool copiedAnew(const std::function<bool(const QString &path)> &work);
    void cutOnce(Cut where) { m_cut = where; }
    /// The next batch reaches the hub twice; the later reply is the one that is heard.
    void echoOnce(Echo echo) { m_echo = echo; }
    Echo takeEcho() { return std::exchange(m_echo, Echo::None); }
    /// What the hub said differently the second time; empty where it did not.
    const QString &contradiction() const { return m_contradiction; }
    void contradict(const QString &what) { m_contradiction = what; }
    /// Fails the connection while true.
    void setUnplugged(bool unplugged) { m_unplugged = unplugged; }
    /// From now on it talks to another hub (a restored one).
    void moveTo(const QString &database)
    {
        m_spare.reset();
        m_database = database;
    }
    /// From now on it comes back by a backend that it had before, where that still lives: of a new
    /// one the first calls cost more than all that a simulation asks of it.
    void setThrifty() { m_thrifty = true; }
    /// A connection that is not used any more.
    void spare(PgConnection connection);

    /// So many bytes of pictures that the hub has, too; from its next opening.
    void limitCache(qint64 most)
    {
        m_mostCached = most;
        crash();
        settle();
    }
    /// From now on it goes to the hub by this TCP port of loopback (BadNetwork).
    void goThrough(int port) { m_port = port; }
    /// From now on it goes to the hub by this address, whatever it was told before.
    void goBy(const HubAddress &way) { m_way = way; }
    /// From now on it connects as somebody else.
    void loginAs(const QString &login)
    {
        m_spare.reset();
        m_login = login;
    }

    SyncSession &session() { return *m_session; }
    Database &replica() { return *m_writer; }
    QByteArray rows() { return sharedRows(*m_writer); }
    /// What the hub shows this person.
    QByteArray hubRows();
    /// Brings all there is by COPY into a new file (sync.md 18); false where that failed.
    bool copyAnew();
    /// What became of a command: its verdict and code.
    QString verdictOf(const CommandId &command);
    int count(const char *verdict);
    /// The rows that came since it last began to settle().
    const RowChanges &lastChanges() const { return m_lastChanges; }
    /// Called after each job of sync on the writing connection, where people's own work goes on.
    void onWritten(std::function<void()> work) { m_written = std::move(work); }
    /// How often its file had to be mended, crashes included.
    int timesMended() const { return m_timesMended + m_session->timesMended(); }
    /// Takes back what waits and does it again on the same base: nothing may change by it (rule 6).
    /// Empty, or in what it differs.
    QString differsWhenReplayed();
    StaffId person() const { return m_person; }
    template <typename AnyId>
    AnyId newId()
    {
        return m_ids.next<AnyId>();
    }
    Cut takeCut(Cut where);

    /// Few, so that even what little a test brings comes in slices.
    static constexpr int rowsAtOnce = 3;
    /// Whatever they take.
    static SlicePace fixedPace()
    {
        return SlicePace({rowsAtOnce, rowsAtOnce, rowsAtOnce}, [] { return qint64(0); });
    }

private:
    PgConnection connect();
    PgConnection connectAside();
    void open();
    void close();
    QString path() const { return m_folder.filePath(QStringLiteral("replica.sqlite")); }

    QTemporaryDir m_folder;
    const PostgresServer &m_server;
    QString m_database;
    QString m_login;
    int m_port = 0;
    std::optional<HubAddress> m_way;
    qint64 m_mostCached = 1'000'000;
    StoppedClock &m_clock;
    IdSource m_ids;
    Rules m_rules;
    StaffId m_person;
    Cut m_cut = Cut::Nowhere;
    Echo m_echo = Echo::None;
    QString m_contradiction;
    bool m_unplugged = false;
    bool m_thrifty = false;
    std::optional<PgConnection> m_spare;
    int m_timesMended = 0;
    RowChanges m_lastChanges;
    std::function<void()> m_written;
    std::unique_ptr<Database> m_writer;
    std::unique_ptr<Database> m_reader;
    std::unique_ptr<SyncSession> m_session;
};

} // namespace Vitrina::Testing
