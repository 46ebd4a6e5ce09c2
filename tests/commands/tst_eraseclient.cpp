// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/eraseclient.h"
#include "commands/importrows.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "sample/appraisalscenarios.h"
#include "sample/creditscenarios.h"
#include "sample/dealscenarios.h"
#include "sample/mailscenarios.h"
#include "sample/partyscenarios.h"
#include "sample/sampleshowroom.h"
#include "storage/copydebt.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto tables = {"client",
                     "client_phone",
                     "client_email",
                     "consent",
                     "vehicle",
                     "opportunity",
                     "follow_up",
                     "timeline_entry",
                     "quote",
                     "quote_version",
                     "quote_offer",
                     "quote_item",
                     "quote_form",
                     "quote_link",
                     "deposit",
                     "reservation",
                     "sending",
                     "change_request",
                     "discount_request",
                     "credit_application",
                     "deal_party",
                     "appraisal",
                     "photo"};

} // namespace

/// A client is erased on a computer of its own (X10): from its rows and from all beside them.
class TestEraseClient : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_showroom;
    RegisterContact m_zenaida;
    RegisterContact m_bruno;

    /// With a word of her own wherever something can be written.
    RegisterContact full(const QString &name)
    {
        SampleShowroom &s = *m_showroom;
        RegisterContact contact =
            s.contact(name, QStringLiteral("Quishpe"), name + QStringLiteral("-phone"));
        contact.client.emails = {{s.newId<ClientEmailId>(), name + QStringLiteral("@example.org")}};
        contact.client.observations = name + QStringLiteral(" observations");
        contact.note = name + QStringLiteral(" note");
        contact.chat = name + QStringLiteral(" chat");
        contact.contactConsent = true;
        s.must(contact);
        CreateQuote quote{s.newId<QuoteId>(), s.newId<QuoteVersionId>(), contact.opportunityId,
                          s.quoteContent(), s.clock.now()};
        quote.content.note = name + QStringLiteral(" quote");
        s.must(quote);
        s.must(MintLink{
            s.newId<QuoteLinkId>(), quote.quoteId,
            QString::fromLatin1(
                QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex()),
            LinkChannel::Copy, s.clock.now()});
        limitDiscounts(s, Percent());
        const RequestDiscount asked = discountOf(s, quote, name + QStringLiteral(" discount"));
        s.must(asked);
        s.must(ApproveDiscount{asked.requestId, s.clock.now()}, s.admin);
        QueueMail mail = mailOf(s, quote);
        mail.body = name + QStringLiteral(" mail");
        s.must(mail);
        OpenApplication credit = applicationOf(s, quote);
        credit.conditions = name + QStringLiteral(" credit");
        s.must(credit);
        SaveParty party = partyOf(s, quote, PartyRole::InvoiceHolder);
        party.who.note = name + QStringLiteral(" party");
        s.must(party);
        RequestAppraisal appraisal = appraisalOf(s, contact.opportunityId);
        appraisal.vehicle.note = name + QStringLiteral(" appraisal");
        s.must(appraisal);
        AddPhoto photo = photoOf(s, appraisal.appraisalId);
        photo.picture.thumbnail = QString::fromLatin1(("\xff\xd8\xff " + name.toUtf8()).toBase64());
        s.must(photo);
        settledDeal(s, quote, name + QStringLiteral(" wish"));
        EditClient edit{contact.clientId, contact.client, {}, {}, s.clock.now()};
        edit.client.city = name + QStringLiteral(" city");
        s.must(edit);
        return contact;
    }
    qint64 count(const char *table, const ClientId &client)
    {
        const bool herself = QByteArrayView(table) == "client";
        return m_showroom->database
            ->scalar(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = ?")
                         .arg(QLatin1StringView(table),
                              herself ? QStringLiteral("id") : QStringLiteral("client_id")),
                     {client.toBytes()})
            .toLongLong();
    }
    qint64 number(const QString &sql) { return m_showroom->database->scalar(sql).toLongLong(); }

