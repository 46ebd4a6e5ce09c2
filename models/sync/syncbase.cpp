// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncbase.h"

#include "storage/database.h"
#include "storage/profile.h"
#include "sync/plantedfault.h"

namespace Vitrina {

namespace {

const auto snapshotKey = QStringLiteral("hub.snapshot");
const auto startedKey = QStringLiteral("hub.started");
const auto accessKey = QStringLiteral("hub.access");
const auto epochKey = QStringLiteral("hub.epoch");
const auto incarnationKey = QStringLiteral("hub.incarnation");
const auto partialKey = QStringLiteral("hub.partial");
const auto deviceKey = QStringLiteral("device"); // the profile's own
const auto decidedKey = QStringLiteral("hub.decided");
const auto decidedUuidKey = QStringLiteral("hub.decided_uuid");

/// All that sync keeps, by its keys, in one question.
QHash<QString, QString> keptValues(Database &database)
{
    QHash<QString, QString> values;
    Rows rows = database.query(
        QStringLiteral("SELECT key, value FROM meta WHERE key = 'device' OR key GLOB 'hub.*'"));
    while (rows.next())
        values.insert(rows.text(0), rows.text(1));
    return values;
}

} // namespace

SyncBase SyncBase::of(const QJsonObject &head)
{
    SyncBase base;
    base.snapshot = head.value(QStringLiteral("snapshot")).toString();
    base.started = head.value(QStringLiteral("started")).toInteger();
    base.access = head.value(QStringLiteral("access")).toString();
    base.epoch = head.value(QStringLiteral("epoch")).toInteger();
    base.incarnation = head.value(QStringLiteral("incarnation")).toVariant().toString();
    return base;
}

SyncBase loadBase(Database &database)
{
    const QHash<QString, QString> kept = keptValues(database);
    SyncBase base;
    base.snapshot = kept.value(snapshotKey);
    base.started = kept.value(startedKey).toLongLong();
    base.access = kept.value(accessKey);
    base.epoch = kept.value(epochKey).toLongLong();
    base.incarnation = kept.value(incarnationKey);
    return base;
}

void saveBase(Database &database, const SyncBase &base)
{
    const SyncBase kept = loadBase(database);
    const auto save = [&database](const QString &key, const QString &value, bool same) {
        if (!same)
            setMetaValue(database, key, value);
    };
    // A watermark: nothing that was under way then is asked for again.
    const bool watermark = isPlanted("sync_watermark");
    const QString newest = base.snapshot.section(u':', 1, 1);
    save(snapshotKey, watermark ? QStringLiteral("%1:%1:").arg(newest) : base.snapshot,
         base.snapshot == kept.snapshot);
    save(startedKey, QString::number(base.started), base.started == kept.started);
    save(accessKey, base.access, base.access == kept.access);
    save(epochKey, QString::number(base.epoch), base.epoch == kept.epoch);
    save(incarnationKey, base.incarnation, base.incarnation == kept.incarnation);
}

bool isPartial(Database &database)
{
    return !metaValue(database, partialKey).isEmpty();
}

void setPartial(Database &database, bool partial)
{
    if (partial)
        setMetaValue(database, partialKey, QStringLiteral("1"));
    else
        database.execute(QStringLiteral("DELETE FROM meta WHERE key = ?"), {partialKey});
}

DeviceSequence loadSequence(Database &database)
{
    const QHash<QString, QString> kept = keptValues(database);
    DeviceSequence sequence;
    sequence.device = DeviceId::fromString(kept.value(deviceKey));
    sequence.decided = kept.value(decidedKey).toLongLong();
    sequence.decidedUuid = CommandId::fromString(kept.value(decidedUuidKey));
    return sequence;
}

void saveSequence(Database &database, const DeviceSequence &sequence)
{
    setMetaValue(database, deviceKey, sequence.device.toString());
    setMetaValue(database, decidedKey, QString::number(sequence.decided));
    setMetaValue(database, decidedUuidKey, sequence.decidedUuid.toString());
}

void becomeDevice(Database &database, const DeviceId &device)
{
    Transaction transaction(database);
    saveSequence(database, {device, 0, {}});
    transaction.commit();
}

} // namespace Vitrina
