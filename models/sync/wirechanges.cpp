// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wirechanges.h"

#include "sync/plantedfault.h"

#include <QUuid>

namespace Vitrina {

namespace {

QString uuidText(const QByteArray &bytes)
{
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QJsonValue wireOf(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue();
    if (value.typeId() == QMetaType::QByteArray)
        return uuidText(value.toByteArray());
    return QJsonValue::fromVariant(value);
}

QString operation(RowChange::Kind kind)
{
    if (kind == RowChange::Kind::Inserted)
        return QStringLiteral("insert");
    return kind == RowChange::Kind::Deleted ? QStringLiteral("delete") : QStringLiteral("update");
}

QJsonObject wireOf(const ChangeValues &change, const QStringList &columns)
{
    const auto version = columns.indexOf(QStringLiteral("row_version"));
    QJsonObject wire{{QStringLiteral("op"), operation(change.kind)},
                     {QStringLiteral("table"), change.table},
                     {QStringLiteral("id"), uuidText(change.id())}};
    if (!change.before.isEmpty() && !isPlanted("sync_version_unsent"))
        wire.insert(QStringLiteral("seen"), wireOf(change.before.value(version)));
    if (change.after.isEmpty())
        return wire;
    QJsonObject values;
    for (qsizetype i = 1; i < change.after.size(); ++i) {
        if (i != version && change.after[i].isValid())
            values.insert(columns.value(i), wireOf(change.after[i]));
    }
    wire.insert(QStringLiteral("columns"), values);
    return wire;
}

QJsonArray expectations(const QJsonArray &expects)
{
    QJsonArray wire;
    for (const QJsonValue &one : expects) {
        const QJsonArray row = one.toArray();
        wire.append(QJsonObject{
            {QStringLiteral("table"), row.at(0)},
            {QStringLiteral("id"), uuidText(QByteArray::fromHex(row.at(1).toString().toLatin1()))},
            {QStringLiteral("version"), row.at(2)}});
    }
    return wire;
}

} // namespace

WireChanges::WireChanges(Database &replica)
    : m_columns(replica)
{
}

QJsonArray WireChanges::changes(const QByteArray &changeset)
{
    QJsonArray wire;
    for (const ChangeValues &change : valuesOf(changeset))
        wire.append(wireOf(change, m_columns.of(change.table)));
    return wire;
}

QJsonObject WireChanges::command(const PendingCommand &command)
{
    QJsonObject wire{
        {QStringLiteral("uuid"), command.id.toString()},
        {QStringLiteral("seq"), command.hubSequence},
        {QStringLiteral("name"), command.name},
        {QStringLiteral("args_version"), command.argsVersion},
        {QStringLiteral("args"), QString::fromUtf8(command.args)},
        {QStringLiteral("hash"), QString::fromLatin1(command.hash.toHex())},
        {QStringLiteral("at"), command.at},
    };
    if (command.batch)
        wire.insert(QStringLiteral("batch"), command.batch->toString());
    if (!command.isApplied()) {
        wire.insert(QStringLiteral("withdraw"), command.withdraw);
        return wire;
    }
    wire.insert(QStringLiteral("changes"), changes(command.changes));
    if (!isPlanted("sync_expects_unsent"))
        wire.insert(QStringLiteral("expects"), expectations(command.expects));
    return wire;
}

} // namespace Vitrina
