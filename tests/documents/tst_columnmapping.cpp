// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "documents/columnmapping.h"
#include "documents/mappingmemory.h"
#include "testsupport/testprogram.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

class TestColumnMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreRecognised_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("headers");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, ImportKind kind, const QStringList &headers,
                            const QStringList &fields) {
            QTest::newRow(name) << static_cast<int>(kind) << headers << fields;
        };
        row("clients, Spanish", ImportKind::Clients,
            {"Código", "NOMBRES", "Apellidos:", "Nro. de Cédula", "Teléfono", "Celular 2",
             "Correo electrónico", "Ciudad", "Calidad", "Procedencia", "Vendedor",
             "Modelo de interés", "Placa", "Observaciones"},
            {"external_id", "name", "surname", "national_id", "phone", "phone2", "email", "city",
             "quality", "source", "advisor", "model", "plate", "notes"});
        row("clients, English", ImportKind::Clients,
            {"ID", "Full Name", "Company", "E-mail", "WhatsApp", "Lead source", "Assigned to",
             "Type"},
            {"external_id", "full_name", "company_name", "email", "phone", "source", "advisor",
             "kind"});
        row("our own keys", ImportKind::Clients,
            {"external_id", "full_name", "national_id", "phone2"},
            {"external_id", "full_name", "national_id", "phone2"});
        row("first wins", ImportKind::Clients, {"Celular", "Móvil", "Teléfono 2"},
            {"phone", "", "phone2"});
        row("unknown", ImportKind::Clients, {"Signo zodiacal", "", "No."}, {"", "", ""});
        row("tax numbers", ImportKind::Clients, {"C.I."}, {"national_id"});
        row("full name", ImportKind::Clients, {"Nombres y Apellidos"}, {"full_name"});
        row("models", ImportKind::Models,
            {"Marca", "Línea", "Versión", "Año", "Tipo", "P.V.P.", "Moneda"},
            {"brand", "line", "version", "year", "kind", "price", "currency"});
        row("follow-ups", ImportKind::FollowUps,
            {"Cédula", "Cliente", "Celular", "Tipo", "Fecha", "Hora", "Responsable", "Modelo",
             "Estado", "Etapa", "Comentarios"},
            {"client_national_id", "client_name", "client_phone", "type", "due_date", "due_time",
             "advisor", "model", "state", "stage", "observations"});
        row("follow-up, one moment", ImportKind::FollowUps, {"RUC", "Vence"},
            {"client_national_id", "due"});
    }
    void headersAreRecognised()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, headers);
        QFETCH(QStringList, fields);
        QStringList found;
        for (const auto &field : recognisedColumns(static_cast<ImportKind>(kind), headers))
            found += field ? fieldKey(*field) : QString();
        QCOMPARE(found, fields);
    }

    void everyFieldIsKnownByItsKey()
    {
        for (const auto kind : {ImportKind::Clients, ImportKind::Models, ImportKind::FollowUps}) {
            for (const ImportField field : importFields(kind)) {
                QVERIFY(!fieldKey(field).isEmpty());
                QCOMPARE(fieldFromKey(fieldKey(field)), std::optional(field));
                QCOMPARE(recognisedColumns(kind, {fieldKey(field)}), (ColumnFields{field}));
            }
        }
        QVERIFY(!fieldFromKey(u"nonsense"));
    }

    void whatIsMissingIsSaid()
    {
        const auto missing = [](ImportKind kind, const QStringList &headers) {
            return missingFields(kind, recognisedColumns(kind, headers)).size();
        };
        QCOMPARE(missing(ImportKind::Clients, {"Empresa", "Celular"}), 0);
        QCOMPARE(missing(ImportKind::Clients, {"Celular"}), 1);
        QCOMPARE(missing(ImportKind::Clients, {}), 2);
        QCOMPARE(missing(ImportKind::Models, {"Marca", "Modelo"}), 0);
        QCOMPARE(missing(ImportKind::Models, {"Marca"}), 1);
        QCOMPARE(missing(ImportKind::FollowUps, {"Cédula", "Fecha"}), 0);
        QCOMPARE(missing(ImportKind::FollowUps, {"Cédula", "Hora"}), 1);
    }

    void aMappingMadeByHandIsRemembered()
    {
        const QString path = m_files.path("mappings.json");
        const ColumnFields columns{ImportField::Name, std::nullopt, ImportField::Phone};
        QVERIFY(
            MappingMemory(path).remember(ImportKind::Clients, {"Quién", "X", "Dónde"}, columns));
        const MappingMemory memory(path);
        QCOMPARE(memory.recall(ImportKind::Clients, {"quien", "x", "DONDE"}),
                 std::optional(columns));
        QVERIFY(!memory.recall(ImportKind::Clients, {"quien", "x"}));
        QVERIFY(!memory.recall(ImportKind::Models, {"Quién", "X", "Dónde"}));
    }

    void aBrokenMemoryIsSetAside()
    {
        const QString path = m_files.write("{\"mappings\": [", "broken.json");
        MappingMemory memory(path);
        QVERIFY(QFile::exists(path + ".broken"));
        QVERIFY(!QFile::exists(path));
        QVERIFY(memory.remember(ImportKind::Models, {"a"}, {ImportField::Brand}));
        QVERIFY(MappingMemory(path).recall(ImportKind::Models, {"a"}));
    }

    void aMemoryThatCannotBeKeptIsAProblem()
    {
        MappingMemory memory(m_files.path("none/m.json"));
        const auto result = memory.remember(ImportKind::Models, {"a"}, {ImportField::Brand});
        QCOMPARE(result.error().code, Problem::Code::FileUnwritable);
        QVERIFY(memory.recall(ImportKind::Models, {"a"}));
    }

private:
    Files m_files;
};

VITRINA_TEST(TestColumnMapping, NoApplication)
#include "tst_columnmapping.moc"
