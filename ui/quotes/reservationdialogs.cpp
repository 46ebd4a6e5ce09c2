// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/reservationdialogs.h"

#include "commands/commandqueue.h"
#include "commands/signquote.h"
#include "domain/moneytext.h"
#include "items/otherunits.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "quotes/dayedit.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace Vitrina {

namespace {

constexpr int usualHoldDays = 5;
constexpr int signatureMinutes = 30;

/// The contents that the client was sent last.
QuoteContent sentContent(ReplicaReader &reader, const QuoteDetail &detail)
{
    for (const QuoteVersion &version : detail.versions) {
        if (version.number == detail.quote.sentVersion)
            return reader.quoteContent(version);
    }
    return {};
}

/// The end of a day where the branch is.
QDateTime endOf(const QDate &day, const QTimeZone &zone)
{
    return QDateTime(day.addDays(1), QTime(0, 0), zone).addSecs(-60).toUTC();
}

/// The next day at which the branch is open, at this hour or when it opens.
NextStep signatureOf(ReplicaReader &reader, CommandQueue &queue)
{
    const QDateTime tomorrow = reader.now().addDays(1);
    NextStep next;
    next.id = queue.newId<FollowUpId>();
    next.dueAt = reader.openingHours().nextOpening(tomorrow).value_or(tomorrow);
    next.minutes = signatureMinutes;
    next.observations = DecisionDialog::tr("Signature of the contract");
    for (const CatalogueItem &type : reader.directory()->catalogue(Catalogue::FollowUpType)) {
        if (next.typeId.isNull() || type.code == QStringLiteral("appointment"))
            next.typeId = type.id;
    }
    return next;
}

} // namespace

