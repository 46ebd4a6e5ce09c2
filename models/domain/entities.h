// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/ids.h"
#include "domain/offlinedays.h"

#include <QDateTime>

#include <optional>

/// The rows people work with, as plain structs. `visit` names each member's column, in the order of
/// the table; reading, writing and comparing rows are all made from it (storage/rows.h).
/// Instants are UTC. `version` is the command that last wrote the row.
namespace Vitrina {

struct Company
{
    static constexpr const char *table = "company";
    CompanyId id;
    QString name;
    QString country;
    QString currency;
    QString labelSet;
    CommandId version;
    int offlineDays = usualOfflineDays; ///< domain/offlinedays.h
    QString linkBase = QString();  ///< where links lead (domain/linkbase.h); empty: none are given
    QString linkPhone = QString(); ///< E.164; whom to write to when a link is gone
    QString logo = QString();      ///< domain/logo.h; empty: the name stands in its place
    QString legalText = QString(); ///< beneath each quote
    qint64 discountLimitMillionths = 100'000'000; ///< domain/discountlimit.h; 100 %: none

    /// Commands that were kept before there were the columns do not have them.
    static constexpr const char *cameLater[] = {"offline_days", "link_base",
                                                "link_phone",   "logo",
                                                "legal_text",   "discount_limit_millionths"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("name", self.name);
        v("country", self.country);
        v("currency", self.currency);
        v("label_set", self.labelSet);
        v("row_version", self.version);
        v("offline_days", self.offlineDays);
        v("link_base", self.linkBase);
        v("link_phone", self.linkPhone);
        v("logo", self.logo);
        v("legal_text", self.legalText);
        v("discount_limit_millionths", self.discountLimitMillionths);
    }
};

struct Branch
{
    static constexpr const char *table = "branch";
    BranchId id;
    CompanyId companyId;
    QString name;
    QString country;  ///< ISO 3166 alpha-2
    QString timeZone; ///< IANA name
    QString currency; ///< ISO 4217
    CommandId version;
    qint64 depositMinor = 0;     ///< what is asked for online; 0: nothing is
    QString payUrl = QString();  ///< the payment provider's page (domain/payurl.h); empty: none
    QString address = QString(); ///< as it is printed

    /// Commands that were kept before there were the columns do not have them.
    static constexpr const char *cameLater[] = {"deposit_minor", "pay_url", "address"};

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("company_id", self.companyId);
        v("name", self.name);
        v("country", self.country);
        v("time_zone", self.timeZone);
        v("currency", self.currency);
        v("row_version", self.version);
        v("deposit_minor", self.depositMinor);
        v("pay_url", self.payUrl);
        v("address", self.address);
    }
};

struct OpeningInterval
{
    static constexpr const char *table = "opening_hours";
    OpeningHoursId id;
    BranchId branchId;
    int weekday = 1; ///< 1 is Monday
    int opensMinute = 0;
    int closesMinute = 0;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("branch_id", self.branchId);
        v("weekday", self.weekday);
        v("opens_minute", self.opensMinute);
        v("closes_minute", self.closesMinute);
        v("row_version", self.version);
    }
};

struct Department
{
    static constexpr const char *table = "department";
    DepartmentId id;
    BranchId branchId;
    QString name;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("branch_id", self.branchId);
        v("name", self.name);
        v("row_version", self.version);
    }
};

struct StaffMember
{
    static constexpr const char *table = "staff";
    StaffId id;
    QString login;
    QString name;
    QString email;
    QString phone;
    BranchId branchId;
    DepartmentId departmentId;
    int accessLevel = 4;
    int permissions = 0;
    StaffId supervisorId;
    QString jobTitle;
    bool active = true;
    CommandId version;

