// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../proforma/pdftools.h"
#include "cable.h"
#include "commands/reservations.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "commands/stock.h"
#include "hubdesk.h"
#include "items/quoteboard.h"
#include "mailserver/mailserver.h"
#include "outside/browser.h"
#include "outside/ctlrun.h"
#include "outside/serviceprocess.h"
#include "quotes/dealstrip.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "reading.h"
#include "storage/dealqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"
#include "web/signedwebhook.h"
#include "windowhands.h"

#include <QJsonArray>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto serviceSecret = QStringLiteral("un secreto largo");
const QByteArray paymentSecret("otro secreto, de la pasarela de pagos");

} // namespace

/// The whole way of a quote, from the draft to the numbered sale (S0.1 to S0.8, S1.13, X1, X2): the
/// advisor's window, PostgreSQL, a mail server, the link service and a browser, all real. Only the
/// payment provider's word and the manager's approval come without a window of their own.
class TestWholePath : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<HubDesk> m_desk;
    std::unique_ptr<Cable> m_cable;
    std::unique_ptr<ServiceProcess> m_service;
    std::unique_ptr<MailServer> m_mail;
    std::unique_ptr<Laptop> m_admin;
    CreateQuote m_made;
    QString m_link;

    WindowHands hands() { return WindowHands(*m_desk->vitrina, patienceMs); }
    ReplicaReader &reader() { return m_desk->vitrina->session()->reader(); }
    Quote quote() { return reader().quote(m_made.quoteId)->quote; }
    std::optional<Reservation> reservation() { return reader().deal(m_made.quoteId).reservation; }
    QString atHub(const char *column)
    {
        return m_desk->root()
            .query("SELECT " + QByteArray(column) + "::text FROM vitrina.quote WHERE id = $1",
                   {m_made.quoteId.toString().toUtf8()})
            .text(0, 0);
    }
    void startService()
    {
        const HubAddress way =
            m_world->hub().server().address(QString(), QStringLiteral("postgres"));
        const Ended made =
            runCtl({QStringLiteral("service"), QStringLiteral("links"), QStringLiteral("--server"),
                    QStringLiteral("host=%1 port=%2 user=postgres").arg(way.host).arg(way.port),
                    QStringLiteral("--database"), m_desk->database},
                   {serviceSecret});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_service =
            std::make_unique<ServiceProcess>(m_world->hub().server(), m_desk->database,
                                             ServiceProcess::Secrets{serviceSecret, paymentSecret});
    }
    /// Links, online deposits and a unit to sell.
    void prepareCompany()
    {
        m_admin = m_world->settled(m_desk->database, "admin");
        SaveCompany company;
        company.companyId = m_world->showroom.company.id;
        company.linkBase = QStringLiteral("http://127.0.0.1:%1").arg(m_service->port());
        company.at = m_world->clock.now();
        m_admin->must(company);
        m_admin->must(SavePayments{m_world->showroom.branch.id, 50'000,
                                   QStringLiteral("https://pagos.example/cobrar?r={reference}"
                                                  "&a={amount}&c={currency}"),
                                   m_world->clock.now()});
        SaveUnit unit;
        unit.unitId = m_admin->newId<UnitId>();
        unit.branchId = m_world->showroom.branch.id;
        unit.modelId = m_world->showroom.nk250.id;
        unit.vin = QStringLiteral("LCEPD1A03N6000001");
        unit.colour = QStringLiteral("Azul");
        unit.at = m_world->clock.now();
        m_admin->must(unit);
        QVERIFY(m_admin->settle());
    }
    void sitDown()
    {
        m_desk->openForm();
        m_desk->fill("serverEdit", QStringLiteral("127.0.0.1:%1").arg(m_cable->port()));
        m_desk->click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        hands().setMailAccount(m_mail->port());
    }
    void unplug()
    {
        m_cable->cut();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isPhase(SyncStatus::Phase::Offline), patienceMs);
    }
    void plugIn()
    {
        m_cable->plugIn();
        m_desk->vitrina->session()->syncState().requestSync();
    }
    void makeQuote()
    {
        RegisterContact contact =
            m_world->showroom.contact(QStringLiteral("María"), QStringLiteral("León"));
        contact.client.emails = {
            {m_world->showroom.newId<ClientEmailId>(), QStringLiteral("maria@example.org")}};
        contact.at = reader().now();
        contact.next->dueAt = contact.at.addDays(1);
        hands().must(contact);
        m_made = {m_world->showroom.newId<QuoteId>(), m_world->showroom.newId<QuoteVersionId>(),
                  contact.opportunityId, m_world->showroom.quoteContent(), reader().now()};
        hands().must(m_made);
    }
    void writeMail()
    {
        m_desk->vitrina->window()->openQuote(m_made.quoteId);
        QDialog *mail = hands().opened("mailQuoteButton", "mailDialog");
        QTest::keyClick(mail, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!reader().sendings(m_made.quoteId).empty(), patienceMs);
    }
    void approve()
    {
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        QVERIFY(m_admin->settle());
        NextStep signature;
        signature.id = m_admin->newId<FollowUpId>();
        signature.typeId =
            m_world->showroom.item(Catalogue::FollowUpType, "visit"); // she comes to sign
        signature.dueAt = m_world->clock.now().addDays(1);
        m_admin->must(ApproveReservation{reservation()->id, {}, signature, m_world->clock.now()});
        QVERIFY(m_admin->settle());
    }
    /// What the payment provider delivers of a payment of which the page said what to pay.
    int deliverPayment(const QString &page)
    {
        const QString payLink = captured(page, "href=\"(https://pagos\\.example/[^\"]+)\"");
        const QByteArray word =
            "{\"id\":\"evt_81\",\"type\":\"payment.succeeded\",\"reference\":\"" +
            captured(payLink, "r=([0-9a-f]{64})").toUtf8() + "\",\"amount\":\"" +
            captured(payLink, "a=([0-9.]+)").toUtf8() + "\",\"currency\":\"USD\"}";
        const QByteArray signature =
            SignedWebhook::headerFor(paymentSecret, word, QDateTime::currentDateTimeUtc());
        return ask(m_service->port(),
                   jsonRequest(QStringLiteral("/pagos"), word, "Vitrina-Signature: " + signature))
            .status;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<SyncWorld>();
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_desk = std::make_unique<HubDesk>(*m_world);
        m_cable = std::make_unique<Cable>(m_world->hub().server().port());
        m_mail = std::make_unique<MailServer>(
            QJsonObject{{QStringLiteral("tls"), QStringLiteral("none")}});
        startService();
        prepareCompany();
        sitDown();
    }
    void cleanupTestCase()
    {
        m_admin.reset();
        m_desk.reset();
        m_service.reset();
        m_mail.reset();
        m_cable.reset();
        m_world.reset();
    }

    /// In a car park: she quotes and writes the mail; nothing leaves, nothing is lost.
    void aDraftIsMadeAndItsMailWrittenOffline()
    {
        unplug();
        makeQuote();
        writeMail();
        QCOMPARE(quote().status, QuoteStatus::Draft);
        QTRY_VERIFY(m_desk->status()->waiting >= 3); // the thread of sync counts
        QCOMPARE(atHub("count(*)"), QStringLiteral("0"));
    }

    void backOnTheNetworkItGoesByItself()
    {
        plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(quote().status, QuoteStatus::Sent, patienceMs);
        const QJsonObject mail = m_mail->mail();
        m_link =
            captured(textOf(mail, "text/plain"), "(http://127\\.0\\.0\\.1:\\d+/c/[A-Za-z0-9_-]+)");
        QVERIFY2(!m_link.isEmpty(), qPrintable(textOf(mail, "text/plain")));
        QTRY_COMPARE_WITH_TIMEOUT(atHub("status"), QStringLiteral("sent"), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QVERIFY(quote().expiresAt.isValid()); // by the hub's clock
    }

    void theClientOpensItAndTheWindowShowsIt()
    {
        const QString page = pageInBrowser(m_link);
        QVERIFY2(page.contains(QStringLiteral("María")), qPrintable(page));
        QTRY_COMPARE_WITH_TIMEOUT(quote().status, QuoteStatus::Viewed, patienceMs);
        QVERIFY(page.contains(QStringLiteral("/proforma.pdf\"")));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_desk->vitrina->window()->quotesPage()->board()->countOf(QuoteBoard::Show::SeenToday),
            1, patienceMs);
    }

    void sheSavesItAsPdf()
    {
        const HttpAnswer answer =
            m_service->get(QUrl(m_link).path() + QStringLiteral("/proforma.pdf"));
        QCOMPARE(answer.status, 200);
        const PdfFile pdf(answer.body);
        const QString text = pdf.text();
        QVERIFY2(text.contains(QStringLiteral("María")), qPrintable(text));
        QVERIFY2(text.contains(m_world->showroom.quoteContent().offers.first().text),
                 qPrintable(text));
        QCOMPARE(pdf.scanned(int(pdf.pages().size())), m_link);
    }

    /// Delivered twice, as providers do.
    void shePaysADepositOnline()
    {
        const QString page = pageInBrowser(m_link);
        QCOMPARE(deliverPayment(page), 204);
        QCOMPARE(deliverPayment(page), 204);
        QTRY_VERIFY_WITH_TIMEOUT(quote().deposited, patienceMs);
        const std::vector<Deposit> deposits = reader().deal(m_made.quoteId).deposits;
        QCOMPARE(deposits.size(), std::size_t(1));
        QCOMPARE(deposits.front().amountMinor, 50'000);
        QVERIFY(!quote().expiresAt.isValid()); // the payment stopped the clock
    }

    void theUnitIsAskedForOfflineAndApproved()
    {
        unplug();
        hands().agree("reserveButton", "reservationDialog");
        QTRY_VERIFY_WITH_TIMEOUT(reservation(), patienceMs);
        QCOMPARE(reservation()->state, ReservationState::Requested);
        QCOMPARE(quote().status, QuoteStatus::Viewed);
        plugIn();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        approve();
        QTRY_COMPARE_WITH_TIMEOUT(quote().status, QuoteStatus::Reserved, patienceMs);
        QCOMPARE(atHub("status"), QStringLiteral("reserved"));
    }

    void theSignatureMakesANumberedSale()
    {
        hands().agree("signButton", "signDialog");
        QTRY_COMPARE_WITH_TIMEOUT(quote().status, QuoteStatus::Completed, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isUpToDate(), patienceMs);
        QCOMPARE(quote().saleNumber, 1);
        QCOMPARE(atHub("status"), QStringLiteral("completed"));
        QCOMPARE(atHub("sale_number"), QStringLiteral("1"));
        const auto *strip = hands().find<DealStrip>("dealStrip");
        QVERIFY(strip);
        QVERIFY(strip->progress().reached.back());
    }

    /// The manager's computer has the same rows in the end, and the hub nothing beside them.
    void everybodyHasTheSame()
    {
        QVERIFY(m_admin->settle());
        const QByteArray rows = m_admin->rows();
        const QByteArray theirs = m_admin->hubRows();
        QVERIFY2(rows == theirs, qPrintable(firstDifference(rows, theirs)));
    }
};

VITRINA_TEST(TestWholePath, QApplication)
#include "tst_wholepath.moc"
