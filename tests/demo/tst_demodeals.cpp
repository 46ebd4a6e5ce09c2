// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofixture.h"

#include "commands/quotetemplates.h"
#include "domain/partycheck.h"
#include "domain/photorows.h"
#include "domain/vin.h"
#include "storage/contentstore.h"
#include "storage/partyqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// North America's rule, told another way than the generator tells it.
bool hasCheckDigit(const QString &vin)
{
    static const QHash<QChar, int> worth = [] {
        QHash<QChar, int> table;
        const char *const letters[] = {"AJ", "BKS", "CLT", "DMU", "ENV", "FW", "GPX", "HY", "RZ"};
        const int values[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        for (int i = 0; i < 9; ++i) {
            for (const char *c = letters[i]; *c; ++c)
                table[QLatin1Char(*c)] = values[i];
        }
        return table;
    }();
    int sum = 0;
    for (int i = 0; i < 17; ++i) {
        const int weight = i == 8 ? 0 : i == 7 ? 10 : i < 7 ? 8 - i : 18 - i;
        const QChar c = vin[i];
        sum += weight * (c.isDigit() ? c.digitValue() : worth.value(c, 1000));
    }
    const int check = sum % 11;
    return vin[8] == (check == 10 ? QChar(u'X') : QChar(u'0' + check));
}

} // namespace

