// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/ids.h"

#include <QDateTime>

namespace Vitrina {

/// What somebody is in a deal (D7). There is one of each, but co-debtors may be several.
enum class PartyRole { Buyer, Spouse, CoDebtor, InvoiceHolder, RegistrationHolder };
template <>
struct EnumCodes<PartyRole>
{
    static constexpr std::array table{
        std::pair{PartyRole::Buyer, "buyer"}, std::pair{PartyRole::Spouse, "spouse"},
        std::pair{PartyRole::CoDebtor, "co_debtor"},
        std::pair{PartyRole::InvoiceHolder, "invoice_holder"},
        std::pair{PartyRole::RegistrationHolder, "registration_holder"}};
};

/// By which rules the number of a party's document is looked at.
enum class PartyIdType {
    National, ///< of the branch's country
    Passport,
    Foreign, ///< another country's: letters and digits
};
template <>
struct EnumCodes<PartyIdType>
{
    static constexpr std::array table{std::pair{PartyIdType::National, "national"},
                                      std::pair{PartyIdType::Passport, "passport"},
                                      std::pair{PartyIdType::Foreign, "foreign"}};
};

/// Who somebody in a deal is.
struct PartyDetails
{
    ClientKind kind = ClientKind::Person;
    QString name; ///< in full
    PartyIdType idType = PartyIdType::National;
    QString
        idNumber; ///< as typed; in a row as it is kept (domain/nationalid.h). Empty: not known yet
    QString phone;
    QString email;
    QString address;
    QString note;

    friend bool operator==(const PartyDetails &, const PartyDetails &) = default;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("kind", self.kind);
        v("name", self.name);
        v("idType", self.idType);
        v("idNumber", self.idNumber);
        v("phone", self.phone);
        v("email", self.email);
        v("address", self.address);
        v("note", self.note);
    }
};

/// Somebody in a quote's deal beside its client, or in her place.
struct DealParty
{
    static constexpr const char *table = "deal_party";
    DealPartyId id;
    ClientId clientId;
    QuoteId quoteId;
    PartyRole role = PartyRole::Buyer;
    PartyDetails who;
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("client_id", self.clientId);
        v("quote_id", self.quoteId);
        v("role", self.role);
        v("kind", self.who.kind);
        v("name", self.who.name);
        v("id_type", self.who.idType);
        v("id_number", self.who.idNumber);
        v("phone", self.who.phone);
        v("email", self.who.email);
        v("address", self.who.address);
        v("note", self.who.note);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
