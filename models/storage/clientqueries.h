// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

#include <optional>
#include <vector>

namespace Vitrina {

class Database;

/// All that the detail panel says of one follow-up (S1.3), read at once.
struct FollowUpDetail
{
    FollowUp followUp;
    Client client;
    std::vector<ClientPhone> phones;
    std::vector<ClientEmail> emails;
    std::vector<Vehicle> vehicles;
    std::optional<Opportunity> opportunity;
    std::vector<TimelineEntry> timeline; ///< newest first
};

/// A client's page: who she is and what hangs from her.
struct ClientDetail
{
    Client client;
    std::vector<ClientPhone> phones;
    std::vector<ClientEmail> emails;
    std::vector<Vehicle> vehicles;
    std::vector<Opportunity> opportunities; ///< open ones first, newest first
    std::vector<FollowUp> pending;          ///< soonest first
};

/// One client as a list, a search or a check for duplicates shows her.
struct ClientSummary
{
    ClientId id;
    QString name;
    QString phone; ///< as typed
    QString nationalId;
    StaffId preferredAgent;
    qint64 row = 0;
};

/// What one advisor has on one day, for clashes (S1.8).
struct Appointment
{
    FollowUpId id;
    QDateTime start;
    int minutes = 0;
    CatalogueItemId typeId;
    QString client;
};

// All of these throw DatabaseError.

std::optional<FollowUpDetail> loadFollowUpDetail(Database &database, const FollowUpId &id);
std::optional<ClientDetail> loadClientDetail(Database &database, const ClientId &id);
FollowUpId followUpAt(Database &database, qint64 row);
qint64 rowOfFollowUp(Database &database, const FollowUpId &id);
qint64 rowOfClient(Database &database, const ClientId &id);

/// The client whose data a shared row is; null for rows that are nobody's or no longer there.
ClientId clientOfRow(Database &database, const QString &table, const QByteArray &id);

/// The name of the client at a rowid, as shown.
QString clientNameAt(Database &database, qint64 row);

/// Clients of whom every word typed begins one of the words she is found by; at most @p limit.
/// Names, phones, ids, mails, plates; accents and case ignored (S1.2, X5).
std::vector<ClientSummary> searchClients(Database &database, const QString &typed, int limit);

/// Clients who may be the one being typed (D4, X6): the same phone or national id, or a name alike.
std::vector<ClientSummary> clientsByPhone(Database &database, const QString &e164,
                                          const QString &digits);
std::vector<ClientSummary> clientsByNationalId(Database &database, const QString &nationalId);

std::vector<Appointment> appointmentsOf(Database &database, const StaffId &advisor,
                                        const QDateTime &from, const QDateTime &to);

/// A word of search as the index holds it: phone numbers lose the country's trunk zero.
QStringList indexWords(const QString &typed);

/// What client_fts is asked for whom @p typed may mean: each word begins one of hers; what an
/// apostrophe or a hyphen joins does so in its parts, or run together as she may be written. Empty
/// where no word was typed.
QString ftsQuery(const QString &typed);

} // namespace Vitrina