/// The demonstration showroom: its stock, quotes and what became of them (S0, S1.13, D1, D6, D7).
class TestDemoDeals : public DemoFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fill(); }

    void unitsStandInEveryBranch()
    {
        QCOMPARE(scalar("SELECT count(*) FROM unit WHERE state IN ('free', 'withdrawn')").toInt(),
                 30);
        QCOMPARE(scalar("SELECT count(DISTINCT branch_id) FROM unit").toInt(), 3);
        QVERIFY(scalar("SELECT count(DISTINCT model_id) FROM unit").toInt() > 10);
        QVERIFY(scalar("SELECT count(*) FROM unit WHERE state = 'withdrawn'").toInt() >= 2);
        QCOMPARE(scalar("SELECT count(*) FROM unit WHERE colour = '' OR created_at > ?",
                        {m_demo->options.now.toMSecsSinceEpoch()})
                     .toInt(),
                 0);
    }

    /// What is reserved has its money and its unit, what is sold its number (S0.7, S0.8).
    void dealsAreWhole()
    {
        QCOMPARE(scalar("SELECT count(*) FROM quote q WHERE deposited <> EXISTS (SELECT 1 FROM"
                        " deposit d WHERE d.quote_id = q.id AND d.state = 'held')")
                     .toInt(),
                 0);
        QCOMPARE(scalar("SELECT count(*) FROM quote q WHERE (status IN ('reserved', 'completed'))"
                        " <> EXISTS (SELECT 1 FROM reservation r JOIN unit u ON u.id = r.unit_id"
                        " WHERE r.quote_id = q.id AND r.state || u.state IN"
                        " ('approvedheld', 'completedsold'))")
                     .toInt(),
                 0);
        QCOMPARE(scalar("SELECT count(*) FROM quote WHERE (status = 'completed')"
                        " <> (sale_number > 0 AND signed_on <> '')")
                     .toInt(),
                 0);
        QCOMPARE(scalar("SELECT count(*) FROM quote_series s WHERE last_sale <> (SELECT"
                        " coalesce(max(sale_number), 0) FROM quote q WHERE q.branch_id = s.id)")
                     .toInt(),
                 0);
    }

    /// One waits for customer care (S0.3).
    void aChangeOfALockedQuoteIsAskedFor()
    {
        QCOMPARE(scalar("SELECT count(*) FROM change_request r JOIN quote q ON q.id = r.quote_id"
                        " JOIN reservation v ON v.quote_id = q.id"
                        " WHERE r.state = 'open' AND q.status = 'reserved' AND r.wish <> ''"
                        " AND r.asked_by = q.advisor_id AND r.asked_at > v.decided_at")
                     .toInt(),
                 1);
    }

    /// One waits for approval, and no other is over the limit.
    void aDiscountIsToBeApproved()
    {
        QCOMPARE(scalar("SELECT discount_limit_millionths FROM company").toInt(), 5'000'000);
        QCOMPARE(scalar("SELECT count(*) FROM discount_request r JOIN quote q ON q.id = r.quote_id"
                        " WHERE r.state = 'requested' AND q.status = 'draft'"
                        " AND r.content_version = q.content_version")
                     .toInt(),
                 1);
        QCOMPARE(scalar("SELECT group_concat(q.status) FROM quote_form f JOIN quote_offer o"
                        " ON o.id = f.offer_id JOIN quote_version v ON v.id = o.quote_version_id"
                        " JOIN quote q ON q.id = v.quote_id WHERE f.discount_unit = 'percent'"
                        " AND f.discount > 5000000")
                     .toString(),
                 QStringLiteral("draft"));
    }

    /// One of the main advisor's, one of her branch: both make a quote at once.
    void thereAreTemplatesOfQuotes()
    {
        const auto templates = loadWhere<QuoteTemplate>(*m_demo->database, QStringLiteral("1"));
        QCOMPARE(templates.size(), size_t(2));
        for (const QuoteTemplate &one : templates) {
            const Result<QuoteContent> content = contentOf(one);
            QVERIFY(content);
            QVERIFY(headlineOf(*content, *Currency::fromCode(one.currency), QDate(2026, 12, 1)));
            for (const QuoteOffer &offer : content->offers)
                QVERIFY(load<VehicleModel>(*m_demo->database, offer.modelId));
        }
        QCOMPARE(scalar("SELECT count(*) FROM quote_template t JOIN staff s ON s.id = t.owner_id"
                        " WHERE s.login = 'ana'")
                     .toInt(),
                 1);
        QCOMPARE(scalar("SELECT count(*) FROM quote_template WHERE owner_id IS NULL").toInt(), 1);
    }

    /// Lenders were asked, and some have answered (D1).
    void creditsStandInEveryState()
    {
        for (const char *state : {"to_send", "in_study", "observed", "approved", "denied"})
            QVERIFY2(scalar("SELECT count(*) FROM credit_application WHERE state = ?",
                            {QString::fromLatin1(state)})
                             .toInt() > 0,
                     state);
        QCOMPARE(scalar("SELECT count(*) FROM credit_application a JOIN quote q ON q.id ="
                        " a.quote_id WHERE a.client_id <> q.client_id OR a.currency <> q.currency"
                        " OR a.opportunity_id <> q.opportunity_id OR lender = ''"
                        " OR (a.state = 'observed') <> (a.missing <> '')"
                        " OR (a.state = 'denied') <> (a.reason <> '')"
                        " OR (a.state IN ('approved', 'disbursed')) <> (approved_minor > 0)"
                        " OR a.decided_at > ?",
                        {m_demo->options.now.toMSecsSinceEpoch()})
                     .toInt(),
                 0);
    }

    /// In every role, and as the program would take them (D7).
    void partiesStandInEveryRole()
    {
        for (const auto &[role, code] : EnumCodes<PartyRole>::table)
            QVERIFY2(scalar("SELECT count(*) FROM deal_party WHERE role = ?",
                            {QString::fromLatin1(code)})
                             .toInt() > 0,
                     code);
        QCOMPARE(scalar("SELECT count(*) FROM deal_party p JOIN quote q ON q.id = p.quote_id"
                        " WHERE p.client_id <> q.client_id OR q.sent_at IS NULL")
                     .toInt(),
                 0);
        for (const DealParty &party :
             loadWhere<DealParty>(*m_demo->database, QStringLiteral("1"), {})) {
            const PartyDetails &who = party.who;
            const auto id = partyIdFromTyped(who.idNumber, who.idType, u"EC", who.kind);
            QVERIFY2(id && id->number == who.idNumber, qPrintable(who.idNumber));
            QVERIFY(checkParties(partiesOf(*m_demo->database, party.quoteId), ClientKind::Company));
        }
    }

    /// Vehicles are given in, and somebody else said what they count for (D6).
    void tradeInsAreAppraised()
    {
        for (const char *state : {"requested", "authorised", "rejected"})
            QVERIFY2(scalar("SELECT count(*) FROM appraisal WHERE state = ?",
                            {QString::fromLatin1(state)})
                             .toInt() > 0,
                     state);
        QCOMPARE(scalar("SELECT count(*) FROM appraisal a JOIN opportunity o ON o.id ="
                        " a.opportunity_id WHERE a.client_id <> o.client_id OR a.plate = ''"
                        " OR (a.state = 'authorised') <> (a.authorised_minor > 0)"
                        " OR (a.state = 'authorised') <> (coalesce(a.valid_until_at, 0) > ?)"
                        " OR (a.state = 'rejected') <> (a.reason <> '')"
                        " OR (a.state = 'requested') <> (a.decided_by IS NULL)"
                        " OR a.decided_by = a.created_by",
                        {m_demo->options.now.toMSecsSinceEpoch()})
                     .toInt(),
                 0);
    }

    void tradeInsHavePhotographs()
    {
        const std::vector<Photo> photos =
            loadWhere<Photo>(*m_demo->database, QStringLiteral("1"), {});
        QVERIFY(photos.size() > 4);
        const ContentStore store = ContentStore::beside(m_demo->database->path());
        for (const Photo &photo : photos) {
            QVERIFY(store.bytes(photo.picture.sha256));
            QVERIFY(photo.picture.thumbnailBytes().size() <= PictureFacts::mostThumbnailBytes);
        }
        QVERIFY(store.names().size() <= 6); // many show the same
    }

    void chassisNumbersAreSuchAsMakersGive()
    {
        Rows rows = m_demo->database->query(QStringLiteral(
            "SELECT vin, brand, year FROM unit JOIN vehicle_model m ON m.id = model_id"));
        QHash<QString, QString> makers;
        while (rows.next()) {
            const QString vin = rows.text(0);
            QCOMPARE(vin.size(), 17);
            QCOMPARE(checkedVin(vin), std::optional(vin));
            QVERIFY2(hasCheckDigit(vin), qPrintable(vin));
            QCOMPARE(vin[9], rows.text(2) == QLatin1StringView("2025") ? QChar(u'S') : QChar(u'T'));
            // A maker's code is his alone.
            QCOMPARE(makers.value(vin.left(3), rows.text(1)), rows.text(1));
            makers[vin.left(3)] = rows.text(1);
        }
        QVERIFY(makers.size() > 5);
    }
};

VITRINA_TEST(TestDemoDeals, QCoreApplication)
#include "tst_demodeals.moc"
