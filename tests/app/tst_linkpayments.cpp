// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/registercontact.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "desktop/application.h"
#include "desktop/session.h"
#include "hubdesk.h"
#include "kit/preferences.h"
#include "outside/plainhttp.h"
#include "postgres/unprivileged.h"
#include "shell/mainwindow.h"
#include "storage/dealqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"
#include "web/linktoken.h"
#include "web/signedwebhook.h"
#include "windowhands.h"

#include <QCheckBox>
#include <QDirIterator>

#include <thread>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QByteArray secret = "el secreto de la pasarela";
const QByteArray newerSecret = "el secreto que sigue al primero";

} // namespace

/// The payment provider's word in a showroom of its own (S0.7, D3): the program itself takes it, as
/// the service does, with a secret that nobody but the keychain keeps.
class TestLinkPayments : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    MemoryKeeper::Place m_keychain;
    std::unique_ptr<Application> m_vitrina;
    QuoteId m_quote;
    LinkTokenHash m_link;
    const quint16 m_port = quint16(freePort());

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    ReplicaReader &reader() { return m_vitrina->session()->reader(); }
    CommandQueue &queue() { return m_vitrina->session()->queue(); }
    WindowHands hands() { return WindowHands(*m_vitrina, patienceMs); }

    void start()
    {
        stop(); // the profile is one program's at a time
        Options options;
        options.profile = profile();
        m_vitrina = std::make_unique<Application>(*qApp, options,
                                                  std::make_unique<MemoryKeeper>(m_keychain));
        m_vitrina->start();
    }
    void stop()
    {
        if (m_vitrina)
            m_vitrina->finish();
        m_vitrina.reset();
    }
    void startShowroom()
    {
        Preferences preferences(Profile::preferencesPath(profile()));
        preferences.setShared(QString::fromLatin1(PreferenceKey::language), QStringLiteral("en"));
        preferences.setShared(QStringLiteral("linkPort"), m_port);
        start();
        QWidget *page = m_vitrina->entrance()->page();
        shown<QPushButton>(page, "newShowroomButton")->click();
        shown<QLineEdit>(page, "companyEdit")->setText(QStringLiteral("Autos del Sur"));
        QTest::keyClicks(shown<QLineEdit>(page, "administratorEdit"), QStringLiteral("Alba Ruiz"));
        shown<QPushButton>(page, "openShowroomButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_vitrina->window(), patienceMs);
    }
    void giveLinks()
    {
        SaveCompany company;
        company.companyId = reader().directory()->company().id;
        company.linkBase = QStringLiteral("http://127.0.0.1:%1").arg(m_port);
        company.at = reader().now();
        hands().must(company);
        QTRY_VERIFY_WITH_TIMEOUT(m_vitrina->session()->linkHost(), patienceMs);
    }
    RegisterContact contact()
    {
        const auto directory = reader().directory();
        RegisterContact made;
        made.clientId = queue().newId<ClientId>();
        made.opportunityId = queue().newId<OpportunityId>();
        made.client.name = QStringLiteral("María");
        made.client.emails = {
            {queue().newId<ClientEmailId>(), QStringLiteral("maria@example.org")}};
        made.sourceId = directory->catalogue(Catalogue::Source).front().id;
        NextStep next;
        next.id = queue().newId<FollowUpId>();
        next.typeId = directory->catalogue(Catalogue::FollowUpType).front().id;
        next.dueAt = reader().now().addDays(1);
        made.next = next;
        made.at = reader().now();
        return made;
    }
    /// A sent quote whose client has a link.
    void sendQuote()
    {
        const RegisterContact maria = contact();
        hands().must(maria);
        QuoteContent content;
        QuoteOffer offer;
        offer.id = queue().newId<QuoteOfferId>();
        offer.text = QStringLiteral("CF Moto NK 250");
        offer.priceMinor = 529'000;
        content.offers = {offer};
        QuoteForm cash;
        cash.id = queue().newId<QuoteFormId>();
        cash.offerId = offer.id;
        content.forms = {cash};
        m_quote = queue().newId<QuoteId>();
        hands().must(CreateQuote{m_quote, queue().newId<QuoteVersionId>(), maria.opportunityId,
                                 content, reader().now()});
        hands().must(SendQuote{m_quote, reader().quote(m_quote)->quote.contentVersion,
                               QuoteChannel::WhatsApp, reader().now()});
        m_link = LinkToken::mint().hash();
        hands().must(MintLink{queue().newId<QuoteLinkId>(), m_quote,
                              QString::fromLatin1(m_link.bytes.toHex()), LinkChannel::WhatsApp,
                              reader().now()});
    }

    QByteArray word(const QByteArray &event) const
    {
        return "{\"id\":\"" + event + "\",\"type\":\"payment.succeeded\",\"reference\":\"" +
               m_link.bytes.toHex() + "\",\"amount\":\"500.00\",\"currency\":\"USD\"}";
    }
    static QByteArray signedBy(const QByteArray &key, const QByteArray &body, int secondsAgo = 0)
    {
        return SignedWebhook::headerFor(key, body,
                                        QDateTime::currentDateTimeUtc().addSecs(-secondsAgo));
    }
    int deliver(const QByteArray &body, const QByteArray &signature) const
    {
        return ask(m_port, jsonRequest(QStringLiteral("/pagos"), body,
                                       signature.isEmpty() ? QByteArray("X-None: 1")
                                                           : "Vitrina-Signature: " + signature))
            .status;
    }
    int deliver(const QByteArray &body) const { return deliver(body, signedBy(secret, body)); }
    size_t deposits(const QByteArray &event = {})
    {
        size_t count = 0;
        for (const Deposit &deposit : reader().deal(m_quote).deposits)
            count += event.isEmpty() || deposit.reference == QString::fromLatin1(event);
        return count;
    }
    QDialog *secretDialog()
    {
        m_vitrina->window()->findChild<QAction *>(QStringLiteral("companyAction"))->trigger();
        return hands().opened("paymentSecretButton", "paymentSecretDialog");
    }
    void closeCompany()
    {
        hands().find<QDialog>("companyDialog")->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void typeSecret(const QByteArray &typed)
    {
        QDialog *dialog = secretDialog();
        shown<QLineEdit>(dialog, "paymentSecretEdit")->setText(QString::fromLatin1(typed));
        shown<QPushButton>(dialog, "saveButton")->click();
        closeCompany();
    }
    QString keychainName()
    {
        return QStringLiteral("payments/") + reader().directory()->company().id.toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        startShowroom();
        giveLinks();
        sendQuote();
    }
    void cleanupTestCase() { stop(); }

    void withoutASecretNobodyIsBelieved()
    {
        QCOMPARE(deliver(word("evt_0")), 404);
        QCOMPARE(deposits(), size_t(0));
    }

    void theSecretIsTypedWhereThePaymentsAreSetUp()
    {
        QDialog *dialog = secretDialog();
        auto *line = shown<QLineEdit>(dialog, "paymentSecretEdit");
        auto *save = shown<QPushButton>(dialog, "saveButton");
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        QVERIFY(!shown<QPushButton>(dialog, "removeSecretButton"));
        line->setText(QString(SignedWebhook::shortestSecret - 1, u'a'));
        QVERIFY(!save->isEnabled());
        line->setText(QString(SignedWebhook::shortestSecret, u'a') + u' ');
        QVERIFY(save->isEnabled());
        line->setText(QString::fromLatin1(secret));
        save->click();
        closeCompany();
        QCOMPARE(m_keychain.passwords.at(keychainName()).bytes().toByteArray(), secret + '\n');
    }

    void whatIsNotGenuineDoesNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("signature");
        const QByteArray body = word("evt_1");
        const QByteArray good = signedBy(secret, body);
        QTest::newRow("unsigned") << body << QByteArray();
        QTest::newRow("another secret") << body << signedBy("another secret of somebody", body);
        QTest::newRow("more money") << QByteArray(body).replace("500.00", "900.00") << good;
        QTest::newRow("another link")
            << QByteArray(body).replace(m_link.bytes.toHex(), QByteArray(64, 'b')) << good;
        QTest::newRow("played again later") << body << signedBy(secret, body, 330);
        QTest::newRow("of the future") << body << signedBy(secret, body, -330);
    }
    void whatIsNotGenuineDoesNothing()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, signature);
        QCOMPARE(deliver(body, signature), 401);
        QCOMPARE(deposits(), size_t(0));
    }

    /// One bit anywhere in what was said.
    void noAlteredBitPasses()
    {
        const QByteArray body = word("evt_1");
        const QByteArray signature = signedBy(secret, body);
        for (qsizetype bit = 0; bit < 8 * body.size(); ++bit) {
            QByteArray altered = body;
            altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(deliver(altered, signature), 401);
        }
        QCOMPARE(deposits(), size_t(0));
    }

    void whatIsGenuineAndNotUnderstoodDoesNothing()
    {
        QCOMPARE(deliver("id=evt_1"), 400);
        QCOMPARE(deliver(word("evt_1").replace("500.00", "-5.00")), 400);
        QCOMPARE(deliver(word("evt_1").replace(m_link.bytes.toHex(), QByteArray(64, 'b'))), 404);
        QCOMPARE(deliver(word("evt_1").replace("succeeded", "created")), 204);
        QCOMPARE(deliver(QByteArray(16 * 1024 + 1, ' ')), 413);
        QCOMPARE(deposits(), size_t(0));
    }

    /// Within the tolerance a delivery may be late.
    void aPaymentCountsOnceHoweverOftenItIsTold()
    {
        const QByteArray body = word("evt_1");
        QCOMPARE(deliver(body, signedBy(secret, body, 290)), 204);
        QVERIFY(reader().quote(m_quote)->quote.deposited);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(deliver(body), 204);
        QCOMPARE(deposits("evt_1"), size_t(1));
        QCOMPARE(reader().deal(m_quote).deposits.front().state, DepositState::Held);
    }

    /// The second is told before the first, and each again.
    void anyOrderWillDo()
    {
        for (const char *event : {"evt_3", "evt_2", "evt_3", "evt_1", "evt_2"})
            QCOMPARE(deliver(word(event)), 204);
        QCOMPARE(deposits("evt_2"), size_t(1));
        QCOMPARE(deposits("evt_3"), size_t(1));
        QCOMPARE(deposits("evt_1"), size_t(1));
    }

    void eightAtOnceAreOne()
    {
        const QByteArray body = word("evt_8");
        std::array<int, 8> statuses{};
        std::vector<std::thread> providers;
        for (int &status : statuses)
            providers.emplace_back([&, this] { status = deliver(body); });
        for (std::thread &provider : providers)
            provider.join();
        for (const int status : statuses)
            QCOMPARE(status, 204);
        QCOMPARE(deposits("evt_8"), size_t(1));
    }

    void afterTheNextStartTheKeychainHasIt()
    {
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_vitrina->session()->linkHost(), patienceMs);
        const QByteArray body = word("evt_9");
        QTRY_COMPARE_WITH_TIMEOUT(deliver(body), 204, patienceMs);
        QCOMPARE(deposits("evt_9"), size_t(1));
    }

    void nothingOfItIsInTheProfile()
    {
        QDirIterator files(profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 0);
    }

    /// While it is changed both count; then the newer alone; then nobody's.
    void theSecretIsChangedAndRemoved()
    {
        typeSecret(newerSecret);
        QCOMPARE(m_keychain.passwords.at(keychainName()).bytes().toByteArray(),
                 newerSecret + '\n' + secret);
        const QByteArray body = word("evt_1");
        QTRY_COMPARE_WITH_TIMEOUT(deliver(body, signedBy(newerSecret, body)), 204, patienceMs);
        QCOMPARE(deliver(body, signedBy(secret, body)), 204);
        QDialog *dialog = secretDialog();
        shown<QLineEdit>(dialog, "paymentSecretEdit")->setText(QString::fromLatin1(newerSecret));
        shown<QCheckBox>(dialog, "bothSecretsBox")->setChecked(false);
        shown<QPushButton>(dialog, "saveButton")->click();
        closeCompany();
        QTRY_COMPARE_WITH_TIMEOUT(deliver(body, signedBy(secret, body)), 401, patienceMs);
        QCOMPARE(deliver(body, signedBy(newerSecret, body)), 204);
        shown<QPushButton>(secretDialog(), "removeSecretButton")->click();
        closeCompany();
        QTRY_COMPARE_WITH_TIMEOUT(deliver(body, signedBy(newerSecret, body)), 404, patienceMs);
        QVERIFY(!m_keychain.passwords.contains(keychainName()));
    }
};

VITRINA_TEST(TestLinkPayments, QApplication)
#include "tst_linkpayments.moc"
