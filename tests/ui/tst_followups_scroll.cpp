// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followupsfixture.h"

#include "testsupport/testprogram.h"

#include <QScrollBar>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Where the eye is while rows come, go and move by others' hands (S1.1): nothing moves under it.
class TestFollowUpsScroll : public FollowUpsTest
{
    Q_OBJECT

private:
    /// A long list, looked at in its middle, with nothing selected in sight.
    void startLong()
    {
        start([](SampleShowroom &sample) {
            for (int i = 0; i < 60; ++i)
                FollowUpsFixture::add(sample, sample.ana, "Client", qPrintable(QString::number(i)),
                                      "", quito(24, 9).addSecs(i * 60));
        });
        f->table()->verticalScrollBar()->setValue(900);
    }
    int topOf(const char *client)
    {
        return f->table()->visualRect(f->model()->index(f->rowOf(text(client)), 1)).top();
    }

private Q_SLOTS:
    void cleanup() { f.reset(); }

    void aColleaguesChangeKeepsTheSelectionAndTheScroll()
    {
        start([](SampleShowroom &sample) {
            for (int i = 0; i < 60; ++i)
                FollowUpsFixture::add(sample, sample.ana, "Client", qPrintable(QString::number(i)),
                                      "", quito(24, 9).addSecs(i * 60));
        });
        f->select(text("Client 30"));
        const int top = f->table()->visualRect(f->table()->currentIndex()).top();
        RegisterContact before =
            f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora"));
        f->live->must(before); // stands above, today
        QCOMPARE(f->clients().size(), 67);
        QCOMPARE(f->currentClient(), text("Client 30"));
        QCOMPARE(f->table()->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(f->table()->visualRect(f->table()->currentIndex()).top(), top);

        // Scrolled away from the selection, the list stands still where it is looked at.
        f->table()->verticalScrollBar()->setValue(0);
        RegisterContact after =
            f->live->sample.contact(QStringLiteral("Yolanda"), QStringLiteral("Mora"));
        after.next->dueAt = quito(26, 9);
        f->live->must(after);
        QCOMPARE(f->table()->verticalScrollBar()->value(), 0);
        QCOMPARE(f->currentClient(), text("Client 30"));
    }

    void whatComesAboveMovesNothingThatIsSeen_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("insert above") << "insert";
        QTest::newRow("remove above") << "remove";
        QTest::newRow("sort key from above to below") << "down";
        QTest::newRow("sort key from below to above") << "up";
    }
    void whatComesAboveMovesNothingThatIsSeen()
    {
        QFETCH(const QString, change);
        startLong();
        const QString selected = f->currentClient(); // far above
        const int before = topOf("Client 30");
        QVERIFY(before > 0 && before < f->table()->viewport()->height());
        const int first = topOf("Client 27");
        if (change == u"insert")
            f->live->must(f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        else if (change == u"remove")
            f->colleagueResolves(text("Client 2"));
        else if (change == u"down")
            f->colleagueMoves(text("Client 2"), 27, 9);
        else
            f->colleagueMoves(text("Client 58"), 23, 11);
        QCOMPARE(topOf("Client 30"), before);
        QCOMPARE(topOf("Client 27"), first);
        QCOMPARE(f->currentClient(), selected);
    }

    void nothingMovesUnderTheMouse_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("insert above") << "insert";
        QTest::newRow("remove what is seen above") << "remove";
        QTest::newRow("what is seen above goes on") << "down";
        QTest::newRow("the selected one goes on") << "selected";
    }
    void nothingMovesUnderTheMouse()
    {
        QFETCH(const QString, change);
        startLong();
        f->select(text("Client 30"));
        const QRect under =
            f->table()->visualRect(f->model()->index(f->rowOf(text("Client 35")), 1));
        QTest::mouseMove(f->table()->viewport(), under.center());
        QTRY_VERIFY(f->table()->viewport()->underMouse());
        if (change == u"insert")
            f->live->must(f->live->sample.contact(QStringLiteral("Zoila"), QStringLiteral("Mora")));
        else if (change == u"remove")
            f->colleagueResolves(text("Client 31"));
        else if (change == u"down")
            f->colleagueMoves(text("Client 31"), 27, 9);
        else
            f->colleagueMoves(text("Client 30"), 27, 9);
        QCOMPARE(topOf("Client 35"), under.top());
        QCOMPARE(f->currentClient(), text("Client 30"));
    }

    void aRowThatMovesOnTakesTheViewNowhere()
    {
        startLong();
        f->select(text("Client 30"));
        const int before = topOf("Client 31");
        f->colleagueMoves(text("Client 30"), 27, 9); // out of sight
        QCOMPARE(topOf("Client 31"), before);
        QCOMPARE(f->currentClient(), text("Client 30"));
    }
};

VITRINA_TEST(TestFollowUpsScroll, QApplication)
#include "tst_followups_scroll.moc"
