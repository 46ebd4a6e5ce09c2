// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// Opens a new company: its first branch, hours and department, the first administrator and the
/// catalogues. Only on a replica without a company.
/// Problems: MissingName, DuplicateLogin.
struct StartShowroom
{
    static constexpr const char *name = "StartShowroom";
    static constexpr int argsVersion = 1;
    Company company;
    Branch branch;
    QList<OpeningInterval> openingHours;
    Department department;
    StaffMember administrator;
    QList<CatalogueItem> catalogue;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("company", self.company);
        v("branch", self.branch);
        v("openingHours", self.openingHours);
        v("department", self.department);
        v("administrator", self.administrator);
        v("catalogue", self.catalogue);
        v("at", self.at);
    }
};
Result<void> run(const StartShowroom &command, CommandContext &context);

/// What a form of the company shows.
struct CompanyForm
{
    QString name;
    int offlineDays = 0;
    QString linkBase;
    QString linkPhone;
    qint64 discountLimit = 0; ///< millionths of a percent

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("name", self.name);
        v("offlineDays", self.offlineDays);
        v("linkBase", self.linkBase);
        v("linkPhone", self.linkPhone);
        v("discountLimit", self.discountLimit);
    }
};
CompanyForm formOf(const Company &company);

/// Changes the company: its name, for how many days its people enter without the hub, and where the
/// links of its quotes lead. What is not given stays as it is; what somebody else changed since
/// @c seen, to something else, is ChangedSince. Without @c seen all that is given is written.
struct SaveCompany
{
    static constexpr const char *name = "SaveCompany";
    static constexpr int argsVersion = 1;
    CompanyId companyId;
    std::optional<QString> companyName;
    std::optional<int> offlineDays;      ///< domain/offlinedays.h
    std::optional<QString> linkBase;     ///< domain/linkbase.h
    std::optional<QString> linkPhone;    ///< E.164, or empty
    std::optional<qint64> discountLimit; ///< millionths of a percent; domain/discountlimit.h
    QDateTime at;
    std::optional<CompanyForm> seen = std::nullopt; ///< what the form began with

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("companyId", self.companyId);
        v("name", self.companyName);
        v("offlineDays", self.offlineDays);
        v("linkBase", self.linkBase);
        v("linkPhone", self.linkPhone);
        v("discountLimit", self.discountLimit);
        v("at", self.at);
        v("seen", self.seen);
    }
};
/// Problems: NotFound, MissingName, TextTooLong, DaysOutOfRange {most}, BadLinkBase, BadPhone,
/// BadPercent, ChangedSince.
Result<void> run(const SaveCompany &command, CommandContext &context);
/// What it makes of the company, whatever was seen; the same problems but ChangedSince.
Result<Company> changedBy(const SaveCompany &command, Company company);

/// What a form of a branch shows.
struct BranchForm
{
    QString name;
    QString timeZone; ///< IANA name
    QList<OpeningInterval> openingHours;
    QList<Department> departments;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("name", self.name);
        v("timeZone", self.timeZone);
        v("openingHours", self.openingHours);
        v("departments", self.departments);
    }
};

/// Adds a branch with its hours and departments, or changes one. What differs from @c seen is what
/// was changed: the rest stays as somebody else may have changed it since, and what both changed,
/// to something else each, is ChangedSince. Without @c seen all is written, and hours become
/// exactly those given.
/// Problems: MissingName, ChangedSince.
struct SaveBranch
{
    static constexpr const char *name = "SaveBranch";
    static constexpr int argsVersion = 1;
    Branch branch;
    QList<OpeningInterval> openingHours;
    QList<Department> departments;
    QDateTime at;
    std::optional<BranchForm> seen = std::nullopt; ///< what the form began with

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("branch", self.branch);
        v("openingHours", self.openingHours);
        v("departments", self.departments);
        v("at", self.at);
        v("seen", self.seen);
    }
};
Result<void> run(const SaveBranch &command, CommandContext &context);

/// Adds a staff member or changes one; a login belongs to one person. ChangedSince where somebody
/// changed her since @c seen.
/// Problems: MissingName, DuplicateLogin, ChangedSince.
struct SaveStaff
{
    static constexpr const char *name = "SaveStaff";
    static constexpr int argsVersion = 1;
    StaffMember member;
    QDateTime at;
    std::optional<CommandId> seen = std::nullopt; ///< the version of the row that was changed

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("member", self.member);
        v("at", self.at);
        v("seen", self.seen);
    }
};
Result<void> run(const SaveStaff &command, CommandContext &context);

struct SaveCatalogueItem
{
    static constexpr const char *name = "SaveCatalogueItem";
    static constexpr int argsVersion = 1;
    CatalogueItem item;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("item", self.item);
        v("at", self.at);
    }
};
Result<void> run(const SaveCatalogueItem &command, CommandContext &context);

struct SaveVehicleModel
{
    static constexpr const char *name = "SaveVehicleModel";
    static constexpr int argsVersion = 1;
    VehicleModel model;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("model", self.model);
        v("at", self.at);
    }
};
Result<void> run(const SaveVehicleModel &command, CommandContext &context);

} // namespace Vitrina