    bool may(Permission permission) const { return (permissions & int(permission)) != 0; }

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("login", self.login);
        v("name", self.name);
        v("email", self.email);
        v("phone", self.phone);
        v("branch_id", self.branchId);
        v("department_id", self.departmentId);
        v("access_level", self.accessLevel);
        v("permissions", self.permissions);
        v("supervisor_id", self.supervisorId);
        v("job_title", self.jobTitle);
        v("active", self.active);
        v("row_version", self.version);
    }
};

struct CatalogueItem
{
    static constexpr const char *table = "catalogue_item";
    CatalogueItemId id;
    Catalogue catalogue = Catalogue::FollowUpType;
    QString code;
    QString name; ///< empty: the program's own word for the code
    QString body; ///< a message template's text
    CatalogueItemId parentId;
    int position = 0;
    int number = 0; ///< minutes, see the migration
    bool active = true;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("catalogue", self.catalogue);
        v("code", self.code);
        v("name", self.name);
        v("body", self.body);
        v("parent_id", self.parentId);
        v("position", self.position);
        v("number", self.number);
        v("active", self.active);
        v("row_version", self.version);
    }
};

struct VehicleModel
{
    static constexpr const char *table = "vehicle_model";
    VehicleModelId id;
    QString brand;
    QString line;
    QString modelVersion;
    int year = 0; ///< 0: not said
    VehicleKind kind = VehicleKind::Motorcycle;
    qint64 priceMinor = 0;
    QString currency;
    bool active = true;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("brand", self.brand);
        v("line", self.line);
        v("version", self.modelVersion);
        v("year", self.year);
        v("kind", self.kind);
        v("price_minor", self.priceMinor);
        v("currency", self.currency);
        v("active", self.active);
        v("row_version", self.version);
    }
};

struct Client
{
    static constexpr const char *table = "client";
    ClientId id;
    ClientKind kind = ClientKind::Person;
    QString name;
    QString surname;
    QString nationalId;
    QString externalId; ///< her key in the program she was imported from
    QString city;
    QString observations;
    CatalogueItemId qualityId;
    CatalogueItemId sourceId;
    EntryType entryType = EntryType::SalesFloor;
    BranchId branchId;
    StaffId preferredAgentId;
    ClientId mergedInto;
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("kind", self.kind);
        v("name", self.name);
        v("surname", self.surname);
        v("national_id", self.nationalId);
        v("external_id", self.externalId);
        v("city", self.city);
        v("observations", self.observations);
        v("quality_id", self.qualityId);
        v("source_id", self.sourceId);
        v("entry_type", self.entryType);
        v("branch_id", self.branchId);
        v("preferred_agent_id", self.preferredAgentId);
        v("merged_into", self.mergedInto);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

struct ClientPhone
{
    static constexpr const char *table = "client_phone";
    ClientPhoneId id;
    ClientId clientId;
    int position = 0;
    QString typed;
    QString e164; ///< empty where what was typed is no valid number
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("position", self.position);
        v("typed", self.typed);
        v("e164", self.e164);
        v("row_version", self.version);
    }
};

struct ClientEmail
{
    static constexpr const char *table = "client_email";
    ClientEmailId id;
    ClientId clientId;
    int position = 0;
    QString address;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("position", self.position);
        v("address", self.address);
        v("row_version", self.version);
    }
};

struct Consent
{
    static constexpr const char *table = "consent";
    ConsentId id;
    ClientId clientId;
    QString purpose;
    QString channel;
    QString textVersion;
    QString proof;
    QDateTime grantedAt;
    QDateTime revokedAt;
    StaffId recordedBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("purpose", self.purpose);
        v("channel", self.channel);
        v("text_version", self.textVersion);
        v("proof", self.proof);
        v("granted_at", self.grantedAt);
        v("revoked_at", self.revokedAt);
        v("recorded_by", self.recordedBy);
        v("row_version", self.version);
    }
};

