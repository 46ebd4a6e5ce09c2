// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/desk.h"

#include "storage/database.h"

namespace Vitrina::Testing {

namespace {

/// The longest that a laptop may stay away from the hub of its own will.
constexpr qint64 longestSilenceMs = 30'000;

/// What the hub's failing did to a command needs no cause in what the company knows.
bool isTheHubsDoing(const QString &code)
{
    return code.startsWith(u"hub_");
}

} // namespace

QString difference(const Model &shown, const Model &expected)
{
    const QByteArray is = shown.text();
    const QByteArray should = expected.text();
    return is == should ? QString() : firstDifference(is, should);
}

Desk::Desk(SyncWorld &world, const QString &database, const QString &login, const StaffId &person,
           QString name, const QDateTime &now, quint64 seed)
    : m_clock(std::make_shared<StoppedClock>())
    , m_name(std::move(name))
    , m_login(login)
{
    m_clock->set(now);
    m_laptop =
        std::make_unique<Laptop>(world.hub().server(), database, login, person, *m_clock, seed);
    m_laptop->setThrifty();
}

Desk::Desk(Desk &original, QString name, quint64 seed)
    : m_clock(original.m_clock)
    , m_name(std::move(name))
    , m_login(original.m_login)
    , m_laptop(original.m_laptop->cloned(seed))
    , m_own(original.m_own)
    , m_base(original.m_base)
    , m_moment(original.m_moment)
    , m_verdicts(original.m_verdicts)
    , m_withdrawn(original.m_withdrawn)
    , m_hubForgot(original.m_hubForgot)
{
    m_laptop->setThrifty();
}

Model::Person Desk::place() const
{
    const auto me = m_base.people.find(person());
    return me == m_base.people.end() ? Model::Person() : me->second;
}

QString Desk::amiss(const Model &company, const DoneDeeds &done, const Ledger &ledger)
{
    if (!m_laptop->contradiction().isEmpty())
        return QStringLiteral("was told: ") + m_laptop->contradiction();
    if (m_clock->now().msecsTo(m_laptop->session().nextDue()) > longestSilenceMs)
        return QStringLiteral("sleeps until ") +
               m_laptop->session().nextDue().toString(Qt::ISODate);
    const SyncBase base = loadBase(m_laptop->replica());
    const QString moment = base.snapshot + base.incarnation;
    const bool pulled = moment != m_moment;
    if (pulled) {
        m_moment = moment;
        m_base = company.seenBy(person());
    }
    if (base.isEmpty())
        return {};
    Model view = m_base;
    if (QString amiss = followOutbox(view, done, pulled); !amiss.isEmpty())
        return amiss;
    if (QString amiss = lostOne(ledger); !amiss.isEmpty())
        return amiss;
    const QString differs = difference(Model::of(m_laptop->replica()), view);
    return differs.isEmpty() ? QString() : QStringLiteral("shows what is not:\n") + differs;
}

/// Does on @p view what waits, as the laptop should have done.
QString Desk::followOutbox(Model &view, const DoneDeeds &done, bool pulled)
{
    m_kept.clear();
    Rows rows = m_laptop->replica().query(
        QStringLiteral("SELECT uuid, verdict, coalesce(verdict_code, ''), withdraw FROM outbox"
                       " ORDER BY seq"));
    while (rows.next()) {
        const CommandId command = CommandId::fromBytes(rows.bytes(0));
        m_kept.insert(command);
        const auto deed = done.find(command);
        if (deed == done.end())
            return QStringLiteral("keeps what nobody did: ") + command.toString();
        if (QString amiss = checkVerdict(command, rows.text(1)); !amiss.isEmpty())
            return amiss;
        if (rows.text(1) != u"pending")
            continue;
        const QString code = rows.text(3);
        if (code == u"stale")
            return QStringLiteral("gave up what was only stale: ") + command.toString();
        if (!code.isEmpty() && (m_withdrawn.contains(command) || !pulled)) {
            m_withdrawn.insert(command);
            continue;
        }
        Model next = view;
        const QString why = next.apply(deed->second.deed, command, deed->second.actor, place());
        if (code.isEmpty()) {
            if (!why.isEmpty())
                return QStringLiteral("still shows %1, which cannot be: %2")
                    .arg(command.toString(), why);
            view = std::move(next);
            continue;
        }
        m_withdrawn.insert(command);
        if (why.isEmpty() && !isTheHubsDoing(code))
            return QStringLiteral("withdrew %1 without a cause: %2").arg(command.toString(), code);
    }
    return {};
}

/// Only what was applied may go from the outbox, with the client that it was about.
QString Desk::lostOne(const Ledger &ledger) const
{
    for (const CommandId &command : m_own) {
        const auto verdict = ledger.find(command);
        const bool applied =
            m_hubForgot || (verdict != ledger.end() && verdict->second == u"applied");
        if (!applied && !m_kept.contains(command))
            return QStringLiteral("lost ") + command.toString();
    }
    return {};
}

/// A verdict is final; but a restored hub has to be told again what it forgot.
QString Desk::checkVerdict(const CommandId &command, const QString &verdict)
{
    QString &known = m_verdicts[command];
    const bool final = known.isEmpty() || known == u"pending" || known == verdict ||
                       (m_hubForgot && known == u"applied");
    if (!final)
        return QStringLiteral("%1 was %2 and is %3").arg(command.toString(), known, verdict);
    known = verdict;
    return {};
}

QString Desk::differsFrom(const Model &company)
{
    return difference(Model::of(m_laptop->replica()), company.seenBy(person()));
}

} // namespace Vitrina::Testing
