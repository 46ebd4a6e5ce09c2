// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/handshake.h"

#include "storage/migrations.h"
#include "storage/profile.h"
#include "sync/plantedfault.h"
#include "sync/syncbase.h"

namespace Vitrina {

namespace {

const auto ownerKey = QStringLiteral("hub.staff");

QJsonObject question(const DeviceSequence &sequence, const QString &machine)
{
    QJsonObject hello{{QStringLiteral("device"), sequence.device.toString()},
                      {QStringLiteral("machine"), machine},
                      {QStringLiteral("protocol"), syncProtocol},
                      {QStringLiteral("schema"), newestSchema()}};
    if (sequence.decided > 0) {
        hello.insert(QStringLiteral("last_seq"), sequence.decided);
        hello.insert(QStringLiteral("last_uuid"), sequence.decidedUuid.toString());
    }
    return hello;
}

/// The hub takes programs of its own schema and of the one before (sync.md 21).
std::optional<Handshake::Outcome> versionsDiffer(const QJsonObject &answer)
{
    const int schema = answer.value(QStringLiteral("schema")).toInt();
    if (answer.value(QStringLiteral("oldest_protocol")).toInt() > syncProtocol ||
        schema > newestSchema() + 1)
        return Handshake::Outcome::ProgramTooOld;
    if (answer.value(QStringLiteral("protocol")).toInt() < syncProtocol || schema < newestSchema())
        return Handshake::Outcome::ProgramTooNew;
    return std::nullopt;
}

Handshake::Outcome outcomeOf(const QJsonObject &answer, const Handshake &hello, Database &replica)
{
    if (const std::optional<Handshake::Outcome> versions = versionsDiffer(answer))
        return *versions;
    const StaffId owner = replicaOwner(replica);
    if (!owner.isNull() && owner != hello.staff)
        return Handshake::Outcome::OtherPerson;
    if (answer.value(QStringLiteral("retired")).toBool())
        return Handshake::Outcome::Retired;
    const QString incarnation = loadBase(replica).incarnation;
    if (!incarnation.isEmpty() && incarnation != hello.incarnation &&
        !isPlanted("sync_restore_unnoticed"))
        return Handshake::Outcome::OtherIncarnation;
    const QJsonObject device = answer.value(QStringLiteral("device")).toObject();
    return device.value(QStringLiteral("agrees")).toBool() ? Handshake::Outcome::Welcome
                                                           : Handshake::Outcome::CopiedProfile;
}

} // namespace

Handshake shakeHands(HubLink &hub, Database &replica, const QString &machine)
{
    const QJsonObject answer = hub.hello(question(loadSequence(replica), machine));
    Handshake hello;
    hello.staff = StaffId::fromString(answer.value(QStringLiteral("staff")).toString());
    hello.incarnation = answer.value(QStringLiteral("incarnation")).toVariant().toString();
    hello.hubTime = answer.value(QStringLiteral("at")).toInteger();
    hello.hubSchema = answer.value(QStringLiteral("schema")).toInt();
    hello.outcome = outcomeOf(answer, hello, replica);
    hello.tables = HubTables(answer.value(QStringLiteral("tables")).toArray(), replica);
    hello.access = answer.value(QStringLiteral("access")).toString();
    const QJsonArray channels = answer.value(QStringLiteral("channels")).toArray();
    for (const QJsonValue &channel : channels)
        hello.channels += channel.toString();
    return hello;
}

StaffId replicaOwner(Database &replica)
{
    return StaffId::fromString(metaValue(replica, ownerKey));
}

void setReplicaOwner(Database &replica, const StaffId &staff)
{
    setMetaValue(replica, ownerKey, staff.toString());
}

} // namespace Vitrina
