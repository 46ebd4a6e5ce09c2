// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/savequote.h"
#include "ctlhands.h"
#include "domain/moneytext.h"
#include "domain/quotelines.h"
#include "outside/browser.h"
#include "outside/serviceprocess.h"
#include "postgres/unprivileged.h"
#include "storage/rows.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"
#include "web/linktoken.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A client opens a link in a browser: the program, PostgreSQL and the network are the real ones
/// (S0.6, S1.11, X4, rules 14 and 15, sync.md 27).
class TestLinkService : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;
    QString m_database;
    std::unique_ptr<Laptop> m_ana;
    std::unique_ptr<PgConnection> m_root;
    CreateQuote m_quote;
    std::optional<LinkToken> m_token;

    PostgresServer &server() { return m_world->hub().server(); }
    QString path(const QString &tail = {}) const
    {
        return QStringLiteral("/c/") + QString::fromLatin1(m_token->text()) + tail;
    }
    QString url(int port, const QString &tail = {}) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(path(tail));
    }
    QString status()
    {
        return m_root
            ->query("SELECT status FROM vitrina.quote WHERE id = $1",
                    {m_quote.quoteId.toString().toUtf8()})
            .text(0, 0);
    }
    /// Of the quote's first vehicle, as clients are told it.
    QString firstTotal()
    {
        const Currency dollars = *Currency::fromCode(u"USD");
        const Result<PricedLines> priced = pricedLines(
            dealOf(m_quote.content, m_quote.content.offers.first(), dollars), Money(0, dollars));
        // The browser asks for English.
        return priced ? moneyText(priced->total.gross, u"EC", MoneySign::Symbol,
                                  QLocale(QStringLiteral("en")))
                      : QString();
    }
    QString statusAtAnas()
    {
        return codeOf(load<Quote>(m_ana->replica(), m_quote.quoteId)->status);
    }
    /// Answers of clients that wait for Ana.
    qint64 answers()
    {
        return m_root
            ->query(
                "SELECT count(*) FROM vitrina.follow_up WHERE created_by IS NULL"
                " AND state = 'pending' AND advisor_id = $1 AND client_id = $2",
                {m_ana->person().toString().toUtf8(), m_world->alba.clientId.toString().toUtf8()})
            .number(0, 0);
    }
    QStringList at(const QString &database)
    {
        const HubAddress way = server().address(QString(), QStringLiteral("postgres"));
        return {QStringLiteral("--server"),
                QStringLiteral("host=%1 port=%2 user=postgres").arg(way.host).arg(way.port),
                QStringLiteral("--database"), database};
    }
    Ended makeLogin(const QString &login)
    {
        return run(QStringList{QStringLiteral("service"), login} + at(m_database));
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }
    void init()
    {
        m_world->clock.set(QDateTime::currentDateTimeUtc());
        m_database = m_world->database();
        m_root = std::make_unique<PgConnection>(m_world->hub().root(m_database));
        m_ana = m_world->settled(m_database, "ana");
        m_quote = {m_ana->newId<QuoteId>(), m_ana->newId<QuoteVersionId>(),
                   m_world->alba.opportunityId, m_world->showroom.quoteContent(),
                   m_world->clock.now()};
        m_ana->must(m_quote);
        m_token = LinkToken::mint();
        m_ana->must(MintLink{m_ana->newId<QuoteLinkId>(), m_quote.quoteId,
                             QString::fromLatin1(m_token->hash().bytes.toHex()), LinkChannel::Copy,
                             m_world->clock.now()});
        m_ana->must(SendQuote{m_quote.quoteId,
                              load<Quote>(m_ana->replica(), m_quote.quoteId)->contentVersion,
                              QuoteChannel::WhatsApp, m_world->clock.now()});
        QVERIFY(m_ana->settle());
        QCOMPARE(status(), QStringLiteral("sent"));
        const Ended made = makeLogin(QStringLiteral("links"));
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    void cleanup()
    {
        m_ana.reset();
        m_root.reset();
    }

    void aClientSeesHerQuoteAndItIsViewed()
    {
        ServiceProcess service(server(), m_database, {secret});
        const QString page = pageInBrowser(url(service.port()));
        QVERIFY2(page.contains(m_world->alba.client.name), qPrintable(page));
        QVERIFY2(page.contains(firstTotal()), qPrintable(page));
        QCOMPARE(status(), QStringLiteral("viewed"));
        QVERIFY(m_ana->settle());
        QCOMPARE(statusAtAnas(), QStringLiteral("viewed"));
        QVERIFY(!service.log().contains(QString::fromLatin1(m_token->text())));
    }

    /// As vitrinactl says it, once, and not that nobody answers.
    void aFileThatIsGoneIsNotAServerThatIsAway()
    {
        const QString gone = QStringLiteral("/nowhere/authority.crt");
        ServiceProcess service(server(), m_database, {secret},
                               QStringLiteral("?sslmode=verify-full&sslrootcert=") + gone);
        QTRY_VERIFY(service.log().contains(QStringLiteral("is not there: ") + gone));
        QCOMPARE(service.get(path()).status, 503);
        QCOMPARE(service.get(path()).status, 503);
        QVERIFY2(!service.log().contains(u"unreachable"), qPrintable(service.log()));
        QCOMPARE(service.log().count(gone), 1);
    }

    void lookingOtherwiseIsNoView()
    {
        ServiceProcess service(server(), m_database, {secret});
        QCOMPARE(service.get(path()).status, 200);
        QCOMPARE(ask(service.port(), httpRequest("HEAD", path(), phoneAgent)).status, 200);
        QCOMPARE(service.get(path(), previewAgent).status, 200);
        QVERIFY(!pageInBrowser(url(service.port()), previewAgent).isEmpty());
        QVERIFY(!pageInBrowser(url(service.port(), QStringLiteral("?preview"))).isEmpty());
        QCOMPARE(status(), QStringLiteral("sent"));
    }

    void anAnswerIsSomethingToDoForTheAdvisor()
    {
        ServiceProcess service(server(), m_database, {secret});
        static const QRegularExpression field(QStringLiteral("data-mark=\"([^\"]+)\""));
        const QByteArray mark =
            field.match(QString::fromUtf8(service.get(path()).body)).captured(1).toUtf8();
        QVERIFY(!mark.isEmpty());
        QCOMPARE(answers(), 0);
        const QByteArray form = "mark=" + QUrl::toPercentEncoding(QString::fromUtf8(mark)) +
                                "&answer=question&text=Hay+en+azul";
        const QString where = path(QStringLiteral("/respuesta"));
        QCOMPARE(ask(service.port(), httpRequest("POST", where, phoneAgent, form)).status, 303);
        QCOMPARE(answers(), 1);
        QVERIFY(!service.log().contains(u"azul"));
    }

    void aRevokedLinkLooksLikeNone()
    {
        m_ana->must(RevokeLinks{m_quote.quoteId, m_world->clock.now()});
        QVERIFY(m_ana->settle());
        ServiceProcess service(server(), m_database, {secret});
        const HttpAnswer revoked = service.get(path());
        const HttpAnswer unknown =
            service.get(QStringLiteral("/c/") + QString::fromLatin1(LinkToken::mint().text()));
        QCOMPARE(revoked.status, 404);
        QCOMPARE(revoked.body, unknown.body);
        static const QRegularExpression date(QStringLiteral("\r\nDate: [^\r]*"));
        QCOMPARE(QString::fromUtf8(revoked.head).remove(date),
                 QString::fromUtf8(unknown.head).remove(date));
    }

    void theDatabaseMayGoAndComeBack()
    {
        ServiceProcess service(server(), m_database, {secret});
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 200);
        m_root.reset();
        server().stop();
        QCOMPARE(service.get(path()).status, 503);
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 503);
        server().start();
        QTRY_COMPARE_WITH_TIMEOUT(service.get(path()).status, 200, 20'000);
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 200);
        QVERIFY(service.get(QStringLiteral("/metrics")).body.contains("vitrina_http_"));
        QCOMPARE(service.end(), 0);
        const QStringList lines = service.log().split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() >= 3, qPrintable(service.log()));
        QVERIFY(lines.last().contains(u"answers again"));
    }

    void aWrongPasswordIsTroubleAndNoEnd()
    {
        ServiceProcess service(server(), m_database, {QStringLiteral("another one")});
        QCOMPARE(service.get(QStringLiteral("/healthz")).status, 503);
        QTRY_VERIFY(service.log().contains(u"28P01"));
        QVERIFY(!service.log().contains(u"another one"));
        QVERIFY(service.isRunning());
        QCOMPARE(service.end(), 0);
    }

    void whatIsNotUnderstoodIsSaid()
    {
        QProcess process;
        process.start(
            QStringLiteral(VITRINA_SERVICE),
            {QStringLiteral("--server"), QStringLiteral("postgresql://links:hidden@127.0.0.1/")});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(!process.readAllStandardError().contains("hidden"));

        ServiceProcess first(server(), m_database, {secret});
        process.start(QStringLiteral(VITRINA_SERVICE),
                      {QStringLiteral("--server"), QStringLiteral("postgresql://links@127.0.0.1/"),
                       QStringLiteral("--port"), QString::number(first.port())});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains(QByteArray::number(first.port())));
    }

    void aLoginIsOfTheServiceAlone()
    {
        QCOMPARE(m_root
                     ->query("SELECT rolcanlogin AND NOT (rolsuper OR rolcreatedb OR rolcreaterole"
                             " OR rolreplication OR rolbypassrls) FROM pg_roles"
                             " WHERE rolname = 'links'")
                     .flag(0, 0),
                 true);
        const Ended again = makeLogin(QStringLiteral("links"));
        QVERIFY2(again.code == 0 && again.out.contains(u"new password"), qPrintable(again.err));
        const Ended taken = makeLogin(QStringLiteral("ana"));
        QCOMPARE(taken.code, 1);
        QVERIFY2(taken.err.contains(u"a login of that name already"), qPrintable(taken.err));
        const Ended reserved = makeLogin(QStringLiteral("postgres"));
        QCOMPARE(reserved.code, 1);
        QVERIFY2(reserved.err.contains(u"not for people"), qPrintable(reserved.err));
        QCOMPARE(makeLogin(QStringLiteral("vitrina_service")).code, 1);
        QCOMPARE(makeLogin(QStringLiteral("Links")).code, 1);
    }

    void caddyPassesTheLinksOnAndNothingElse()
    {
        ServiceProcess service(server(), m_database, {secret});
        const QTemporaryDir folder;
        QFile shipped(QStringLiteral(VITRINA_INSTALLER "/service/Caddyfile"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        // The test's own port, without the certificate and the door that the machine's Caddy has.
        QByteArray configuration = shipped.readAll();
        const qsizetype global = configuration.indexOf("{\n");
        configuration.insert(global + 2, "\tadmin off\n\tauto_https off\n");
        QFile file(folder.filePath(QStringLiteral("Caddyfile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(configuration);
        file.close();
        const int port = freePort();
        QProcess caddy;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), folder.path());
        environment.insert(QStringLiteral("VITRINA_LINKS_SITE"),
                           QStringLiteral("http://:%1").arg(port));
        environment.insert(QStringLiteral("VITRINA_LINKS_SERVICE"),
                           QStringLiteral("127.0.0.1:%1").arg(service.port()));
        caddy.setProcessEnvironment(environment);
        caddy.setProcessChannelMode(QProcess::MergedChannels);
        caddy.start(QStringLiteral("caddy"),
                    {QStringLiteral("run"), QStringLiteral("--adapter"),
                     QStringLiteral("caddyfile"), QStringLiteral("--config"), file.fileName()});
        QVERIFY2(caddy.waitForStarted(), "caddy is missing");
        QTRY_COMPARE_WITH_TIMEOUT(ask(port, httpRequest("GET", path(), previewAgent)).status, 200,
                                  20'000);
        for (const char *hidden : {"/metrics", "/healthz", "/", "/c/../metrics"}) {
            const HttpAnswer answer =
                ask(port, httpRequest("GET", QLatin1StringView(hidden), phoneAgent));
            QCOMPARE(answer.status, 404);
            QVERIFY(!answer.body.contains("vitrina_"));
        }
        QVERIFY(pageInBrowser(url(port)).contains(m_world->alba.client.name));
        QCOMPARE(status(), QStringLiteral("viewed"));
        // Caddy 2.6 says 502 of a body over its limit, later ones 413.
        const int tooLong = ask(port, httpRequest("POST", path(QStringLiteral("/respuesta")),
                                                  phoneAgent, QByteArray(40 * 1024, 'x')))
                                .status;
        QVERIFY2(tooLong == 413 || tooLong == 502, qPrintable(QString::number(tooLong)));
        QCOMPARE(service.end(), 0);
        QVERIFY(ask(port, httpRequest("GET", path(), phoneAgent)).status >= 500);
        caddy.terminate();
        QVERIFY(caddy.waitForFinished());
        const QByteArray said = caddy.readAll();
        QVERIFY2(!said.contains(m_token->text()), said.constData());
    }
};

VITRINA_TEST(TestLinkService, QCoreApplication)

#include "tst_linkservice.moc"
