// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercontact.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "desktop/application.h"
#include "desktop/session.h"
#include "hubdesk.h"
#include "kit/preferences.h"
#include "mailserver/mailserver.h"
#include "outside/plainhttp.h"
#include "postgres/unprivileged.h"
#include "quotes/maildialog.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "reading.h"
#include "shell/mainwindow.h"
#include "storage/rows.h"
#include "storage/sendingqueries.h"
#include "testsupport/testprogram.h"
#include "windowhands.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The whole way of a quote by mail in a showroom of its own: the program through its widgets, a
/// real mail server, and the page that its client opens (S0.4, S0.6, S0.11).
class TestQuoteByMail : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    MemoryKeeper::Place m_keychain;
    std::unique_ptr<Application> m_vitrina;
    QuoteId m_quote;
    const quint16 m_links = quint16(freePort());

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    ReplicaReader &reader() { return m_vitrina->session()->reader(); }
    QWidget *window() { return m_vitrina->window(); }
    WindowHands hands() { return WindowHands(*m_vitrina, patienceMs); }
    void startShowroom()
    {
        Preferences preferences(Profile::preferencesPath(profile()));
        preferences.setShared(QString::fromLatin1(PreferenceKey::language), QStringLiteral("en"));
        preferences.setShared(QStringLiteral("linkPort"), m_links);
        start();
        QWidget *page = m_vitrina->entrance()->page();
        shown<QPushButton>(page, "newShowroomButton")->click();
        shown<QLineEdit>(page, "companyEdit")->setText(QStringLiteral("Autos del Sur"));
        QTest::keyClicks(shown<QLineEdit>(page, "administratorEdit"), QStringLiteral("Alba Ruiz"));
        shown<QPushButton>(page, "openShowroomButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_vitrina->window(), patienceMs);
    }
    void start()
    {
        cleanup(); // the profile is one program's at a time
        Options options;
        options.profile = profile();
        m_vitrina = std::make_unique<Application>(*qApp, options,
                                                  std::make_unique<MemoryKeeper>(m_keychain));
        m_vitrina->start();
    }
    void makeQuote()
    {
        CommandQueue &queue = m_vitrina->session()->queue();
        SaveCompany company;
        company.companyId = reader().directory()->company().id;
        company.linkBase = QStringLiteral("http://127.0.0.1:%1").arg(m_links);
        company.at = reader().now();
        hands().must(company);
        RegisterContact contact;
        contact.clientId = queue.newId<ClientId>();
        contact.opportunityId = queue.newId<OpportunityId>();
        contact.client.name = QStringLiteral("María");
        contact.client.emails = {
            {queue.newId<ClientEmailId>(), QStringLiteral("maria@example.org")}};
        contact.at = reader().now();
        prepare(contact);
        hands().must(contact);
        QuoteContent content;
        QuoteOffer offer;
        offer.id = queue.newId<QuoteOfferId>();
        offer.text = QStringLiteral("CF Moto NK 250");
        offer.priceMinor = 529'000;
        content.offers = {offer};
        QuoteForm cash;
        cash.id = queue.newId<QuoteFormId>();
        cash.offerId = offer.id;
        content.forms = {cash};
        m_quote = queue.newId<QuoteId>();
        hands().must(CreateQuote{m_quote, queue.newId<QuoteVersionId>(), contact.opportunityId,
                                 content, reader().now()});
    }
    /// What a contact needs beside the client.
    void prepare(RegisterContact &contact)
    {
        const auto directory = reader().directory();
        contact.sourceId = directory->catalogue(Catalogue::Source).front().id;
        NextStep next;
        next.id = m_vitrina->session()->queue().newId<FollowUpId>();
        next.typeId = directory->catalogue(Catalogue::FollowUpType).front().id;
        next.dueAt = reader().now().addDays(1);
        contact.next = next;
    }
    Sending sending() { return reader().sendings(m_quote).front(); }
    QuoteStatus status() { return reader().quote(m_quote)->quote.status; }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void cleanup()
    {
        if (m_vitrina)
            m_vitrina->finish();
        m_vitrina.reset();
    }

    void aQuoteGoesByMailAndIsSeen()
    {
        startShowroom();
        makeQuote();
        start(); // another day
        QVERIFY(m_vitrina->window());
        hands().setMailAccount(quint16(freePort())); // nobody listens there
        m_vitrina->window()->openQuote(m_quote);
        QTRY_VERIFY_WITH_TIMEOUT(hands().find<QPushButton>("mailQuoteButton"), patienceMs);
        hands().find<QPushButton>("mailQuoteButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(hands().find<QDialog>("mailDialog"), patienceMs);
        QTest::keyClick(hands().find<QDialog>("mailDialog"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!reader().sendings(m_quote).empty(), patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(sending().fault, MailTrouble::Unreachable, patienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(
            hands().said("sendingLabel").contains(QStringLiteral("tried again at")),
            qPrintable(hands().said("sendingLabel")), patienceMs);
        QCOMPARE(status(), QuoteStatus::Draft);

        // The server comes up, where the account says by now.
        MailServer server({{QStringLiteral("tls"), QStringLiteral("none")}});
        hands().setMailAccount(server.port());
        QTRY_VERIFY_WITH_TIMEOUT(hands().find<QPushButton>("sendingNowButton"), patienceMs);
        hands().find<QPushButton>("sendingNowButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(sending().state, SendingState::Sent, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(status(), QuoteStatus::Sent, patienceMs);
        QTRY_VERIFY2_WITH_TIMEOUT(hands().said("sendingLabel").contains(QStringLiteral("sent, ")),
                                  qPrintable(hands().said("sendingLabel")), patienceMs);
        const QJsonObject mail = server.mail();
        const char *const link = "(http://127\\.0\\.0\\.1:\\d+/c/[A-Za-z0-9_-]+)";
        const QUrl url(captured(textOf(mail, "text/plain"), link));
        QVERIFY(!url.isEmpty());
        QCOMPARE(QUrl(captured(textOf(mail, "text/html"), link)), url);
        QVERIFY(textOf(mail, "text/html").contains(QStringLiteral(">See the quote</a>")));

        // Her phone opens it.
        QTRY_VERIFY_WITH_TIMEOUT(m_vitrina->session()->linkHost(), patienceMs);
        const QString page =
            QString::fromUtf8(ask(m_links, httpRequest("GET", url.path(), phoneAgent)).body);
        QVERIFY(page.contains(QStringLiteral("CF Moto NK 250")));
        QCOMPARE(status(), QuoteStatus::Sent);
        const QByteArray form =
            "mark=" + QUrl::toPercentEncoding(captured(page, "data-mark=\"([^\"]+)\""));
        ask(m_links, httpRequest("POST", url.path() + QStringLiteral("/vista"), phoneAgent, form));
        QTRY_COMPARE_WITH_TIMEOUT(status(), QuoteStatus::Viewed, patienceMs);
    }
};

VITRINA_TEST(TestQuoteByMail, QApplication)
#include "tst_quotebymail.moc"
