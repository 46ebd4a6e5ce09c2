// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importworld.h"

#include "documents/mappingmemory.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

const QStringList spanish{QStringLiteral("Nombres"), QStringLiteral("Apellidos"),
                          QStringLiteral("Cédula"), QStringLiteral("Teléfono"),
                          QStringLiteral("Observaciones")};
const QStringList english{QStringLiteral("First name"), QStringLiteral("Last name"),
                          QStringLiteral("National ID"), QStringLiteral("Phone"),
                          QStringLiteral("Notes")};
const QList<QStringList> people{{QStringLiteral("María José"), QStringLiteral("Ñacato"),
                                 QStringLiteral("1712345678"), QStringLiteral("099 123 4567"),
                                 QStringLiteral("Llamar\nen la tarde; \"urgente\", sí")},
                                {QStringLiteral("Álvaro"), QStringLiteral("Güiza"), QString(),
                                 QStringLiteral("+593987654321"), QString()}};

QString separated(const QStringList &headers, QChar separator, const QString &lineEnd)
{
    QString text;
    for (const QStringList &row : QList<QStringList>{headers} + people) {
        QStringList cells;
        for (QString cell : row)
            cells += u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        text += cells.join(separator) + lineEnd;
    }
    return text;
}

QByteArray encoded(const QString &text, const char *encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

} // namespace

class ImportFormatsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatBringsTheSameClients_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        const auto csv = QStringLiteral("clients.csv");
        const QString comma = separated(spanish, u',', QStringLiteral("\r\n"));
        const QString semicolon = separated(spanish, u';', QStringLiteral("\n"));
        const QString tab = separated(english, u'\t', QStringLiteral("\r\n"));
        QTest::newRow("comma, UTF-8") << comma.toUtf8() << csv;
        QTest::newRow("comma, UTF-8 with BOM") << "\xEF\xBB\xBF" + comma.toUtf8() << csv;
        QTest::newRow("semicolon, UTF-8") << semicolon.toUtf8() << csv;
        QTest::newRow("semicolon, Latin 1") << encoded(semicolon, "ISO-8859-1") << csv;
        QTest::newRow("tab, English headers") << tab.toUtf8() << csv;
        QTest::newRow("tab, UTF-16 little endian with BOM")
            << QByteArray("\xFF\xFE") + encoded(tab, "UTF-16LE") << csv;
        QTest::newRow("comma, UTF-16 big endian with BOM")
            << QByteArray("\xFE\xFF") + encoded(comma, "UTF-16BE") << csv;
        QTest::newRow("XLSX, Spanish headers") << sheet(spanish) << QStringLiteral("clients.xlsx");
        QTest::newRow("XLSX, English headers") << sheet(english) << QStringLiteral("clients.xlsx");
        QTest::newRow("XLSX that is called .csv") << sheet(spanish) << csv;
    }
    void everyFormatBringsTheSameClients()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        ImportWorld world;
        const auto report = world.importFile(ImportKind::Clients, world.write(bytes, name));
        QVERIFY(report);
        QCOMPARE(report->rowsRead, 2);
        QCOMPARE(report->imported, 2);
        QCOMPARE(report->refused, 0);
        const auto clients = world.all<Client>();
        QCOMPARE(clients.size(), size_t(2));
        QCOMPARE(clients[0].name, people[0][0]);
        QCOMPARE(clients[0].surname, people[0][1]);
        QCOMPARE(clients[0].nationalId, people[0][2]);
        QCOMPARE(clients[0].observations, people[0][4]);
        QCOMPARE(clients[1].surname, people[1][1]);
        const auto phones = world.all<ClientPhone>();
        QCOMPARE(phones.size(), size_t(2));
        QCOMPARE(phones[0].typed, QStringLiteral("099 123 4567"));
        QCOMPARE(phones[0].e164, QStringLiteral("+593991234567"));
        QCOMPARE(phones[1].e164, QStringLiteral("+593987654321"));
    }

    void windows1252KeepsItsDashesAndQuotes()
    {
        ImportWorld world;
        const QByteArray bytes = "Nombre;Tel\xE9"
                                 "fono;Notas\r\nJos\xE9 Mu\xF1oz;0991234567;\x93Pronto\x94 \x96 "
                                 "cr\xE9"
                                 "dito \x80 500\r\n";
        QVERIFY(world.importFile(ImportKind::Clients, world.write(bytes)));
        const auto clients = world.all<Client>();
        QCOMPARE(clients.size(), size_t(1));
        QCOMPARE(clients[0].name, QStringLiteral("José Muñoz"));
        QCOMPARE(clients[0].observations, QStringLiteral("“Pronto” – crédito € 500"));
    }

    void handMappingIsRemembered()
    {
        ImportWorld world;
        const QString path = world.write("Quien;Donde llamo\nRosa Vera;0991234567\n");
        MappingMemory memory(world.folder.filePath(QStringLiteral("mappings.json")));
        const auto first = openImport(path, ImportKind::Clients, {}, &memory);
        QVERIFY(first);
        QVERIFY(!first->remembered);
        QCOMPARE(missingFields(ImportKind::Clients, first->columns).size(), 2);
        const ColumnFields byHand{ImportField::FullName, ImportField::Phone};
        QVERIFY(memory.remember(ImportKind::Clients, first->headers, byHand));

        const MappingMemory later(world.folder.filePath(QStringLiteral("mappings.json")));
        const auto second = openImport(path, ImportKind::Clients, {}, &later);
        QVERIFY(second);
        QVERIFY(second->remembered);
        QCOMPARE(second->columns, byHand);
        Importer importer(*world.reader, world.submitAs(world.showroom.admin), world.showroom.ids,
                          world.options(ImportKind::Clients, second->columns));
        const auto report = importer.run(*second->table, nullptr, {});
        QVERIFY(report);
        QCOMPARE(report->imported, 1);
        QCOMPARE(world.all<Client>().front().name, QStringLiteral("Rosa Vera"));
    }

    void anEmptyFileIsSaidToBeEmpty()
    {
        ImportWorld world;
        const auto report = world.importFile(ImportKind::Clients, world.write(""));
        QVERIFY(!report);
        QCOMPARE(report.error().code, Problem::Code::BadFile);
    }

private:
    QByteArray sheet(const QStringList &headers)
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.xlsx"));
        auto writer = writeTable(WriteFormat::Xlsx, path);
        (*writer)->header(headers);
        for (const QStringList &row : people)
            (*writer)->row(row);
        if (!(*writer)->finish())
            qFatal("the sheet could not be written");
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

VITRINA_TEST(ImportFormatsTest, QCoreApplication)
#include "tst_importformats.moc"
