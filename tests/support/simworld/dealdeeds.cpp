// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/dealdeeds.h"

#include "commands/appraisals.h"
#include "commands/deposits.h"

#include "commands/movequote.h"
#include "commands/parties.h"
#include "commands/quotelinks.h"
#include "commands/quotemail.h"
#include "commands/reservations.h"
#include "commands/savequote.h"
#include "commands/signquote.h"
#include "commands/stock.h"
#include "domain/appraisalrows.h"
#include "domain/partyrows.h"
#include "sample/appraisalscenarios.h"
#include "storage/rows.h"
#include "sync/syncbase.h"

namespace Vitrina::Testing {

namespace {

/// One person at her laptop, about to do something with a deal.
class Dealer
{
public:
    using Drawn = std::optional<DrawnDeal>;

    Dealer(Dice &dice, SyncWorld &world, Laptop &laptop, QDateTime at)
        : m_dice(dice)
        , m_world(world)
        , m_laptop(laptop)
        , m_at(std::move(at))
    {
    }

    Drawn bringUnit()
    {
        return drawn(SaveUnit{m_laptop.newId<UnitId>(),
                              m_world.showroom.branch.id,
                              m_world.showroom.nk250.id,
                              vin(),
                              {},
                              false,
                              m_at});
    }

    Drawn makeQuote()
    {
        const auto sale = any<Opportunity>("state = 'open'");
        if (!sale)
            return std::nullopt;
        CreateQuote made{
            m_laptop.newId<QuoteId>(), m_laptop.newId<QuoteVersionId>(), sale->id, {}, m_at};
        made.content = renamed(m_world.showroom.quoteContent(),
                               [this] { return m_laptop.newId<QuoteId>().uuid(); });
        return drawn(made);
    }

    Drawn sendQuote()
    {
        const auto quote = any<Quote>("status = 'draft'");
        if (!quote)
            return std::nullopt;
        return drawn(SendQuote{quote->id, quote->contentVersion, QuoteChannel::WhatsApp, m_at});
    }

    Drawn cancelQuote()
    {
        const auto quote = m_dice.oneIn(2) ? any<Quote>("status = 'reserved'") : any<Quote>("1");
        if (!quote)
            return std::nullopt;
        return drawn(CancelQuote{quote->id, m_dice.word(), m_at});
    }

    Drawn record()
    {
        const auto quote = any<Quote>("status <> 'draft'");
        if (!quote)
            return std::nullopt;
        const RecordDeposit paid{
            m_laptop.newId<DepositId>(), quote->id,     qint64(10'000 + m_dice.pick(90'000)),
            PaymentMethod::Cash,         m_dice.word(), m_at};
        return drawn(paid, paid.depositId.uuid(), paid.amountMinor, quote->clientId.uuid());
    }

    Drawn settle()
    {
        const auto deposit = any<Deposit>("state IN ('held', 'unmatched')");
        if (!deposit)
            return std::nullopt;
        const DepositState outcome =
            m_dice.oneIn(2) ? DepositState::Refunded : DepositState::Forfeited;
        return drawn(SettleDeposit{deposit->id, outcome, m_dice.word(), m_at}, deposit->id.uuid());
    }

    /// To another quote of the same client's, which others may pay or cancel meanwhile.
    Drawn move()
    {
        const auto deposit = any<Deposit>("state IN ('held', 'unmatched')");
        if (!deposit)
            return std::nullopt;
        const std::vector<Quote> others = loadWhere<Quote>(
            m_laptop.replica(),
            QStringLiteral("client_id = ? AND id <> ? AND status IN ('sent', 'viewed')"
                           " AND NOT deposited ORDER BY id"),
            {deposit->clientId.toBytes(), deposit->quoteId.toBytes()});
        if (others.empty())
            return std::nullopt;
        const Quote &quote = m_dice.of(others);
        const MoveDeposit moved{deposit->id, quote.id, m_laptop.newId<DepositId>(), m_dice.word(),
                                m_at};
        DrawnDeal deal =
            drawn(moved, deposit->id.uuid(), deposit->amountMinor, deposit->clientId.uuid());
        deal.deed.becomes = moved.movedId.uuid();
        return deal;
    }