struct Vehicle
{
    static constexpr const char *table = "vehicle";
    VehicleId id;
    ClientId clientId;
    QString plate;
    QString vin;
    VehicleModelId modelId;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("plate", self.plate);
        v("vin", self.vin);
        v("model_id", self.modelId);
        v("row_version", self.version);
    }
};

struct Opportunity
{
    static constexpr const char *table = "opportunity";
    OpportunityId id;
    ClientId clientId;
    VehicleModelId modelId;
    StaffId advisorId;
    BranchId branchId;
    CatalogueItemId sourceId;
    EntryType entryType = EntryType::SalesFloor;
    Stage stage = Stage::Interested;
    OpportunityState state = OpportunityState::Open;
    std::optional<int> closingPercent; ///< none: taken from the stage (S4.4)
    CatalogueItemId lostReasonId;
    QString lostNote;
    QDateTime openedAt;
    QDateTime closedAt;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("model_id", self.modelId);
        v("advisor_id", self.advisorId);
        v("branch_id", self.branchId);
        v("source_id", self.sourceId);
        v("entry_type", self.entryType);
        v("stage", self.stage);
        v("state", self.state);
        v("closing_percent", self.closingPercent);
        v("lost_reason_id", self.lostReasonId);
        v("lost_note", self.lostNote);
        v("opened_at", self.openedAt);
        v("closed_at", self.closedAt);
        v("row_version", self.version);
    }
};

struct FollowUp
{
    static constexpr const char *table = "follow_up";
    FollowUpId id;
    ClientId clientId;
    OpportunityId opportunityId;
    StaffId advisorId;
    CatalogueItemId typeId;
    QDateTime dueAt;
    int minutes = 15;
    QString observations;
    int attempt = 0; ///< how often she was sought in vain before this one (S1.6)
    FollowUpState state = FollowUpState::Pending;
    Outcome outcome = Outcome::None;
    QString outcomeNote;
    QDateTime resolvedAt;
    StaffId resolvedBy;
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("opportunity_id", self.opportunityId);
        v("advisor_id", self.advisorId);
        v("type_id", self.typeId);
        v("due_at", self.dueAt);
        v("minutes", self.minutes);
        v("observations", self.observations);
        v("attempt", self.attempt);
        v("state", self.state);
        v("outcome", self.outcome);
        v("outcome_note", self.outcomeNote);
        v("resolved_at", self.resolvedAt);
        v("resolved_by", self.resolvedBy);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

struct TimelineEntry
{
    static constexpr const char *table = "timeline_entry";
    TimelineEntryId id;
    ClientId clientId;
    OpportunityId opportunityId;
    FollowUpId followUpId;
    TimelineKind kind = TimelineKind::Registered;
    QDateTime at;
    StaffId staffId;
    QString text; ///< what a person wrote; shown as it is
    QString data; ///< codes the screen words in the reader's language (a JSON object, or empty)
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("opportunity_id", self.opportunityId);
        v("follow_up_id", self.followUpId);
        v("kind", self.kind);
        v("at", self.at);
        v("staff_id", self.staffId);
        v("text", self.text);
        v("data", self.data);
        v("row_version", self.version);
    }
};

/// Somebody who came to the showroom and left no data (D4).
struct FloorVisitor
{
    static constexpr const char *table = "visitor";
    VisitorId id;
    BranchId branchId;
    StaffId advisorId; ///< who attended
    QDateTime at;
    VisitorState state = VisitorState::Counted;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("branch_id", self.branchId);
        v("advisor_id", self.advisorId);
        v("at", self.at);
        v("state", self.state);
        v("row_version", self.version);
    }
};

struct ImportBatch
{
    static constexpr const char *table = "import_batch";
    ImportBatchId id;
    QString kind;
    QString fileName;
    QDateTime startedAt;
    StaffId startedBy;
    QDateTime undoneAt;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("kind", self.kind);
        v("file_name", self.fileName);
        v("started_at", self.startedAt);
        v("started_by", self.startedBy);
        v("undone_at", self.undoneAt);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
