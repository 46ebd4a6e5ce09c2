// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importworld.h"

#include "commands/showroomsetup.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const auto header = QStringLiteral("Código,Cédula,Teléfono,Cliente,Fecha,Hora,Tipo,Estado,Modelo,"
                                   "Etapa,Asesor,Observaciones\n");

/// Rosa Vera (A1), Luis Mera, and two of the name Eva Ron, of whom one has a phone of her own.
void addClients(ImportWorld &world)
{
    const auto report =
        world.import(ImportKind::Clients, QStringLiteral("Código,Nombre,Cédula,Teléfono\n"
                                                         "A1,Rosa Vera,1712345678,0991234567\n"
                                                         ",Luis Mera,,0991234568\n"
                                                         ",Eva Ron,1700000001,0991234569\n"
                                                         ",Eva Ron,1700000002,0991234570\n"
                                                         ",Ivo Vera,,0991234567\n"));
    if (!report || report->imported != 5)
        qFatal("the clients were not imported");
}

} // namespace

class ImportFollowUpsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theClientIsFound_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("client"); // her place in the file, or the reason
        QTest::newRow("external id") << "A1,,,"
                                     << "0";
        QTest::newRow("national id") << ",1700000002,,"
                                     << "3";
        QTest::newRow("national id with hyphen") << ",171234567-8,,"
                                                 << "0";
        QTest::newRow("phone") << ",,+593 99 123 4568,"
                               << "1";
        QTest::newRow("phone of two, told by name") << ",,0991234567,Ivo Vera"
                                                    << "4";
        QTest::newRow("phone of two") << ",,0991234567,"
                                      << "several";
        QTest::newRow("name") << ",,,luis méra"
                              << "1";
        QTest::newRow("surname first") << ",,,Mera Luis"
                                       << "1";
        QTest::newRow("name of two") << ",,,Eva Ron"
                                     << "several";
        QTest::newRow("name of two, with phone") << ",,0991234570,Eva Ron"
                                                 << "3";
        QTest::newRow("nobody") << ",,,Zoila Paz"
                                << "unknown";
        QTest::newRow("nothing said") << ",,,"
                                      << "none";
    }
    void theClientIsFound()
    {
        QFETCH(QString, cells);
        QFETCH(QString, client);
        ImportWorld world;
        addClients(world);
        const auto report = world.import(
            ImportKind::FollowUps, header + cells + QStringLiteral(",2026-12-01,10:00,,,,,,\n"));
        QVERIFY(report);
        bool found = false;
        const int place = client.toInt(&found);
        QCOMPARE(report->imported, found ? 1 : 0);
        if (found) {
            const auto clients = world.all<Client>();
            QCOMPARE(world.all<FollowUp>().front().clientId, clients[size_t(place)].id);
        }
        QCOMPARE(report->refusals.value(ImportReason::SeveralClients),
                 client == u"several" ? 1 : 0);
        QCOMPARE(report->refusals.value(ImportReason::UnknownClient), client == u"unknown" ? 1 : 0);
        QCOMPARE(report->refusals.value(ImportReason::NoClient), client == u"none" ? 1 : 0);
    }

    void momentsAreOnTheBranchsWallClock_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("utc"); // or the reason
        const auto quito = QStringLiteral("America/Guayaquil");
        const auto santiago = QStringLiteral("America/Santiago");
        QTest::newRow("date and time") << quito << "2026-12-01"
                                       << "10:30"
                                       << "2026-12-01T15:30:00Z";
        QTest::newRow("day first") << quito << "03/04/2026"
                                   << "2:30 pm"
                                   << "2026-04-03T19:30:00Z";
        QTest::newRow("both in one") << quito << "2026-12-01 16:05"
                                     << ""
                                     << "2026-12-01T21:05:00Z";
        QTest::newRow("no time: nine") << quito << "1 de diciembre de 2026"
                                       << ""
                                       << "2026-12-01T14:00:00Z";
        QTest::newRow("with an offset") << quito << "2026-12-01T10:00:00Z"
                                        << ""
                                        << "2026-12-01T10:00:00Z";
        QTest::newRow("before the clocks change") << santiago << "2026-09-05"
                                                  << "23:59"
                                                  << "2026-09-06T03:59:00Z";
        QTest::newRow("skipped by the clocks") << santiago << "2026-09-06"
                                               << "00:30"
                                               << "skipped";
        QTest::newRow("after the clocks change") << santiago << "2026-09-06"
                                                 << "01:00"
                                                 << "2026-09-06T04:00:00Z";
        QTest::newRow("twice: the first") << santiago << "2026-04-04"
                                          << "23:30"
                                          << "2026-04-05T02:30:00Z";
        QTest::newRow("no such day") << quito << "31/02/2026"
                                     << "10:00"
                                     << "date";
        QTest::newRow("no date") << quito << ""
                                 << "10:00"
                                 << "none";
        QTest::newRow("no such hour") << quito << "2026-12-01"
                                      << "25:00"
                                      << "time";
    }
    void momentsAreOnTheBranchsWallClock()
    {
        QFETCH(QString, zone);
        QFETCH(QString, date);
        QFETCH(QString, time);
        QFETCH(QString, utc);
        ImportWorld world;
        world.showroom.branch.timeZone = zone;
        SaveBranch save;
        save.branch = world.showroom.branch;
        save.at = world.showroom.clock.now();
        world.showroom.must(save, world.showroom.admin);
        addClients(world);
        const auto report = world.import(
            ImportKind::FollowUps, header + QStringLiteral("A1,,,,%1,%2,,,,,,\n").arg(date, time));
        QVERIFY(report);
        QCOMPARE(report->refusals.value(ImportReason::TimeSkipped), utc == u"skipped" ? 1 : 0);
        QCOMPARE(report->refusals.value(ImportReason::BadDate), utc == u"date" ? 1 : 0);
        QCOMPARE(report->refusals.value(ImportReason::NoDate), utc == u"none" ? 1 : 0);
        QCOMPARE(report->refusals.value(ImportReason::BadTime), utc == u"time" ? 1 : 0);
        const auto followUps = world.all<FollowUp>();
        QCOMPARE(followUps.size(), size_t(report->refused == 0 ? 1 : 0));
        if (report->refused == 0)
            QCOMPARE(followUps.front().dueAt.toString(Qt::ISODate), utc);
    }

    void monthFirstIsToldFromTheOtherRows()
    {
        ImportWorld world;
        addClients(world);
        QVERIFY(world.import(ImportKind::FollowUps,
                             header + QStringLiteral("A1,,,,03/04/2026,10:00,,,,,,\n"
                                                     "A1,,,,03/24/2026,10:00,,,,,,\n")));
        QCOMPARE(world.all<FollowUp>().front().dueAt.toString(Qt::ISODate),
                 QStringLiteral("2026-03-04T15:00:00Z"));
    }

    void typesAndStatesAreRecognised_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("done");
        QTest::newRow("code") << "test_drive"
                              << "pending"
                              << "test_drive" << false;
        QTest::newRow("Spanish") << "Prueba de Manejo"
                                 << "Realizado"
                                 << "test_drive" << true;
        QTest::newRow("English") << "Test drive"
                                 << "Done"
                                 << "test_drive" << true;
        QTest::newRow("accent and capitals") << "VISÍTA"
                                             << "Pendiente"
                                             << "visit" << false;
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "call" << false;
        QTest::newRow("unknown type") << "fax"
                                      << ""
                                      << "" << false;
        QTest::newRow("unknown state") << "call"
                                       << "quizás"
                                       << "" << false;
    }
    void typesAndStatesAreRecognised()
    {
        QFETCH(QString, type);
        QFETCH(QString, state);
        QFETCH(QString, code);
        QFETCH(bool, done);
        ImportWorld world;
        addClients(world);
        const auto report = world.import(
            ImportKind::FollowUps,
            header + QStringLiteral("A1,,,,2026-12-01,10:00,%1,%2,,,,\n").arg(type, state));
        QVERIFY(report);
        QCOMPARE(report->imported, code.isEmpty() ? 0 : 1);
        if (code.isEmpty())
            return;
        const FollowUp followUp = world.all<FollowUp>().front();
        QCOMPARE(followUp.typeId, world.showroom.item(Catalogue::FollowUpType, qPrintable(code)));
        QCOMPARE(followUp.state, done ? FollowUpState::Resolved : FollowUpState::Pending);
        QCOMPARE(world.count("pending_follow_up"), done ? 0 : 1);
    }

    void theSaleIsFoundOrOpened()
    {
        ImportWorld world;
        addClients(world);
        const auto report = world.import(
            ImportKind::FollowUps,
            header + QStringLiteral("A1,,,,2026-12-01,10:00,,,NK 250,Cotizado,ana,uno\n"
                                    "A1,,,,2026-12-02,10:00,,,NK 250,,ana,dos\n"
                                    "A1,,,,2026-12-03,10:00,,,,,ana,tres\n"
                                    "A1,,,,2026-12-04,10:00,,,Gixxer 150,,nadie,cuatro\n"
                                    ",,0991234568,,2026-12-04,10:00,,,Vespa,,,cinco\n"));
        QVERIFY(report);
        QCOMPARE(report->imported, 5);
        QCOMPARE(report->warnings.value(ImportReason::UnknownAdvisor), 1);
        QCOMPARE(report->warnings.value(ImportReason::UnknownModel), 1);
        const auto wishes = world.all<Opportunity>();
        QCOMPARE(wishes.size(), size_t(2));
        QCOMPARE(wishes[0].stage, Stage::Quoted);
        QCOMPARE(wishes[1].modelId, world.showroom.gixxer.id);
        const auto followUps = world.all<FollowUp>();
        QCOMPARE(followUps[0].opportunityId, wishes[0].id);
        QCOMPARE(followUps[1].opportunityId, wishes[0].id);
        QCOMPARE(followUps[2].opportunityId, wishes[0].id);
        QCOMPARE(followUps[3].advisorId, world.showroom.ivan.id);
        QVERIFY(followUps[4].opportunityId.isNull());
        QCOMPARE(followUps[4].observations, QStringLiteral("cinco\nModel: Vespa"));
    }

    void theSameFileTwiceMakesNoDuplicates()
    {
        ImportWorld world;
        addClients(world);
        const QString text =
            header + QStringLiteral("A1,,,,2026-12-01,10:00,,,NK 250,,ana,uno\n"
                                    ",1712345678,,,01/12/2026,10:00 am,llamada,,,,,uno\n"
                                    "A1,,,,2026-12-01,10:00,Visita,,,,ana,otro\n");
        const auto first = world.import(ImportKind::FollowUps, text);
        QCOMPARE(first->imported, 2);
        QCOMPARE(first->alreadyThere, 1);
        const auto again = world.import(ImportKind::FollowUps, text);
        QCOMPARE(again->imported, 0);
        QCOMPARE(again->alreadyThere, 3);
        QCOMPARE(world.count("follow_up"), 2);
    }

    void modelsAreReadWithTheirPrices_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<QString>("currency");
        QTest::newRow("dot") << "Honda;CB 190;;2026;2890.50;" << qint64(289050) << "USD";
        QTest::newRow("comma") << "Honda;CB 190;;2026;$ 2.890,50;usd" << qint64(289050) << "USD";
        QTest::newRow("no cents in Chile")
            << "Honda;CB 190;;2026;2.890.000;CLP" << qint64(2890000) << "CLP";
        QTest::newRow("no price") << "Honda;CB 190;;;;" << qint64(0) << "USD";
        QTest::newRow("no number") << "Honda;CB 190;;2026;caro;" << qint64(-1) << "";
        QTest::newRow("below nothing") << "Honda;CB 190;;2026;-5;" << qint64(-1) << "";
        QTest::newRow("no year") << "Honda;CB 190;;26000;5;" << qint64(-1) << "";
        QTest::newRow("no currency") << "Honda;CB 190;;2026;5;dólar" << qint64(-1) << "";
        QTest::newRow("no brand") << ";CB 190;;2026;5;" << qint64(-1) << "";
        QTest::newRow("no line") << "Honda;;;2026;5;" << qint64(-1) << "";
        QTest::newRow("there already") << "cf moto;nk-250;;2026;5;" << qint64(-2) << "";
    }
    void modelsAreReadWithTheirPrices()
    {
        QFETCH(QString, row);
        QFETCH(qint64, price);
        QFETCH(QString, currency);
        ImportWorld world;
        const auto report =
            world.import(ImportKind::Models,
                         QStringLiteral("Marca;Modelo;Versión;Año;Precio;Moneda\n") + row + u'\n');
        QVERIFY(report);
        QCOMPARE(report->refused, price == -1 ? 1 : 0);
        QCOMPARE(report->alreadyThere, price == -2 ? 1 : 0);
        QCOMPARE(report->imported, price >= 0 ? 1 : 0);
        const auto models = world.all<VehicleModel>();
        if (price >= 0) {
            QCOMPARE(models.back().priceMinor, price);
            QCOMPARE(models.back().currency, currency);
        }
    }
};

VITRINA_TEST(ImportFollowUpsTest, QCoreApplication)
#include "tst_importfollowups.moc"
