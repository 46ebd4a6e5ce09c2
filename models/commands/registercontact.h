// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/schedulefollowup.h"

#include <optional>

namespace Vitrina {

/// A phone number as it was typed and as it is dialled; the latter is made by
/// messaging/phonenumber.h before the command, so that a re-run needs no numbering plan.
struct PhoneEntry
{
    static constexpr bool listed = true;
    ClientPhoneId id;
    QString typed;
    QString e164;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("typed", self.typed);
        v("e164", self.e164);
    }
};

struct EmailEntry
{
    static constexpr bool listed = true;
    ClientEmailId id;
    QString address;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("address", self.address);
    }
};

/// Who a client is, as typed.
struct ClientDetails
{
    static constexpr bool listed = true;
    ClientKind kind = ClientKind::Person;
    QString name;
    QString surname;
    QString nationalId;
    QString city;
    QString observations;
    QList<PhoneEntry> phones;
    QList<EmailEntry> emails;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("kind", self.kind);
        v("name", self.name);
        v("surname", self.surname);
        v("nationalId", self.nationalId);
        v("city", self.city);
        v("observations", self.observations);
        v("phones", self.phones);
        v("emails", self.emails);
    }
};

/// Someone came, called or wrote (D4, D13): a new or known client, her wish, what to do next, and
/// what she wrote, in one deed. A name or a phone number is enough.
/// Problems: MissingName, BadEmail, UnknownCatalogueItem, MissingNextFollowUp where a new
/// opportunity has none, and those of its time (ScheduleFollowUp).
struct RegisterContact
{
    static constexpr const char *name = "RegisterContact";
    static constexpr int argsVersion = 1;
    ClientId clientId;
    bool newClient = true;
    ClientDetails client; ///< of a new client only
    OpportunityId opportunityId;
    bool newOpportunity = true;
    VehicleModelId modelId;
    CatalogueItemId sourceId;
    CatalogueItemId qualityId;
    EntryType entryType = EntryType::SalesFloor;
    StaffId advisorId; ///< null: oneself
    QString note;
    QString chat;                ///< a pasted conversation, kept whole
    bool contactConsent = false; ///< she agreed to be contacted (D14)
    std::optional<NextStep> next;
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("clientId", self.clientId);
        v("newClient", self.newClient);
        v("client", self.client);
        v("opportunityId", self.opportunityId);
        v("newOpportunity", self.newOpportunity);
        v("modelId", self.modelId);
        v("sourceId", self.sourceId);
        v("qualityId", self.qualityId);
        v("entryType", self.entryType);
        v("advisorId", self.advisorId);
        v("note", self.note);
        v("chat", self.chat);
        v("contactConsent", self.contactConsent);
        v("next", self.next);
        v("at", self.at);
    }
};
Result<void> run(const RegisterContact &command, CommandContext &context);

/// What a form of a client holds.
struct ClientForm
{
    ClientDetails client;
    CatalogueItemId qualityId;
    CatalogueItemId sourceId;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("client", self.client);
        v("qualityId", self.qualityId);
        v("sourceId", self.sourceId);
    }
};

/// Corrects who a client is. What differs from @c seen is what was corrected: the rest stays as
/// somebody else may have corrected it since, and what both corrected, to something else each, is
/// ChangedSince. Without @c seen all is written, and phones and mails become exactly those given.
/// Problems: ChangedSince, MissingName, BadEmail, UnknownCatalogueItem.
struct EditClient
{
    static constexpr const char *name = "EditClient";
    static constexpr int argsVersion = 1;
    ClientId clientId;
    ClientDetails client;
    CatalogueItemId qualityId;
    CatalogueItemId sourceId;
    QDateTime at;
    std::optional<ClientForm> seen = std::nullopt; ///< what the form began with

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("clientId", self.clientId);
        v("client", self.client);
        v("qualityId", self.qualityId);
        v("sourceId", self.sourceId);
        v("at", self.at);
        v("seen", self.seen);
    }
};
Result<void> run(const EditClient &command, CommandContext &context);

/// WhatsApp or a call was opened from the program: the attempt stands on the timeline (S1.4, D13).
struct RecordAttempt
{
    static constexpr const char *name = "RecordAttempt";
    static constexpr int argsVersion = 1;
    ClientId clientId;
    OpportunityId opportunityId;
    FollowUpId followUpId;
    TimelineKind kind = TimelineKind::WhatsAppOpened;
    QString text; ///< what was sent along
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("clientId", self.clientId);
        v("opportunityId", self.opportunityId);
        v("followUpId", self.followUpId);
        v("kind", self.kind);
        v("text", self.text);
        v("at", self.at);
    }
};
Result<void> run(const RecordAttempt &command, CommandContext &context);

} // namespace Vitrina
