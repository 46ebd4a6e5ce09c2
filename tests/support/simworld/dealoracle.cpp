// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simworld/dealoracle.h"

namespace Vitrina::Testing {

namespace {

/// Sentences about rows that do not agree; none where all do.
constexpr auto contradictions =
    "SELECT 'a unit is held and not by one: ' || u.id FROM vitrina.unit u WHERE (u.state = 'held') "
    "<>"
    " ((SELECT count(*) FROM vitrina.reservation r WHERE r.unit_id = u.id AND r.state = "
    "'approved') = 1)"
    " UNION ALL SELECT 'a unit is held by two: ' || unit_id FROM vitrina.reservation"
    " WHERE state IN ('approved', 'completed') GROUP BY unit_id HAVING count(*) > 1"
    " UNION ALL SELECT 'approved without a unit: ' || id FROM vitrina.reservation"
    " WHERE state IN ('approved', 'completed') AND unit_id IS NULL"
    " UNION ALL SELECT 'reserved without its reservation: ' || q.id FROM vitrina.quote q"
    " WHERE (q.status = 'reserved') <> EXISTS (SELECT FROM vitrina.reservation r"
    " WHERE r.quote_id = q.id AND r.state = 'approved')"
    " UNION ALL SELECT 'reserved without money: ' || q.id FROM vitrina.quote q"
    " WHERE q.status = 'reserved' AND NOT EXISTS (SELECT FROM vitrina.deposit d"
    " WHERE d.quote_id = q.id AND d.state = 'held')"
    " UNION ALL SELECT 'cancelled, and yet asks: ' || q.id FROM vitrina.quote q"
    " JOIN vitrina.reservation r ON r.quote_id = q.id"
    " WHERE q.status = 'cancelled' AND r.state IN ('requested', 'approved')"
    " UNION ALL SELECT 'one payment, two deposits: ' || reference FROM vitrina.deposit"
    " WHERE method = 'online' AND moved_from_id IS NULL GROUP BY reference HAVING count(*) > 1"
    " UNION ALL SELECT 'moved, and not there once: ' || d.id FROM vitrina.deposit d"
    " WHERE (d.state = 'moved') <> ((SELECT count(*) FROM vitrina.deposit m"
    " WHERE m.moved_from_id = d.id) = 1)"
    " UNION ALL SELECT 'one receipt, two deposits: ' || quote_id FROM vitrina.deposit"
    " GROUP BY quote_id, receipt HAVING count(*) > 1";

} // namespace

QString DealOracle::amiss(PgConnection &hub, size_t from)
{
    for (const QString &what :
         {readLedger(hub, from), agreement(hub), money(hub), sales(hub), mails(hub)}) {
        if (!what.isEmpty())
            return what;
    }
    return {};
}

QString DealOracle::verdictOf(const CommandId &command) const
{
    const auto known = m_ledger.find(command);
    return known == m_ledger.end() ? QString() : known->second;
}

int DealOracle::applied(const QString &name) const
{
    const auto known = m_applied.find(name);
    return known == m_applied.end() ? 0 : known->second;
}

QString DealOracle::readLedger(PgConnection &hub, size_t from)
{
    const PgRows rows = hub.query("SELECT uuid, verdict, code, data FROM vitrina.ledger"
                                  " ORDER BY decided_at, seq OFFSET $1",
                                  {QByteArray::number(qint64(from + m_read))});
    for (int i = 0; i < rows.count(); ++i) {
        ++m_read;
        const CommandId command = CommandId::fromString(rows.text(i, 0));
        if (!m_ledger.emplace(command, rows.text(i, 1)).second)
            return QStringLiteral("the hub decided twice: ") + command.toString();
        const auto deed = m_done.find(command);
        // What is lawful here is lawful there: all of these people see all of these rows.
        if (rows.text(i, 2) == u"forbidden")
            return QStringLiteral("the hub forbids what a laptop allowed: ") +
                   (deed == m_done.end() ? command.toString() : deed->second.name) + u' ' +
                   rows.text(i, 3);
        if (rows.text(i, 1) == u"applied" && deed != m_done.end())
            take(deed->second);
    }
    return {};
}

void DealOracle::take(const DealDeed &deed)
{
    ++m_applied[deed.name];
    if (deed.name == u"RecordDeposit") {
        m_promised[deed.subject] = deed.amount;
        m_clients[deed.subject] = deed.client;
    } else if (deed.name == u"MoveDeposit") {
        m_settled.insert(deed.subject);
        m_promised[deed.becomes] = deed.amount;
        m_clients[deed.becomes] = deed.client;
    } else if (deed.name == u"SettleDeposit")
        m_settled.insert(deed.subject);
    else if (deed.name == u"SignQuote") {
        ++m_signed;
        m_contracts.insert(deed.subject);
    } else if (deed.name == u"MailSent" || deed.name == u"MailArrived")
        m_sent.insert(deed.subject);
    else if (deed.name == u"EraseClient")
        m_erased.insert(deed.subject);
}

QString DealOracle::agreement(PgConnection &hub) const
{
    const PgRows rows = hub.query(contradictions);
    return rows.count() == 0 ? QString() : rows.text(0, 0);
}

/// With a client who was erased, once it was hers no more. One batch may bring, settle and erase
/// it, or settle what was seen before, or sign its quote, and erase it.
bool DealOracle::mayBeGone(const QUuid &deposit) const
{
    const auto before = m_seen.find(deposit);
    if (before != m_seen.end()) {
        const Money &last = before->second;
        const bool isPaidIn = last.state == u"held" && m_contracts.contains(last.quote);
        const bool isOwed = last.isOwed() && !m_settled.contains(deposit) && !isPaidIn;
        return !isOwed && m_erased.contains(last.client);
    }
    const auto client = m_clients.find(deposit);
    return client != m_clients.end() && m_erased.contains(client->second);
}

/// All that was accepted is there with its amount, and goes only with a client who has no deal.
QString DealOracle::money(PgConnection &hub)
{
    const PgRows rows = hub.query("SELECT d.id, d.amount_minor, d.state, d.client_id,"
                                  " d.quote_id, q.status = 'completed' FROM vitrina.deposit d"
                                  " JOIN vitrina.quote q ON q.id = d.quote_id");
    std::map<QUuid, Money> here;
    for (int i = 0; i < rows.count(); ++i) {
        const QUuid id(rows.text(i, 0));
        here[id] = {rows.number(i, 1), rows.text(i, 2), QUuid(rows.text(i, 3)),
                    QUuid(rows.text(i, 4)), rows.text(i, 5) == u"t"};
        if (!m_promised.contains(id) && !m_payments.contains(id))
            return QStringLiteral("money that nobody paid: ") + id.toString();
    }
    for (const auto &[id, amount] : m_promised) {
        const auto now = here.find(id);
        if (now != here.end() && now->second.amount != amount)
            return QStringLiteral("money has another amount: ") + id.toString();
        if (now == here.end() && !mayBeGone(id))
            return QStringLiteral("money is lost: ") + id.toString();
    }
    for (const auto &[id, money] : here)
        m_seen[id] = money;
    return {};
}

/// As many numbers were taken as contracts were signed, 1, 2 …, and each stays its quote's.
QString DealOracle::sales(PgConnection &hub)
{
    const PgRows rows =
        hub.query("SELECT id, sale_number FROM vitrina.quote WHERE sale_number > 0");
    for (int i = 0; i < rows.count(); ++i) {
        const QUuid quote(rows.text(i, 0));
        const int number = int(rows.number(i, 1));
        if (m_sales.emplace(quote, number).first->second != number)
            return QStringLiteral("a sale has another number: ") + quote.toString();
    }
    std::set<int> numbers;
    for (const auto &[quote, number] : m_sales)
        numbers.insert(number);
    // One batch may sign and erase: such a sale was never seen here.
    const bool all =
        m_erased.empty() ? int(numbers.size()) == m_signed : int(numbers.size()) <= m_signed;
    const bool whole =
        all && numbers.size() == m_sales.size() &&
        (numbers.empty() || (*numbers.begin() >= 1 && *numbers.rbegin() <= m_signed));
    const qint64 last =
        hub.query("SELECT coalesce(sum(last_sale), 0) FROM vitrina.quote_series").number(0, 0);
    return whole && last == m_signed
               ? QString()
               : QStringLiteral("%1 contracts, %2 sales, the last is number %3")
                     .arg(m_signed)
                     .arg(numbers.size())
                     .arg(last);
}

/// A mail that a client has, or that came back, never waits again.
QString DealOracle::mails(PgConnection &hub)
{
    const PgRows rows = hub.query("SELECT id, state FROM vitrina.sending");
    for (int i = 0; i < rows.count(); ++i) {
        const QUuid mail(rows.text(i, 0));
        const bool hasGone = rows.text(i, 1) == u"sent" || rows.text(i, 1) == u"bounced";
        if (m_sent.contains(mail) != hasGone)
            return QStringLiteral("a mail is %1: %2").arg(rows.text(i, 1), mail.toString());
    }
    return {};
}

} // namespace Vitrina::Testing
