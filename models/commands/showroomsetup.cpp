// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/showroomsetup.h"

#include "commands/branchmerge.h"
#include "commands/commandsupport.h"
#include "commands/fieldmerge.h"
#include "commands/textlimits.h"
#include "domain/discountlimit.h"
#include "domain/linkbase.h"

#include <QTimeZone>

#include <algorithm>

namespace Vitrina {

namespace {

/// Writes a row that may stand already.
template <typename Entity>
Result<void> save(CommandContext &context, const Entity &row)
{
    const std::optional<Entity> before = load<Entity>(context.database(), row.id);
    return before ? context.update(*before, row) : context.insert(row);
}

/// Rows that are as they were keep their names, so that nobody who changes something else meets
/// them. New ones meet nobody's: two who each gave hours to a branch that had none meet over the
/// branch itself.
Result<void> saveHours(CommandContext &context, const Branch &branch,
                       const QList<OpeningInterval> &before, const QList<OpeningInterval> &after)
{
    if (areSameHours(before, after))
        return {};
    VITRINA_TRY(context.touch(branch));
    for (const OpeningInterval &interval : before)
        VITRINA_TRY(context.remove(interval));
    return context.insertAll(after);
}

bool isE164OrEmpty(const QString &phone)
{
    return phone.isEmpty() || (phone.startsWith(u'+') && phone.size() >= 8 && phone.size() <= 16 &&
                               std::all_of(phone.begin() + 1, phone.end(),
                                           [](QChar c) { return c >= u'0' && c <= u'9'; }));
}

Result<QString> checkedCompanyName(const QString &typed)
{
    VITRINA_LET(name, checkedLine(typed, "company"));
    if (name.isEmpty())
        return failure(Problem::Code::MissingName, {QStringLiteral("company")});
    return name;
}

Result<Branch> checkedBranch(Branch branch)
{
    VITRINA_LET(name, checkedLine(branch.name, "branch"));
    if (name.isEmpty() || !QTimeZone(branch.timeZone.toUtf8()).isValid())
        return failure(Problem::Code::MissingName, {QStringLiteral("branch")});
    branch.name = name;
    return branch;
}

Result<StaffMember> checkedMember(CommandContext &context, StaffMember member)
{
    VITRINA_LET(login, checkedLine(member.login, "login"));
    VITRINA_LET(name, checkedLine(member.name, "name"));
    if (login.isEmpty() || name.isEmpty())
        return failure(Problem::Code::MissingName, {QStringLiteral("staff")});
    const bool taken =
        context.database()
            .scalar(
                QStringLiteral("SELECT EXISTS (SELECT 1 FROM staff WHERE login = ? AND id <> ?)"),
                {login, member.id.toBytes()})
            .toBool();
    if (taken)
        return failure(Problem::Code::DuplicateLogin, {login});
    member.login = login;
    member.name = name;
    return member;
}

} // namespace

Result<void> run(const StartShowroom &command, CommandContext &context)
{
    if (context.database().scalar(QStringLiteral("SELECT EXISTS (SELECT 1 FROM company)")).toBool())
        return failure(Problem::Code::Forbidden, {QString::fromLatin1(StartShowroom::name)});
    VITRINA_LET(companyName, checkedCompanyName(command.company.name));
    Company company = command.company;
    company.name = companyName;
    VITRINA_TRY(context.insert(company));
    VITRINA_LET(branch, checkedBranch(command.branch));
    VITRINA_TRY(context.insert(branch));
    VITRINA_TRY(context.insertAll(command.openingHours));
    VITRINA_TRY(context.insert(command.department));
    VITRINA_LET(administrator, checkedMember(context, command.administrator));
    VITRINA_TRY(context.insert(administrator));
    return context.insertAll(command.catalogue);
}

CompanyForm formOf(const Company &company)
{
    return {company.name, company.offlineDays, company.linkBase, company.linkPhone,
            company.discountLimitMillionths};
}

Result<Company> changedBy(const SaveCompany &command, Company company)
{
    if (command.companyName) {
        VITRINA_LET(name, checkedCompanyName(*command.companyName));
        company.name = name;
    }
    if (command.offlineDays) {
        if (!isOfflineDays(*command.offlineDays))
            return failure(Problem::Code::DaysOutOfRange, {QString::number(mostOfflineDays)});
        company.offlineDays = *command.offlineDays;
    }
    if (command.linkBase) {
        const std::optional<QString> base = checkedLinkBase(*command.linkBase);
        if (!base)
            return failure(Problem::Code::BadLinkBase, {*command.linkBase});
        company.linkBase = *base;
    }
    if (command.linkPhone) {
        if (!isE164OrEmpty(*command.linkPhone))
            return failure(Problem::Code::BadPhone, {*command.linkPhone});
        company.linkPhone = *command.linkPhone;
    }
    if (command.discountLimit) {
        const Percent limit = Percent::fromMillionths(*command.discountLimit);
        if (limit.isNegative() || limit > noDiscountLimit)
            return failure(Problem::Code::BadPercent, {percentText(limit, company.country)});
        company.discountLimitMillionths = limit.millionths();
    }
    return company;
}

Result<void> run(const SaveCompany &command, CommandContext &context)
{
    VITRINA_LET(before, context.need<Company>(command.companyId));
    VITRINA_LET(after, changedBy(command, before));
    CompanyForm merged;
    if (command.seen && !mergeFields(*command.seen, formOf(after), formOf(before), merged))
        return failure(Problem::Code::ChangedSince);
    return context.update(before, after);
}

Result<void> run(const SaveBranch &command, CommandContext &context)
{
    VITRINA_LET(branch, checkedBranch(command.branch));
    BranchForm form{branch.name, branch.timeZone, command.openingHours, command.departments};
    BranchForm now;
    if (const auto before = load<Branch>(context.database(), branch.id)) {
        now = formOf(context.database(), *before);
        if (command.seen) {
            VITRINA_LET(merged, mergedForm(*command.seen, form, now));
            form = merged;
        }
        branch.depositMinor = before->depositMinor; // SavePayments changes these
        branch.payUrl = before->payUrl;
        branch.address = before->address; // and SavePaper this
    }
    branch.name = form.name;
    branch.timeZone = form.timeZone;
    VITRINA_TRY(save(context, branch));
    VITRINA_TRY(saveHours(context, branch, now.openingHours, form.openingHours));
    for (const Department &department : form.departments)
        VITRINA_TRY(save(context, department));
    return {};
}

Result<void> run(const SaveStaff &command, CommandContext &context)
{
    VITRINA_LET(member, checkedMember(context, command.member));
    const auto before = load<StaffMember>(context.database(), member.id);
    if (before && command.seen && before->version != *command.seen)
        return failure(Problem::Code::ChangedSince);
    return save(context, member);
}

Result<void> run(const SaveCatalogueItem &command, CommandContext &context)
{
    CatalogueItem item = command.item;
    VITRINA_LET(name, checkedLine(item.name, "name"));
    VITRINA_LET(body, checkedText(item.body, "body"));
    item.name = name;
    item.body = body;
    return save(context, item);
}

Result<void> run(const SaveVehicleModel &command, CommandContext &context)
{
    VehicleModel model = command.model;
    VITRINA_LET(brand, checkedLine(model.brand, "brand"));
    VITRINA_LET(line, checkedLine(model.line, "line"));
    if (brand.isEmpty() || line.isEmpty())
        return failure(Problem::Code::MissingName, {QStringLiteral("model")});
    model.brand = brand;
    model.line = line;
    return save(context, model);
}

} // namespace Vitrina
