// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outside/ctlrun.h"
#include "storage/database.h"
#include "storage/profile.h"
#include "testsupport/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

class VitrinactlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QCOMPARE(ctl({"init", "--company", "Motos del Norte", "--admin-login", "jefa"}).code, 0);
    }

    void aShowroomIsMadeOnce()
    {
        const Ended again = ctl({"init"});
        QCOMPARE(again.code, 1);
        QVERIFY(!again.err.isEmpty());
        QVERIFY(ctl({"list", "staff", "--format", "csv"}).out.contains(u"jefa,"));
        QCOMPARE(ctl({"init", "--country", "XX"}).code, 2);
    }

    void whatIsImportedIsListedExportedAndTakenBack()
    {
        const QString file =
            write("c.csv", "Nombre;Teléfono;Quien sabe\nRosa Vera;099 123 4567;uno\n;;dos\n");
        const Ended imported = ctl(
            {"import", "clients", file, "--map", "Quien sabe=notes", "--errors", path("e.csv")});
        QCOMPARE(imported.code, 1); // a row was refused
        QFile errors(path("e.csv"));
        QVERIFY(errors.open(QIODevice::ReadOnly));
        QVERIFY(errors.readAll().contains("neither a name nor a phone"));

        const QJsonArray clients =
            QJsonDocument::fromJson(
                ctl({"list", "clients", "--search", "ros", "--format", "json"}).out.toUtf8())
                .array();
        QCOMPARE(clients.size(), 1);
        QCOMPARE(clients[0][QStringLiteral("notes")].toString(), QStringLiteral("uno"));
        QCOMPARE(
            ctl({"import", "followups", write("f.csv", "Cliente,Fecha\nRosa Vera,2026-12-01\n")})
                .code,
            0);
        QCOMPARE(
            ctl({"list", "followups", "--state", "pending", "--format", "csv"}).out.count(u'\n'),
            2);
        QCOMPARE(
            ctl({"list", "followups", "--from", "2026-12-02", "--format", "csv"}).out.count(u'\n'),
            1);

        QCOMPARE(ctl({"export", "clients", path("out.xlsx")}).code, 0);
        const Ended again = ctl({"import", "clients", path("out.xlsx")});
        QCOMPARE(again.code, 0);
        QVERIFY(again.out.contains(u"Already there: 1"));
        QVERIFY(!QFile::exists(path("out.errors.csv")));

        const QString batches = ctl({"list", "imports", "--format", "csv"}).out;
        for (const QString &line : batches.split(u'\n').mid(1, 2))
            QCOMPARE(ctl({"undo-import", line.section(u',', 0, 0)}).code, 0);
        QCOMPARE(ctl({"list", "clients", "--format", "csv"}).out.count(u'\n'), 1);
        QCOMPARE(ctl({"check"}).code, 0);
    }

    void theCompanyIsShownAndChanged()
    {
        const Ended shown = ctl({"company"});
        QCOMPARE(shown.code, 0);
        QVERIFY(shown.out.contains(u"Motos del Norte"));
        QVERIFY(shown.out.contains(u"Days without the server: 14"));
        QVERIFY(ctl({"company", "--offline-days", "30"}).out.contains(u"server: 30"));
        const Ended named = ctl({"company", "--name", "Motos del Sur"});
        QVERIFY(named.out.contains(u"Motos del Sur") && named.out.contains(u"server: 30"));
        QCOMPARE(ctl({"company"}).out, named.out);

        for (const char *days : {"366", "-1"}) {
            const Ended refused = ctl({"company", "--offline-days", QString::fromLatin1(days)});
            QCOMPARE(refused.code, 1);
            QVERIFY2(refused.err.contains(u"from 0 to 365"), qPrintable(refused.err));
        }
        QCOMPARE(ctl({"company", "--name", " "}).code, 1);
        QCOMPARE(ctl({"company", "--offline-days", "9", "--as", "nadie"}).code, 1);
        QCOMPARE(ctl({"company"}).out, named.out);
        QCOMPARE(ctl({"check", "--replay"}).code, 0);
    }

    void readingWorksBesideAProgramThatHoldsTheProfile()
    {
        const auto held = Profile::open(profile());
        QVERIFY(held);
        QCOMPARE(ctl({"list", "catalogue"}).code, 0);
        QCOMPARE(ctl({"company"}).code, 0);
        QCOMPARE(ctl({"company", "--offline-days", "3"}).code, 1);
        QCOMPARE(ctl({"check"}).code, 0);
        QCOMPARE(ctl({"backup", path("copy.sqlite")}).code, 0);
        QCOMPARE(ctl({"backup", path("copy.sqlite")}).code, 1);
        const Ended refused = ctl({"import", "models", write("m.csv", "Marca,Modelo\nHonda,XR\n")});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.contains(QString::number(QCoreApplication::applicationPid())));
    }

    void derivedTablesAreMended()
    {
        QCOMPARE(ctl({"import", "clients", write("c.csv", "Nombre,Tel\nRosa,0991234567\n")}).code,
                 0);
        QCOMPARE(
            ctl({"import", "followups", write("f.csv", "Cliente,Fecha\nRosa,2026-12-01\n")}).code,
            0);
        spoil("DELETE FROM pending_follow_up; DELETE FROM client_text;");
        QCOMPARE(ctl({"check"}).code, 1);
        QCOMPARE(ctl({"check", "--mend"}).code, 0);
        QCOMPARE(ctl({"check"}).code, 0);
        spoil("UPDATE outbox SET changes = zeroblob(length(changes)) WHERE seq = 1;");
        QCOMPARE(ctl({"check", "--mend"}).code, 1);
        spoil("UPDATE outbox SET changes_digest = x'' WHERE seq = 1;"); // as it was before there
                                                                        // was one
        QCOMPARE(ctl({"check"}).code, 0);
        spoil("UPDATE outbox SET args = '{}' WHERE seq = 1;");
        QCOMPARE(ctl({"check", "--mend"}).code, 1);
    }

    void theDemonstrationFillsAnEmptyProfile()
    {
        const QString folder = path("demo");
        QCOMPARE(runCtl({QStringLiteral("--profile"), folder, QStringLiteral("demo"),
                         QStringLiteral("--clients"), QStringLiteral("20")})
                     .code,
                 0);
        QCOMPARE(runCtl({QStringLiteral("--profile"), folder, QStringLiteral("check")}).code, 0);
    }

    void whatIsNotUnderstoodIsSaidSo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no such command") << QStringList{"dance"};
        QTest::newRow("no such option") << QStringList{"list", "clients", "--colour"};
        QTest::newRow("no such kind") << QStringList{"import", "cars", "x.csv"};
        QTest::newRow("no file") << QStringList{"import", "clients"};
        QTest::newRow("no batch") << QStringList{"undo-import", "7"};
        QTest::newRow("no day") << QStringList{"list", "followups", "--from", "mañana"};
        QTest::newRow("no days") << QStringList{"company", "--offline-days", "muchos"};
        QTest::newRow("no number") << QStringList{"list", "clients", "--limit", "-3"};
    }
    void whatIsNotUnderstoodIsSaidSo()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = ctl(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY(!ended.err.isEmpty());
        QVERIFY(ended.out.isEmpty());
    }

    void errorsAreInTheLanguageOfTheTerminal_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("said");
        QTest::newRow("Ecuador") << "es_EC.UTF-8"
                                 << "No se encontró:";
        QTest::newRow("Mexico") << "es_MX.UTF-8"
                                << "No se encontró:";
        QTest::newRow("English") << "C.UTF-8"
                                 << "Not found:";
    }
    void errorsAreInTheLanguageOfTheTerminal()
    {
        QFETCH(QString, language);
        QFETCH(QString, said);
        const Ended ended = runCtl({QStringLiteral("--profile"), path("nowhere"),
                                    QStringLiteral("list"), QStringLiteral("clients")},
                                   {.language = language});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.startsWith(said), qPrintable(ended.err));
    }

    void helpIsInTheLanguageOfTheTerminal()
    {
        static const QRegularExpression english(
            QStringLiteral("Usage|Options|\\[options\\]|Arguments|Displays|\\b(FILE|COMMAND|NAME|"
                           "OPTIONS|DIR)\\b"));
        const CtlSurroundings ecuador{.language = QStringLiteral("es_EC.UTF-8")};
        for (const QStringList &asked :
             {QStringList{"--help"}, QStringList{"import", "--help"}, QStringList{"init", "-h"}}) {
            const QString help = runCtl(asked, ecuador).out;
            QVERIFY(help.contains(QStringLiteral("vitrinactl")));
            QVERIFY2(!english.match(help).hasMatch(), qPrintable(help));
        }
        QVERIFY(runCtl({"import", "--help"}, ecuador).out.contains(QStringLiteral("Uso: ")));
        const QString wrong = runCtl({"import", "--colour"}, ecuador).err;
        QVERIFY2(wrong.startsWith(QStringLiteral("Opción desconocida")), qPrintable(wrong));
        QVERIFY(ctl({"import", "--help"}).out.contains(QStringLiteral("FILE")));
    }

    void theManualSaysWhatTheHelpSays()
    {
        QFile file(QStringLiteral(VITRINACTL_MANUAL));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(file.readAll()).remove(u'\\');
        const QString all = ctl({"--help"}).out;
        static const QRegularExpression command(QStringLiteral("^  ([a-z-]+)"),
                                                QRegularExpression::MultilineOption);
        static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]+"));
        QSet<QString> helped{QStringLiteral("--profile")};
        int commands = 0;
        for (auto found = command.globalMatch(all); found.hasNext(); ++commands) {
            const QString name = found.next().captured(1);
            QVERIFY2(QRegularExpression(QStringLiteral("^\\.BI? \"?%1\\b").arg(name),
                                        QRegularExpression::MultilineOption)
                         .match(manual)
                         .hasMatch(),
                     qPrintable(name));
            const Ended help = ctl({name, QStringLiteral("--help")});
            QCOMPARE(help.code, 0);
            for (auto one = option.globalMatch(help.out); one.hasNext();)
                helped << one.next().captured();
        }
        QCOMPARE(commands, 15);
        QSet<QString> written;
        for (auto one = option.globalMatch(manual); one.hasNext();)
            written << one.next().captured();
        QCOMPARE(written - helped, QSet<QString>());
        QCOMPARE(helped - written, QSet<QString>());
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    QString profile() const { return path("profile"); }
    Ended ctl(const QStringList &arguments) const
    {
        return runCtl(QStringList{QStringLiteral("--profile"), profile()} + arguments);
    }
    QString write(const char *name, const char *text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    void spoil(const char *script) const
    {
        const auto held = Profile::open(profile());
        (*held)->openWriter()->runScript(script);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

VITRINA_TEST(VitrinactlTest, QCoreApplication)
#include "tst_vitrinactl.moc"
