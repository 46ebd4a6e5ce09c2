// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workplace.h"

#include <QRandomGenerator>
#include <QTimeZone>

namespace Vitrina::Ctl {

IdSource systemIds()
{
    return IdSource([] { return QRandomGenerator::system()->generate64(); },
                    [] { return QDateTime::currentMSecsSinceEpoch(); });
}

QDateTime systemNow()
{
    return QDateTime::currentDateTimeUtc();
}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString &folder, bool make)
{
    if (!make && !Profile::exists(folder))
        return failure(Problem::Code::NotFound, {folder});
    Result<std::unique_ptr<Profile>> profile = Profile::open(folder);
    if (!profile)
        return tl::unexpected(profile.error());
    try {
        return std::unique_ptr<Workplace>(new Workplace(std::move(*profile)));
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Workplace::Workplace(std::unique_ptr<Profile> profile)
    : m_profile(std::move(profile))
    , m_rules(Rules::builtIn())
    , m_reader(m_profile->openReader())
    , m_queue(std::make_unique<CommandQueue>([this] { return m_profile->openWriter(); }, m_rules,
                                             m_profile->device(), systemIds(),
                                             CommandExecutor::Repeatability::Trusted))
{
}

Result<StaffMember> Workplace::actAs(const QString &login)
{
    try {
        const Result<StaffMember> member = memberFor(*Directory::load(*m_reader), login);
        if (member)
            m_queue->setActor(member->id);
        return member;
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

Result<StaffMember> memberFor(const Directory &directory, const QString &login)
{
    if (!login.isEmpty()) {
        const StaffMember &member = directory.memberByLogin(login);
        if (member.id.isNull())
            return failure(Problem::Code::NotFound, {login});
        return member;
    }
    const StaffMember *first = nullptr;
    for (const StaffMember &member : directory.staff()) {
        const bool administrator = member.active && member.accessLevel == int(AccessLevel::Company);
        if (administrator && (!first || member.id < first->id))
            first = &member;
    }
    if (!first)
        return failure(Problem::Code::NotFound, {QStringLiteral("--as")});
    return *first;
}

QTimeZone zoneOf(const Directory &directory)
{
    const QTimeZone zone = directory.branches().empty()
                               ? QTimeZone()
                               : QTimeZone(directory.branches().front().timeZone.toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace Vitrina::Ctl
