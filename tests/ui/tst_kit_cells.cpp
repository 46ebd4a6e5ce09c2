// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/celldelegate.h"
#include "kit/palette.h"
#include "kit/tablelook.h"
#include "kit/theme.h"
#include "kit/timelineview.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// Counts what is asked of it.
class LongModel : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &) const override { return 5000; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        asked.insert(index.row());
        return role == TimelineRole::Text ? QStringLiteral("Llamada") : QVariant();
    }
    mutable QSet<int> asked;
};

bool contains(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

class TestKitCells : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_table;

    QImage cell(int row, int column) const
    {
        const QRect rect = m_table->visualRect(m_model->index(row, column));
        return m_table->viewport()->grab(rect).toImage();
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_theme->setMode(ThemeMode::Light);
        m_model = std::make_unique<QStandardItemModel>(4, 3);
        for (int r = 0; r < 4; ++r) {
            for (int c = 0; c < 3; ++c)
                m_model->setItem(r, c, new QStandardItem(QStringLiteral("Ana")));
        }
        m_table = std::make_unique<QTableView>();
        m_table->setModel(m_model.get());
        dressTable(m_table.get(), *m_theme);
        m_table->resize(400, 200);
        m_table->show();
    }
    void cleanup()
    {
        m_table.reset();
        m_model.reset();
        m_theme.reset();
    }

    void overdueIsInTheDangerColour()
    {
        const Tokens &t = tokens(ThemeMode::Light);
        QVERIFY(!contains(cell(1, 0), t.danger.text));
        m_model->item(1, 0)->setData(true, CellRole::Overdue);
        m_model->item(1, 0)->setText(QStringLiteral("▇▇"));
        QVERIFY(contains(cell(1, 0), t.danger.text));
    }

    void chipHasTheGroundOfItsTone()
    {
        const Tokens &t = tokens(ThemeMode::Light);
        m_model->item(1, 1)->setData(QVariant::fromValue(Tone::Viewed), CellRole::ChipTone);
        QVERIFY(contains(cell(1, 1), t.viewed.ground));
    }

    void dotHasItsColour()
    {
        const Tokens &t = tokens(ThemeMode::Light);
        m_model->item(2, 1)->setData(QVariant::fromValue(Dot::Cold), CellRole::DotColour);
        QVERIFY(contains(cell(2, 1), t.cold));
    }

    void selectionFillsTheWholeRow()
    {
        const Tokens &t = tokens(ThemeMode::Light);
        m_table->selectRow(2);
        for (int c = 0; c < 3; ++c)
            QCOMPARE(cell(2, c).pixelColor(1, 1), t.selection);
        QCOMPARE(cell(1, 0).pixelColor(1, 1), t.panel);
    }

    void sectionRunsOverAllColumns()
    {
        const Tokens &t = tokens(ThemeMode::Light);
        for (int c = 0; c < 3; ++c) {
            m_model->item(0, c)->setData(
                QStringLiteral("UN TÍTULO QUE ES MÁS LARGO QUE SU COLUMNA"), CellRole::Section);
        }
        QCOMPARE(cell(0, 0).pixelColor(1, 1), t.window);
        QCOMPARE(cell(0, 2).pixelColor(1, 1), t.window);
        // The text goes on in the second column though that cell has none of its own.
        const QImage second = cell(0, 1);
        bool written = false;
        for (int x = 0; x < second.width(); ++x)
            written = written || second.pixelColor(x, second.height() / 2) != t.window;
        QVERIFY(written);
    }

    void longTextDoesNotLeaveItsCell()
    {
        m_table->setColumnWidth(0, 60);
        const QImage before = cell(1, 1);
        m_model->item(1, 0)->setText(QStringLiteral("Distribuidora El Sol del Pacífico"));
        QCOMPARE(cell(1, 1), before);
    }

    void timelineAsksOnlyForWhatItShows()
    {
        LongModel model;
        TimelineView view;
        view.setModel(&model);
        view.resize(300, 240);
        view.show();
        view.grab();
        QVERIFY(model.asked.size() <= 30);
        model.asked.clear();
        view.scrollTo(model.index(4990));
        view.grab();
        QVERIFY(model.asked.contains(4990));
        QVERIFY(model.asked.size() <= 60);
    }
};

VITRINA_TEST(TestKitCells, QApplication)
#include "tst_kit_cells.moc"
