// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importworld.h"

#include "commands/showroomsetup.h"
#include "domain/seedcatalogue.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

class ImportClientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfCatalogueAreRecognised_data()
    {
        QTest::addColumn<QString>("quality");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expectedQuality");
        QTest::addColumn<QString>("expectedSource");
        QTest::newRow("codes") << "hot"
                               << "patio_tuerca"
                               << "hot"
                               << "patio_tuerca";
        QTest::newRow("Spanish") << "Caliente"
                                 << "Vitrina"
                                 << "hot"
                                 << "showroom";
        QTest::newRow("Spanish, capitals and accents") << "FRÍO"
                                                       << "Página Web"
                                                       << "cold"
                                                       << "website";
        QTest::newRow("English") << "Warm"
                                 << "Walk-in"
                                 << "warm"
                                 << "showroom";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << ""
                                 << "";
        QTest::newRow("unknown") << "azul"
                                 << "humo"
                                 << ""
                                 << "";
    }
    void wordsOfCatalogueAreRecognised()
    {
        QFETCH(QString, quality);
        QFETCH(QString, source);
        QFETCH(QString, expectedQuality);
        QFETCH(QString, expectedSource);
        ImportWorld world;
        const auto report =
            world.import(ImportKind::Clients,
                         QStringLiteral("Nombre;Teléfono;Calidad;Fuente\nRosa;0991234567;%1;%2\n")
                             .arg(quality, source));
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        const Client client = world.all<Client>().front();
        const auto id = [](Catalogue catalogue, const QString &code) {
            return code.isEmpty() ? CatalogueItemId() : seededId(catalogue, code);
        };
        QCOMPARE(client.qualityId, id(Catalogue::Quality, expectedQuality));
        QCOMPARE(client.sourceId, id(Catalogue::Source, expectedSource));
        QCOMPARE(report->warnings.value(ImportReason::UnknownQuality), quality == u"azul" ? 1 : 0);
        QCOMPARE(report->warnings.value(ImportReason::UnknownSource), source == u"humo" ? 1 : 0);
    }

    void anEntryIsFoundByTheNameTheShowroomGaveIt()
    {
        ImportWorld world;
        CatalogueItem item;
        item.id = world.showroom.newId<CatalogueItemId>();
        item.catalogue = Catalogue::Source;
        item.code = QStringLiteral("x1");
        item.name = QStringLiteral("Feria de Ambato");
        world.showroom.must(SaveCatalogueItem{item, world.showroom.clock.now()},
                            world.showroom.admin);
        QVERIFY(world.import(
            ImportKind::Clients,
            QStringLiteral("Nombre,Teléfono,Fuente\nRosa,0991234567,FERIA DE AMBATO\n")));
        QCOMPARE(world.all<Client>().front().sourceId, item.id);
    }

    void advisorsAreRecognised_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isAna");
        QTest::addColumn<int>("warnings");
        QTest::newRow("login") << "ANA" << true << 0;
        QTest::newRow("name") << "ana paredes" << true << 0;
        QTest::newRow("surname first") << "Paredes Ana" << true << 0;
        QTest::newRow("a part of the name") << "Paredes" << true << 0;
        QTest::newRow("unknown goes to the usual one") << "Zoila" << false << 1;
        QTest::newRow("empty goes to the usual one") << "" << false << 0;
    }
    void advisorsAreRecognised()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isAna);
        QFETCH(int, warnings);
        ImportWorld world;
        const auto report =
            world.import(ImportKind::Clients,
                         QStringLiteral("Nombre,Teléfono,Asesor\nRosa,0991234567,%1\n").arg(typed));
        QVERIFY(report);
        QCOMPARE(world.all<Client>().front().preferredAgentId,
                 isAna ? world.showroom.ana.id : world.showroom.ivan.id);
        QCOMPARE(report->warnings.value(ImportReason::UnknownAdvisor), warnings);
    }

    void aModelOfInterestOpensAnOpportunity_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("known");
        QTest::newRow("whole") << "CF Moto NK 250 2026" << true;
        QTest::newRow("brand and line") << "cf moto nk-250" << true;
        QTest::newRow("line alone") << "NK 250" << true;
        QTest::newRow("unknown") << "Vespa" << false;
        QTest::newRow("several") << "2026" << false;
    }
    void aModelOfInterestOpensAnOpportunity()
    {
        QFETCH(QString, typed);
        QFETCH(bool, known);
        ImportWorld world;
        const auto report = world.import(
            ImportKind::Clients,
            QStringLiteral("Nombre,Teléfono,Modelo,Notas\nRosa,0991234567,%1,de paso\n")
                .arg(typed));
        QVERIFY(report);
        const auto wishes = world.all<Opportunity>();
        QCOMPARE(wishes.size(), size_t(known ? 1 : 0));
        if (known)
            QCOMPARE(wishes.front().modelId, world.showroom.nk250.id);
        QCOMPARE(world.all<Client>().front().observations,
                 known ? QStringLiteral("de paso") : QStringLiteral("de paso\nModel: ") + typed);
    }

    void companiesAreTold_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<ClientKind>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("observations");
        QTest::newRow("said") << "Empresa,,,Andes SA" << ClientKind::Company << "Andes SA"
                              << "";
        QTest::newRow("only a company's name") << ",,,Andes SA" << ClientKind::Company << "Andes SA"
                                               << "";
        QTest::newRow("a company's person")
            << "Jurídica,Rosa,Vera,Andes SA" << ClientKind::Company << "Andes SA"
            << "First name: Rosa Vera";
        QTest::newRow("a person's company") << ",Rosa,Vera,Andes SA" << ClientKind::Person << "Rosa"
                                            << "Company: Andes SA";
        QTest::newRow("said in the name's column")
            << "company,Andes SA,," << ClientKind::Company << "Andes SA"
            << "";
    }
    void companiesAreTold()
    {
        QFETCH(QString, row);
        QFETCH(ClientKind, kind);
        QFETCH(QString, name);
        QFETCH(QString, observations);
        ImportWorld world;
        QVERIFY(world.import(
            ImportKind::Clients,
            QStringLiteral("Tipo,Nombre,Apellido,Empresa,Teléfono\n%1,022345678\n").arg(row)));
        const Client client = world.all<Client>().front();
        QCOMPARE(client.kind, kind);
        QCOMPARE(client.name, name);
        QCOMPARE(client.observations, observations);
    }

    void phonesAndMailsAreKeptWhateverTheyAre()
    {
        ImportWorld world;
        const auto report = world.import(
            ImportKind::Clients,
            QStringLiteral("Nombre,Teléfono,Correo\n"
                           "Rosa,099 123 4567 / 022 345 678,rosa@example.com; r@example.org\n"
                           "Ivo,123,no tiene\n"
                           "Eva,no tiene,eva@example.com\n"));
        QVERIFY(report);
        QCOMPARE(report->imported, 3);
        QCOMPARE(report->warnings.value(ImportReason::BadPhone), 2);
        QCOMPARE(report->warnings.value(ImportReason::BadEmail), 1);
        const auto phones = world.all<ClientPhone>();
        QCOMPARE(phones.size(), size_t(3));
        QCOMPARE(phones[0].typed, QStringLiteral("099 123 4567"));
        QCOMPARE(phones[1].e164, QStringLiteral("+59322345678"));
        QCOMPARE(phones[2].typed, QStringLiteral("123"));
        QCOMPARE(phones[2].e164, QString());
        QCOMPARE(world.all<ClientEmail>().size(), size_t(3));
        const auto clients = world.all<Client>();
        QCOMPARE(clients[1].observations, QStringLiteral("Mail: no tiene"));
        QCOMPARE(clients[2].observations, QStringLiteral("Phone: no tiene"));
    }

    void refusedRowsGoToTheErrorFileAndTheRestIsImported()
    {
        ImportWorld world;
        const QString tooLong(201, u'x');
        const auto report = world.import(
            ImportKind::Clients,
            QStringLiteral("Código,Nombre,Teléfono\n1,Rosa,0991234567\n2,,\n3,%1,0991234568\n"
                           "4,Eva,0991234569\n")
                .arg(tooLong));
        QVERIFY(report);
        QCOMPARE(report->imported, 2);
        QCOMPARE(report->refused, 2);
        QCOMPARE(report->refusals.value(ImportReason::NoNameNorPhone), 1);
        QCOMPARE(report->refusals.value(ImportReason::TextTooLong), 1);
        const QStringList lines = world.errorLines();
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].endsWith(QStringLiteral("Código,Nombre,Teléfono")));
        QCOMPARE(lines[1], QStringLiteral("3,The row has neither a name nor a phone number.,2,,"));
        QCOMPARE(
            lines[2],
            QStringLiteral("4,First name: The text is longer than 200 characters.,3,%1,0991234568")
                .arg(tooLong));
    }

    void theErrorFileCanBeMendedAndImported()
    {
        ImportWorld world;
        QVERIFY(world.import(ImportKind::Clients,
                             QStringLiteral("Código,Nombre,Teléfono\n1,Rosa,0991234567\n2,,\n")));
        QFile errors(world.folder.filePath(QStringLiteral("errors.csv")));
        QVERIFY(errors.open(QIODevice::ReadOnly));
        QByteArray mended = errors.readAll();
        errors.close();
        mended.replace(",2,,", ",2,Eva,0991234569");
        const auto report = world.importFile(ImportKind::Clients, world.write(mended));
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(world.all<Client>().back().externalId, QStringLiteral("2"));
    }

    void theSameFileTwiceMakesNoDuplicates()
    {
        ImportWorld world;
        const auto text = QStringLiteral("Código,Nombre,Cédula,Teléfono\n"
                                         "A1,Rosa Vera,1712345678,0991234567\n"
                                         ",Luis Mera,1712345679,\n"
                                         ",Eva Ron,,099 765 4321\n"
                                         ",Ivo Paz,,99-88\n"
                                         ",Zoe Lara,,\n"
                                         ",Ian Roca,,1234567890123\n");
        QCOMPARE(world.import(ImportKind::Clients, text)->imported, 6);
        const auto again = world.import(ImportKind::Clients, text);
        QCOMPARE(again->imported, 0);
        QCOMPARE(again->alreadyThere, 6);
        QVERIFY(again->batch.isNull());
        QCOMPARE(world.count("client"), 6);
        QCOMPARE(world.count("import_batch"), 1);
    }

    void duplicates_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<bool>("same");
        // There is: A1, Rosa Vera Ruiz, 171234567-8, 0991234567
        QTest::newRow("external id, all else different") << "A1,Otra,9,0980000001" << true;
        QTest::newRow("national id, written otherwise") << ",Otra,171 234 567 8,0980000001" << true;
        QTest::newRow("phone and a name alike") << ",Rosa Vera,,+593 99 123 4567" << true;
        QTest::newRow("phone and another name") << ",Luis Mera,,0991234567" << false;
        QTest::newRow("phone alone") << ",,,0991234567" << true;
        QTest::newRow("phone and name, another national id")
            << ",Rosa Vera Ruiz,1799999999,0991234567" << false;
        QTest::newRow("phone and name, another external id")
            << "B2,Rosa Vera Ruiz,,0991234567" << false;
        QTest::newRow("name alone") << ",Rosa Vera Ruiz,," << false;
    }
    void duplicates()
    {
        QFETCH(QString, row);
        QFETCH(bool, same);
        const auto header = QStringLiteral("Código,Nombre,Cédula,Teléfono\n");
        const auto first = QStringLiteral("A1,Rosa Vera Ruiz,171234567-8,0991234567\n");
        ImportWorld stored;
        QVERIFY(stored.import(ImportKind::Clients, header + first));
        QCOMPARE(stored.import(ImportKind::Clients, header + row + u'\n')->alreadyThere,
                 same ? 1 : 0);
        ImportWorld within;
        QCOMPARE(within.import(ImportKind::Clients, header + first + row + u'\n')->imported,
                 same ? 1 : 2);
    }

    void aClientEnteredByHandIsThereAlready()
    {
        ImportWorld world;
        world.showroom.must(world.showroom.contact(QStringLiteral("Rosa"), QStringLiteral("Vera"),
                                                   QStringLiteral("0991234567")));
        const auto report = world.import(
            ImportKind::Clients, QStringLiteral("Nombre,Teléfono\nRosa Vera,99 123 4567\n"));
        QCOMPARE(report->alreadyThere, 1);
        QCOMPARE(world.count("client"), 1);
    }

    void aDryRunWritesNothing()
    {
        ImportWorld world;
        const auto report = world.importFile(
            ImportKind::Clients,
            world.write("Nombre,Tel,Ciudad\nRosa,0991234567,\n,,Quito\n , ,\n"), {}, true);
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(report->refused, 1);
        QVERIFY(report->batch.isNull());
        QCOMPARE(world.submitted, 0);
    }

    void thePreviewShowsEachCellsProblem()
    {
        ImportWorld world;
        const auto source =
            openImport(world.write("Nombre,Tel,Calidad\nRosa,12,azul\n,,\nEva,0991234567,alta\n"
                                   "Eva,0991234567,alta\n"),
                       ImportKind::Clients, {}, nullptr);
        Importer importer(*world.reader, world.submitAs(world.showroom.admin), world.showroom.ids,
                          world.options(ImportKind::Clients, source->columns));
        const auto rows = importer.preview(*source->table, 10);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3); // a blank row is passed over
        QVERIFY(rows->at(0).problems[0].isEmpty());
        QVERIFY(rows->at(0).problems[1].contains(u"12"));
        QVERIFY(rows->at(0).problems[2].contains(u"azul"));
        QCOMPARE(rows->at(1).fate, PreviewRow::Fate::Imported);
        QCOMPARE(rows->at(2).fate, PreviewRow::Fate::AlreadyThere);
        QCOMPARE(world.submitted, 0);
    }

    void whoMayNotImportIsToldAtOnce()
    {
        ImportWorld world;
        const auto source = openImport(world.write("Nombre,Tel\nRosa,0991234567\n"),
                                       ImportKind::Clients, {}, nullptr);
        Importer importer(*world.reader, world.submitAs(world.showroom.ana), world.showroom.ids,
                          world.options(ImportKind::Clients, source->columns));
        const auto report = importer.run(*source->table, nullptr, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, Problem::Code::Forbidden);
        QCOMPARE(world.count("client"), 0);
    }
};

VITRINA_TEST(ImportClientsTest, QCoreApplication)
#include "tst_importclients.moc"
