// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoappraisals.h"

#include "domain/checklist.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace Vitrina {

namespace {

constexpr quint64 appraisalDice = 0xa99e41; // another sequence than the quotes'
constexpr int everyWhichTradeIn = 3;

constexpr std::array shownStates{AppraisalState::Authorised, AppraisalState::Requested,
                                 AppraisalState::Rejected};
const char *const tradeIns[] = {"Suzuki GN 125", "Yamaha FZ 16", "Honda CB 125F",
                                "Bajaj Pulsar 180"};
const char *const tradeInColours[] = {"Negro", "Rojo", "Azul"};

} // namespace

DemoAppraisals::DemoAppraisals(quint64 seed, QDateTime now, StaffId decider)
    : m_random(seed ^ appraisalDice)
    , m_now(std::move(now))
    , m_decider(decider)
{
}

void DemoAppraisals::addTo(SeedDemonstration &piece)
{
    for (const Quote &quote : std::as_const(piece.quotes)) {
        const bool isOpen = quote.status == QuoteStatus::Draft || quote.expiresAt > m_now;
        if (!isOpen || m_looked++ % everyWhichTradeIn != 0)
            continue;
        piece.appraisals += appraisalFor(quote, shownStates[size_t(m_made++) % shownStates.size()]);
        addPhotos(piece.appraisals.last(), piece);
    }
}

Appraisal DemoAppraisals::appraisalFor(const Quote &quote, AppraisalState state)
{
    Appraisal appraisal;
    appraisal.id = m_random.id<AppraisalId>(quote.createdAt);
    appraisal.clientId = quote.clientId;
    appraisal.opportunityId = quote.opportunityId;
    appraisal.vehicle = vehicle();
    appraisal.currency = quote.currency;
    appraisal.state = state;
    appraisal.createdAt = quote.createdAt;
    appraisal.createdBy = quote.advisorId;
    if (state != AppraisalState::Requested)
        decide(appraisal);
    return appraisal;
}

/// Ids of their own dice, so that the vehicles stay what they were without photographs.
void DemoAppraisals::addPhotos(const Appraisal &appraisal, SeedDemonstration &piece)
{
    DemoRandom dice(appraisalDice + quint64(m_made));
    for (const PictureFacts &picture : m_photos.of(appraisal.vehicle.colour)) {
        Photo photo;
        photo.id = dice.id<PhotoId>(appraisal.createdAt);
        photo.clientId = appraisal.clientId;
        photo.appraisalId = appraisal.id;
        photo.picture = picture;
        photo.createdAt = appraisal.createdAt.addSecs(60 + 20 * piece.photos.size() % 600);
        photo.createdBy = appraisal.createdBy;
        piece.photos += photo;
    }
}

TradeInVehicle DemoAppraisals::vehicle()
{
    TradeInVehicle vehicle;
    vehicle.plate = QStringLiteral("HB%1").arg(m_random.between(1000, 9999));
    vehicle.text = QString::fromUtf8(tradeIns[m_random.below(int(std::size(tradeIns)))]);
    vehicle.year = m_random.between(2016, 2023);
    vehicle.km = 100 * m_random.between(80, 600);
    vehicle.colour =
        QString::fromUtf8(tradeInColours[m_random.below(int(std::size(tradeInColours)))]);
    Checklist list;
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table)
        list.setMark(point, m_random.chance(75) ? CheckMark::Good : CheckMark::Fair);
    vehicle.checklist = list.toText();
    vehicle.finesMinor = m_random.chance(40) ? 1000 * m_random.between(2, 15) : 0;
    vehicle.askedMinor = 5000 * m_random.between(12, 30);
    return vehicle;
}

void DemoAppraisals::decide(Appraisal &appraisal)
{
    appraisal.decidedAt = std::min(appraisal.createdAt.addSecs(1800), m_now);
    appraisal.decidedBy = m_decider;
    if (appraisal.state == AppraisalState::Rejected) {
        appraisal.reason = QStringLiteral("Los papeles no están a nombre del cliente");
        return;
    }
    appraisal.authorisedMinor = appraisal.vehicle.askedMinor / 10 * 9;
    const QTimeZone zone("America/Guayaquil");
    appraisal.validUntilAt = m_now.toTimeZone(zone).date().addDays(6).startOfDay(zone).toUTC();
}

} // namespace Vitrina
