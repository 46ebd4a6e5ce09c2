// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/appraisals.h"
#include "commands/photos.h"
#include "sample/scenarioparts.h"

/// How a vehicle comes to be given in (D6): each with as much in it as the command can write.
namespace Vitrina::Testing {

/// A used motorcycle with all that one can have.
TradeInVehicle tradeInVehicle();
/// Its appraisal for a sale; not asked for yet.
RequestAppraisal appraisalOf(SampleShowroom &s, const OpportunityId &sale);
/// The appraisal as it stands.
Appraisal appraisalRow(SampleShowroom &s, const AppraisalId &id);
/// The administrator's word on it as it stands: 800.00, from today for @p days more; not said yet.
AuthoriseAppraisal authorisationOf(SampleShowroom &s, const AppraisalId &id, int days = 4);
/// An appraisal that Ana asked for and the administrator authorised.
AppraisalId authorised(SampleShowroom &s, const OpportunityId &sale, int days = 4);
/// A sale whose quote is signed.
OpportunityId soldOpportunity(SampleShowroom &s);
/// A sale that is won, without a quote.
OpportunityId wonOpportunity(SampleShowroom &s);
/// The receipt of what was authorised; not done yet.
ReceiveTradeIn receiptOf(SampleShowroom &s, const AppraisalId &id);

/// What a picture is; each with bytes of its own name.
PictureFacts pictureFacts(const QByteArray &bytes = "a picture");
/// A photograph of an appraisal; not added yet.
AddPhoto photoOf(SampleShowroom &s, const AppraisalId &id, const QByteArray &bytes = "a picture");

Prepared addPhoto(SampleShowroom &s);
Prepared removePhoto(SampleShowroom &s);
Prepared requestAppraisal(SampleShowroom &s);
Prepared editAppraisal(SampleShowroom &s);
Prepared authoriseAppraisal(SampleShowroom &s);
Prepared rejectAppraisal(SampleShowroom &s);
Prepared withdrawAppraisal(SampleShowroom &s);
Prepared receiveTradeIn(SampleShowroom &s);

} // namespace Vitrina::Testing
