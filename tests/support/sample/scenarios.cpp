// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/scenarios.h"

#include "sample/appraisalscenarios.h"
#include "sample/creditscenarios.h"
#include "sample/dealscenarios.h"
#include "sample/freshreplica.h"
#include "sample/mailscenarios.h"
#include "sample/partyscenarios.h"
#include "sample/scenarioparts.h"
#include "sample/templatescenarios.h"

#include "commands/branchmerge.h"
#include "commands/changestage.h"
#include "commands/countvisitor.h"
#include "commands/eraseclient.h"
#include "commands/importrows.h"
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "commands/seeddemonstration.h"
#include "commands/showroomsetup.h"
#include "domain/seedcatalogue.h"
#include "domain/serviceactor.h"
#include "storage/profile.h"
#include "storage/rows.h"

#include <array>

namespace Vitrina::Testing {

namespace {

Prepared startShowroom(SampleShowroom &s)
{
    // The sample is already there; its own beginning is what is done anew, on an empty replica.
    StartShowroom command;
    command.company = s.company;
    command.branch = s.branch;
    for (int weekday = 1; weekday <= 6; ++weekday)
        command.openingHours +=
            {s.newId<OpeningHoursId>(), s.branch.id, weekday, 9 * 60, 18 * 60, {}};
    command.department = s.sales;
    command.administrator = s.admin;
    command.catalogue = seedCatalogue();
    command.at = s.clock.now();
    s.executor.reset();
    s.database.reset();
    QFile::remove(s.databasePath());
    s.database = freshReplica(s.databasePath());
    return by(s, command, s.admin);
}

Prepared saveCompany(SampleShowroom &s)
{
    SaveCompany command;
    command.companyId = s.company.id;
    command.companyName = QStringLiteral("Motos del Sur");
    command.offlineDays = 3;
    command.discountLimit = Percent::of(5).millionths();
    command.at = s.clock.now();
    return by(s, command, s.admin);
}

Prepared saveBranch(SampleShowroom &s)
{
    SaveBranch command;
    command.branch = s.branch;
    command.branch.name = QStringLiteral("Vitrina Sur");
    command.openingHours = {{s.newId<OpeningHoursId>(), s.branch.id, 1, 480, 1080, {}}};
    command.departments = {s.workshop,
                           {s.newId<DepartmentId>(), s.branch.id, QStringLiteral("Repuestos"), {}}};
    command.departments[0].name = QStringLiteral("Servicio");
    command.at = s.clock.now();
    command.seen = formOf(*s.database, s.branch);
    return by(s, command, s.admin);
}

Prepared saveStaff(SampleShowroom &s)
{
    StaffMember changed = s.ivan;
    changed.departmentId = s.workshop.id;
    changed.active = false;
    return by(s, SaveStaff{changed, s.clock.now()}, s.admin);
}

Prepared saveCatalogueItem(SampleShowroom &s)
{
    CatalogueItem item;
    item.id = s.newId<CatalogueItemId>();
    item.catalogue = Catalogue::MessageTemplate;
    item.code = QStringLiteral("saludo");
    item.name = QStringLiteral("Saludo");
    item.body = QStringLiteral("Hola, ¿cómo está?");
    return by(s, SaveCatalogueItem{item, s.clock.now()}, s.admin);
}

Prepared saveVehicleModel(SampleShowroom &s)
{
    VehicleModel model = *load<VehicleModel>(*s.database, s.nk250.id);
    model.priceMinor = 540'000;
    return by(s, SaveVehicleModel{model, s.clock.now()}, s.admin);
}

Prepared registerContact(SampleShowroom &s)
{
    return byAna(s, fullContact(s));
}

Prepared editClient(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    EditClient command;
    command.clientId = contact.clientId;
    command.client = contact.client;
    command.client.surname = QStringLiteral("Paredes Vaca");
    command.client.phones[0].typed = QStringLiteral("099 123 4567");
    command.client.phones += {s.newId<ClientPhoneId>(), QStringLiteral("02 2345678"), {}};
    command.client.emails = {{s.newId<ClientEmailId>(), QStringLiteral("mj@example.org")}};
    command.qualityId = s.item(Catalogue::Quality, "hot");
    command.at = s.clock.now();
    return byAna(s, command);
}

Prepared recordAttempt(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    return byAna(s, RecordAttempt{contact.clientId, contact.opportunityId, contact.next->id,
                                  TimelineKind::CallStarted, QStringLiteral("Llamada"),
                                  s.clock.now()});
}

Prepared scheduleFollowUp(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    ScheduleFollowUp command{contact.clientId, contact.opportunityId, s.callIn(30), s.clock.now()};
    command.next.qualityId = s.item(Catalogue::Quality, "hot");
    return byAna(s, command);
}

Prepared rescheduleFollowUp(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    return byAna(
        s, RescheduleFollowUp{contact.next->id, s.clock.now().addSecs(7200), 45, s.clock.now()});
}

ResolveFollowUp resolution(SampleShowroom &s, const RegisterContact &contact)
{
    ResolveFollowUp command;
    command.followUpId = contact.next->id;
    command.outcome = Outcome::NotReached;
    command.note = QStringLiteral("No contesta");
    command.next = s.callIn(24);
    command.next->qualityId = s.item(Catalogue::Quality, "hot");
    command.at = s.clock.now();
    return command;
}

Prepared resolveFollowUp(SampleShowroom &s)
{
    return byAna(s, resolution(s, registered(s)));
}

Prepared undoResolve(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    const ResolveFollowUp done = resolution(s, contact);
    const Receipt receipt = s.must(done);
    return byAna(s, UndoResolve{receipt.id, done.followUpId, done.next->id, contact.qualityId,
                                s.clock.now()});
}

MarkLost loss(SampleShowroom &s, const RegisterContact &contact)
{
    return {contact.opportunityId,
            {s.item(Catalogue::LostReason, "price"), QStringLiteral("Muy cara")},
            s.clock.now()};
}

Prepared markLost(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    s.must(fullQuote(s, contact));
    return byAna(s, loss(s, contact));
}

Prepared undoLost(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    s.must(fullQuote(s, contact));
    const Receipt lost = s.must(loss(s, contact));
    return byAna(s, UndoLost{contact.opportunityId, lost.id, s.clock.now()});
}

Prepared reopenLost(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    s.must(loss(s, contact));
    ReopenLost command{contact.opportunityId, s.newId<OpportunityId>(), s.ivan.id, s.callIn(3),
                       s.clock.now()};
    command.next.qualityId = s.item(Catalogue::Quality, "hot");
    return by(s, command, s.manager);
}

Prepared changeStage(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    return byAna(s, ChangeStage{contact.opportunityId, Stage::Interested, Stage::Quoted,
                                QStringLiteral("Proforma entregada"), s.clock.now()});
}

Prepared undoStage(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    const Receipt step = s.must(
        ChangeStage{contact.opportunityId, Stage::Interested, Stage::Quoted, {}, s.clock.now()});
    return byAna(s, UndoStage{contact.opportunityId, step.id, Stage::Interested, s.clock.now()});
}

Prepared beginImport(SampleShowroom &s)
{
    return by(s,
              BeginImport{s.newId<ImportBatchId>(), QStringLiteral("clients"),
                          QStringLiteral("clientes.csv"), s.clock.now()},
              s.admin);
}

ImportClients clientsToImport(SampleShowroom &s)
{
    ImportClients command;
    command.branchId = s.branch.id;
    command.at = s.clock.now();
    for (int i = 0; i < 12; ++i) {
        ImportedClient one;
        one.clientId = s.newId<ClientId>();
        one.externalId = QStringLiteral("K-%1").arg(i);
        one.details.name = QStringLiteral("Cliente %1").arg(i);
        one.details.phones = {{s.newId<ClientPhoneId>(), QStringLiteral("09912345%1").arg(i + 10),
                               QStringLiteral("+5939912345%1").arg(i + 10)}};
        one.details.emails = {{s.newId<ClientEmailId>(), QStringLiteral("c%1@example.org").arg(i)}};
        one.qualityId = s.item(Catalogue::Quality, "warm");
        one.sourceId = s.item(Catalogue::Source, "showroom");
        one.advisorId = i % 2 ? s.ana.id : s.ivan.id;
        one.modelId = s.nk250.id;
        one.plate = QStringLiteral("PBX-%1").arg(1000 + i);
        command.clients += one;
    }
    return command;
}

Prepared importClients(SampleShowroom &s)
{
    return by(s, clientsToImport(s), s.admin);
}

Prepared importModels(SampleShowroom &s)
{
    ImportModels command;
    command.at = s.clock.now();
    for (int i = 0; i < 20; ++i) {
        VehicleModel model;
        model.id = s.newId<VehicleModelId>();
        model.brand = QStringLiteral("Bajaj");
        model.line = QStringLiteral("Pulsar %1").arg(i);
        command.models += model;
    }
    return by(s, command, s.admin);
}

Prepared importFollowUps(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    ImportFollowUps command;
    command.branchId = s.branch.id;
    command.at = s.clock.now();
    for (int i = 0; i < 6; ++i) {
        ImportedFollowUp one;
        one.followUpId = s.newId<FollowUpId>();
        one.clientId = contact.clientId;
        one.newOpportunity = i == 0;
        one.opportunityId = i == 0 ? s.newId<OpportunityId>() : command.followUps[0].opportunityId;
        one.modelId = s.gixxer.id;
        one.stage = Stage::Quoted;
        one.advisorId = s.ana.id;
        one.typeId = s.item(Catalogue::FollowUpType, "call");
        one.dueAt = s.clock.now().addDays(i - 3);
        one.done = i < 3;
        command.followUps += one;
    }
    return by(s, command, s.admin);
}

Prepared undoImport(SampleShowroom &s)
{
    const ImportBatchId batch = s.newId<ImportBatchId>();
    s.must(BeginImport{batch, QStringLiteral("clients"), QStringLiteral("a.csv"), s.clock.now()},
           s.admin);
    const ImportClients import = clientsToImport(s);
    const Receipt receipt = s.must(import, s.admin);
    RegisterContact wish = s.contact({}, {}); // one of them has come in since
    wish.newClient = false;
    wish.clientId = import.clients[1].clientId;
    s.must(wish, s.admin);
    UndoImport undo{batch, {}, s.clock.now()};
    for (const RowChange &change : receipt.changes)
        undo.rows += {change.table, QString::fromLatin1(change.id.toHex()), receipt.id};
    return by(s, undo, s.admin);
}

Prepared seedDemonstration(SampleShowroom &s)
{
    setReplicaKind(*s.database, ReplicaKind::Demonstration);
    SeedDemonstration command;
    command.at = s.clock.now();
    Client client;
    client.id = s.newId<ClientId>();
    client.name = QStringLiteral("Rosa");
    client.branchId = s.branch.id;
    client.preferredAgentId = s.ana.id;
    client.createdAt = s.clock.now();
    client.createdBy = s.ana.id;
    command.clients = {client};
    VehicleModel model;
    model.id = s.newId<VehicleModelId>();
    model.brand = QStringLiteral("Honda");
    model.line = QStringLiteral("XR 190");
    command.models = {model};
    command.phones = {
        {s.newId<ClientPhoneId>(), client.id, 0, QStringLiteral("0991112223"), {}, {}}};
    command.emails = {
        {s.newId<ClientEmailId>(), client.id, 0, QStringLiteral("r@example.org"), {}}};
    command.vehicles = {
        {s.newId<VehicleId>(), client.id, QStringLiteral("PAA-0123"), {}, model.id, {}}};
    Opportunity opportunity;
    opportunity.id = s.newId<OpportunityId>();
    opportunity.clientId = client.id;
    opportunity.modelId = model.id;
    opportunity.advisorId = s.ana.id;
    opportunity.branchId = s.branch.id;
    opportunity.openedAt = s.clock.now();
    command.opportunities = {opportunity};
    FollowUp followUp;
    followUp.id = s.newId<FollowUpId>();
    followUp.clientId = client.id;
    followUp.opportunityId = opportunity.id;
    followUp.advisorId = s.ana.id;
    followUp.typeId = s.item(Catalogue::FollowUpType, "call");
    followUp.dueAt = s.clock.now().addDays(1);
    followUp.createdAt = s.clock.now();
    followUp.createdBy = s.ana.id;
    command.followUps = {followUp};
    TimelineEntry entry;
    entry.id = s.newId<TimelineEntryId>();
    entry.clientId = client.id;
    entry.at = s.clock.now();
    entry.staffId = s.ana.id;
    command.timeline = {entry};
    return by(s, command, s.admin);
}

Prepared countVisitor(SampleShowroom &s)
{
    return byAna(s, CountVisitor{s.newId<VisitorId>(), s.ivan.id, s.clock.now()});
}

Prepared undoVisitor(SampleShowroom &s)
{
    const CountVisitor counted{s.newId<VisitorId>(), s.ivan.id, s.clock.now()};
    s.must(counted);
    return byAna(s, UndoVisitor{counted.visitorId, s.clock.now()});
}

Prepared eraseClient(SampleShowroom &s)
{
    const RegisterContact contact = registered(s);
    const CreateQuote quote = fullQuote(s, contact);
    s.must(quote);
    s.must(minted(s, quote));
    limitDiscounts(s, Percent());
    const RequestDiscount asked = discountOf(s, quote);
    s.must(asked);
    s.must(ApproveDiscount{asked.requestId, s.clock.now()}, s.admin);
    settledDeal(s, quote);
    return by(s, EraseClient{contact.clientId, s.clock.now()}, s.admin);
}

Prepared createQuote(SampleShowroom &s)
{
    return byAna(s, fullQuote(s, registered(s)));
}

Prepared editQuote(SampleShowroom &s)
{
    const CreateQuote made = sent(s);
    EditQuote command;
    command.quoteId = made.quoteId;
    command.seen = seen(s, made);
    command.content = made.content;
    command.content.note = QStringLiteral("Incluye casco");
    command.content.offers[0].priceMinor -= 10'000;
    command.at = s.clock.now();
    return byAna(s, command);
}

Prepared sendQuote(SampleShowroom &s)
{
    const CreateQuote made = quoted(s);
    return byAna(s, SendQuote{made.quoteId, seen(s, made), QuoteChannel::WhatsApp, s.clock.now()});
}

Prepared cancelQuote(SampleShowroom &s)
{
    const CreateQuote made = reserved(s);
    s.must(changeOf(s, made));
    return by(s, CancelQuote{made.quoteId, QStringLiteral("Cambió de modelo"), s.clock.now()},
              s.admin);
}

Prepared askExtension(SampleShowroom &s)
{
    const CreateQuote made = sent(s);
    return byAna(s,
                 AskExtension{made.quoteId, QStringLiteral("Viaja hasta el lunes"), s.clock.now()});
}

Prepared extendQuote(SampleShowroom &s)
{
    const CreateQuote made = sent(s);
    s.must(AskExtension{made.quoteId, {}, s.clock.now()});
    return by(s, ExtendQuote{made.quoteId, s.clock.now()}, s.admin);
}

Prepared mintLink(SampleShowroom &s)
{
    return byAna(s, minted(s, sent(s)));
}

Prepared revokeLinks(SampleShowroom &s)
{
    const CreateQuote made = sent(s);
    s.must(minted(s, made));
    return byAna(s, RevokeLinks{made.quoteId, s.clock.now()});
}

Prepared openLink(SampleShowroom &s)
{
    return byService(s, OpenLink{given(s).linkId, s.clock.now()});
}

Prepared answerLink(SampleShowroom &s)
{
    return byService(s, AnswerLink{given(s).linkId, LinkAnswer::TestDrive,
                                   QStringLiteral("El sábado, por favor"), s.clock.now()});
}

constexpr std::array table{
    Scenario{"StartShowroom", startShowroom},
    Scenario{"SaveBranch", saveBranch},
    Scenario{"SaveStaff", saveStaff},
    Scenario{"SaveCatalogueItem", saveCatalogueItem},
    Scenario{"SaveVehicleModel", saveVehicleModel},
    Scenario{"RegisterContact", registerContact},
    Scenario{"EditClient", editClient},
    Scenario{"RecordAttempt", recordAttempt},
    Scenario{"ScheduleFollowUp", scheduleFollowUp},
    Scenario{"RescheduleFollowUp", rescheduleFollowUp},
    Scenario{"ResolveFollowUp", resolveFollowUp},
    Scenario{"UndoResolve", undoResolve},
    Scenario{"MarkLost", markLost},
    Scenario{"UndoLost", undoLost},
    Scenario{"ReopenLost", reopenLost},
    Scenario{"ChangeStage", changeStage},
    Scenario{"UndoStage", undoStage},
    Scenario{"BeginImport", beginImport},
    Scenario{"ImportClients", importClients},
    Scenario{"ImportModels", importModels},
    Scenario{"ImportFollowUps", importFollowUps},
    Scenario{"UndoImport", undoImport},
    Scenario{"SeedDemonstration", seedDemonstration},
    Scenario{"CountVisitor", countVisitor},
    Scenario{"UndoVisitor", undoVisitor},
    Scenario{"SaveCompany", saveCompany},
    Scenario{"EraseClient", eraseClient},
    Scenario{"CreateQuote", createQuote},
    Scenario{"EditQuote", editQuote},
    Scenario{"SendQuote", sendQuote},
    Scenario{"CancelQuote", cancelQuote},
    Scenario{"AskExtension", askExtension},
    Scenario{"ExtendQuote", extendQuote},
    Scenario{"MintLink", mintLink},
    Scenario{"RevokeLinks", revokeLinks},
    Scenario{"OpenLink", openLink},
    Scenario{"AnswerLink", answerLink},
    Scenario{"RecordDeposit", recordDeposit},
    Scenario{"PayDeposit", payDeposit},
    Scenario{"SettleDeposit", settleDeposit},
    Scenario{"MoveDeposit", moveDeposit},
    Scenario{"RequestReservation", requestReservation},
    Scenario{"ApproveReservation", approveReservation},
    Scenario{"RejectReservation", rejectReservation},
    Scenario{"WithdrawReservation", withdrawReservation},
    Scenario{"SignQuote", signQuote},
    Scenario{"SaveUnit", saveUnit},
    Scenario{"SavePayments", savePayments},
    Scenario{"SavePaper", savePaper},
    Scenario{"QueueMail", queueMail},
    Scenario{"MailSent", mailSent},
    Scenario{"MailTried", mailTried},
    Scenario{"MailArrived", mailArrived},
    Scenario{"MailBounced", mailBounced},
    Scenario{"RetryMail", retryMail},
    Scenario{"TakeOverMail", takeOverMail},
    Scenario{"CancelMail", cancelMail},
    Scenario{"RequestChange", requestChange},
    Scenario{"WithdrawChange", withdrawChange},
    Scenario{"RejectChange", rejectChange},
    Scenario{"EditLockedQuote", editLockedQuote},
    Scenario{"RequestDiscount", requestDiscount},
    Scenario{"ApproveDiscount", approveDiscount},
    Scenario{"RejectDiscount", rejectDiscount},
    Scenario{"OpenApplication", openApplication},
    Scenario{"EditApplication", editApplication},
    Scenario{"MoveApplication", moveApplication},
    Scenario{"RemoveApplication", removeApplication},
    Scenario{"SaveParty", saveParty},
    Scenario{"RemoveParty", removeParty},
    Scenario{"RequestAppraisal", requestAppraisal},
    Scenario{"EditAppraisal", editAppraisal},
    Scenario{"AuthoriseAppraisal", authoriseAppraisal},
    Scenario{"RejectAppraisal", rejectAppraisal},
    Scenario{"WithdrawAppraisal", withdrawAppraisal},
    Scenario{"ReceiveTradeIn", receiveTradeIn},
    Scenario{"AddPhoto", addPhoto},
    Scenario{"RemovePhoto", removePhoto},
    Scenario{"SaveQuoteTemplate", saveQuoteTemplate},
    Scenario{"RemoveQuoteTemplate", removeQuoteTemplate},
};

} // namespace

std::span<const Scenario> scenarios()
{
    return table;
}

StagedScenario stage(const Scenario &scenario)
{
    SampleShowroom showroom(quickPlace());
    const DeviceId device = showroom.newId<DeviceId>();
    const Prepared prepared = scenario.prepare(showroom);
    return {showroom.closeAndRead(), prepared, device};
}

} // namespace Vitrina::Testing