ReservationDialog::ReservationDialog(ReplicaReader &reader, CommandQueue &queue,
                                     const QuoteDetail &quote, QWidget *parent)
    : DealDialog(queue, tr("Ask for a reservation"), tr("Ask for it"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_quote(quote.quote.id)
    , m_offers(sentContent(reader, quote).offers)
{
    setObjectName(QStringLiteral("reservationDialog"));
    explain(quote.quote.deposited
                ? tr("A manager approves it.")
                : tr("A manager approves it once the deposit has been received."));
    m_offer = new QComboBox(this);
    m_offer->setObjectName(QStringLiteral("reservationOfferBox"));
    for (const QuoteOffer &offer : std::as_const(m_offers))
        m_offer->addItem(offer.colour.isEmpty()
                             ? offer.text
                             : offer.text + QStringLiteral(" · ") + offer.colour);
    form()->addRow(tr("&Model"), m_offer);
    m_unit = new QComboBox(this);
    m_unit->setObjectName(QStringLiteral("reservationUnitBox"));
    form()->addRow(tr("&Unit"), m_unit);
    const QDate today = reader.openingHours().dayOf(reader.now());
    m_until = dayEdit(today.addDays(usualHoldDays), "reservationUntilEdit", this);
    m_until->setMinimumDate(today);
    form()->addRow(tr("&Hold until"), m_until);
    m_observations = new QLineEdit(this);
    m_observations->setObjectName(QStringLiteral("reservationNoteEdit"));
    form()->addRow(tr("&Observations"), m_observations);
    connect(m_offer, &QComboBox::currentIndexChanged, this, &ReservationDialog::showUnits);
    showUnits();
}

void ReservationDialog::showUnits()
{
    m_unit->clear();
    const int index = m_offer->currentIndex();
    if (index < 0)
        return;
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    if (!m_offers[index].modelId.isNull()) {
        // Whoever was quoted a black one is not given the white one that happens to stand first.
        for (const Unit &unit :
             freeUnitsLike(m_reader, m_offers[index].modelId, m_offers[index].colour))
            m_unit->addItem(unitText(unit, *directory), QVariant::fromValue(unit.id.uuid()));
    }
    m_unit->addItem(tr("None yet: the manager assigns one"), QVariant::fromValue(QUuid()));
}

Result<AnyCommand> ReservationDialog::command()
{
    const int index = m_offer->currentIndex();
    if (index < 0)
        return failure(Problem::Code::MissingModel);
    const QTimeZone zone = m_reader.openingHours().zone();
    return AnyCommand(RequestReservation{m_queue.newId<ReservationId>(), m_quote,
                                         m_offers[index].id, UnitId(m_unit->currentData().toUuid()),
                                         endOf(m_until->date(), zone), m_observations->text(),
                                         m_reader.now()});
}

QString ReservationDialog::told() const
{
    return tr("The reservation has been asked for");
}

DecisionDialog::DecisionDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                               const DealDetail &deal, QWidget *parent)
    : ApprovalDialog(queue, tr("Reservation to approve"), tr("Approve"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_reservation(deal.reservation->id)
{
    setObjectName(QStringLiteral("decisionDialog"));
    addFacts(quote, deal);
    addUnits(quote, deal);
    addRejection(tr("&Reason"), "rejectReasonEdit");
    acceptButton()->setFocus();
}

void DecisionDialog::addFacts(const QuoteDetail &quote, const DealDetail &deal)
{
    const Reservation &asked = *deal.reservation;
    const QString country = m_reader.viewerBranch().country;
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    const auto fact = [this](const QString &name, const QString &text) {
        if (!text.isEmpty())
            form()->addRow(plainLabel(name, this, "dim"), plainLabel(text, this));
    };
    const QuoteContent content = sentContent(m_reader, quote);
    QString model;
    for (const QuoteOffer &offer : content.offers) {
        if (offer.id == asked.offerId)
            model = offer.text;
    }
    QString deposit = tr("none yet");
    for (const Deposit &one : deal.deposits) {
        const auto currency = Currency::fromCode(one.currency);
        if (one.state == DepositState::Held && currency)
            deposit = moneyText(Money(one.amountMinor, *currency), country);
    }
    const auto currency = Currency::fromCode(quote.quote.currency);
    fact(tr("Client"), clientName(quote.client.name, quote.client.surname));
    fact(tr("Model"), model.isEmpty() ? quote.quote.title : model);
    fact(tr("Total"),
         currency ? moneyText(Money(quote.quote.totalMinor, *currency), country) : QString());
    fact(tr("Deposit"), deposit);
    fact(tr("Asked by"), directory->member(asked.requestedBy).name + QStringLiteral(", ") +
                             m_reader.timeWords().past(asked.requestedAt, m_reader.now()));
    fact(tr("Hold until"), m_reader.timeWords().inFull(asked.lapsesAt));
    fact(tr("Others who ask"),
         deal.rivals > 0 ? tr("%n for the same unit", nullptr, deal.rivals) : tr("nobody else"));
    fact(tr("Observations"), asked.observations);
}

/// The unit that was asked for first; another may be given.
void DecisionDialog::addUnits(const QuoteDetail &quote, const DealDetail &deal)
{
    m_unit = new QComboBox(this);
    m_unit->setObjectName(QStringLiteral("decisionUnitBox"));
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    VehicleModelId model;
    for (const QuoteOffer &offer : sentContent(m_reader, quote).offers) {
        if (offer.id == deal.reservation->offerId)
            model = offer.modelId;
    }
    if (deal.unit)
        m_unit->addItem(unitText(*deal.unit, *directory), QVariant::fromValue(QUuid()));
    else
        m_unit->addItem(tr("None yet"), QVariant::fromValue(QUuid()));
    const std::vector<Unit> units =
        model.isNull() ? std::vector<Unit>() : m_reader.freeUnits(model);
    for (const Unit &unit : units) {
        if (unit.id != deal.reservation->unitId)
            m_unit->addItem(unitText(unit, *directory), QVariant::fromValue(unit.id.uuid()));
    }
    form()->addRow(tr("&Unit"), m_unit);
}

Result<AnyCommand> DecisionDialog::command()
{
    return AnyCommand(ApproveReservation{m_reservation, UnitId(m_unit->currentData().toUuid()),
                                         signatureOf(m_reader, m_queue), m_reader.now()});
}

QString DecisionDialog::told() const
{
    return tr("Reserved: the signature is on the advisor's list");
}

AnyCommand DecisionDialog::rejection(const QString &reason) const
{
    return AnyCommand(RejectReservation{m_reservation, reason, m_reader.now()});
}

QString DecisionDialog::toldOfRejection() const
{
    return tr("The reservation is rejected");
}
SignDialog::SignDialog(ReplicaReader &reader, CommandQueue &queue, const QuoteDetail &quote,
                       QWidget *parent)
    : DealDialog(queue, tr("Record the signature"), tr("It was signed"), parent)
    , m_reader(reader)
    , m_quote(quote.quote.id)
{
    setObjectName(QStringLiteral("signDialog"));
    explain(tr("The quote becomes a sale with a number of its own, and the unit is sold."));
    const QDate today = reader.openingHours().dayOf(reader.now());
    m_day = dayEdit(today, "signDayEdit", this);
    m_day->setMaximumDate(today);
    form()->addRow(tr("&Day of the contract"), m_day);
}

Result<AnyCommand> SignDialog::command()
{
    return AnyCommand(SignQuote{m_quote, m_day->date().toString(Qt::ISODate), m_reader.now()});
}

QString SignDialog::told() const
{
    return tr("Signed: the sale is open");
}

} // namespace Vitrina
