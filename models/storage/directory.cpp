// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directory.h"

#include "storage/rows.h"

#include <algorithm>

namespace Vitrina {

namespace {

/// Reads a whole small table with its rowids; fills the position of each id and rowid.
template <typename Entity>
std::vector<Entity> readAll(Database &database, const QString &order, QHash<QUuid, qint64> &rows,
                            QHash<QUuid, size_t> &positions, QHash<qint64, size_t> *at)
{
    std::vector<Entity> all;
    Rows read = database.query(
        QStringLiteral("SELECT rowid, %1 FROM %2 ORDER BY %3")
            .arg(columnNames<Entity>().join(u','), QLatin1StringView(Entity::table), order));
    while (read.next()) {
        all.push_back(readEntity<Entity>(read, 1));
        const QUuid id = all.back().id.uuid();
        rows.insert(id, read.number(0));
        positions.insert(id, all.size() - 1);
        if (at)
            at->insert(read.number(0), all.size() - 1);
    }
    return all;
}

template <typename Entity, typename Key>
const Entity &entryOr(const std::vector<Entity> &all, const QHash<Key, size_t> &positions,
                      const Key &key)
{
    static const Entity none;
    const auto found = positions.constFind(key);
    return found == positions.constEnd() || *found >= all.size() ? none : all[*found];
}

} // namespace

std::shared_ptr<const Directory> Directory::load(Database &database)
{
    auto d = std::make_shared<Directory>();
    const auto companies = loadWhere<Company>(database, QStringLiteral("1"));
    if (!companies.empty())
        d->m_company = companies.front();
    const auto byName = QStringLiteral("name, id");
    d->m_branches = readAll<Branch>(database, byName, d->m_rows, d->m_positions, nullptr);
    d->m_hours =
        loadWhere<OpeningInterval>(database, QStringLiteral("1 ORDER BY weekday, opens_minute"));
    d->m_departments = readAll<Department>(database, byName, d->m_rows, d->m_positions, nullptr);
    d->m_staff = readAll<StaffMember>(database, byName, d->m_rows, d->m_positions, &d->m_staffAt);
    d->m_models = readAll<VehicleModel>(database, QStringLiteral("brand, line, version, year, id"),
                                        d->m_rows, d->m_positions, &d->m_modelAt);
    d->m_items = readAll<CatalogueItem>(database, QStringLiteral("catalogue, position, id"),
                                        d->m_rows, d->m_positions, &d->m_itemAt);
    return d;
}

std::vector<CatalogueItem> Directory::catalogue(Catalogue catalogue) const
{
    std::vector<CatalogueItem> entries;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(entries),
                 [catalogue](const CatalogueItem &item) {
                     return item.catalogue == catalogue && item.active;
                 });
    return entries;
}

std::vector<OpeningInterval> Directory::openingHours(const BranchId &branch) const
{
    std::vector<OpeningInterval> hours;
    std::copy_if(
        m_hours.begin(), m_hours.end(), std::back_inserter(hours),
        [&branch](const OpeningInterval &interval) { return interval.branchId == branch; });
    return hours;
}

const Branch &Directory::branch(const BranchId &id) const
{
    return entryOr(m_branches, m_positions, id.uuid());
}
const StaffMember &Directory::member(const StaffId &id) const
{
    return entryOr(m_staff, m_positions, id.uuid());
}
const VehicleModel &Directory::model(const VehicleModelId &id) const
{
    return entryOr(m_models, m_positions, id.uuid());
}
const CatalogueItem &Directory::item(const CatalogueItemId &id) const
{
    return entryOr(m_items, m_positions, id.uuid());
}

const StaffMember &Directory::memberByLogin(const QString &login) const
{
    static const StaffMember nobody;
    const auto found =
        std::find_if(m_staff.begin(), m_staff.end(),
                     [&login](const StaffMember &member) { return member.login == login; });
    return found == m_staff.end() ? nobody : *found;
}

const StaffMember &Directory::memberAt(qint64 row) const
{
    return entryOr(m_staff, m_staffAt, row);
}
const VehicleModel &Directory::modelAt(qint64 row) const
{
    return entryOr(m_models, m_modelAt, row);
}
const CatalogueItem &Directory::itemAt(qint64 row) const
{
    return entryOr(m_items, m_itemAt, row);
}

qint64 Directory::rowOf(const StaffId &id) const
{
    return m_rows.value(id.uuid());
}
qint64 Directory::rowOf(const VehicleModelId &id) const
{
    return m_rows.value(id.uuid());
}
qint64 Directory::rowOf(const CatalogueItemId &id) const
{
    return m_rows.value(id.uuid());
}

QSet<StaffId> Directory::supervisedBy(const StaffId &supervisor) const
{
    QSet<StaffId> found;
    QList<StaffId> asked{supervisor};
    while (!asked.isEmpty()) {
        const StaffId next = asked.takeLast();
        for (const StaffMember &other : m_staff) {
            if (other.supervisorId == next && !found.contains(other.id)) {
                found.insert(other.id);
                asked.append(other.id);
            }
        }
    }
    return found;
}

std::vector<StaffId> Directory::visibleStaff(const StaffMember &viewer) const
{
    const QSet<StaffId> supervised = supervisedBy(viewer.id);
    std::vector<StaffId> visible{viewer.id};
    for (const StaffMember &other : m_staff) {
        const bool open =
            supervised.contains(other.id) || viewer.accessLevel <= int(AccessLevel::Company) ||
            (viewer.accessLevel == int(AccessLevel::Branch) && other.branchId == viewer.branchId) ||
            (viewer.accessLevel == int(AccessLevel::Department) && !viewer.departmentId.isNull() &&
             other.departmentId == viewer.departmentId);
        if (open && other.id != viewer.id)
            visible.push_back(other.id);
    }
    return visible;
}

std::vector<StaffMember> Directory::advisorsOf(const BranchId &branch) const
{
    std::vector<StaffMember> advisors;
    std::copy_if(m_staff.begin(), m_staff.end(), std::back_inserter(advisors),
                 [&branch](const StaffMember &member) {
                     return member.active && member.branchId == branch &&
                            member.accessLevel == int(AccessLevel::Own);
                 });
    return advisors;
}

QString modelName(const VehicleModel &model)
{
    QStringList parts{model.brand, model.line, model.modelVersion};
    if (model.year > 0)
        parts += QString::number(model.year);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString clientName(const QString &name, const QString &surname)
{
    if (name.isEmpty() || surname.isEmpty())
        return name + surname;
    return name + u' ' + surname;
}

} // namespace Vitrina
