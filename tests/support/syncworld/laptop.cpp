// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld/laptop.h"

#include "commands/commandexecutor.h"
#include "sample/freshreplica.h"
#include "sample/scenarios.h"
#include "storage/filecopy.h"
#include "sync/firstcopy.h"

namespace Vitrina::Testing {

namespace {

/// The hub over a network that is cut where the laptop says.
class CutLink final : public HubLink
{
public:
    CutLink(PgConnection connection, Laptop &laptop)
        : m_link(std::move(connection))
        , m_laptop(laptop)
    {
    }
    ~CutLink() override { m_laptop.spare(std::move(m_link.connection())); }

    QJsonObject hello(const QJsonObject &request) override { return m_link.hello(request); }
    QJsonObject push(const QByteArray &batch, const std::function<void()> &meanwhile) override
    {
        cutAt(Cut::BeforePush);
        QJsonObject reply = m_link.push(batch, meanwhile);
        if (m_laptop.takeEcho() == Echo::PushTwice)
            reply = repeated(batch, reply);
        cutAt(Cut::AfterPush);
        return reply;
    }
    void inSnapshot(const std::function<void()> &work) override { m_link.inSnapshot(work); }
    void pull(const QJsonObject &request, const EachPart &each) override
    {
        cutAt(Cut::BeforePull);
        m_link.pull(request, each);
        cutAt(Cut::AfterPull);
    }
    void copyOut(const QByteArray &sql, const EachPiece &piece) override
    {
        m_link.copyOut(sql, piece);
    }
    qint64 number(const QByteArray &sql) override { return m_link.number(sql); }
    QStringList missingContents(const QStringList &names) override
    {
        return m_link.missingContents(names);
    }
    QString putContent(const QByteArray &bytes) override
    {
        QString name = m_link.putContent(bytes);
        cutAt(Cut::AfterContent);
        return name;
    }
    std::optional<QByteArray> photoContent(const PhotoId &photo) override
    {
        return m_link.photoContent(photo);
    }
    std::vector<KnownClient> knownClients(const ClientQuestion &question, int milliseconds) override
    {
        return m_link.knownClients(question, milliseconds);
    }
    void listen(const QStringList &channels) override { m_link.listen(channels); }
    bool woken() override { return m_link.woken(); }
    int socket() const override { return m_link.socket(); }
    void cancel() override { m_link.cancel(); }
    void abort() override { m_link.abort(); }

private:
    /// A network that lost the answer asks again.
    QJsonObject repeated(const QByteArray &batch, const QJsonObject &first)
    {
        const QJsonObject again = m_link.push(batch, {});
        if (verdictsOf(again) != verdictsOf(first))
            m_laptop.contradict(verdictsOf(first) + QStringLiteral(", then ") + verdictsOf(again));
        return again;
    }
    static QString verdictsOf(const QJsonObject &reply)
    {
        QString text;
        const QJsonArray verdicts = reply.value(QStringLiteral("verdicts")).toArray();
        for (const QJsonValue &one : verdicts) {
            for (const char *part : {"uuid", "verdict", "code"})
                text += one.toObject().value(QLatin1StringView(part)).toString() + u' ';
        }
        return text;
    }
    void cutAt(Cut where)
    {
        if (m_laptop.takeCut(where) != Cut::Nowhere)
            throw HubError({}, QStringLiteral("the network was cut"));
    }

