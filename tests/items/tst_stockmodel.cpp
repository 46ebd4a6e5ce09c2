// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/stockmodel.h"

#include "commands/stock.h"
#include "items/cellroles.h"
#include "sample/dealscenarios.h"
#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The units as a table (D9).
class TestStockModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<StockModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    SaveUnit unit(const VehicleModel &model, const char *vin, const char *colour,
                  bool withdrawn = false)
    {
        SampleShowroom &s = m_live->sample;
        return {
            m_live->queue().newId<UnitId>(), s.branch.id, model.id,     QString::fromLatin1(vin),
            QString::fromUtf8(colour),       withdrawn,   s.clock.now()};
    }
    QStringList vins()
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all += m_model->index(row, StockModel::Vin).data().toString();
        return all;
    }
    QString text(int row, StockModel::Column column)
    {
        return m_model->index(row, column).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>();
        m_live->queue().setActor(m_live->sample.admin.id);
        const SampleShowroom &s = m_live->sample;
        m_live->must(unit(s.gixxer, "MD2AAAAA0TC000002", "Café"));
        m_live->must(unit(s.nk250, "LCEPD1A03N6000009", "Azul"));
        m_live->must(unit(s.nk250, "LCEPD1A03N6000001", "Rojo", true));
        m_model = std::make_unique<StockModel>(m_live->reader());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_live.reset();
    }

    void unitsStandByModelAndThenByChassisNumber()
    {
        QCOMPARE(vins(), QStringList({QStringLiteral("LCEPD1A03N6000001"),
                                      QStringLiteral("LCEPD1A03N6000009"),
                                      QStringLiteral("MD2AAAAA0TC000002")}));
        QCOMPARE(text(0, StockModel::Model), modelName(m_live->sample.nk250));
        QCOMPARE(text(0, StockModel::Colour), QStringLiteral("Rojo"));
        QCOMPARE(text(0, StockModel::Branch), m_live->sample.branch.name);
        QCOMPARE(text(0, StockModel::State), QStringLiteral("Not for sale"));
        QCOMPARE(text(1, StockModel::State), QStringLiteral("Free"));
    }

    void whatIsNotForSaleIsMarked()
    {
        QCOMPARE(m_model->index(0, StockModel::State).data(CellRole::ChipTone).value<Tone>(),
                 Tone::Neutral);
        QVERIFY(!m_model->index(1, StockModel::State).data(CellRole::ChipTone).isValid());
        QVERIFY(!m_model->index(0, StockModel::Vin).data(CellRole::ChipTone).isValid());
    }

    void itIsSearchedByNumberModelAndColour_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("found");
        QTest::newRow("nothing") << QString() << 3;
        QTest::newRow("the end of the number") << QStringLiteral("0002") << 1;
        QTest::newRow("small letters") << QStringLiteral("lcepd") << 2;
        QTest::newRow("with a dash") << QStringLiteral("LCE-6000009") << 1;
        QTest::newRow("model") << QStringLiteral("gixx") << 1;
        QTest::newRow("colour without its accent") << QStringLiteral("CAFE") << 1;
        QTest::newRow("colour and model") << QStringLiteral("azul nk") << 1;
        QTest::newRow("both have to be found") << QStringLiteral("azul gixxer") << 0;
        QTest::newRow("within a word of a model") << QStringLiteral("ixxer") << 0;
    }

    void itIsSearchedByNumberModelAndColour()
    {
        QFETCH(QString, typed);
        QFETCH(int, found);
        m_model->setFilter(typed);
        QCOMPARE(m_model->rowCount(), found);
        QVERIFY(m_model->hasAny());
    }

    void itFollowsWhatIsDone()
    {
        m_model->setFilter(QStringLiteral("verde"));
        QCOMPARE(m_model->rowCount(), 0);
        const SaveUnit green = unit(m_live->sample.nk250, "LCEPD1A03N6000003", "Verde");
        m_live->must(green);
        m_live->settle();
        QCOMPARE(vins(), QStringList{QStringLiteral("LCEPD1A03N6000003")});
        QCOMPARE(m_model->rowOf(green.unitId), 0);
        m_model->setFilter({});
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(m_model->rowOf(green.unitId), 1);
        QCOMPARE(m_model->unitAt(1)->id, green.unitId);
    }

    void whatDoesNotConcernItIsNotReadAgain()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_live->queue().setActor(m_live->sample.ana.id);
        m_live->must(m_live->sample.contact(QStringLiteral("Rosa"), QStringLiteral("Guamán")));
        m_live->settle();
        QCOMPARE(resets.size(), 0);
    }

    void aUnitThatIsHeldSaysSo()
    {
        m_tester.reset();
        m_model.reset();
        m_live = std::make_unique<LiveShowroom>([](SampleShowroom &sample) { reserved(sample); });
        m_model = std::make_unique<StockModel>(m_live->reader());
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(text(0, StockModel::State), QStringLiteral("Held"));
        QCOMPARE(m_model->index(0, StockModel::State).data(CellRole::ChipTone).value<Tone>(),
                 Tone::Reserved);
    }

    void coloursAreOfferedOnce()
    {
        m_live->must(unit(m_live->sample.gixxer, "MD2AAAAA0TC000004", "Azul"));
        m_live->settle();
        QCOMPARE(m_model->colours(), QStringList({QStringLiteral("Azul"), QStringLiteral("Café"),
                                                  QStringLiteral("Rojo")}));
    }
};

VITRINA_TEST(TestStockModel, QCoreApplication)
#include "tst_stockmodel.moc"
