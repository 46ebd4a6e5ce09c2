// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "quotes/instalmenttable.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The instalments of a credit beside its ways to pay (S0.2, D2).
class TestInstalmentTable : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<InstalmentTable> m_table;

    QTableView *view() { return m_table->findChild<QTableView *>(); }
    void showAt(int width)
    {
        m_table->resize(width, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }
    bool isAnythingCut()
    {
        const QAbstractItemView *cells = view();
        const QHeaderView *header = view()->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            if (header->sectionSize(column) < cells->sizeHintForColumn(column) ||
                header->sectionSize(column) < header->sectionSizeHint(column))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_table = std::make_unique<InstalmentTable>(QStringLiteral("EC"), *m_theme, nullptr);
        LoanTerms terms;
        terms.financed = Money(12'345'678, *Currency::fromCode(QStringLiteral("USD")));
        terms.yearlyRate = Percent::of(15, 60);
        terms.months = 36;
        terms.begins = QDate(2026, 11, 30);
        terms.firstDue = QDate(2026, 12, 30);
        m_table->present(*amortizationTable(terms));
    }
    void cleanup()
    {
        m_table.reset();
        m_theme.reset();
    }

    /// On a small screen, or where everything is large: it scrolls rather than cuts a date.
    void whereThereIsNoRoomItScrolls()
    {
        showAt(380);
        QVERIFY(!isAnythingCut());
        QVERIFY(view()->horizontalScrollBar()->maximum() > 0);
    }

    void whereThereIsRoomItIsFilled()
    {
        showAt(900);
        QVERIFY(!isAnythingCut());
        QCOMPARE(view()->horizontalHeader()->length(), view()->viewport()->width());
    }
};

VITRINA_TEST(TestInstalmentTable, QApplication)
#include "tst_instalment_table.moc"