private Q_SLOTS:
    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_zenaida = full(QStringLiteral("Zenaida"));
        m_bruno = full(QStringLiteral("Bruno"));
    }

    void everyRowOfHersGoesAndNobodyElses()
    {
        SampleShowroom &s = *m_showroom;
        s.database->execute(
            QStringLiteral("INSERT INTO vehicle (id, client_id, row_version) VALUES (?, ?, ?)"),
            {s.newId<VehicleId>().toBytes(), m_zenaida.clientId.toBytes(),
             s.newId<CommandId>().toBytes()});
        for (const char *table : tables)
            QVERIFY2(count(table, m_zenaida.clientId) > 0, table);
        s.must(EraseClient{m_zenaida.clientId, s.clock.now()}, s.admin);
        for (const char *table : tables)
            QVERIFY2(count(table, m_zenaida.clientId) == 0, table);
        QCOMPARE(count("client", m_bruno.clientId), 1);
        QCOMPARE(count("follow_up", m_bruno.clientId), 2); // and the signature
    }

    /// What the file holds, byte by byte, as somebody would who found the disk.
    void noByteOfHersStaysInTheFile()
    {
        SampleShowroom &s = *m_showroom;
        for (const QString &form :
             {QStringLiteral("client:") + m_zenaida.clientId.toString(),
              QStringLiteral("resolve/") + m_zenaida.next->id.toString(),
              QStringLiteral("quote/%1/change").arg(m_zenaida.opportunityId.toString())}) {
            s.database->execute(QStringLiteral("INSERT INTO draft (staff_id, form, content,"
                                               " saved_at) VALUES (?,?,?,1)"),
                                {s.ana.id.toBytes(), form, QStringLiteral("{\"a\":\"Zenaida\"}")});
        }
        s.must(EraseClient{m_zenaida.clientId, s.clock.now()}, s.admin);
        const QByteArray file = s.closeAndRead();
        QVERIFY(!file.contains("Zenaida"));
        QVERIFY(!file.contains("zenaida")); // the search's own spelling
        QVERIFY(file.contains("Bruno"));
        QVERIFY(file.contains("bruno"));
    }

    void theAuditProvesItAndTheCopiesAreOwed()
    {
        SampleShowroom &s = *m_showroom;
        const Receipt receipt = s.must(EraseClient{m_zenaida.clientId, s.clock.now()}, s.admin);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM audit WHERE command = 'EraseClient'"
                                       " AND changed_rows > 8")),
                 1);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM outbox WHERE name = 'EraseClient'"
                                       " AND length(changes) = 0")),
                 1);
        QVERIFY(receipt.changes.size() > 8);
        QVERIFY(owedCopies(*s.database) > 0);
    }

    void othersWorkStaysInTheOutbox()
    {
        SampleShowroom &s = *m_showroom;
        s.must(EraseClient{m_zenaida.clientId, s.clock.now()}, s.admin);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM outbox WHERE args LIKE '%Bruno%'")),
                 9);
        QCOMPARE(number(QStringLiteral("SELECT count(*) FROM outbox WHERE args LIKE '%Zenaida%'")),
                 0);
    }

    /// An import brought her and others, who can still be taken back, or brought again.
    void anImportThatBroughtOthersAsWellStays()
    {
        SampleShowroom &s = *m_showroom;
        ImportClients import;
        import.branchId = s.branch.id;
        import.at = s.clock.now();
        for (const char *name : {"Imelda", "Octavio"}) {
            ImportedClient one;
            one.clientId = s.newId<ClientId>();
            one.details.name = QString::fromLatin1(name);
            import.clients += one;
        }
        const Receipt receipt = s.must(import, s.admin);
        const auto kept = [&] {
            return s.database
                ->scalar(QStringLiteral("SELECT length(changes) FROM outbox WHERE uuid = ?"),
                         {receipt.id.toBytes()})
                .toInt();
        };
        const int before = kept();
        QVERIFY(before > 0);
        s.must(EraseClient{import.clients[0].clientId, s.clock.now()}, s.admin);
        QCOMPARE(kept(), before);
        s.must(EraseClient{import.clients[1].clientId, s.clock.now()}, s.admin);
        QCOMPARE(kept(), before); // whom it brought stands in one text
    }

    void onlyWhoMayErases()
    {
        SampleShowroom &s = *m_showroom;
        const Result<Receipt> done = s.execute(EraseClient{m_zenaida.clientId, s.clock.now()});
        QVERIFY(!done);
        QCOMPARE(done.error().code, Problem::Code::Forbidden);
        QCOMPARE(count("client", m_zenaida.clientId), 1);
    }

    /// Two people are asked for the same.
    void whoIsErasedAlreadyNeedsNoErasing()
    {
        SampleShowroom &s = *m_showroom;
        s.must(EraseClient{m_zenaida.clientId, s.clock.now()}, s.admin);
        const Receipt again = s.must(EraseClient{m_zenaida.clientId, s.clock.now()}, s.admin);
        QVERIFY(again.changes.empty());
    }
};

VITRINA_TEST(TestEraseClient, QCoreApplication)
#include "tst_eraseclient.moc"
