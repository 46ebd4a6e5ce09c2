// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/creditqueries.h"

#include "storage/database.h"
#include "storage/rows.h"

namespace Vitrina {

std::vector<CreditApplication> creditsOf(Database &database, const QuoteId &quote)
{
    return loadWhere<CreditApplication>(
        database, QStringLiteral("quote_id = ? ORDER BY created_at DESC, id DESC"),
        {quote.toBytes()});
}

QStringList lendersUsed(Database &database)
{
    // By the keys, which are in the order of time: whatever there is, a thousand rows are read.
    static const auto sql = QStringLiteral(
        "SELECT lender FROM (SELECT lender FROM (SELECT lender FROM quote_form ORDER BY id DESC"
        "                                        LIMIT 500)"
        "  UNION ALL SELECT lender FROM (SELECT lender FROM credit_application ORDER BY id DESC"
        "                                LIMIT 500))"
        " WHERE lender <> '' GROUP BY lender ORDER BY count(*) DESC, lender LIMIT 50");
    QStringList lenders;
    Rows rows = database.query(sql);
    while (rows.next())
        lenders += rows.text(0);
    return lenders;
}

bool hasMeansToPay(Database &database, const OpportunityId &sale, const QDate &today)
{
    // As the hub asks it (hub/05_credits.sql, has_means).
    static const auto sql = QStringLiteral(
        "WITH asked (sale, today) AS (SELECT ?, ?)"
        " SELECT NOT EXISTS (SELECT 1 FROM quote WHERE opportunity_id = asked.sale"
        "                    AND status <> 'cancelled')"
        " OR EXISTS (SELECT 1 FROM credit_application WHERE opportunity_id = asked.sale"
        "     AND (state = 'disbursed' OR (state = 'approved'"
        "          AND (valid_until = '' OR valid_until >= asked.today))))"
        " OR EXISTS (SELECT 1 FROM quote q JOIN quote_version v ON v.quote_id = q.id"
        "      AND v.number = CASE WHEN q.agreed_version > 0 THEN q.agreed_version"
        "                          WHEN q.sent_version > 0 THEN q.sent_version"
        "                          ELSE q.edited_version END"
        "     JOIN quote_offer o ON o.quote_version_id = v.id"
        "     JOIN quote_form f ON f.offer_id = o.id"
        "    WHERE q.opportunity_id = asked.sale AND q.status <> 'cancelled' AND f.kind = 'cash') "
        "FROM asked");
    return database.scalar(sql, {sale.toBytes(), today.toString(Qt::ISODate)}).toBool();
}

} // namespace Vitrina
