// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/clientplanner.h"

#include "importing/rowtext.h"
#include "storage/directory.h"

namespace Vitrina {

namespace {

using F = ImportField;
using R = ImportReason;

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

ClientPlanner::ClientPlanner(Database &database, const ImportSetting &setting)
    : m_setting(setting)
{
    m_index.load(database);
}

RowVerdict ClientPlanner::plan(const RowCells &row)
{
    RowVerdict verdict;
    ImportedClient client;
    m_kept.clear();
    m_phones.clear();
    const auto refused = [&verdict] {
        verdict.fate = RowVerdict::Fate::Refused;
        return verdict;
    };
    ClientDetails &details = client.details;
    if (!takeNames(row, client, verdict))
        return refused();
    takePhones(row, client, verdict);
    if (details.name.isEmpty() && details.surname.isEmpty() && m_phones.isEmpty()) {
        verdict.refusal = {R::NoNameNorPhone, {}, {}};
        return refused();
    }
    if (!takeEmails(row, client, verdict) ||
        !takeLine(row[F::ExternalId], F::ExternalId, client.externalId, verdict.refusal) ||
        !takeLine(row[F::NationalId], F::NationalId, details.nationalId, verdict.refusal) ||
        !takeRest(row, client, verdict))
        return refused();

    const ClientIndex::Keys keys{client.externalId, details.nationalId,
                                 clientName(details.name, details.surname), m_phones};
    if (m_index.sameClient(keys)) {
        verdict.fate = RowVerdict::Fate::AlreadyThere;
        return verdict;
    }
    assignIds(client);
    m_index.add(client.clientId, keys);
    const bool opportunity = !client.modelId.isNull();
    gathered(1 + int(details.phones.size() + details.emails.size()) + (opportunity ? 1 : 0) +
                 (client.plate.isEmpty() ? 0 : 1),
             details.observations.size() + details.name.size() + details.surname.size());
    m_items += client;
    return verdict;
}

void ClientPlanner::keep(const QString &label, const QString &text)
{
    m_kept += label + QStringLiteral(": ") + text;
}

bool ClientPlanner::takeNames(const RowCells &row, ImportedClient &client, RowVerdict &verdict)
{
    ClientDetails &details = client.details;
    const F nameField = row[F::Name].isEmpty() ? F::FullName : F::Name;
    QString company;
    if (!takeLine(row[nameField], nameField, details.name, verdict.refusal) ||
        !takeLine(row[F::Surname], F::Surname, details.surname, verdict.refusal) ||
        !takeLine(row[F::CompanyName], F::CompanyName, company, verdict.refusal))
        return false;
    const QString person = clientName(details.name, details.surname);
    const QString kindCell = row[F::Kind];
    const std::optional<CellClientKind> kind = parseClientKind(kindCell);
    if (!kindCell.isEmpty() && !kind)
        verdict.warnings += {R::UnknownKind, F::Kind, {kindCell}};
    const bool isCompany =
        kind ? *kind == CellClientKind::Company : person.isEmpty() && !company.isEmpty();
    if (!isCompany) {
        if (person.isEmpty())
            details.name = company;
        else if (!company.isEmpty())
            keep(fieldLabel(F::CompanyName), company);
        return true;
    }
    details.kind = ClientKind::Company;
    details.surname.clear();
    details.name = company.isEmpty() ? person : company;
    if (!company.isEmpty() && !person.isEmpty() && person != company)
        keep(fieldLabel(F::Name), person);
    return true;
}

void ClientPlanner::takePhones(const RowCells &row, ImportedClient &, RowVerdict &verdict)
{
    for (const F field : {F::Phone, F::Phone2}) {
        for (const PhoneNumber &phone : phonesIn(row[field], m_setting.country)) {
            if (!phone.isValid())
                verdict.warnings += {R::BadPhone, field, {phone.typed}};
            const bool known = phone.isValid() && std::any_of(m_phones.begin(), m_phones.end(),
                                                              [&phone](const PhoneNumber &other) {
                                                                  return other.e164 == phone.e164;
                                                              });
            if (!hasDigit(phone.typed) || phone.typed.size() > 100)
                keep(fieldLabel(field), phone.typed);
            else if (!known && m_phones.size() < 4)
                m_phones += phone;
        }
    }
}

bool ClientPlanner::takeEmails(const RowCells &row, ImportedClient &client, RowVerdict &verdict)
{
    QStringList others;
    for (const QString &written : addressesIn(row[F::Email], others)) {
        QString address;
        if (!takeLine(written, F::Email, address, verdict.refusal))
            return false;
        if (client.details.emails.size() < 3)
            client.details.emails += {ClientEmailId(), address};
    }
    for (const QString &other : std::as_const(others)) {
        verdict.warnings += {R::BadEmail, F::Email, {other}};
        keep(fieldLabel(F::Email), other);
    }
    return true;
}

void ClientPlanner::takeCatalogues(const RowCells &row, ImportedClient &client, RowVerdict &verdict)
{
    const auto warn = [&](bool missing, R reason, F field) {
        if (missing)
            verdict.warnings += {reason, field, {row[field]}};
        return missing;
    };
    if (const QString cell = row[F::Quality]; !cell.isEmpty()) {
        client.qualityId = m_setting.names.item(Catalogue::Quality, cell);
        warn(client.qualityId.isNull(), R::UnknownQuality, F::Quality);
    }
    if (const QString cell = row[F::Source]; !cell.isEmpty()) {
        client.sourceId = m_setting.names.item(Catalogue::Source, cell);
        warn(client.sourceId.isNull(), R::UnknownSource, F::Source);
    }
    if (const QString cell = row[F::Model]; !cell.isEmpty()) {
        client.modelId = m_setting.names.model(cell);
        if (warn(client.modelId.isNull(), R::UnknownModel, F::Model))
            keep(fieldLabel(F::Model), cell);
    }
    if (const QString cell = row[F::Advisor]; !cell.isEmpty()) {
        client.advisorId = m_setting.names.advisor(cell);
        warn(client.advisorId.isNull(), R::UnknownAdvisor, F::Advisor);
    }
    if (client.advisorId.isNull())
        client.advisorId = m_setting.defaultAdvisor;
}

bool ClientPlanner::takeRest(const RowCells &row, ImportedClient &client, RowVerdict &verdict)
{
    ClientDetails &details = client.details;
    takeCatalogues(row, client, verdict);
    QStringList notes = m_kept;
    if (const QString cell = row[F::Notes]; !cell.isEmpty())
        notes.prepend(cell);
    return takeLine(row[F::City], F::City, details.city, verdict.refusal) &&
           takeLine(row[F::Plate], F::Plate, client.plate, verdict.refusal) &&
           takeText(notes.join(u'\n'), F::Notes, details.observations, verdict.refusal);
}

void ClientPlanner::assignIds(ImportedClient &client)
{
    client.clientId = m_setting.ids.next<ClientId>();
    for (const PhoneNumber &phone : std::as_const(m_phones))
        client.details.phones += {m_setting.ids.next<ClientPhoneId>(), phone.typed, phone.e164};
    for (EmailEntry &email : client.details.emails)
        email.id = m_setting.ids.next<ClientEmailId>();
}

ImportSlice ClientPlanner::takeItems()
{
    const QList<ImportedClient> items = std::exchange(m_items, {});
    const BranchId branch = m_setting.branch;
    const QDateTime now = m_setting.now;
    return {items.size(), [items, branch, now](qsizetype first, qsizetype count) {
                return AnyCommand(ImportClients{branch, items.mid(first, count), now});
            }};
}

} // namespace Vitrina
