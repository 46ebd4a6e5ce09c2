// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/hubvisit.h"

#include "access/certificatefile.h"
#include "access/offlinesignin.h"
#include "desktop/offlinedays.h"
#include "storage/database.h"
#include "sync/firstcopy.h"

namespace Vitrina {

namespace {

struct ProblemFault
{
    Problem::Code code;
    HubFault fault;
};

constexpr ProblemFault problemFaults[] = {
    {Problem::Code::Cancelled, HubFault::Cancelled},
    {Problem::Code::DiskFull, HubFault::DiskFull},
    {Problem::Code::ReadOnly, HubFault::NotWritable},
    {Problem::Code::FileUnwritable, HubFault::NotWritable},
    {Problem::Code::Forbidden, HubFault::NotAllowed},
};

HubFault faultOf(const Problem &problem)
{
    for (const ProblemFault &row : problemFaults) {
        if (row.code == problem.code)
            return row.fault;
    }
    return HubFault::CopyFailed;
}

} // namespace

/// The connection, known to cancel() as long as it lives.
class HubVisit::Line
{
public:
    explicit Line(HubVisit &visit)
        : m_visit(visit)
        , m_link(PgConnection(hubAddressOf(visit.m_plan.settings, visit.m_plan.password),
                              visit.m_stop.get_token()))
    {
        const std::lock_guard lock(m_visit.m_mutex);
        m_visit.m_link = &m_link;
    }
    ~Line()
    {
        const std::lock_guard lock(m_visit.m_mutex);
        m_visit.m_link = nullptr;
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    HubLink &link() { return m_link; }

private:
    HubVisit &m_visit;
    PgHubLink m_link;
};

HubVisit::HubVisit(Plan plan, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_rules(Rules::builtIn())
{
    qRegisterMetaType<HubFault>();
}

HubVisit::~HubVisit()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void HubVisit::begin()
{
    Q_ASSERT(!m_thread.joinable());
    m_thread = std::thread([this] { run(); });
}

void HubVisit::cancel()
{
    m_stop.request_stop();
    const std::lock_guard lock(m_mutex);
    if (m_link)
        m_link->abort();
}

void HubVisit::run()
{
    HubFault fault = HubFault::None;
    try {
        fault = visit();
    } catch (const HubError &error) {
        fault = Vitrina::faultOf(error);
    } catch (const DatabaseError &error) {
        fault = faultOf(error.problem());
    }
    if (fault != HubFault::None && m_stop.stop_requested())
        fault = HubFault::Cancelled;
    Q_EMIT ended(fault);
}

HubFault HubVisit::visit()
{
    const HubFault certificate = faultOfCertificateFile(m_plan.settings.rootCertificate);
    if (certificate != HubFault::None)
        return certificate;
    Line line(*this);
    {
        Database replica(m_plan.replica, Database::Mode::ReadOnly);
        const Handshake hello = shakeHands(line.link(), replica, machineName());
        const HubFault fault = Vitrina::faultOf(hello.outcome);
        const bool isVersion = fault == HubFault::ProgramTooOld || fault == HubFault::ProgramTooNew;
        // A program that is too old or too new goes on with the replica that it has (rule 16).
        if (fault != HubFault::None && (!isVersion || m_plan.purpose == Purpose::Copy))
            return fault;
    }
    if (m_plan.purpose == Purpose::Copy) {
        if (const HubFault fault = copy(line.link()); fault != HubFault::None)
            return fault;
    }
    // The way in is kept, or not, but what came stays in any case.
    if (!keepVerifier())
        qWarning("the password's verifier could not be kept");
    return HubFault::None;
}

/// A copy has brought the company's days; where nothing was pulled they are as they were known.
Result<void> HubVisit::keepVerifier() const
{
    OfflineSignIn signIn(m_plan.verifier);
    const std::optional<int> days =
        m_plan.purpose == Purpose::Copy ? decidedOfflineDays(m_plan.replica) : std::nullopt;
    return signIn.confirm(m_plan.password, m_plan.now, days.value_or(signIn.days()));
}

HubFault HubVisit::copy(HubLink &hub)
{
    const auto report = [this](const FirstCopy::Progress &progress) {
        Q_EMIT progressed(progress.table, progress.rows, progress.total);
        return !m_stop.stop_requested();
    };
    const Result<void> copied =
        FirstCopy(hub, m_rules, machineName(), DeviceId(QUuid::createUuid()))
            .run(m_plan.replica, report, FirstCopy::Extent::OwnFirst);
    if (!copied)
        return faultOf(copied.error());
    if (const Result<void> saved = m_plan.settings.save(m_plan.folder); !saved)
        return faultOf(saved.error());
    return HubFault::None;
}

} // namespace Vitrina
