// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/appraisalscenarios.h"

#include "commands/changestage.h"
#include "commands/signquote.h"
#include "domain/checklist.h"
#include "sample/dealscenarios.h"
#include "storage/rows.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace Vitrina::Testing {

TradeInVehicle tradeInVehicle()
{
    Checklist list;
    list.setMark(CheckPoint::Engine, CheckMark::Good);
    list.setMark(CheckPoint::Tyres, CheckMark::Bad);
    TradeInVehicle vehicle;
    vehicle.plate = QStringLiteral("PBA-1234");
    vehicle.text = QStringLiteral("Suzuki GN 125");
    vehicle.year = 2019;
    vehicle.km = 32'000;
    vehicle.colour = QStringLiteral("Negro");
    vehicle.vin = QStringLiteral("9FKRG1A03K6000009");
    vehicle.checklist = list.toText();
    vehicle.finesMinor = 12'000;
    vehicle.lien = QStringLiteral("Banco del Valle");
    vehicle.lienMinor = 30'000;
    vehicle.askedMinor = 90'000;
    vehicle.note = QStringLiteral("Un rayón en el tanque");
    return vehicle;
}

RequestAppraisal appraisalOf(SampleShowroom &s, const OpportunityId &sale)
{
    return {s.newId<AppraisalId>(), sale, tradeInVehicle(), s.clock.now()};
}

Appraisal appraisalRow(SampleShowroom &s, const AppraisalId &id)
{
    return *load<Appraisal>(*s.database, id);
}

AuthoriseAppraisal authorisationOf(SampleShowroom &s, const AppraisalId &id, int days)
{
    const QDate today = s.clock.now().toTimeZone(QTimeZone("America/Guayaquil")).date();
    return {id, appraisalRow(s, id).version, 80'000, today.addDays(days).toString(Qt::ISODate),
            s.clock.now()};
}

AppraisalId authorised(SampleShowroom &s, const OpportunityId &sale, int days)
{
    const RequestAppraisal asked = appraisalOf(s, sale);
    s.must(asked);
    s.must(authorisationOf(s, asked.appraisalId, days), s.admin);
    return asked.appraisalId;
}

OpportunityId soldOpportunity(SampleShowroom &s)
{
    const CreateQuote quote = reserved(s);
    s.must(SignQuote{quote.quoteId, s.clock.now().date().toString(Qt::ISODate), s.clock.now()});
    return quote.opportunityId;
}

OpportunityId wonOpportunity(SampleShowroom &s)
{
    const OpportunityId sale = registered(s).opportunityId;
    Stage at = Stage::Interested;
    for (const Stage to : {Stage::Quoted, Stage::Documented, Stage::Invoiced, Stage::Delivered}) {
        s.must(ChangeStage{sale, at, to, {}, s.clock.now()});
        at = to;
    }
    return sale;
}

ReceiveTradeIn receiptOf(SampleShowroom &s, const AppraisalId &id)
{
    return {id, s.newId<UnitId>(), s.gixxer.id, QStringLiteral("9fkrg1a03k6000009"), s.clock.now()};
}

PictureFacts pictureFacts(const QByteArray &bytes)
{
    PictureFacts facts;
    facts.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    facts.size = int(bytes.size());
    facts.width = 1920;
    facts.height = 1080;
    facts.thumbnail = QString::fromLatin1(QByteArray("\xff\xd8\xff thumbnail").toBase64());
    return facts;
}

AddPhoto photoOf(SampleShowroom &s, const AppraisalId &id, const QByteArray &bytes)
{
    return {s.newId<PhotoId>(), id, pictureFacts(bytes), s.clock.now()};
}

Prepared addPhoto(SampleShowroom &s)
{
    const RequestAppraisal asked = appraisalOf(s, registered(s).opportunityId);
    s.must(asked);
    return byAna(s, photoOf(s, asked.appraisalId));
}

Prepared removePhoto(SampleShowroom &s)
{
    const RequestAppraisal asked = appraisalOf(s, registered(s).opportunityId);
    s.must(asked);
    const AddPhoto added = photoOf(s, asked.appraisalId);
    s.must(added);
    return byAna(s, RemovePhoto{added.photoId, s.clock.now()});
}

Prepared requestAppraisal(SampleShowroom &s)
{
    return byAna(s, appraisalOf(s, registered(s).opportunityId));
}

Prepared editAppraisal(SampleShowroom &s)
{
    const RequestAppraisal asked = appraisalOf(s, registered(s).opportunityId);
    s.must(asked);
    EditAppraisal edit{asked.appraisalId, appraisalRow(s, asked.appraisalId).version, asked.vehicle,
                       s.clock.now()};
    TradeInVehicle &vehicle = edit.vehicle;
    vehicle.plate = QStringLiteral("PBB-4321");
    vehicle.text = QStringLiteral("Yamaha FZ 16");
    vehicle.year = 2018;
    vehicle.km = 41'000;
    vehicle.colour = QStringLiteral("Rojo");
    vehicle.vin.clear();
    vehicle.checklist = QStringLiteral("{}");
    vehicle.finesMinor = 0;
    vehicle.lien.clear();
    vehicle.lienMinor = 0;
    vehicle.askedMinor = 70'000;
    vehicle.note.clear();
    return byAna(s, edit);
}

Prepared authoriseAppraisal(SampleShowroom &s)
{
    const RequestAppraisal asked = appraisalOf(s, registered(s).opportunityId);
    s.must(asked);
    return by(s, authorisationOf(s, asked.appraisalId), s.admin);
}

Prepared rejectAppraisal(SampleShowroom &s)
{
    const RequestAppraisal asked = appraisalOf(s, registered(s).opportunityId);
    s.must(asked);
    return by(s,
              RejectAppraisal{asked.appraisalId, appraisalRow(s, asked.appraisalId).version,
                              QStringLiteral("Papeles a nombre de otro"), s.clock.now()},
              s.admin);
}

Prepared withdrawAppraisal(SampleShowroom &s)
{
    const RequestAppraisal asked = appraisalOf(s, registered(s).opportunityId);
    s.must(asked);
    return byAna(s, WithdrawAppraisal{asked.appraisalId, s.clock.now()});
}

Prepared receiveTradeIn(SampleShowroom &s)
{
    return byAna(s, receiptOf(s, authorised(s, wonOpportunity(s))));
}

} // namespace Vitrina::Testing