    /// Roles of which there is one, so that two may take the same.
    Drawn noteParty()
    {
        const auto quote = any<Quote>("1");
        if (!quote)
            return std::nullopt;
        SaveParty noted{m_laptop.newId<DealPartyId>(), quote->id, {}, PartyRole::Spouse, {}, m_at};
        if (m_dice.oneIn(2))
            noted.role = PartyRole::CoDebtor;
        noted.who.name = m_dice.word();
        return drawn(noted);
    }

    Drawn correctParty()
    {
        const auto party = any<DealParty>("1");
        if (!party)
            return std::nullopt;
        PartyDetails who = party->who;
        who.note = m_dice.word();
        return drawn(SaveParty{party->id, party->quoteId, party->version, party->role, who, m_at});
    }

    Drawn removeParty()
    {
        const auto party = any<DealParty>("1");
        if (!party)
            return std::nullopt;
        return drawn(RemoveParty{party->id, party->version, m_at});
    }

    Drawn askAppraisal()
    {
        auto sale = any<Opportunity>("id IN (SELECT opportunity_id FROM quote"
                                     " WHERE status = 'completed')"); // for these it is taken in
        if (!sale || m_dice.oneIn(2))
            sale = any<Opportunity>("1");
        if (!sale)
            return std::nullopt;
        TradeInVehicle vehicle = tradeInVehicle();
        vehicle.vin.clear();
        return drawn(RequestAppraisal{m_laptop.newId<AppraisalId>(), sale->id, vehicle, m_at});
    }

