// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoshowroom.h"

#include "demo/democalendar.h"
#include "domain/percent.h"
#include "domain/seedcatalogue.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int headPermissions = int(Permission::ChangePreferredAgent) |
                                int(Permission::ExtendLink) | int(Permission::Export) |
                                int(Permission::StepStageBack) | int(Permission::ReopenLost);
constexpr int managerPermissions = headPermissions | int(Permission::EditLockedQuote) |
                                   int(Permission::ApproveReservation) |
                                   int(Permission::ApproveDiscount) | int(Permission::Import);

int allPermissions()
{
    int bits = 0;
    for (const auto &[permission, code] : EnumCodes<Permission>::table)
        bits |= int(permission);
    return bits;
}

const char *const branchNames[] = {"Vitrina Norte Quito", "Vitrina Sur Quito", "Vitrina Guayaquil"};
const char *const departmentNames[] = {"Ventas", "Cobranza", "Atención a Cliente"};
enum DepartmentIndex { Sales, Collections, Service };

struct StaffSeed
{
    const char *login;
    const char *name;
    const char *jobTitle;
    int branch;
    DepartmentIndex department;
    AccessLevel level;
    int permissions;
    const char *supervisor;
    const char *phone;
    bool sells;
};

const StaffSeed staffSeeds[] = {
    {"admin", "Gabriela Montúfar", "Gerente general", 0, Sales, AccessLevel::Company,
     allPermissions(), nullptr, "+593990001001", false},
    {"gerente", "Marcelo Endara", "Gerente de sucursal", 0, Sales, AccessLevel::Branch,
     managerPermissions, "admin", "+593990001002", false},
    {"gerente.gye", "Ricardo Plaza", "Gerente de sucursal", 2, Sales, AccessLevel::Branch,
     managerPermissions, "admin", "+593990001003", false},
    {"jefe", "Lucía Cárdenas", "Jefa de ventas", 0, Sales, AccessLevel::Department, headPermissions,
     "gerente", "+593990001004", false},
    {"jefe.sur", "Fabián Chicaiza", "Jefe de ventas", 1, Sales, AccessLevel::Department,
     headPermissions, "admin", "+593990001005", false},
    {"ana", "Ana Paredes", "Asesora comercial", 0, Sales, AccessLevel::Own, 0, "jefe",
     "+593990001006", true},
    {"ivan", "Iván Torres", "Asesor comercial", 0, Sales, AccessLevel::Own, 0, "jefe",
     "+593990001007", true},
    {"carla", "Carla Mejía", "Asesora comercial", 1, Sales, AccessLevel::Own, 0, "jefe.sur",
     "+593990001008", true},
    {"diego", "Diego Lema", "Asesor comercial", 1, Sales, AccessLevel::Own, 0, "jefe.sur",
     "+593990001009", true},
    {"sofia", "Sofía Alvarado", "Asesora comercial", 2, Sales, AccessLevel::Own, 0, "gerente.gye",
     "+593990001010", true},
    {"kevin", "Kevin Zambrano", "Asesor comercial", 2, Sales, AccessLevel::Own, 0, "gerente.gye",
     "+593990001011", true},
    {"cobranza", "Patricia Luna", "Gestora de cobranza", 0, Collections, AccessLevel::Own, 0,
     "gerente", "+593990001012", false},
    {"soporte", "Andrés Villacís", "Atención al cliente", 0, Service, AccessLevel::Own,
     int(Permission::ChangePreferredAgent), "gerente", "+593990001013", false},
};

SaveBranch branchOf(const char *name, const CompanyId &company, DemoRandom &random,
                    const QDateTime &at)
{
    SaveBranch save;
    save.at = at;
    save.branch = {random.id<BranchId>(at),
                   company,
                   QString::fromUtf8(name),
                   QStringLiteral("EC"),
                   QStringLiteral("America/Guayaquil"),
                   QStringLiteral("USD"),
                   {}};
    save.branch.address = QStringLiteral("Av. de los Volcanes N20-15");
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (const OpenSpan &span : DemoCalendar::spans(weekday)) {
            save.openingHours += {random.id<OpeningHoursId>(at),
                                  save.branch.id,
                                  weekday,
                                  span.opens,
                                  span.closes,
                                  {}};
        }
    }
    for (const char *department : departmentNames) {
        save.departments +=
            {random.id<DepartmentId>(at), save.branch.id, QString::fromUtf8(department), {}};
    }
    return save;
}

