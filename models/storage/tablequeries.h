// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>
#include <QVariantList>

#include <functional>
#include <optional>

namespace Vitrina {

class Database;

/// What the replica holds, as plain tables: for lists, scripts and files (S3.6).
enum class ListKind { Clients, FollowUps, Models, Staff, Branches, Catalogue, Imports };

/// "clients", "followups" …
QString listKindCode(ListKind kind);
std::optional<ListKind> listKindFromCode(const QString &code);

/// The columns' names. Those of clients, models and follow-ups are understood by an import.
QStringList listColumns(ListKind kind);

/// What is left out has no say; what a kind has no column for is passed over.
struct ListFilter
{
    QString search;  ///< beginnings of words, as the search field takes them; clients, follow-ups
    QString advisor; ///< login; clients, follow-ups
    QString state;   ///< a code: pending, resolved, cancelled; follow-ups
    QDateTime from;  ///< due (follow-ups) or entered (clients) from then on
    QDateTime to;    ///< and before
    std::optional<QList<StaffId>> visible; ///< only rows of these or of nobody (S3.3)
    qint64 limit = -1;
};

/// Visits the rows in their order until @p visit answers false. Instants come in @p zone, prices
/// in whole units. Throws DatabaseError.
void eachListed(Database &database, ListKind kind, const ListFilter &filter, const QTimeZone &zone,
                const std::function<bool(const QVariantList &)> &visit);

} // namespace Vitrina