    PgHubLink m_link;
    Laptop &m_laptop;
};

StaffId personOf(const PostgresServer &server, const QString &database, const QString &login)
{
    PgConnection root = server.connect(database);
    return SampleHub::personOf(root, login);
}

} // namespace

Laptop::Laptop(const PostgresServer &server, const QString &database, const QString &login,
               StoppedClock &clock, quint64 seed)
    : Laptop(server, database, login, personOf(server, database, login), clock, seed)
{
}

Laptop::Laptop(const PostgresServer &server, const QString &database, const QString &login,
               const StaffId &person, StoppedClock &clock, quint64 seed)
    : m_folder(quickPlace())
    , m_server(server)
    , m_database(database)
    , m_login(login)
    , m_clock(clock)
    , m_ids(fixedIds(clock, seed))
    , m_rules(Rules::builtIn())
    , m_person(person)
{
    m_writer = freshReplica(path());
    setBound(*m_writer, Bound::Hub);
    becomeDevice(*m_writer, newId<DeviceId>());
    open();
}

Laptop::~Laptop()
{
    close();
}

void Laptop::spare(PgConnection connection)
{
    if (m_thrifty)
        m_spare = std::move(connection);
}

PgConnection Laptop::connect()
{
    if (std::optional<PgConnection> known = std::exchange(m_spare, {})) {
        try {
            known->run("ROLLBACK; UNLISTEN *; RESET ALL");
            known->notifications();
            return std::move(*known);
        } catch (const HubError &) {
            // It ended with its server, or with what was put in its way.
        }
    }
    if (m_way)
        return PgConnection(*m_way);
    return PgConnection(m_port == 0 ? m_server.address(m_database, m_login)
                                    : m_server.throughPort(m_port, m_database, m_login));
}

void Laptop::open()
{
    if (!m_writer)
        m_writer = std::make_unique<Database>(path(), Database::Mode::ReadWrite);
    m_writer->runScript("PRAGMA synchronous = OFF");
    m_reader = std::make_unique<Database>(path(), Database::Mode::ReadOnly);
    m_session = std::make_unique<SyncSession>(SyncSession::Surroundings{
        [this]() -> std::unique_ptr<HubLink> {
            if (m_unplugged)
                throw HubError({}, QStringLiteral("unplugged"));
            return std::make_unique<CutLink>(connect(), *this);
        },
        [this](const std::function<void(Database &)> &job) {
            job(*m_writer);
            if (m_written)
                m_written();
        },
        *m_reader, m_rules, m_clock, QStringLiteral("desk"), [this] { return newId<DeviceId>(); },
        [this](const Receipt &receipt) {
            m_lastChanges.insert(m_lastChanges.end(), receipt.changes.begin(),
                                 receipt.changes.end());
        },
        fixedPace(), m_mostCached});
}

void Laptop::close()
{
    if (m_session)
        m_timesMended += m_session->timesMended();
    m_session.reset();
    m_reader.reset();
    m_writer.reset();
}

void Laptop::crash()
{
    close();
    open();
}

std::unique_ptr<Laptop> Laptop::cloned(quint64 seed)
{
    close();
    auto twin = std::make_unique<Laptop>(m_server, m_database, m_login, m_person, m_clock, seed);
    twin->close();
    for (const char *companion : {"", "-wal", "-shm"})
        QFile::remove(twin->path() + QLatin1StringView(companion));
    if (!QFile::copy(path(), twin->path()))
        qFatal("the replica could not be copied");
    twin->open();
    open();
    return twin;
}

bool Laptop::copiedAnew(const std::function<bool(const QString &path)> &work)
{
    close();
    const bool done = work(path());
    open();
    return done;
}

QString Laptop::differsWhenReplayed()
{
    const QByteArray before = rows();
    Incoming nothing;
    nothing.base = loadBase(*m_writer);
    const Rebase::Outcome outcome = Rebase(*m_writer, m_rules).run(nothing, Rebase::Path::Replay);
    const QString difference = firstDifference(before, rows());
    return outcome.conflicts == 0 ? difference : difference + QStringLiteral(" and conflicts");
}

Cut Laptop::takeCut(Cut where)
{
    if (m_cut != where)
        return Cut::Nowhere;
    return std::exchange(m_cut, Cut::Nowhere);
}

Result<Receipt> Laptop::execute(const AnyCommand &command)
{
    CommandExecutor executor(*m_writer, m_rules, loadSequence(*m_writer).device,
                             CommandExecutor::usualRepeatability, boundOf(*m_writer));
    Result<Receipt> receipt =
        executor.execute(command, {newId<CommandId>(), m_person, std::nullopt});
    if (receipt)
        m_session->commandWaits();
    return receipt;
}

Receipt Laptop::must(const AnyCommand &command)
{
    const Result<Receipt> receipt = execute(command);
    if (!receipt)
        qFatal("%s was refused: code %d", qPrintable(command.name()), int(receipt.error().code));
    return *receipt;
}

bool Laptop::settle(const std::function<bool()> &look)
{
    constexpr int patience = 20;
    int turnedAway = 0; // by a hub that has nothing to do with it, one time after the other
    m_lastChanges.clear();
    m_session->tryNow();
    for (int steps = 0; steps < 300 && turnedAway < patience; ++steps) {
        const bool stepped = m_session->step();
        if (!look())
            return false;
        if (!stepped) {
            if (m_session->isConnected() && m_session->status().waiting == 0)
                return true;
            const bool isTroubled = m_session->status().phase == SyncStatus::Phase::Attention;
            turnedAway = isTroubled && !m_session->isConnected() ? turnedAway + 1 : 0;
            m_clock.set(std::max(m_session->nextDue(), m_clock.now().addMSecs(1)));
        }
    }
    return false;
}

bool Laptop::copyAnew()
{
    return copiedAnew([this](const QString &file) {
        PgHubLink link(connectAside());
        const bool isCopied = FirstCopy(link, m_rules, QStringLiteral("desk"), newId<DeviceId>())
                                  .run(file, {})
                                  .has_value();
        spare(std::move(link.connection()));
        return isCopied;
    });
}

QByteArray Laptop::hubRows()
{
    PgConnection connection = connectAside();
    QByteArray rows = visibleRows(connection);
    spare(std::move(connection));
    return rows;
}

/// For what the test asks, by no network that it put in the way. One that is thrifty has its
/// session give up its backend for it.
PgConnection Laptop::connectAside()
{
    if (!m_thrifty)
        return m_server.connect(m_database, m_login);
    if (m_session && m_session->isConnected())
        crash();
    return connect();
}

QString Laptop::verdictOf(const CommandId &command)
{
    Rows rows = m_writer->query(
        QStringLiteral("SELECT verdict, coalesce(verdict_code, '') FROM outbox WHERE uuid = ?"),
        {command.toBytes()});
    return rows.next() ? (rows.text(0) + u' ' + rows.text(1)).trimmed() : QString();
}

int Laptop::count(const char *verdict)
{
    return m_writer
        ->scalar(QStringLiteral("SELECT count(*) FROM outbox WHERE verdict = ?"),
                 {QString::fromLatin1(verdict)})
        .toInt();
}

} // namespace Vitrina::Testing
