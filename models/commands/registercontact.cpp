// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercontact.h"

#include "commands/clientmerge.h"
#include "commands/clientwriting.h"
#include "commands/commandsupport.h"
#include "commands/textlimits.h"
#include "storage/clientqueries.h"

namespace Vitrina {

namespace {

Result<Client> registerNew(CommandContext &context, const RegisterContact &command,
                           const StaffId &advisor)
{
    Client client;
    client.id = command.clientId;
    client.entryType = command.entryType;
    client.sourceId = command.sourceId;
    client.qualityId = command.qualityId;
    client.branchId = context.actor().branchId;
    client.preferredAgentId = advisor;
    client.createdAt = context.at();
    client.createdBy = context.actor().id;
    VITRINA_TRY(fillIn(client, command.client));
    VITRINA_TRY(context.insert(client));
    VITRINA_LET(phones, phoneRows(client.id, command.client.phones));
    VITRINA_TRY(context.insertAll(phones));
    VITRINA_LET(emails, emailRows(client.id, command.client.emails));
    VITRINA_TRY(context.insertAll(emails));
    VITRINA_TRY(addTimeline(context, TimelineKind::Registered, client.id, {}, {}));
    return client;
}

Result<void> keepConsent(CommandContext &context, const RegisterContact &command)
{
    Consent consent;
    consent.id = context.derivedId<ConsentId>();
    consent.clientId = command.clientId;
    consent.purpose = QStringLiteral("contact");
    consent.channel = codeOf(command.entryType);
    consent.textVersion = QStringLiteral("1");
    consent.grantedAt = context.at();
    consent.recordedBy = context.actor().id;
    return context.insert(consent);
}

Result<void> openOpportunity(CommandContext &context, const RegisterContact &command,
                             const StaffId &advisor)
{
    Opportunity opportunity;
    opportunity.id = command.opportunityId;
    opportunity.clientId = command.clientId;
    opportunity.modelId = command.modelId;
    opportunity.advisorId = advisor;
    opportunity.branchId = context.actor().branchId;
    opportunity.sourceId = command.sourceId;
    opportunity.entryType = command.entryType;
    opportunity.openedAt = context.at();
    return context.insert(opportunity);
}

/// The contact itself, and the conversation that came with it, on the timeline.
Result<void> writeContact(CommandContext &context, const RegisterContact &command)
{
    VITRINA_LET(note, checkedText(command.note, "note"));
    VITRINA_LET(chat, checkedText(command.chat, "chat", TextLimit::chat));
    VITRINA_TRY(addTimeline(context, TimelineKind::ContactIn, command.clientId,
                            command.opportunityId, {}, note,
                            {{QStringLiteral("entry"), codeOf(command.entryType)},
                             {QStringLiteral("source"), command.sourceId.toString()}}));
    if (!chat.isEmpty())
        return addTimeline(context, TimelineKind::ChatPasted, command.clientId,
                           command.opportunityId, {}, chat);
    return {};
}

} // namespace

Result<void> run(const RegisterContact &command, CommandContext &context)
{
    const StaffId advisor = command.advisorId.isNull() ? context.actor().id : command.advisorId;
    VITRINA_TRY(needCatalogueItem(context, command.sourceId, Catalogue::Source));
    VITRINA_TRY(needCatalogueItem(context, command.qualityId, Catalogue::Quality));
    if (command.newClient)
        VITRINA_TRY(registerNew(context, command, advisor));
    else
        VITRINA_TRY(context.need<Client>(command.clientId));
    if (command.contactConsent)
        VITRINA_TRY(keepConsent(context, command));
    if (command.newOpportunity)
        VITRINA_TRY(openOpportunity(context, command, advisor));
    VITRINA_TRY(writeContact(context, command));
    if (command.next)
        return schedule(context, command.clientId, command.opportunityId, advisor, 0,
                        *command.next);
    return command.newOpportunity ? Result<void>(failure(Problem::Code::MissingNextFollowUp))
                                  : Result<void>();
}

Result<void> run(const EditClient &command, CommandContext &context)
{
    VITRINA_LET(client, context.need<Client>(command.clientId));
    VITRINA_TRY(needCatalogueItem(context, command.sourceId, Catalogue::Source));
    VITRINA_TRY(needCatalogueItem(context, command.qualityId, Catalogue::Quality));
    ClientForm form{command.client, command.qualityId, command.sourceId};
    const auto present = loadClientDetail(context.database(), client.id);
    if (command.seen && present) {
        VITRINA_LET(merged, mergedForm(*command.seen, form, formOf(*present)));
        form = merged;
    }
    Client after = client;
    VITRINA_TRY(fillIn(after, form.client));
    after.qualityId = form.qualityId;
    after.sourceId = form.sourceId;
    VITRINA_TRY(context.update(client, after));
    VITRINA_TRY(replacePhones(context, client.id, form.client.phones));
    VITRINA_TRY(replaceEmails(context, client.id, form.client.emails));
    return addTimeline(context, TimelineKind::Edited, client.id, {}, {});
}

Result<void> run(const RecordAttempt &command, CommandContext &context)
{
    VITRINA_LET(client, context.need<Client>(command.clientId));
    VITRINA_LET(text, checkedText(command.text, "text"));
    return addTimeline(context, command.kind, client.id, command.opportunityId, command.followUpId,
                       text);
}

} // namespace Vitrina
