// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "importing/importer.h"
#include "importing/importsource.h"
#include "testsupport/testprogram.h"

#include <QPushButton>
#include <QtTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// What another program exported: Windows-1252, semicolons, Spanish headers.
const QByteArray clientsFile = "C\xf3"
                               "digo;Nombres;Apellidos;C\xe9"
                               "dula;Celular;Procedencia;Calidad\r\n"
                               "77;Zo\xe9;Yumbo \xd1"
                               "acato;1712345675;099 555 0101;Marketplace;Caliente\r\n";
const QByteArray followUpsFile =
    "C\xe9"
    "dula;Tipo;Fecha;Hora;Modelo;Asesor;Observaciones\r\n"
    "1712345675;Llamada;23/11/2026;16:30;NK 250;ana;Pide cotizaci\xf3n\r\n";

/// Imports one file as the administrator; stops the test program when a row is left out.
void import(SampleShowroom &sample, ImportKind kind, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("export.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file could not be written");
    file.close();
    auto source = openImport(path, kind, {}, nullptr);
    ImportOptions options;
    options.kind = kind;
    options.columns = source->columns;
    options.branch = sample.branch.id;
    options.defaultAdvisor = sample.ana.id;
    options.now = sample.clock.now();
    options.fileName = QStringLiteral("export.csv");
    const auto submit = [&sample](const AnyCommand &command, const ImportBatchId &batch) {
        return QtFuture::makeReadyFuture(
            sample.executor->execute(command, {sample.newId<CommandId>(), sample.admin.id, batch}));
    };
    Importer importer(*sample.database, submit, sample.ids, options);
    const auto report = importer.run(*source->table, nullptr, {});
    if (!report || report->imported != 1)
        qFatal("the row was not imported");
}

} // namespace

/// Issue: a CSV from another program, imported and worked through to a delivered vehicle, by
/// keyboard.
class TestFollowUpsFromCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anImportedClientIsWorkedThroughToADeliveredVehicle()
    {
        FollowUpsFixture f([](SampleShowroom &sample) {
            import(sample, ImportKind::Clients, clientsFile);
            import(sample, ImportKind::FollowUps, followUpsFile);
        });
        f.openPage();

        f.page->focusSearch();
        f.type(QStringLiteral("nacato zoe"));
        QCOMPARE(f.clients(), QStringList{QStringLiteral("Zoé Yumbo Ñacato")});
        f.press(Qt::Key_Down);
        const FollowUpId first = f.page->current();
        QCOMPARE(f.detail(first).followUp.dueAt, FollowUpsFixture::quito(23, 16, 30));
        QCOMPARE(f.detail(first).followUp.observations, QStringLiteral("Pide cotización"));
        QCOMPARE(f.detail(first).phones.front().e164, QStringLiteral("+593995550101"));
        QCOMPARE(f.detail(first).opportunity->modelId, f.live->sample.nk250.id);

        f.press(Qt::Key_R);
        f.press(Qt::Key_C);
        f.type(QStringLiteral("mar 10:55"));
        f.press(Qt::Key_Return);
        f.live->settle();
        QCOMPARE(f.detail(first).followUp.outcome, Outcome::Reached);
        const FollowUpId second = f.nextOf(first).followUp.id;
        QCOMPARE(f.detail(second).followUp.dueAt, FollowUpsFixture::quito(24, 10, 55));

        f.page->showFollowUp(second);
        for (const Stage stage :
             {Stage::Quoted, Stage::Documented, Stage::Invoiced, Stage::Delivered}) {
            QTest::keyClick(f.child<QPushButton>("advanceStageButton"), Qt::Key_Space);
            f.live->settle();
            QCOMPARE(f.detail(second).opportunity->stage, stage);
        }
        QCOMPARE(f.detail(second).opportunity->state, OpportunityState::Won);

        // The sale is done: resolving asks for no next follow-up any more (S1.7).
        f.page->focusList();
        f.press(Qt::Key_R);
        f.press(Qt::Key_C);
        f.press(Qt::Key_Return);
        f.live->settle();
        QCOMPARE(f.detail(second).followUp.state, FollowUpState::Resolved);
        QCOMPARE(f.refused.size(), 0);
    }
};

VITRINA_TEST(TestFollowUpsFromCsv, QApplication)
#include "tst_followups_fromcsv.moc"
