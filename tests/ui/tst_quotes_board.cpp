// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/savequote.h"
#include "items/quoteboard.h"
#include "kit/chip.h"
#include "kit/daterangebutton.h"
#include "kit/emptystate.h"
#include "kit/filterbutton.h"
#include "kit/preferences.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "quotes/quotecolumns.h"
#include "quotes/quotecolumnview.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "quotes/quotetableview.h"
#include "quotes/reservationdialogs.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/paintedwords.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Cotizaciones as a board whose cards are dragged, and as a table; filtered (S4.6, X4).
class TestQuotesBoard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QuotesPage> m_page;
    RegisterContact m_rosa;

    QuoteId quoted()
    {
        CreateQuote command{m_live->sample.newId<QuoteId>(), m_live->sample.newId<QuoteVersionId>(),
                            m_rosa.opportunityId, m_live->sample.quoteContent(),
                            m_live->clock().now()};
        m_live->must(command);
        return command.quoteId;
    }
    QuoteId sent()
    {
        const QuoteId id = quoted();
        m_live->must(SendQuote{id, m_live->reader().quote(id)->quote.contentVersion,
                               QuoteChannel::WhatsApp, m_live->clock().now()});
        return id;
    }
    QuoteStatus statusOf(const QuoteId &id)
    {
        return statusAt(stateOf(m_live->reader().quote(id)->quote), m_live->clock().now());
    }
    void open()
    {
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->setPreferences(m_preferences.get());
        m_page->resize(1190, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    QuoteColumnView *column(const char *status)
    {
        return m_page->findChild<QuoteColumnView *>(QStringLiteral("quoteColumn_") +
                                                    QLatin1StringView(status));
    }
    QuoteTableView *table() { return m_page->findChild<QuoteTableView *>(); }
    template <typename Widget>
    Widget *child(const char *name)
    {
        return m_page->findChild<Widget *>(QLatin1StringView(name));
    }
    QLabel *noteOf(QuoteColumnView *over)
    {
        return over->findChild<QLabel *>(QStringLiteral("dropNote"));
    }
    static std::unique_ptr<QMimeData> carried(const QuoteId &id)
    {
        auto data = std::make_unique<QMimeData>();
        data->setData(QStringLiteral("application/x-vitrina-quote"), id.toBytes());
        return data;
    }
    /// A card held over a column, as the window system tells of it.
    void hold(const QuoteId &id, QuoteColumnView *over)
    {
        Q_EMIT column("draft")->dragBegan(id);
        const auto data = carried(id);
        const QPoint at = over->viewport()->rect().center();
        QDragEnterEvent enter(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over->viewport(), &move);
    }
    void drop(const QuoteId &id, QuoteColumnView *over)
    {
        hold(id, over);
        const auto data = carried(id);
        QDropEvent event(over->viewport()->rect().center(), Qt::MoveAction, data.get(),
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(over->viewport(), &event);
        QApplication::processEvents();
        m_live->settle();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("<b>Vega</b>"),
                                    QStringLiteral("0991234567"));
            sample.must(m_rosa);
        });
        m_preferences = std::make_unique<Preferences>(
            m_live->sample.folder.filePath(QStringLiteral("preferences.ini")));
        m_preferences->setPerson(QStringLiteral("ana"));
        open();
    }
    void cleanup()
    {
        m_page.reset();
        m_preferences.reset();
        m_live.reset();
    }

    void aColumnSaysWhatWouldBegin()
    {
        const QuoteId id = sent();
        hold(id, column("reserved"));
        QVERIFY(noteOf(column("reserved"))->isVisible());
        QCOMPARE(noteOf(column("reserved"))->text(), QStringLiteral("Reserve…"));
        QDragLeaveEvent leave;
        QApplication::sendEvent(column("reserved")->viewport(), &leave);
        QVERIFY(!noteOf(column("reserved"))->isVisible());
    }

    void aCardPutAmongTheReservedAsksForTheUnit()
    {
        const QuoteId id = sent();
        drop(id, column("reserved"));
        QCOMPARE(m_page->editor()->current(), id);
        QVERIFY(m_page->editor()->isVisible());
        auto *dialog = m_page->window()->findChild<ReservationDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
        QCOMPARE(statusOf(id), QuoteStatus::Sent); // nothing moved by the drop alone
    }

    /// At 1366 x 768: whom it is about and which model, each on a line of its own.
    void aCardCutsNeitherTheClientNorTheModel()
    {
        m_rosa = m_live->sample.contact(QStringLiteral("Daniela Mónica"), QStringLiteral("Cruz"));
        m_live->must(m_rosa);
        quoted();
        QuoteColumnView *drafts = column("draft");
        QCOMPARE(drafts->model()->rowCount(), 1);
        const QStringList words = paintedWords(drafts, drafts->model()->index(0, 0), true);
        QVERIFY2(words.contains(QStringLiteral("Daniela Mónica Cruz")),
                 qPrintable(words.join(u'|')));
        for (const QString &word : words)
            QVERIFY2(!word.endsWith(u'…'), qPrintable(word));
    }

    /// What cannot be says why, and nothing happens.
    /// Where the columns are narrow the sums give way, and are still to be had.
    void aStatusIsCutNowhere()
    {
        quoted();
        m_live->settle();
        QuoteBoard board(m_live->reader());
        QuoteColumns columns(m_live->reader(), board);
        columns.resize(1190, 300);
        columns.show();
        const auto isSumShown = [&columns] {
            const auto labels = columns.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(u'$');
            });
        };
        auto *chip = columns.findChild<ChipLabel *>(); // of the drafts
        QTRY_VERIFY(isSumShown());
        QVERIFY(chip->toolTip().isEmpty());
        columns.resize(740, 300);
        QTRY_VERIFY(!isSumShown());
        QVERIFY(chip->toolTip().startsWith(u'$'));
        for (const ChipLabel *each : columns.findChildren<ChipLabel *>()) {
            if (each->isVisible())
                QTRY_VERIFY2(each->width() >= each->sizeHint().width(), qPrintable(each->text()));
        }
    }

    void whereTheRulesForbidItNothingBegins()
    {
        const QuoteId id = quoted();
        hold(id, column("reserved"));
        QVERIFY(noteOf(column("reserved"))->text().contains(QStringLiteral("Only what was sent")));
        drop(id, column("reserved"));
        QVERIFY(!noteOf(column("reserved"))->isVisible());
        QVERIFY(!m_page->editor()->isVisible());
        hold(id, column("viewed"));
        QVERIFY(noteOf(column("viewed"))->text().contains(QStringLiteral("client herself")));
        drop(id, column("viewed"));
        QCOMPARE(statusOf(id), QuoteStatus::Draft);
    }

    /// Another program's drag is not a quote.
    void whatIsNoQuoteIsNotTaken()
    {
        QMimeData data;
        data.setText(QStringLiteral("hola"));
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.accept();
        QApplication::sendEvent(column("sent")->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QVERIFY(!noteOf(column("sent"))->isVisible());
    }

    /// S0.5: without leaving the board.
    void anExpiredOnePutBackAsksForMoreTime()
    {
        const QuoteId id = sent();
        m_live->clock().advance(linkLifeMs / 1000 + 1);
        m_page->board()->tick();
        const QSignalSpy done(m_page.get(), &QuotesPage::done);
        drop(id, column("sent"));
        QCOMPARE(done.size(), 1);
        QVERIFY(m_live->reader().quote(id)->quote.extensionAskedAt.isValid());
        QVERIFY(!m_page->editor()->isVisible());
    }

    /// The same by keyboard.
    void theMenuOffersWhatADragWouldDo()
    {
        const QuoteId id = sent();
        m_page->focusList();
        QuoteColumnView *list = column("sent");
        QVERIFY(list->hasFocus());
        const QPoint at = list->visualRect(list->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, at, list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(list->viewport(), &event);
        auto *menu = m_page->findChild<QMenu *>(QStringLiteral("quoteMenu"));
        QVERIFY(menu && menu->isVisible());
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts += action->text();
        QCOMPARE(texts, (QStringList{QStringLiteral("Open"), QStringLiteral("Reserve…")}));
        menu->actions().constLast()->trigger();
        menu->close();
        QCOMPARE(m_page->editor()->current(), id);
        QVERIFY(m_page->window()->findChild<ReservationDialog *>());
    }

    void boardAndTableShowTheSameOne()
    {
        quoted();
        const QuoteId id = sent();
        m_page->focusList();
        QTest::keyClick(column("draft"), Qt::Key_Right); // to the sent one
        m_page->setView(QuotesPage::View::Table);
        QVERIFY(table()->isVisible());
        QVERIFY(table()->hasFocus());
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(table()->currentIndex().data(QuoteRole::Id).value<QuoteId>(), id);
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("2\tRosa ")));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_page->editor()->current(), id);
        m_page->showBoard();
        QVERIFY(table()->hasFocus());
    }

    void whoLikesTheTableFindsItAgain()
    {
        quoted();
        auto *choice = child<Segmented>("quoteViewChoice");
        QTest::mouseClick(choice->findChildren<QPushButton *>().last(), Qt::LeftButton);
        QVERIFY(table()->isVisible());
        open();
        QVERIFY(table()->isVisible());
        QCOMPARE(table()->model()->rowCount(), 1);
    }

    void filtersCombineAndAreRemembered()
    {
        sent();
        auto *lines = child<FilterButton>("quoteLineFilter");
        lines->setSelection({QStringLiteral("Suzuki Gixxer 150")});
        Q_EMIT lines->selectionChanged(lines->selection());
        QCOMPARE(m_page->board()->shownCards().size(), size_t(1)); // it offers that one too
        auto *made = child<DateRangeButton>("quoteMadeFilter");
        made->setRange({DateRange::Preset::LastMonth, {}, {}});
        Q_EMIT made->rangeChanged(made->range());
        QCOMPARE(m_page->board()->shownCards().size(), size_t(0));
        auto *empty = m_page->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        open();
        QCOMPARE(child<FilterButton>("quoteLineFilter")->selection(),
                 (QList<QVariant>{QStringLiteral("Suzuki Gixxer 150")}));
        QCOMPARE(child<DateRangeButton>("quoteMadeFilter")->range().preset,
                 DateRange::Preset::LastMonth);
        QCOMPARE(m_page->board()->shownCards().size(), size_t(0));
        empty = m_page->findChild<EmptyState *>();
        QTest::mouseClick(child<QPushButton>("emptyStateButton"), Qt::LeftButton);
        QCOMPARE(m_page->board()->shownCards().size(), size_t(1));
        QVERIFY(column("sent")->isVisible());
        QVERIFY(!child<QPushButton>("clearQuoteFiltersButton")->isVisible());
    }

    /// "This month" is another month after the last midnight of it.
    void aRangeFollowsTheDay()
    {
        quoted();
        auto *made = child<DateRangeButton>("quoteMadeFilter");
        made->setRange({DateRange::Preset::ThisMonth, {}, {}});
        Q_EMIT made->rangeChanged(made->range());
        QCOMPARE(m_page->board()->shownCards().size(), size_t(1));
        m_live->clock().advance(32 * 24 * 3600);
        Q_EMIT m_live->reader().directoryChanged(); // or the minute
        QCOMPARE(m_page->board()->shownCards().size(), size_t(0));
    }

    /// The one who filters sees whom she may see.
    void whoseTheyAreIsAskedWhereThereAreOthers()
    {
        QVERIFY(!child<FilterButton>("quoteAdvisorFilter")->isVisible());
        QVERIFY(table()->isColumnHidden(QuoteTableModel::Advisor));
        m_live->reader().setViewer(m_live->sample.manager.id);
        QVERIFY(child<FilterButton>("quoteAdvisorFilter")->isVisible());
        QVERIFY(!table()->isColumnHidden(QuoteTableModel::Advisor));
    }

    /// Rule 15: what a client typed is not HTML.
    void aToolTipShowsNamesAsTheyAre()
    {
        sent();
        QuoteColumnView *list = column("sent");
        const QPoint at = list->visualRect(list->model()->index(0, 0)).center();
        QHelpEvent help(QEvent::ToolTip, at, list->viewport()->mapToGlobal(at));
        QApplication::sendEvent(list->viewport(), &help);
        QVERIFY(QToolTip::text().contains(QStringLiteral("&lt;b&gt;Vega&lt;/b&gt;")));
    }
};

VITRINA_TEST(TestQuotesBoard, QApplication)
#include "tst_quotes_board.moc"