StaffMember memberOf(const StaffSeed &seed, const DemoShowroom &showroom, DemoRandom &random,
                     const QDateTime &at)
{
    const SaveBranch &branch = showroom.branches[seed.branch];
    StaffMember member;
    member.id = random.id<StaffId>(at);
    member.login = QString::fromLatin1(seed.login);
    member.name = QString::fromUtf8(seed.name);
    member.email = member.login + QStringLiteral("@andesmotos.example");
    member.phone = QString::fromLatin1(seed.phone);
    member.branchId = branch.branch.id;
    member.departmentId = branch.departments[int(seed.department)].id;
    member.accessLevel = int(seed.level);
    member.permissions = seed.permissions;
    member.jobTitle = QString::fromUtf8(seed.jobTitle);
    if (seed.supervisor)
        member.supervisorId = showroom.member(QString::fromLatin1(seed.supervisor)).id;
    return member;
}

VehicleModel modelOf(const QStringList &row, DemoRandom &random, const QDateTime &at)
{
    VehicleModel model;
    model.id = random.id<VehicleModelId>(at);
    model.brand = row[0];
    model.line = row[1];
    model.year = row[2].toInt();
    model.kind = fromCode<VehicleKind>(row[3]).value_or(VehicleKind::Other);
    model.priceMinor = row[4].toLongLong();
    model.currency = QStringLiteral("USD");
    return model;
}

} // namespace

DemoShowroom makeDemoShowroom(DemoRandom &random, const DemoTexts &texts, const QDateTime &at)
{
    DemoShowroom showroom;
    StartShowroom &start = showroom.start;
    start.company = {random.id<CompanyId>(at), QStringLiteral("Andes Motos"), QStringLiteral("EC"),
                     QStringLiteral("USD"),    QStringLiteral("es_EC"),       {}};
    start.company.linkPhone = QStringLiteral("+593999550100");
    start.company.legalText =
        QStringLiteral("Precios en dólares con IVA incluido, válidos hasta la fecha indicada y "
                       "mientras haya existencias."
                       " El crédito está sujeto a la aprobación de la entidad financiera.");
    start.company.discountLimitMillionths = Percent::of(5).millionths();
    for (const char *name : branchNames)
        showroom.branches += branchOf(name, start.company.id, random, at);
    for (const StaffSeed &seed : staffSeeds)
        showroom.staff += memberOf(seed, showroom, random, at);
    for (const QStringList &row : texts.models) {
        showroom.models += modelOf(row, random, at);
        showroom.demand += row[5].toInt();
    }
    start.branch = showroom.branches.first().branch;
    start.openingHours = showroom.branches.first().openingHours;
    start.department = showroom.branches.first().departments.first();
    start.administrator = showroom.staff.first();
    start.catalogue = seedCatalogue();
    start.at = at;
    return showroom;
}

QStringList demoStaffLogins()
{
    QStringList logins;
    for (const StaffSeed &seed : staffSeeds)
        logins += QString::fromLatin1(seed.login);
    return logins;
}

const StaffMember &DemoShowroom::member(const QString &login) const
{
    const auto found = std::find_if(staff.begin(), staff.end(), [&login](const StaffMember &one) {
        return one.login == login;
    });
    if (found == staff.end())
        qFatal("nobody in the demonstration is called %s", qPrintable(login));
    return *found;
}

const VehicleModel &DemoShowroom::model(const QString &brand, const QString &line) const
{
    const auto found = std::find_if(models.begin(), models.end(), [&](const VehicleModel &one) {
        return one.brand == brand && one.line == line;
    });
    if (found == models.end())
        qFatal("resources/demo/models.tsv has no %s %s", qPrintable(brand), qPrintable(line));
    return *found;
}

const VehicleModel &DemoShowroom::someModel(DemoRandom &random) const
{
    int total = 0;
    for (const int weight : demand)
        total += weight;
    int left = random.below(total);
    qsizetype i = 0;
    while (left >= demand[i])
        left -= demand[i++];
    return models[i];
}

int DemoShowroom::branchIndex(const BranchId &id) const
{
    int i = 0;
    while (i + 1 < branches.size() && branches[i].branch.id != id)
        ++i;
    return i;
}

QList<StaffMember> DemoShowroom::advisors() const
{
    QList<StaffMember> sellers;
    for (qsizetype i = 0; i < staff.size(); ++i) {
        if (staffSeeds[i].sells)
            sellers += staff[i];
    }
    return sellers;
}

} // namespace Vitrina
