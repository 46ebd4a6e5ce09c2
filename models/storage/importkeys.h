// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>

#include <functional>

namespace Vitrina {

class Database;

/// What an import matches its rows with, each table read once from end to end. All throw
/// DatabaseError.

struct StoredClientKeys
{
    ClientId id; ///< of a merged client, the one she was merged into
    QString externalId;
    QString nationalId;
    QString name; ///< with the surname
    bool merged = false;
};
void eachClient(Database &database, const std::function<void(const StoredClientKeys &)> &visit);

void eachClientPhone(
    Database &database,
    const std::function<void(const ClientId &, const QString &typed, const QString &e164)> &visit);

void eachOpenOpportunity(Database &database,
                         const std::function<void(const ClientId &, const OpportunityId &,
                                                  const VehicleModelId &)> &visit);

/// @p visit gets the moment it is due in milliseconds UTC.
void eachFollowUp(
    Database &database,
    const std::function<void(const ClientId &, const CatalogueItemId &type, qint64 due)> &visit);

} // namespace Vitrina
