// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/moveupvisit.h"

#include "access/certificatefile.h"
#include "access/offlinesignin.h"
#include "desktop/hubway.h"
#include "desktop/offlinedays.h"
#include "hub/hubfounding.h"
#include "hub/stafflogins.h"
#include "moveup/moveup.h"
#include "storage/database.h"
#include "storage/replacement.h"
#include "sync/firstcopy.h"
#include "sync/replicafile.h"

#include <QFile>

namespace Vitrina {

namespace {

struct FoundingWords
{
    FoundingFault founding;
    HubFault fault;
};
constexpr FoundingWords foundingFaults[] = {
    {FoundingFault::SomethingElse, HubFault::HoldsOther},
    {FoundingFault::HoldsCompany, HubFault::HoldsCompany},
    {FoundingFault::Newer, HubFault::ProgramTooOld},
};

struct MovingFault
{
    MoveUpFault::Kind kind;
    HubFault fault;
};
constexpr MovingFault movingFaults[] = {
    {MoveUpFault::Kind::NotEmpty, HubFault::HoldsCompany},
    {MoveUpFault::Kind::OtherSchema, HubFault::ProgramTooOld},
    {MoveUpFault::Kind::References, HubFault::Unsound},
    {MoveUpFault::Kind::Differs, HubFault::Differs},
    {MoveUpFault::Kind::Cancelled, HubFault::Cancelled},
    {MoveUpFault::Kind::NoCompany, HubFault::NotVitrina},
    {MoveUpFault::Kind::ThereAlready, HubFault::ThereAlready},
};

/// What is so whether or not somebody wished to break off.
bool isFinal(HubFault fault)
{
    return fault == HubFault::None || fault == HubFault::LeftBehind || fault == HubFault::MovedOnly;
}

QString companyOn(PgConnection &hub)
{
    return hub.query("SELECT name FROM vitrina.company").text(0, 0);
}

HubFault faultOf(const std::optional<FoundingFault> &founding)
{
    for (const FoundingWords &row : foundingFaults) {
        if (row.founding == founding)
            return row.fault;
    }
    return HubFault::None;
}

HubFault faultOf(const MoveUpFault &moving)
{
    for (const MovingFault &row : movingFaults) {
        if (row.kind == moving.kind)
            return row.fault;
    }
    return HubFault::Unsound;
}

/// What an administrator is told of the same refusals.
HubFault administratorsFault(const HubError &error)
{
    if (error.sqlState() == "42501")
        return HubFault::NotAdministrator;
    if (error.sqlState() == "42710")
        return HubFault::LoginTaken;
    return Vitrina::faultOf(error);
}

} // namespace

/// What cancel() ends, as long as it lives.
class MoveUpVisit::Line
{
public:
    Line(MoveUpVisit &visit, std::function<void()> abort)
        : m_visit(visit)
    {
        const std::lock_guard lock(m_visit.m_mutex);
        m_visit.m_abort = std::move(abort);
    }
    ~Line()
    {
        const std::lock_guard lock(m_visit.m_mutex);
        m_visit.m_abort = {};
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

private:
    MoveUpVisit &m_visit;
};

MoveUpVisit::MoveUpVisit(Plan plan, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_address(hubAddressOf(m_plan.settings, m_plan.password))
    , m_rules(Rules::builtIn())
{
    qRegisterMetaType<HubFault>();
    qRegisterMetaType<MoveUpState>();
    qRegisterMetaType<MoveUpReport>();
}

MoveUpVisit::~MoveUpVisit()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void MoveUpVisit::begin()
{
    Q_ASSERT(!m_thread.joinable());
    m_thread = std::thread([this] { run(); });
}

void MoveUpVisit::cancel()
{
    // To end a statement a server is asked over a connection of its own, for which nobody waits.
    if (m_stop.request_stop())
        m_aborting = std::jthread([this] { abort(); });
}

/// Where the server is not to be reached, the visit ends with the next row, or when the connection
/// is found to be silent.
void MoveUpVisit::abort()
{
    const std::lock_guard lock(m_mutex);
    if (!m_abort)
        return;
    try {
        m_abort();
    } catch (const HubError &error) {
        qWarning("the server could not be told to stop: %s", error.what());
    }
}

HubSettings MoveUpVisit::ownSettings(const Plan &plan)
{
    HubSettings own = plan.settings;
    own.user = plan.login;
    own.rememberPassword = false;
    return own;
}

void MoveUpVisit::run()
{
    HubFault fault = faultOfCertificateFile(m_plan.settings.rootCertificate);
    if (fault == HubFault::None)
        fault = guarded([this] { return m_plan.purpose == Purpose::Look ? look() : move(); });
    if (!isFinal(fault) && m_stop.stop_requested())
        fault = HubFault::Cancelled;
    Q_EMIT ended(fault, m_report);
}

HubFault MoveUpVisit::guarded(const std::function<HubFault()> &work)
{
    try {
        return work();
    } catch (const HubError &error) {
        return administratorsFault(error);
    } catch (const DatabaseError &error) {
        return error.problem().code == Problem::Code::DiskFull ? HubFault::DiskFull
                                                               : HubFault::NotWritable;
    }
}

/// The database need not be there yet.
HubFault MoveUpVisit::look()
{
    PgConnection server(doorOf(m_address), m_stop.get_token());
    const Line line(*this, [&server] { server.cancel(); });
    const PgRows role =
        server.query("SELECT rolsuper OR rolcreaterole AND rolcreatedb FROM pg_roles"
                     " WHERE rolname = session_user");
    if (!role.flag(0, 0))
        return HubFault::NotAdministrator;
    const PgRows database =
        server.query("SELECT FROM pg_database WHERE datname = $1", {m_address.database.toUtf8()});
    if (database.count() == 0)
        return HubFault::None;
    PgConnection hub(m_address, m_stop.get_token());
    const HubFault fault = faultOf(foundingFault(hub));
    if (fault == HubFault::HoldsCompany)
        m_report.company = companyOn(hub);
    return fault;
}

/// Her login is made last of all, in the transaction of the rows: nobody is to wait for those only
/// to hear that its name was taken from the beginning.
bool MoveUpVisit::isLoginTaken()
{
    PgConnection server(doorOf(m_address), m_stop.get_token());
    const Line line(*this, [&server] { server.cancel(); });
    return server.query("SELECT FROM pg_roles WHERE rolname = $1", {m_plan.login.toUtf8()})
               .count() > 0;
}

HubFault MoveUpVisit::move()
{
    if (isLoginTaken())
        return HubFault::LoginTaken;
    return m_plan.as == MoveUp::As::Branch ? moveBranch() : moveCompany();
}

HubFault MoveUpVisit::moveCompany()
{
    const HubFault fault = guarded([this] {
        PgConnection hub = connectOrMakeHub(m_address, &m_madeDatabase, m_stop.get_token());
        {
            const Line line(*this, [&hub] { hub.cancel(); });
            if (const HubFault sent = send(hub); sent != HubFault::None)
                return sent;
        }
        const HubFault settled = guarded([this] { return settleHere(); });
        if (settled != HubFault::None && !takeBack())
            return HubFault::LeftBehind;
        return settled;
    });
    if (!isFinal(fault) && m_madeDatabase)
        dropHub(m_address);
    return fault;
}

/// After the commit others may have seen the branch, so nothing is taken back.
HubFault MoveUpVisit::moveBranch()
{
    PgConnection hub(m_address, m_stop.get_token());
    {
        const Line line(*this, [&hub] { hub.cancel(); });
        if (const HubFault sent = sendBranch(hub); sent != HubFault::None)
            return sent;
    }
    return joinHere();
}

/// All or nothing: one transaction with her login in it.
HubFault MoveUpVisit::send(PgConnection &hub)
{
    if (const HubFault fault = faultOf(prepareHub(hub, m_rules)); fault != HubFault::None)
        return fault;
    Database replica(m_plan.replica, Database::Mode::ReadOnly);
    MoveUp moving(replica, hub);
    prepare(moving, hub);
    const MoveUp::Outcome moved = moving.run();
    if (!moved)
        return faultOf(moved.error());
    report(*moved);
    return HubFault::None;
}

HubFault MoveUpVisit::sendBranch(PgConnection &hub)
{
    auto moved = moveAsBranch(m_plan.replica, hub, [&](MoveUp &moving) { prepare(moving, hub); });
    if (!moved)
        return moved.error().code == Problem::Code::DiskFull ? HubFault::DiskFull
                                                             : HubFault::NotWritable;
    if (!*moved)
        return faultOf(moved->error());
    BranchMoved &branch = **moved;
    report(branch.tables);
    m_drafts = std::move(branch.drafts);
    for (const BranchChanges::Login &login : std::as_const(branch.changes.logins))
        m_report.logins.append({login.here, login.there});
    m_report.lowered = branch.changes.lowered;
    m_report.company = companyOn(hub);
    return HubFault::None;
}

void MoveUpVisit::prepare(MoveUp &moving, PgConnection &hub)
{
    moving.setProgress([this](const MoveUpProgress &progress) {
        return tell(progress.step == MoveUpProgress::Step::Sending ? MoveUpState::Sending
                                                                   : MoveUpState::Comparing,
                    progress.table, progress.rows, progress.total);
    });
    moving.setLastStep([this, &hub] {
        StaffLogins(hub).make(m_plan.person, m_plan.login, m_plan.newPassword.text());
    });
}

void MoveUpVisit::report(const std::vector<MovedTable> &tables)
{
    for (const MovedTable &table : tables)
        m_report.tables.append({table.table, table.rows});
}

/// The profile is the hub's at once, before anything else can fail; its copy comes when she goes
/// on, as to any computer that is new.
HubFault MoveUpVisit::joinHere()
{
    const Result<QString> kept = retireReplica(m_plan.folder, m_plan.now);
    if (!kept)
        return HubFault::MovedOnly;
    m_report.keptFile = *kept;
    if (!ownSettings(m_plan).save(m_plan.folder))
        qWarning("where the server is could not be kept");
    return HubFault::None;
}

HubFault MoveUpVisit::settleHere()
{
    const ScratchFile fresh(m_plan.replica + QStringLiteral(".moved"));
    if (const HubFault fault = copyHome(fresh.path()); fault != HubFault::None)
        return fault;
    return m_stop.stop_requested() ? HubFault::Cancelled : becomeHubs(fresh.path());
}

/// Her first copy comes as it comes to everybody: by her own login.
HubFault MoveUpVisit::copyHome(const QString &fresh)
{
    PgHubLink link(
        PgConnection(hubAddressOf(ownSettings(m_plan), m_plan.newPassword), m_stop.get_token()));
    const Line line(*this, [&link] { link.abort(); });
    const Result<void> copied =
        FirstCopy(link, m_rules, machineName(), DeviceId(QUuid::createUuid()))
            .run(fresh, [this](const FirstCopy::Progress &progress) {
                return tell(MoveUpState::Copying, progress.table, progress.rows, progress.total);
            });
    if (copied)
        return HubFault::None;
    return copied.error().code == Problem::Code::DiskFull ? HubFault::DiskFull
                                                          : HubFault::CopyFailed;
}

/// The replica itself comes last: until then the profile opens as it always did.
HubFault MoveUpVisit::becomeHubs(const QString &fresh)
{
    keepDrafts(fresh);
    const QString verifier = OfflineSignIn::pathIn(m_plan.folder);
    OfflineSignIn signIn(verifier);
    const int days = decidedOfflineDays(fresh).value_or(signIn.days());
    if (!signIn.confirm(m_plan.newPassword, m_plan.now, days) ||
        !ownSettings(m_plan).save(m_plan.folder)) {
        QFile::remove(verifier);
        return HubFault::NotWritable;
    }
    const Result<QString> kept = replaceReplica(m_plan.folder, fresh, m_plan.now);
    if (!kept) {
        QFile::remove(verifier);
        QFile::remove(HubSettings::path(m_plan.folder));
        return kept.error().code == Problem::Code::DiskFull ? HubFault::DiskFull
                                                            : HubFault::NotWritable;
    }
    m_report.keptFile = *kept;
    return HubFault::None;
}

void MoveUpVisit::keepDrafts(const QString &fresh)
{
    Database copy(fresh, Database::Mode::ReadWrite);
    copy.execute(QStringLiteral("ATTACH ? AS old"), {m_plan.replica});
    copy.execute(QStringLiteral("INSERT OR REPLACE INTO draft SELECT * FROM old.draft"));
    copy.execute(QStringLiteral("DETACH old"));
}

/// By a connection of its own: the other one may be what broke.
bool MoveUpVisit::takeBack()
{
    try {
        PgConnection hub(m_address);
        return unfoundHub(hub, m_rules, m_plan.login);
    } catch (const HubError &error) {
        qWarning("the company could not be taken back (%s)", error.sqlState().constData());
        return false;
    }
}

bool MoveUpVisit::tell(MoveUpState::Step step, const QString &table, qint64 rows, qint64 total)
{
    Q_EMIT progressed({step, table, rows, total});
    return !m_stop.stop_requested();
}

} // namespace Vitrina
