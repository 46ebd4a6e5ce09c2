// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/importkeys.h"

#include "storage/database.h"
#include "storage/directory.h"

namespace Vitrina {

void eachClient(Database &database, const std::function<void(const StoredClientKeys &)> &visit)
{
    Rows rows = database.query(
        QStringLiteral("SELECT coalesce(merged_into, id), external_id, national_id, name, surname,"
                       " merged_into IS NOT NULL FROM client"));
    while (rows.next()) {
        visit({ClientId::fromBytes(rows.bytes(0)), rows.text(1), rows.text(2),
               clientName(rows.text(3), rows.text(4)), rows.number(5) != 0});
    }
}

void eachClientPhone(
    Database &database,
    const std::function<void(const ClientId &, const QString &typed, const QString &e164)> &visit)
{
    Rows rows = database.query(QStringLiteral("SELECT client_id, typed, e164 FROM client_phone"));
    while (rows.next())
        visit(ClientId::fromBytes(rows.bytes(0)), rows.text(1), rows.text(2));
}

void eachOpenOpportunity(Database &database,
                         const std::function<void(const ClientId &, const OpportunityId &,
                                                  const VehicleModelId &)> &visit)
{
    Rows rows = database.query(
        QStringLiteral("SELECT client_id, id, model_id FROM opportunity WHERE state = 'open'"));
    while (rows.next()) {
        visit(ClientId::fromBytes(rows.bytes(0)), OpportunityId::fromBytes(rows.bytes(1)),
              VehicleModelId::fromBytes(rows.bytes(2)));
    }
}

void eachFollowUp(
    Database &database,
    const std::function<void(const ClientId &, const CatalogueItemId &type, qint64 due)> &visit)
{
    Rows rows = database.query(QStringLiteral("SELECT client_id, type_id, due_at FROM follow_up"));
    while (rows.next()) {
        visit(ClientId::fromBytes(rows.bytes(0)), CatalogueItemId::fromBytes(rows.bytes(1)),
              rows.number(2));
    }
}

} // namespace Vitrina
