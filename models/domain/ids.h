// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUuid>

#include <compare>

namespace Vitrina {

/// The key of one kind of row: a UUID that cannot be mistaken for another kind's.
/// New ids are UUIDv7 (RFC 9562) from IdSource, so they sort by the time they were made.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(const QUuid &uuid)
        : m_uuid(uuid)
    {
    }

    /// From the 16 bytes the database keeps; anything else gives a null id.
    static Id fromBytes(const QByteArray &bytes)
    {
        return bytes.size() == 16 ? Id(QUuid::fromRfc4122(bytes)) : Id();
    }
    static Id fromString(QStringView text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    QUuid uuid() const { return m_uuid; }
    QByteArray toBytes() const { return m_uuid.toRfc4122(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.toBytes() < b.toBytes(); }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using CompanyId = Id<struct CompanyTag>;
using BranchId = Id<struct BranchTag>;
using OpeningHoursId = Id<struct OpeningHoursTag>;
using DepartmentId = Id<struct DepartmentTag>;
using StaffId = Id<struct StaffTag>;
using CatalogueItemId = Id<struct CatalogueItemTag>;
using ClientId = Id<struct ClientTag>;
using ClientPhoneId = Id<struct ClientPhoneTag>;
using ClientEmailId = Id<struct ClientEmailTag>;
using ConsentId = Id<struct ConsentTag>;
using VehicleModelId = Id<struct VehicleModelTag>;
using VehicleId = Id<struct VehicleTag>;
using OpportunityId = Id<struct OpportunityTag>;
using FollowUpId = Id<struct FollowUpTag>;
using TimelineEntryId = Id<struct TimelineEntryTag>;
using VisitorId = Id<struct VisitorTag>;
using ImportBatchId = Id<struct ImportBatchTag>;
using QuoteId = Id<struct QuoteTag>;
using QuoteVersionId = Id<struct QuoteVersionTag>;
using QuoteOfferId = Id<struct QuoteOfferTag>;
using QuoteItemId = Id<struct QuoteItemTag>;
using QuoteFormId = Id<struct QuoteFormTag>;
using QuoteLinkId = Id<struct QuoteLinkTag>;
using UnitId = Id<struct UnitTag>;
using DepositId = Id<struct DepositTag>;
using ReservationId = Id<struct ReservationTag>;
using SendingId = Id<struct SendingTag>;
using ChangeRequestId = Id<struct ChangeRequestTag>;
using DiscountRequestId = Id<struct DiscountRequestTag>;
using CreditApplicationId = Id<struct CreditApplicationTag>;
using DealPartyId = Id<struct DealPartyTag>;
using QuoteTemplateId = Id<struct QuoteTemplateTag>;
using AppraisalId = Id<struct AppraisalTag>;
using PhotoId = Id<struct PhotoTag>;
using CommandId = Id<struct CommandTag>;
using DeviceId = Id<struct DeviceTag>;

} // namespace Vitrina
