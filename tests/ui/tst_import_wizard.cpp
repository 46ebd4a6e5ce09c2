// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importwizard.h"
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrl>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

// As Excel in Ecuador saves it: semicolons, Windows-1252. "Ref. casa" is nobody's header.
const QByteArray fourClients = "Nombres;Apellidos;C\xe9"
                               "dula;Celular;Ref. casa;Correo\r\n"
                               "Mar\xed"
                               "a;Pe\xf1"
                               "a;1710034065;0991234567;Quito;maria@example.com\r\n"
                               "Jos\xe9;Nu\xf1"
                               "ez;1710034073;0987654321;Cuenca;jose@example.com\r\n"
                               ";;;;Loja;nobody@example.com\r\n"
                               "Ana;Ruiz;0102030405;0971112223;Manta;ana@example.com\r\n";

constexpr int manyRows = 3000;

QByteArray manyClients()
{
    QByteArray all = "Nombre;Apellido;Celular\n";
    for (int i = 0; i < manyRows; ++i)
        all += "Client " + QByteArray::number(i) + ";Number " + QByteArray::number(i) + ";" +
               QByteArray::number(990000000 + i) + "\n";
    return all;
}

} // namespace

/// The import as a person does it (S4.3), through the dialog's own buttons.
class TestImportWizard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<ImportWizard> m_wizard;

    QString write(const QByteArray &bytes, const char *name)
    {
        QFile file(m_live->sample.folder.filePath(QLatin1StringView(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }
    void openWizard()
    {
        m_wizard = std::make_unique<ImportWizard>(
            m_live->reader(), m_live->queue(), fixedIds(m_live->clock(), ++m_seed),
            m_live->sample.folder.filePath(QStringLiteral("mappings.json")), *m_theme);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_wizard.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_wizard.get(), &event);
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *found = m_wizard->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void press(const char *button)
    {
        auto *found = find<QPushButton>(button);
        QVERIFY2(found->isVisible() && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    QString text(const char *label) { return find<QLabel>(label)->text(); }
    bool isReady() { return find<QPushButton>("nextButton")->isEnabled(); }
    bool hasEnded()
    {
        return find<QLabel>("headlineLabel")->isVisible() &&
               find<QPushButton>("nextButton")->isVisible();
    }
    QString field(int column)
    {
        return find<QComboBox>(qPrintable(QStringLiteral("fieldBox%1").arg(column)))->currentText();
    }
    void chooseField(int column, ImportField field)
    {
        auto *box = find<QComboBox>(qPrintable(QStringLiteral("fieldBox%1").arg(column)));
        const int index = box->findData(int(field));
        QVERIFY(index >= 0);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }
    QString shown(int row, int column)
    {
        return find<QTableView>("previewTable")->model()->index(row, column).data().toString();
    }
    void chooseFile(const QString &path)
    {
        drop(path);
        QTRY_VERIFY(isReady());
    }
    void goToColumns(const QString &path)
    {
        chooseFile(path);
        press("nextButton");
        QVERIFY(find<QTableView>("previewTable")->isVisible());
    }
    void importFile(const QString &path)
    {
        goToColumns(path);
        press("nextButton");
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(), 20000);
    }
    qint64 count(const char *table)
    {
        return m_live->reader()
            .database()
            .scalar(QStringLiteral("SELECT count(*) FROM %1").arg(QLatin1StringView(table)))
            .toLongLong();
    }
    quint64 m_seed = 100;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        m_live = std::make_unique<LiveShowroom>();
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->reader().setViewer(m_live->sample.admin.id);
        openWizard();
    }
    void cleanup()
    {
        m_wizard.reset();
        m_live.reset();
    }

    void theKindIsGuessedFromTheHeaders_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("option");
        QTest::newRow("clients") << fourClients << QStringLiteral("clientsOption");
        QTest::newRow("models") << QByteArray("Marca;Modelo;Precio\nCFMOTO;NK 400;5990\n")
                                << QStringLiteral("modelsOption");
        QTest::newRow("follow-ups")
            << QByteArray("Client name,Type,Due date,Observations\nMaría,call,2026-01-05,x\n")
            << QStringLiteral("followupsOption");
    }
    void theKindIsGuessedFromTheHeaders()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, option);
        chooseFile(write(file, "t.csv"));
        QVERIFY(find<QPushButton>(qPrintable(option))->isChecked());
    }

    void thePreviewShowsRowsAndMarksProblems()
    {
        goToColumns(write(fourClients, "clientes.csv"));
        QCOMPARE(find<QComboBox>("separatorBox")->currentData().toChar(), QChar(u';'));
        QCOMPARE(find<QComboBox>("encodingBox")->currentText(), QStringLiteral("Windows-1252"));
        QCOMPARE(shown(0, 3), QStringLiteral("Peña"));
        QCOMPARE(shown(0, 1), QStringLiteral("New"));
        QCOMPARE(shown(2, 1), QStringLiteral("Refused"));
        auto *table = find<QTableView>("previewTable");
        table->setCurrentIndex(table->model()->index(2, 0));
        QTRY_VERIFY(find<QLabel>("rowProblemLabel")->isVisible());
        QVERIFY(!text("rowProblemLabel").isEmpty());
    }

    void anotherEncodingAndSeparatorAreReadAnew()
    {
        goToColumns(write(fourClients, "clientes.csv"));
        auto *separator = find<QComboBox>("separatorBox");
        separator->setFocus();
        QTest::keyClick(separator, Qt::Key_Home); // comma
        QTRY_COMPARE(find<QTableView>("previewTable")->model()->columnCount(), 3);
        QTRY_VERIFY(find<QLabel>("missingLabel")->isVisible());
        QVERIFY(!isReady());
        QTest::keyClick(separator, Qt::Key_Down);
        QTRY_VERIFY(isReady());
        QCOMPARE(shown(0, 3), QStringLiteral("Peña"));
    }

    void withoutWhatIsNeededItSaysSoAndWaits()
    {
        drop(write("Something;Else\na;b\n", "t.csv"));
        QTRY_VERIFY(isReady());
        press("nextButton");
        QVERIFY(find<QLabel>("missingLabel")->isVisible());
        QVERIFY(!isReady());
        chooseField(0, ImportField::FullName);
        chooseField(1, ImportField::Phone);
        QTRY_VERIFY(isReady());
        QVERIFY(!find<QLabel>("missingLabel")->isVisible());
    }

    void whatIsMappedByHandIsImportedAndRemembered()
    {
        const QString path = write(fourClients, "clientes.csv");
        goToColumns(path);
        QCOMPARE(field(4), QStringLiteral("Not imported"));
        chooseField(4, ImportField::City);
        QTRY_VERIFY(isReady());
        press("nextButton");
        QTRY_VERIFY(hasEnded());
        QCOMPARE(text("importedFigure"), QStringLiteral("3"));
        QCOMPARE(text("refusedFigure"), QStringLiteral("1"));
        QCOMPARE(count("client"), 3);
        const auto found = m_live->reader().searchClients(QStringLiteral("peña"));
        QCOMPARE(found.size(), std::size_t(1));
        openWizard();
        goToColumns(path);
        QCOMPARE(field(4), fieldLabel(ImportField::City));
    }

    void refusedRowsAreInTheErrorFile()
    {
        const QString path = write(fourClients, "clientes.csv");
        importFile(path);
        QVERIFY(find<QPushButton>("openErrorsButton")->isVisible());
        QFile errors(importErrorPath(path));
        QVERIFY(errors.open(QIODevice::ReadOnly));
        const QByteArray all = errors.readAll();
        QVERIFY(all.contains("nobody@example.com"));
        QVERIFY(!all.contains("maria@example.com"));
        QVERIFY(!text("reasonsLabel").isEmpty());
    }

    void theSameFileAgainDoublesNothing()
    {
        const QString path = write(fourClients, "clientes.csv");
        importFile(path);
        openWizard();
        importFile(path);
        QCOMPARE(text("importedFigure"), QStringLiteral("0"));
        QCOMPARE(text("alreadyThereFigure"), QStringLiteral("3"));
        QCOMPARE(count("client"), 3);
        QVERIFY(!find<QPushButton>("undoImportButton")->isVisible());
    }

    void undoAsksFirstAndTakesEverythingBack()
    {
        importFile(write(fourClients, "clientes.csv"));
        press("undoImportButton");
        press("keepImportButton");
        QCOMPARE(count("client"), 3);
        press("undoImportButton");
        press("confirmUndoButton");
        QTRY_VERIFY(hasEnded());
        QCOMPARE(count("client"), 0);
        QVERIFY(!find<QPushButton>("undoImportButton")->isVisible());
        QVERIFY(text("headlineLabel").contains(u'3'));
    }

    void stoppedInTheMiddleItLeavesWholeCommands()
    {
        goToColumns(write(manyClients(), "muchos.csv"));
        // As soon as anything has come in; a command holds a few hundred rows.
        connect(&m_live->queue(), &CommandQueue::committed, m_wizard.get(), [this] {
            auto *stop = find<QPushButton>("stopButton");
            if (count("client") > 0 && stop->isEnabled())
                QTest::mouseClick(stop, Qt::LeftButton);
        });
        press("nextButton");
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(), 20000);
        const qint64 left = count("client");
        QVERIFY(left > 0);
        QVERIFY(left < manyRows);
        QCOMPARE(QLocale().toString(left), text("importedFigure"));
        QVERIFY(text("headlineLabel").contains(QLatin1StringView("stopped")));
        press("undoImportButton");
        press("confirmUndoButton");
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(), 20000);
        QCOMPARE(count("client"), 0);
    }

    void closedInTheMiddleItStopsAndThenCloses()
    {
        goToColumns(write(manyClients(), "muchos.csv"));
        press("nextButton");
        QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_wizard->isVisible(), 20000);
        QVERIFY(count("client") < manyRows);
    }

    void destroyedInTheMiddleNobodyWaitsForEver()
    {
        goToColumns(write(manyClients(), "muchos.csv"));
        press("nextButton");
        m_wizard.reset();
        m_live->settle();
        QVERIFY(count("client") < manyRows);
    }

    void aPictureIsRefusedWithASentence()
    {
        drop(write("\x89PNG\r\n\x1a\n" + QByteArray(200, '\0'), "foto.csv"));
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QCOMPARE(text("problemLabel"), tableFaultText(tableProblem(TableFault::NotATable)));
        QVERIFY(!isReady());
        // And the next file is welcome.
        chooseFile(write(fourClients, "clientes.csv"));
        QVERIFY(!find<QLabel>("problemLabel")->isVisible());
    }

    void aFullDiskKeepsWhatWasMapped()
    {
        goToColumns(write(fourClients, "clientes.csv"));
        chooseField(4, ImportField::City);
        QTRY_VERIFY(isReady());
        m_live->fillDisk();
        press("nextButton");
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QCOMPARE(field(4), fieldLabel(ImportField::City));
        m_live->freeDisk();
        if (hasEnded())
            press("backButton");
        press("nextButton");
        QTRY_VERIFY(hasEnded() && !find<QLabel>("problemLabel")->isVisible());
        QCOMPARE(count("client"), 3);
    }

    void whoMayNotImportIsToldAndLosesNothing()
    {
        m_live->queue().setActor(m_live->sample.ana.id);
        goToColumns(write(fourClients, "clientes.csv"));
        press("nextButton");
        QTRY_VERIFY(find<QLabel>("problemLabel")->isVisible());
        QVERIFY(find<QTableView>("previewTable")->isVisible());
        QCOMPARE(count("client"), 0);
    }
};

VITRINA_TEST(TestImportWizard, QApplication)
#include "tst_import_wizard.moc"