    Drawn editAppraisal()
    {
        const auto asked = any<Appraisal>("state = 'requested'");
        if (!asked)
            return std::nullopt;
        TradeInVehicle vehicle = asked->vehicle;
        vehicle.km = int(m_dice.pick(90'000));
        return drawn(EditAppraisal{asked->id, asked->version, vehicle, m_at});
    }

    Drawn withdrawAppraisal()
    {
        const auto asked = any<Appraisal>("1");
        if (!asked)
            return std::nullopt;
        return drawn(WithdrawAppraisal{asked->id, m_at});
    }

    /// First what can be taken in.
    Drawn authorise()
    {
        auto asked =
            any<Appraisal>("state = 'requested' AND opportunity_id IN"
                           " (SELECT opportunity_id FROM quote WHERE status = 'completed')");
        if (!asked)
            asked = any<Appraisal>("state = 'requested'");
        if (!asked)
            return std::nullopt;
        const QString last = m_at.addDays(5).date().toString(Qt::ISODate);
        return drawn(AuthoriseAppraisal{asked->id, asked->version,
                                        qint64(10'000 + m_dice.pick(90'000)), last, m_at});
    }

    /// It becomes a unit; two may type the same chassis.
    Drawn receive()
    {
        const auto given =
            any<Appraisal>("state = 'authorised' AND opportunity_id IN"
                           " (SELECT opportunity_id FROM quote WHERE status = 'completed')");
        if (!given)
            return std::nullopt;
        return drawn(ReceiveTradeIn{given->id, m_laptop.newId<UnitId>(), m_world.showroom.gixxer.id,
                                    vin("9FKRG1A03K60000"), m_at});
    }

    Drawn refuseAppraisal()
    {
        const auto asked = any<Appraisal>("state = 'requested'");
        if (!asked)
            return std::nullopt;
        return drawn(RejectAppraisal{asked->id, asked->version, m_dice.word(), m_at});
    }

    Drawn request()
    {
        const auto quote = any<Quote>("status IN ('sent', 'viewed')");
        const auto offer = quote ? offerOf(*quote) : std::nullopt;
        if (!offer)
            return std::nullopt;
        const auto unit = any<Unit>("state = 'free'");
        const bool named = unit && !m_dice.oneIn(4);
        return drawn(RequestReservation{m_laptop.newId<ReservationId>(), quote->id, offer->id,
                                        named ? unit->id : UnitId(), m_at.addDays(20),
                                        m_dice.word(), m_at});
    }

    Drawn approve()
    {
        const auto asked = any<Reservation>("state = 'requested'");
        if (!asked)
            return std::nullopt;
        const auto unit = any<Unit>("state = 'free'");
        NextStep signature = m_world.showroom.callIn(24);
        signature.id = m_laptop.newId<FollowUpId>();
        signature.dueAt = m_at.addDays(1);
        const bool assigns = unit && (asked->unitId.isNull() || m_dice.oneIn(4));
        return drawn(ApproveReservation{asked->id, assigns ? unit->id : UnitId(), signature, m_at});
    }

    Drawn reject()
    {
        const auto asked = any<Reservation>("state = 'requested'");
        if (!asked)
            return std::nullopt;
        return drawn(RejectReservation{asked->id, m_dice.word(), m_at});
    }

    Drawn withdraw()
    {
        const auto asked = any<Reservation>("state = 'requested'");
        if (!asked)
            return std::nullopt;
        return drawn(WithdrawReservation{asked->id, m_dice.word(), m_at});
    }

    Drawn sign()
    {
        const auto quote = any<Quote>("status = 'reserved'");
        if (!quote)
            return std::nullopt;
        const QString day = m_at.addDays(-1).date().toString(Qt::ISODate);
        return drawn(SignQuote{quote->id, day, m_at}, quote->id.uuid());
    }

    Drawn link()
    {
        const auto quote = any<Quote>("status <> 'draft'");
        if (!quote)
            return std::nullopt;
        const QByteArray hash = m_dice.uuid().toRfc4122() + m_dice.uuid().toRfc4122();
        return drawn(MintLink{m_laptop.newId<QuoteLinkId>(), quote->id,
                              QString::fromLatin1(hash.toHex()), LinkChannel::WhatsApp, m_at});
    }

    Drawn queue()
    {
        const auto quote = any<Quote>("status IN ('draft', 'sent', 'viewed')");
        if (!quote)
            return std::nullopt;
        return drawn(QueueMail{m_laptop.newId<SendingId>(), quote->id, quote->contentVersion,
                               QStringLiteral("rosa@example.org"), m_dice.word(), linkPlace(),
                               device(), m_at});
    }

    /// Any of hers, as a journal that was restored may tell of it again.
    Drawn mailSent()
    {
        const auto mail = any<Sending>("1");
        if (!mail)
            return std::nullopt;
        return drawn(MailSent{mail->id, mail->attempts + 1, !m_dice.oneIn(4), m_at},
                     mail->id.uuid());
    }

    Drawn mailTried()
    {
        const auto mail = any<Sending>("state = 'waiting'");
        if (!mail)
            return std::nullopt;
        return drawn(MailTried{mail->id, mail->attempts + 1, MailTrouble::Unreachable,
                               m_dice.word(), m_dice.oneIn(2), m_at});
    }

    /// As it was read in a mailbox, which forgets nothing either.
    Drawn mailBounced()
    {
        const auto mail = any<Sending>("state <> 'waiting'");
        if (!mail)
            return std::nullopt;
        return drawn(MailBounced{mail->id, MailTrouble::NoSuchAddress, m_dice.word(), m_at});
    }

    Drawn retry()
    {
        const auto mail = any<Sending>("state = 'failed'");
        if (!mail)
            return std::nullopt;
        return drawn(RetryMail{mail->id, device(), m_at});
    }

    /// At another computer than the one it waits for.
    Drawn takeOver()
    {
        const std::vector<Sending> others = loadWhere<Sending>(
            m_laptop.replica(),
            QStringLiteral("state = 'waiting' AND created_by = ? AND sender <> ? ORDER BY id"),
            {m_laptop.person().toBytes(), device().toBytes()});
        if (others.empty())
            return std::nullopt;
        return drawn(TakeOverMail{m_dice.of(others).id, device(), m_at});
    }

    /// Seldom: there are few clients, and with each go all of her deals.
    Drawn erase()
    {
        if (!m_dice.oneIn(12))
            return std::nullopt;
        const auto client = any<Client>("1");
        if (!client)
            return std::nullopt;
        return drawn(EraseClient{client->id, m_at}, client->id.uuid());
    }

private:
    template <typename Command>
    static DrawnDeal drawn(const Command &command, const QUuid &subject = {}, qint64 amount = 0,
                           const QUuid &client = {})
    {
        return {command, {QString::fromLatin1(Command::name), subject, amount, client}};
    }
    template <typename Entity>
    std::optional<Entity> any(const char *condition)
    {
        const std::vector<Entity> all =
            loadWhere<Entity>(m_laptop.replica(),
                              QString::fromLatin1(condition) + QStringLiteral(" ORDER BY id"), {});
        return all.empty() ? std::nullopt : std::optional(m_dice.of(all));
    }
    std::optional<QuoteOffer> offerOf(const Quote &quote)
    {
        const std::vector<QuoteOffer> all = loadWhere<QuoteOffer>(
            m_laptop.replica(),
            QStringLiteral("quote_version_id IN (SELECT id FROM quote_version WHERE quote_id = ?)"
                           " ORDER BY id"),
            {quote.id.toBytes()});
        return all.empty() ? std::nullopt : std::optional(m_dice.of(all));
    }
    /// One of few chassis, so that two may type the same.
    QString vin(const char *maker = "LCEPD1A03N60000")
    {
        return QStringLiteral("%1%2")
            .arg(QLatin1StringView(maker))
            .arg(int(m_dice.pick(12)), 2, 10, QChar(u'0'));
    }
    DeviceId device() { return loadSequence(m_laptop.replica()).device; }

    Dice &m_dice;
    SyncWorld &m_world;
    Laptop &m_laptop;
    QDateTime m_at;
};

} // namespace

std::optional<DrawnDeal> drawDealDeed(Dice &dice, SyncWorld &world, Laptop &laptop,
                                      const QDateTime &at)
{
    Dealer dealer(dice, world, laptop, at);
    using Draw = Dealer::Drawn (Dealer::*)();
    constexpr Draw everybody[] = {
        &Dealer::makeQuote,   &Dealer::sendQuote, &Dealer::sendQuote,   &Dealer::record,
        &Dealer::record,      &Dealer::record,    &Dealer::request,     &Dealer::request,
        &Dealer::request,     &Dealer::withdraw,  &Dealer::sign,        &Dealer::sign,
        &Dealer::cancelQuote, &Dealer::link,      &Dealer::queue,       &Dealer::mailSent,
        &Dealer::mailTried,   &Dealer::retry,     &Dealer::approve,     &Dealer::mailTried,
        &Dealer::retry,       &Dealer::retry,     &Dealer::mailBounced, &Dealer::takeOver,
    };
    constexpr Draw managers[] = {
        &Dealer::bringUnit, &Dealer::bringUnit, &Dealer::approve, &Dealer::approve,
        &Dealer::approve,   &Dealer::approve,   &Dealer::approve, &Dealer::reject,
        &Dealer::settle,    &Dealer::erase,     &Dealer::reject,  &Dealer::move,
        &Dealer::move,      &Dealer::move,      &Dealer::move,
    };
    constexpr Draw besides[] = {
        &Dealer::noteParty,     &Dealer::noteParty,         &Dealer::correctParty,
        &Dealer::removeParty,   &Dealer::askAppraisal,      &Dealer::askAppraisal,
        &Dealer::editAppraisal, &Dealer::withdrawAppraisal, &Dealer::authorise,
        &Dealer::authorise,     &Dealer::authorise,         &Dealer::refuseAppraisal,
        &Dealer::receive,       &Dealer::receive,
    };
    // Few quotes come as far as that: one that has is often signed, or hardly any sale would begin.
    if (dice.oneIn(3)) {
        if (Dealer::Drawn signature = dealer.sign())
            return signature;
    }
    if (dice.oneIn(3)) {
        if (Dealer::Drawn receipt = dealer.receive())
            return receipt;
    }
    const bool manages = laptop.person() == world.showroom.admin.id;
    for (int tries = 0; tries < 3; ++tries) { // there may be nothing to withdraw, or to retry
        Draw draw = everybody[dice.pick(std::size(everybody))];
        if (dice.oneIn(5))
            draw = besides[dice.pick(std::size(besides))];
        else if (manages && !dice.oneIn(4))
            draw = managers[dice.pick(std::size(managers))];
        if (Dealer::Drawn drawn = (dealer.*draw)())
            return drawn;
    }
    return std::nullopt;
}

} // namespace Vitrina::Testing
