// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"

#include <QFlags>

namespace Vitrina {

enum class ClientKind { Person, Company };
template <>
struct EnumCodes<ClientKind>
{
    static constexpr std::array table{std::pair{ClientKind::Person, "person"},
                                      std::pair{ClientKind::Company, "company"}};
};

/// How a contact came in (S2.5).
enum class EntryType { SalesFloor, Centralizer, WebQuote };
template <>
struct EnumCodes<EntryType>
{
    static constexpr std::array table{std::pair{EntryType::SalesFloor, "sales_floor"},
                                      std::pair{EntryType::Centralizer, "centralizer"},
                                      std::pair{EntryType::WebQuote, "web_quote"}};
};

enum class VehicleKind { Motorcycle, Car, Truck, Other };
template <>
struct EnumCodes<VehicleKind>
{
    static constexpr std::array table{
        std::pair{VehicleKind::Motorcycle, "motorcycle"}, std::pair{VehicleKind::Car, "car"},
        std::pair{VehicleKind::Truck, "truck"}, std::pair{VehicleKind::Other, "other"}};
};

/// The sale's stages in their order (S1.9); Interested is before the first.
enum class Stage { Interested, Quoted, Documented, Invoiced, Delivered };
template <>
struct EnumCodes<Stage>
{
    static constexpr std::array table{
        std::pair{Stage::Interested, "interested"}, std::pair{Stage::Quoted, "quoted"},
        std::pair{Stage::Documented, "documented"}, std::pair{Stage::Invoiced, "invoiced"},
        std::pair{Stage::Delivered, "delivered"}};
};

enum class OpportunityState { Open, Won, Lost };
template <>
struct EnumCodes<OpportunityState>
{
    static constexpr std::array table{std::pair{OpportunityState::Open, "open"},
                                      std::pair{OpportunityState::Won, "won"},
                                      std::pair{OpportunityState::Lost, "lost"}};
};

/// A visitor who left no data is counted, or was counted by mistake.
enum class VisitorState { Counted, Withdrawn };
template <>
struct EnumCodes<VisitorState>
{
    static constexpr std::array table{std::pair{VisitorState::Counted, "counted"},
                                      std::pair{VisitorState::Withdrawn, "withdrawn"}};
};

enum class FollowUpState { Pending, Resolved, Cancelled };
template <>
struct EnumCodes<FollowUpState>
{
    static constexpr std::array table{std::pair{FollowUpState::Pending, "pending"},
                                      std::pair{FollowUpState::Resolved, "resolved"},
                                      std::pair{FollowUpState::Cancelled, "cancelled"}};
};

/// What came of a follow-up (S1.6). None until it is resolved.
enum class Outcome { None, Reached, NotReached };
template <>
struct EnumCodes<Outcome>
{
    static constexpr std::array table{std::pair{Outcome::None, ""},
                                      std::pair{Outcome::Reached, "reached"},
                                      std::pair{Outcome::NotReached, "not_reached"}};
};

enum class TimelineKind {
    Registered,
    ContactIn,
    ChatPasted,
    Scheduled,
    Rescheduled,
    Resolved,
    Undone,
    StageChanged,
    Lost,
    Reopened,
    WhatsAppOpened,
    CallStarted,
    Edited,
    Imported,
    Quote, ///< what happened to a quote; `data` has which event (S0.12)
    Note,  ///< what somebody wrote down of the client
};
template <>
struct EnumCodes<TimelineKind>
{
    static constexpr std::array table{std::pair{TimelineKind::Registered, "registered"},
                                      std::pair{TimelineKind::ContactIn, "contact_in"},
                                      std::pair{TimelineKind::ChatPasted, "chat_pasted"},
                                      std::pair{TimelineKind::Scheduled, "scheduled"},
                                      std::pair{TimelineKind::Rescheduled, "rescheduled"},
                                      std::pair{TimelineKind::Resolved, "resolved"},
                                      std::pair{TimelineKind::Undone, "undone"},
                                      std::pair{TimelineKind::StageChanged, "stage_changed"},
                                      std::pair{TimelineKind::Lost, "lost"},
                                      std::pair{TimelineKind::Reopened, "reopened"},
                                      std::pair{TimelineKind::WhatsAppOpened, "whatsapp_opened"},
                                      std::pair{TimelineKind::CallStarted, "call_started"},
                                      std::pair{TimelineKind::Edited, "edited"},
                                      std::pair{TimelineKind::Imported, "imported"},
                                      std::pair{TimelineKind::Quote, "quote"},
                                      std::pair{TimelineKind::Note, "note"}};
};

enum class Catalogue { FollowUpType, Quality, LostReason, Medium, Source, MessageTemplate };
template <>
struct EnumCodes<Catalogue>
{
    static constexpr std::array table{std::pair{Catalogue::FollowUpType, "follow_up_type"},
                                      std::pair{Catalogue::Quality, "quality"},
                                      std::pair{Catalogue::LostReason, "lost_reason"},
                                      std::pair{Catalogue::Medium, "medium"},
                                      std::pair{Catalogue::Source, "source"},
                                      std::pair{Catalogue::MessageTemplate, "message_template"}};
};

/// How far a staff member sees (S3.3); the number is the one stored.
enum class AccessLevel { Company = 1, Branch = 2, Department = 3, Own = 4 };

/// Sensitive actions opened one by one on the staff member.
enum class Permission {
    ChangePreferredAgent = 1 << 0,
    ExtendLink = 1 << 1,
    EditLockedQuote = 1 << 2,
    ApproveReservation = 1 << 3,
    ApproveDiscount = 1 << 4,
    Export = 1 << 5,
    ManageStaff = 1 << 6,
    EraseData = 1 << 7,
    Import = 1 << 8,
    StepStageBack = 1 << 9,
    ReopenLost = 1 << 10,
};
Q_DECLARE_FLAGS(Permissions, Permission)
Q_DECLARE_OPERATORS_FOR_FLAGS(Permissions)
template <>
struct EnumCodes<Permission>
{
    static constexpr std::array table{
        std::pair{Permission::ChangePreferredAgent, "change_preferred_agent"},
        std::pair{Permission::ExtendLink, "extend_link"},
        std::pair{Permission::EditLockedQuote, "edit_locked_quote"},
        std::pair{Permission::ApproveReservation, "approve_reservation"},
        std::pair{Permission::ApproveDiscount, "approve_discount"},
        std::pair{Permission::Export, "export"},
        std::pair{Permission::ManageStaff, "manage_staff"},
        std::pair{Permission::EraseData, "erase_data"},
        std::pair{Permission::Import, "import"},
        std::pair{Permission::StepStageBack, "step_stage_back"},
        std::pair{Permission::ReopenLost, "reopen_lost"}};
};

} // namespace Vitrina
