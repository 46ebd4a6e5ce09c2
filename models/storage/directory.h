// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace Vitrina {

class Database;

/// The small tables everything refers to, read whole: catalogues, models, staff, branches. An
/// immutable picture of one moment; made anew when one of them changes. Usable from any thread.
class Directory
{
public:
    /// Throws DatabaseError.
    static std::shared_ptr<const Directory> load(Database &database);

    const Company &company() const { return m_company; }
    const std::vector<Branch> &branches() const { return m_branches; }
    const std::vector<Department> &departments() const { return m_departments; }
    const std::vector<StaffMember> &staff() const { return m_staff; }
    const std::vector<VehicleModel> &models() const { return m_models; }
    const std::vector<CatalogueItem> &catalogueItems() const { return m_items; }
    /// Active entries of one catalogue, in their order.
    std::vector<CatalogueItem> catalogue(Catalogue catalogue) const;
    std::vector<OpeningInterval> openingHours(const BranchId &branch) const;

    /// Who attends clients in a branch: its active staff with access to their own operations only,
    /// by name (S3.3).
    std::vector<StaffMember> advisorsOf(const BranchId &branch) const;

    /// By id; a default-made value where there is none.
    const Branch &branch(const BranchId &id) const;
    const StaffMember &member(const StaffId &id) const;
    const StaffMember &memberByLogin(const QString &login) const;
    const VehicleModel &model(const VehicleModelId &id) const;
    const CatalogueItem &item(const CatalogueItemId &id) const;

    /// By rowid, as the derived tables refer to them; a default-made value where there is none.
    const StaffMember &memberAt(qint64 row) const;
    const VehicleModel &modelAt(qint64 row) const;
    const CatalogueItem &itemAt(qint64 row) const;
    qint64 rowOf(const StaffId &id) const;
    qint64 rowOf(const VehicleModelId &id) const;
    qint64 rowOf(const CatalogueItemId &id) const;

    /// Oneself and those whose follow-ups one may see, by access level and supervision, over as
    /// many steps as there are (S2.4, S3.3). The hub's vitrina.staff_open_to() says the same.
    std::vector<StaffId> visibleStaff(const StaffMember &viewer) const;

private:
    QSet<StaffId> supervisedBy(const StaffId &supervisor) const;

    Company m_company;
    std::vector<Branch> m_branches;
    std::vector<OpeningInterval> m_hours;
    std::vector<Department> m_departments;
    std::vector<StaffMember> m_staff;
    std::vector<VehicleModel> m_models;
    std::vector<CatalogueItem> m_items;
    QHash<QUuid, qint64> m_rows;
    QHash<QUuid, size_t> m_positions;
    QHash<qint64, size_t> m_staffAt;
    QHash<qint64, size_t> m_modelAt;
    QHash<qint64, size_t> m_itemAt;
};

/// "CF Moto NK 250 2026": a model as people name it.
QString modelName(const VehicleModel &model);
/// Name and surname, or the one there is.
QString clientName(const QString &name, const QString &surname);

} // namespace Vitrina
