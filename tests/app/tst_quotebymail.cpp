// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercontact.h"
#include "commands/savequote.h"
#include "commands/showroomsetup.h"
#include "desktop/application.h"
#include "desktop/session.h"
#include "hubdesk.h"
#include "kit/elidedlabel.h"
#include "kit/preferences.h"
#include "mailserver/mailserver.h"
#include "quotes/maildialog.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "shell/mainwindow.h"
#include "storage/rows.h"
#include "storage/sendingqueries.h"

#include <QAction>
#include <QComboBox>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// What a server on this computer answers to a phone.
QByteArray ask(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(10'000))
        return {};
    socket.write(request);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20'000)) {
    }
    return socket.readAll();
}

QByteArray headOf(const QByteArray &method, const QString &path)
{
    return method + ' ' + path.toLatin1() +
           " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
           "User-Agent: Mozilla/5.0 (Linux; Android 10; SM-A105M) AppleWebKit/537.36 (KHTML, like "
           "Gecko) Chrome/119.0.0.0 Mobile Safari/537.36\r\n";
}

QString captured(const QString &text, const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern)).match(text).captured(1);
}

QString partOf(const QJsonObject &mail, const char *type)
{
    const QJsonArray parts = mail.value(QStringLiteral("parts")).toArray();
    for (const QJsonValue &part : parts) {
        if (part[u"type"].toString() == QLatin1StringView(type))
            return QString::fromUtf8(QByteArray::fromBase64(part[u"bytes"].toString().toLatin1()));
    }
    return {};
}

} // namespace

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
    const quint16 m_links = freePort();

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    ReplicaReader &reader() { return m_vitrina->session()->reader(); }
    template <typename Widget>
    Widget *child(QWidget *of, const char *name)
    {
        QApplication::processEvents();
        const auto all = of->findChildren<Widget *>(QLatin1StringView(name));
        for (Widget *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    QWidget *window() { return m_vitrina->window(); }
    void must(const AnyCommand &command)
    {
        QFuture<Result<Receipt>> future = m_vitrina->session()->queue().submit(command);
        future.waitForFinished();
        QVERIFY(future.result());
        QCoreApplication::processEvents();
    }
    void startShowroom()
    {
        Preferences preferences(Profile::preferencesPath(profile()));
        preferences.setShared(QString::fromLatin1(PreferenceKey::language), QStringLiteral("en"));
        preferences.setShared(QStringLiteral("linkPort"), m_links);
        start();
        QWidget *page = m_vitrina->entrance()->page();
        child<QPushButton>(page, "newShowroomButton")->click();
        child<QLineEdit>(page, "companyEdit")->setText(QStringLiteral("Autos del Sur"));
        QTest::keyClicks(child<QLineEdit>(page, "administratorEdit"), QStringLiteral("Alba Ruiz"));
        child<QPushButton>(page, "openShowroomButton")->click();
        QTRY_VERIFY(m_vitrina->window());
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
        must(company);
        RegisterContact contact;
        contact.clientId = queue.newId<ClientId>();
        contact.opportunityId = queue.newId<OpportunityId>();
        contact.client.name = QStringLiteral("María");
        contact.client.emails = {
            {queue.newId<ClientEmailId>(), QStringLiteral("maria@example.org")}};
        contact.at = reader().now();
        prepare(contact);
        must(contact);
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
        must(CreateQuote{m_quote, queue.newId<QuoteVersionId>(), contact.opportunityId, content,
                         reader().now()});
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
    /// Through the menu, as she does it.
    void setAccount(quint16 port)
    {
        window()->findChild<QAction *>(QStringLiteral("mailAccountAction"))->trigger();
        auto *dialog = child<QDialog>(window(), "mailAccountDialog");
        QVERIFY(dialog);
        child<QLineEdit>(dialog, "senderAddressEdit")
            ->setText(QStringLiteral("alba@autos.example"));
        child<QLineEdit>(dialog, "mailHostEdit")->setText(QStringLiteral("127.0.0.1"));
        auto *security = child<QComboBox>(dialog, "mailSecurityBox");
        security->setCurrentIndex(2);
        Q_EMIT security->activated(2);
        child<QSpinBox>(dialog, "mailPortBox")->setValue(port);
        child<QPushButton>(dialog, "saveButton")->click();
        QTRY_VERIFY(!child<QDialog>(window(), "mailAccountDialog"));
    }
    Sending sending() { return reader().sendings(m_quote).front(); }
    QuoteStatus status() { return reader().quote(m_quote)->quote.status; }
    QString said()
    {
        const auto *label = child<ElidedLabel>(window(), "sendingLabel");
        return label ? label->text() : QString();
    }

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
        setAccount(freePort()); // nobody listens there
        m_vitrina->window()->openQuote(m_quote);
        QTRY_VERIFY(child<QPushButton>(window(), "mailQuoteButton"));
        child<QPushButton>(window(), "mailQuoteButton")->click();
        QTRY_VERIFY(child<QDialog>(window(), "mailDialog"));
        QTest::keyClick(child<QDialog>(window(), "mailDialog"), Qt::Key_Return,
                        Qt::ControlModifier);
        QTRY_VERIFY(!reader().sendings(m_quote).empty());
        QTRY_COMPARE(sending().fault, MailTrouble::Unreachable);
        QTRY_VERIFY2(said().contains(QStringLiteral("tried again at")), qPrintable(said()));
        QCOMPARE(status(), QuoteStatus::Draft);

        // The server comes up, where the account says by now.
        MailServer server({{QStringLiteral("tls"), QStringLiteral("none")}});
        setAccount(server.port());
        QTRY_VERIFY(child<QPushButton>(window(), "sendingNowButton"));
        child<QPushButton>(window(), "sendingNowButton")->click();
        QTRY_COMPARE(sending().state, SendingState::Sent);
        QTRY_COMPARE(status(), QuoteStatus::Sent);
        QTRY_VERIFY2(said().contains(QStringLiteral("sent, ")), qPrintable(said()));
        const QJsonObject mail = server.mail();
        const char *const link = "(http://127\\.0\\.0\\.1:\\d+/c/[A-Za-z0-9_-]+)";
        const QUrl url(captured(partOf(mail, "text/plain"), link));
        QVERIFY(!url.isEmpty());
        QCOMPARE(QUrl(captured(partOf(mail, "text/html"), link)), url);
        QVERIFY(partOf(mail, "text/html").contains(QStringLiteral(">See the quote</a>")));

        // Her phone opens it.
        QTRY_VERIFY(m_vitrina->session()->linkHost());
        const QString page = QString::fromUtf8(ask(m_links, headOf("GET", url.path()) + "\r\n"));
        QVERIFY2(page.startsWith(QStringLiteral("HTTP/1.1 200")), qPrintable(page.left(200)));
        QVERIFY(page.contains(QStringLiteral("CF Moto NK 250")));
        QCOMPARE(status(), QuoteStatus::Sent);
        const QByteArray form =
            "mark=" + QUrl::toPercentEncoding(captured(page, "data-mark=\"([^\"]+)\""));
        ask(m_links, headOf("POST", url.path() + QStringLiteral("/vista")) +
                         "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                         QByteArray::number(form.size()) + "\r\n\r\n" + form);
        QTRY_COMPARE(status(), QuoteStatus::Viewed);
    }
};

QTEST_MAIN(TestQuoteByMail)
#include "tst_quotebymail.moc"
