// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleshowroom.h"

#include "commands/showroomsetup.h"
#include "domain/seedcatalogue.h"
#include "sample/freshreplica.h"

namespace Vitrina::Testing {

SampleShowroom::SampleShowroom(const QString &folderTemplate)
    : folder(folderTemplate.isEmpty() ? QDir::tempPath() + QStringLiteral("/sample-XXXXXX")
                                      : folderTemplate)
    , ids(fixedIds(clock))
    , rules(Rules::builtIn())
{
    database = freshReplica(databasePath());
    executor = std::make_unique<CommandExecutor>(*database, rules, newId<DeviceId>(),
                                                 CommandExecutor::Repeatability::Checked);
    start();
}

void SampleShowroom::start()
{
    StartShowroom command;
    command.company = {newId<CompanyId>(),      QStringLiteral("Motos del Norte"),
                       QStringLiteral("EC"),    QStringLiteral("USD"),
                       QStringLiteral("es_EC"), {}};
    command.branch = {newId<BranchId>(),
                      command.company.id,
                      QStringLiteral("Vitrina Norte"),
                      QStringLiteral("EC"),
                      QStringLiteral("America/Guayaquil"),
                      QStringLiteral("USD"),
                      {}};
    branch = command.branch;
    for (int weekday = 1; weekday <= 6; ++weekday)
        command.openingHours += {newId<OpeningHoursId>(), branch.id, weekday, 9 * 60, 18 * 60, {}};
    command.department = {newId<DepartmentId>(), branch.id, QStringLiteral("Ventas"), {}};
    sales = command.department;
    admin = member(QStringLiteral("admin"), QStringLiteral("Elena Vaca"), AccessLevel::Company, {});
    admin.permissions = 0xffff;
    command.administrator = admin;
    command.catalogue = seedCatalogue();
    command.at = clock.now();
    company = command.company;
    must(command, admin);

    SaveBranch more;
    more.branch = branch;
    more.openingHours = command.openingHours;
    workshop = {newId<DepartmentId>(), branch.id, QStringLiteral("Taller"), {}};
    more.departments = {workshop};
    more.at = clock.now();
    must(more, admin);

    manager =
        member(QStringLiteral("jefe"), QStringLiteral("Marco Endara"), AccessLevel::Department, {});
    manager.permissions = int(Permission::StepStageBack) | int(Permission::ReopenLost);
    ana =
        member(QStringLiteral("ana"), QStringLiteral("Ana Paredes"), AccessLevel::Own, manager.id);
    ivan =
        member(QStringLiteral("ivan"), QStringLiteral("Iván Torres"), AccessLevel::Own, manager.id);
    for (const StaffMember &one : {manager, ana, ivan})
        must(SaveStaff{one, clock.now()}, admin);
    nk250 = model(QStringLiteral("CF Moto"), QStringLiteral("NK 250"), 529'000);
    gixxer = model(QStringLiteral("Suzuki"), QStringLiteral("Gixxer 150"), 289'000);
}

StaffMember SampleShowroom::member(const QString &login, const QString &name, AccessLevel level,
                                   const StaffId &supervisor)
{
    StaffMember one;
    one.id = newId<StaffId>();
    one.login = login;
    one.name = name;
    one.branchId = branch.id;
    one.departmentId = sales.id;
    one.accessLevel = int(level);
    one.supervisorId = supervisor;
    return one;
}

VehicleModel SampleShowroom::model(const QString &brand, const QString &line, qint64 priceMinor)
{
    VehicleModel one;
    one.id = newId<VehicleModelId>();
    one.brand = brand;
    one.line = line;
    one.year = 2026;
    one.priceMinor = priceMinor;
    one.currency = QStringLiteral("USD");
    must(SaveVehicleModel{one, clock.now()}, admin);
    return one;
}

QByteArray SampleShowroom::closeAndRead()
{
    executor.reset();
    database.reset();
    QFile file(databasePath());
    if (!file.open(QIODevice::ReadOnly) || QFile::exists(file.fileName() + QStringLiteral("-wal")))
        qFatal("the sample replica could not be read");
    return file.readAll();
}

Result<Receipt> SampleShowroom::execute(const AnyCommand &command, const StaffMember &actor)
{
    return executor->execute(command, {newId<CommandId>(), actor.id, std::nullopt});
}

Receipt SampleShowroom::must(const AnyCommand &command, const StaffMember &actor)
{
    const Result<Receipt> receipt = execute(command, actor);
    if (!receipt)
        qFatal("%s was refused: code %d %s", qPrintable(command.name()), int(receipt.error().code),
               qPrintable(receipt.error().details.join(u' ')));
    return *receipt;
}

CatalogueItemId SampleShowroom::item(Catalogue catalogue, const char *code) const
{
    return seededId(catalogue, QString::fromLatin1(code));
}

NextStep SampleShowroom::callIn(int hours)
{
    NextStep next;
    next.id = newId<FollowUpId>();
    next.typeId = item(Catalogue::FollowUpType, "call");
    next.dueAt = clock.now().addSecs(hours * 3600);
    return next;
}

RegisterContact SampleShowroom::contact(const QString &name, const QString &surname,
                                        const QString &phone)
{
    RegisterContact command;
    command.clientId = newId<ClientId>();
    command.client.name = name;
    command.client.surname = surname;
    if (!phone.isEmpty())
        command.client.phones = {
            {newId<ClientPhoneId>(), phone, QStringLiteral("+593") + phone.mid(1)}};
    command.opportunityId = newId<OpportunityId>();
    command.modelId = nk250.id;
    command.sourceId = item(Catalogue::Source, "showroom");
    command.qualityId = item(Catalogue::Quality, "warm");
    command.next = callIn(2);
    command.at = clock.now();
    return command;
}

QuoteContent SampleShowroom::quoteContent()
{
    QuoteContent content;
    content.note = QStringLiteral("Entrega en quince días");
    content.taxName = QStringLiteral("IVA");
    content.taxMillionths = Percent::of(15).millionths();
    for (const VehicleModel &model : {nk250, gixxer}) {
        QuoteOffer offer;
        offer.id = newId<QuoteOfferId>();
        offer.modelId = model.id;
        offer.text = model.brand + u' ' + model.line;
        offer.priceMinor = model.priceMinor;
        offer.colour = QStringLiteral("Negro mate");
        content.offers += offer;
        QuoteForm cash;
        cash.id = newId<QuoteFormId>();
        cash.offerId = offer.id;
        cash.discount = 5'000;
        content.forms += cash;
    }
    QuoteOffer &first = content.offers.front();
    first.tradeInMinor = 80'000;
    QuoteItem helmet;
    helmet.id = newId<QuoteItemId>();
    helmet.offerId = first.id;
    helmet.text = QStringLiteral("Casco");
    helmet.priceMinor = 12'000;
    QuoteItem plates;
    plates.id = newId<QuoteItemId>();
    plates.offerId = first.id;
    plates.kind = QuoteLineKind::Registration;
    plates.text = QStringLiteral("Matrícula");
    plates.priceMinor = 18'000;
    plates.taxed = false;
    plates.financed = false;
    plates.thirdParty = true;
    content.items = {helmet, plates};
    QuoteForm credit;
    credit.id = newId<QuoteFormId>();
    credit.offerId = first.id;
    credit.kind = QuoteFormKind::Financed;
    credit.downPayment = Percent::of(30).millionths();
    credit.months = 24;
    credit.rateMillionths = Percent::of(15, 60).millionths();
    credit.lender = QStringLiteral("Banco del Valle");
    content.forms.insert(1, credit);
    return content;
}

} // namespace Vitrina::Testing
