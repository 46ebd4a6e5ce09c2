// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"

#include <QDateTime>

namespace Vitrina {

/// Where the appraisal of a trade-in stands (D6). One that was authorised until an instant that is
/// over counts for nothing any more, whatever is stored (isInForce()).
enum class AppraisalState { Requested, Authorised, Rejected, Received, Withdrawn };
template <>
struct EnumCodes<AppraisalState>
{
    static constexpr std::array table{std::pair{AppraisalState::Requested, "requested"},
                                      std::pair{AppraisalState::Authorised, "authorised"},
                                      std::pair{AppraisalState::Rejected, "rejected"},
                                      std::pair{AppraisalState::Received, "received"},
                                      std::pair{AppraisalState::Withdrawn, "withdrawn"}};
};

/// The vehicle that a client gives in, as somebody looked at it. Amounts are minor units.
struct TradeInVehicle
{
    QString plate;
    QString text; ///< brand and line
    int year = 0; ///< 0: not known
    int km = 0;
    QString colour;
    QString vin;       ///< empty: not known yet
    QString checklist; ///< domain/checklist.h
    qint64 finesMinor = 0;
    QString lien; ///< to whom something is still owed for it
    qint64 lienMinor = 0;
    qint64 askedMinor = 0; ///< what the client wants; 0: has not said
    QString note;

    friend bool operator==(const TradeInVehicle &, const TradeInVehicle &) = default;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("plate", self.plate);
        v("text", self.text);
        v("year", self.year);
        v("km", self.km);
        v("colour", self.colour);
        v("vin", self.vin);
        v("checklist", self.checklist);
        v("finesMinor", self.finesMinor);
        v("lien", self.lien);
        v("lienMinor", self.lienMinor);
        v("askedMinor", self.askedMinor);
        v("note", self.note);
    }
};

/// What a vehicle that is given in for a sale was found to be worth, and what became of it.
struct Appraisal
{
    static constexpr const char *table = "appraisal";
    static constexpr int longestPlate = 20;
    static constexpr int mostKm = 9'999'999;
    AppraisalId id;
    ClientId clientId;
    OpportunityId opportunityId;
    TradeInVehicle vehicle;
    QString currency; ///< ISO 4217, of the sale's branch
    AppraisalState state = AppraisalState::Requested;
    qint64 authorisedMinor = 0;
    QDateTime validUntilAt; ///< from then on it counts no more: the end of its last day
    QDateTime decidedAt;
    StaffId decidedBy;
    QString reason; ///< why it was rejected
    UnitId unitId;  ///< what it became when it was received
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("opportunity_id", self.opportunityId);
        v("plate", self.vehicle.plate);
        v("text", self.vehicle.text);
        v("year", self.vehicle.year);
        v("km", self.vehicle.km);
        v("colour", self.vehicle.colour);
        v("vin", self.vehicle.vin);
        v("checklist", self.vehicle.checklist);
        v("fines_minor", self.vehicle.finesMinor);
        v("lien", self.vehicle.lien);
        v("lien_minor", self.vehicle.lienMinor);
        v("asked_minor", self.vehicle.askedMinor);
        v("currency", self.currency);
        v("note", self.vehicle.note);
        v("state", self.state);
        v("authorised_minor", self.authorisedMinor);
        v("valid_until_at", self.validUntilAt);
        v("decided_at", self.decidedAt);
        v("decided_by", self.decidedBy);
        v("reason", self.reason);
        v("unit_id", self.unitId);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

/// Whether what was authorised counts now: not at the very end of its validity any more.
inline bool isInForce(const Appraisal &appraisal, const QDateTime &now)
{
    return appraisal.state == AppraisalState::Authorised && now < appraisal.validUntilAt;
}

} // namespace Vitrina
