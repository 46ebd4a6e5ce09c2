// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/preferencesdialog.h"
#include "clients/contactpanel.h"
#include "commands/savequote.h"
#include "followups/followupspage.h"
#include "items/syncstate.h"
#include "kit/button.h"
#include "kit/emptystate.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "kit/toast.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "shell/mainwindow.h"
#include "shell/navigation.h"
#include "shell/notices.h"
#include "shell/shellactions.h"
#include "shell/statusbar.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The window around the pages, by its keys (X3, X5). Ana looks; the clock stands on Saturday, 21
/// November 2026, 10:00 in Quito.
class TestShellWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Preferences> m_preferences;
    SyncState m_sync;
    std::unique_ptr<MainWindow> m_window;
    RegisterContact m_maria;

    void open()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_live->reader(), m_live->queue(), m_sync,
                                                *m_preferences, *m_theme);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QString::fromLatin1(name));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->windowHandle(), Qt::Key(key), modifiers);
    }
    void type(const QString &text)
    {
        // Into what has the focus, as the keyboard would.
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    int count(const char *item) { return find<NavigationItem>(item)->count(); }
    QString stateOf(const FollowUpId &id)
    {
        const auto detail = m_live->reader().followUp(id);
        return detail ? toCode(detail->followUp.state) : QString();
    }
    static QString toCode(FollowUpState state)
    {
        return state == FollowUpState::Pending    ? QStringLiteral("pending")
               : state == FollowUpState::Resolved ? QStringLiteral("resolved")
                                                  : QStringLiteral("cancelled");
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
            m_maria = sample.contact(QStringLiteral("María José"), QStringLiteral("Ñacato"),
                                     QStringLiteral("0991234567"));
            sample.must(m_maria);
            RegisterContact luis =
                sample.contact(QStringLiteral("Luis"), QStringLiteral("Andrade"));
            luis.next->dueAt = sample.clock.now().addDays(3);
            sample.must(luis);
        });
        const QString file = m_folder.filePath(QStringLiteral("preferences.ini"));
        QFile::remove(file);
        m_preferences = std::make_unique<Preferences>(file);
        m_preferences->setPerson(QStringLiteral("ana"));
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_preferences.reset();
        m_live.reset();
    }

    void navigationCountsOverdueAndToday()
    {
        QTRY_COMPARE(count("todayItem"), 1);
        QCOMPARE(count("upcomingItem"), 1);
        QCOMPARE(count("overdueItem"), 0);
        QCOMPARE(count("followUpsItem"), 1);
    }

    void ctrlKFindsWithoutAccentsAndOpensTheFollowUp()
    {
        m_window->followUpsPage()->searchFor(QStringLiteral("luis"));
        QTRY_VERIFY(m_window->followUpsPage()->current() != m_maria.next->id);
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(find<QWidget>("commandPalette")->isVisible());
        type(QStringLiteral("nacato maria"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!find<QWidget>("commandPalette")->isVisible());
        QTRY_COMPARE(m_window->followUpsPage()->current(), m_maria.next->id);
    }

    void escClosesThePaletteAndGivesTheFocusBack()
    {
        QWidget *before = QApplication::focusWidget();
        QVERIFY(before);
        press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(QApplication::focusWidget() != before);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!find<QWidget>("commandPalette")->isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void paletteRunsCommands()
    {
        const bool folded = find<Navigation>("navigation")->isFolded();
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("fold navig"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(find<Navigation>("navigation")->isFolded(), !folded);
    }

    /// X5: on the telephone one hears a number, or a name.
    void ctrlKFindsAQuoteByItsNumberAndByItsClient()
    {
        const CreateQuote made{m_live->sample.newId<QuoteId>(),
                               m_live->sample.newId<QuoteVersionId>(), m_maria.opportunityId,
                               m_live->sample.quoteContent(), m_live->clock().now()};
        m_live->must(made);
        const int number = m_live->reader().quote(made.quoteId)->quote.number;
        const QString text = QStringLiteral("%1 · María José Ñacato").arg(number);
        press(Qt::Key_K, Qt::ControlModifier);
        const QAbstractItemModel *found = find<QListView>("paletteList")->model();
        const auto isFound = [&] {
            return !found->match(found->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly)
                        .isEmpty();
        };
        type(QStringLiteral("nacato"));
        QVERIFY(isFound());
        QLineEdit *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        field->clear();
        QVERIFY(!isFound());
        type(QStringLiteral("#%1").arg(number));
        QVERIFY(isFound());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_window->quotesPage()->isEditing());
        QCOMPARE(m_window->quotesPage()->editor()->current(), made.quoteId);
    }

    /// Whoever knows the menu only.
    void paletteFindsWhatIsInAMenuByItsName()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("help"));
        const QAbstractItemModel *found = find<QListView>("paletteList")->model();
        QStringList commands;
        for (int row = 0; row < found->rowCount(); ++row)
            commands += found->index(row, 0).data().toString();
        QCOMPARE(commands.mid(1),
                 (QStringList{QStringLiteral("Manual"), QStringLiteral("Keyboard shortcuts"),
                              QStringLiteral("About Vitrina")}));
        type(QStringLiteral(" key"));
        QCOMPARE(found->index(1, 0).data().toString(), QStringLiteral("Keyboard shortcuts"));
    }

    /// Whoever has another word for it.
    void paletteFindsACommandByWhatElseItIsCalled()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("settings"));
        const QAbstractItemModel *found = find<QListView>("paletteList")->model();
        QCOMPARE(found->rowCount(), 2); // under its heading
        QCOMPARE(found->index(1, 0).data().toString(), QStringLiteral("Preferences"));
    }

    void unknownNumberOffersANewContact()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("0987654321"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(find<QWidget>("contactFrame")->isVisible());
    }

    void knownNumberOffersNoNewContact()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type(QStringLiteral("0991234567"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!find<QWidget>("contactFrame")->isVisible());
        QTRY_COMPARE(m_window->followUpsPage()->current(), m_maria.next->id);
    }

    void ctrlNOpensTheContactPanel()
    {
        QVERIFY(!find<QWidget>("contactFrame")->isVisible());
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(find<QWidget>("contactFrame")->isVisible());
        Q_EMIT m_window->contactPanel()->closed();
        QVERIFY(!find<QWidget>("contactFrame")->isVisible());
    }

    void ctrlZTakesTheLastDeedBackOnce()
    {
        ResolveFollowUp resolve;
        resolve.followUpId = m_maria.next->id;
        resolve.outcome = Outcome::Reached;
        resolve.next = m_live->sample.callIn(5);
        resolve.at = m_live->clock().now();
        const Receipt receipt = m_live->must(resolve);
        QCOMPARE(stateOf(m_maria.next->id), QStringLiteral("resolved"));
        UndoResolve undo{receipt.id, m_maria.next->id, resolve.next->id, m_maria.qualityId,
                         m_live->clock().now()};
        m_window->tellDone(QStringLiteral("Resolved."), AnyCommand(undo));
        QVERIFY(m_window->actions().undo->isEnabled());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(stateOf(m_maria.next->id), QStringLiteral("pending"));
        QTRY_COMPARE(m_window->findChild<Toast *>()->message(), QStringLiteral("Undone."));
        QVERIFY(!m_window->actions().undo->isEnabled());
    }

    void deedWithoutUndoLeavesNothingToUndo()
    {
        m_window->tellDone(QStringLiteral("Imported."), std::nullopt);
        QVERIFY(!m_window->actions().undo->isEnabled());
    }

    void refusalStaysUntilSomethingSucceeds()
    {
        m_window->tellRefused({Problem::Code::DiskFull, {}});
        QVERIFY(find<QWidget>("problemStrip")->isVisible());
        QVERIFY(find<QLabel>("problemLabel")->text().contains(QStringLiteral("disk is full")));
        QCOMPARE(find<StatusBar>("statusBar")->saving(), StatusBar::Saving::Refused);
        m_window->tellDone(QStringLiteral("Saved."), std::nullopt);
        QVERIFY(!find<QWidget>("problemStrip")->isVisible());
        QCOMPARE(find<StatusBar>("statusBar")->saving(), StatusBar::Saving::Saved);
    }

    void aRefusalThatWasReadIsGone()
    {
        m_window->tellRefused({Problem::Code::NotFound, {}});
        QCOMPARE(find<StatusBar>("statusBar")->saving(), StatusBar::Saving::Refused);
        find<QToolButton>("closeProblemButton")->click();
        QVERIFY(!find<QWidget>("problemStrip")->isVisible());
        QCOMPARE(find<StatusBar>("statusBar")->saving(), StatusBar::Saving::Saved);
    }

    void statusBarNamesBranchPersonAndRole()
    {
        const QString who = find<QLabel>("whoLabel")->text();
        QVERIFY2(who.startsWith(QStringLiteral("Vitrina Norte · Ana Paredes, ")), qPrintable(who));
    }

    void theFirstWindowFitsItsScreen()
    {
        const QSize screen = m_window->screen()->availableSize();
        QVERIFY2(screen.width() < 1366, "the test's screen is to be a small one");
        QVERIFY(m_window->frameSize().height() < screen.height());
        QVERIFY(m_window->width() < screen.width() ||
                m_window->width() == m_window->minimumWidth());
    }

    void theTeamThatIsShownHasTheKeyboard()
    {
        m_live->reader().setViewer(m_live->sample.manager.id);
        open();
        auto *rows = find<QAbstractItemView>("followUpTable");
        QVERIFY(!rows->isVisible());
        press(Qt::Key_Return); // "Show everyone I supervise": they are read in a thread
        QTRY_VERIFY(rows->isVisible());
        QVERIFY(rows->hasFocus());
        open(); // remembered: they are read while the window comes
        rows = find<QAbstractItemView>("followUpTable");
        QTRY_VERIFY(rows->hasFocus());
        press(Qt::Key_Escape); // the filter goes, and the rows with it
        QTRY_VERIFY(!rows->isVisible());
        QTRY_VERIFY(find<EmptyState>("followUpsState")->actionButton()->hasFocus());
    }

    void escOfAQuoteLeadsBackToWhereItWasAskedFor()
    {
        FollowUpsPage *const list = m_window->followUpsPage();
        const auto rows = list->findChild<QAbstractItemView *>(QStringLiteral("followUpTable"));
        QTRY_VERIFY(rows->hasFocus());
        press(Qt::Key_Q);
        QTRY_VERIFY(m_window->quotesPage()->editor()->isVisible());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_window->quotesPage()->editor()->current().isNull());
        press(Qt::Key_Escape);
        QTRY_VERIFY(list->isVisible());
        QVERIFY(rows->hasFocus());
    }

    void escOfAQuoteOfTheBoardLeadsToTheBoardAndItsCard()
    {
        press(Qt::Key_Q);
        QuotesPage *const quotes = m_window->quotesPage();
        QTRY_VERIFY(quotes->editor()->isVisible());
        m_window->showQuotes(); // she chooses the quotes by herself: the editor is still there
        QVERIFY(quotes->editor()->isVisible());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!quotes->editor()->current().isNull());
        press(Qt::Key_Escape);
        QTRY_VERIFY(quotes->isVisible() && !quotes->editor()->isVisible());
        QVERIFY(!m_window->followUpsPage()->isVisible());
        press(Qt::Key_Return); // the card of the quote that was just made
        QTRY_VERIFY(quotes->editor()->isVisible());
        QVERIFY(!quotes->editor()->current().isNull());
    }

    /// 1366 x 768 at 150 % is 910 x 512, of which a title and a bar take some: nothing asks for
    /// more, or it would hang over the edge of the screen.
    void everyPageFitsAScreenAt150Percent()
    {
        m_window->resize(910, 460);
        QTRY_COMPARE(m_window->size(), QSize(910, 460));
        const auto fits = [this](const char *page) {
            QApplication::processEvents();
            const QSize least = m_window->centralWidget()->minimumSizeHint();
            const QSize room = m_window->centralWidget()->size();
            if (least.height() > room.height() || least.width() > room.width())
                qWarning() << page << "needs" << least << "and has" << room;
            return least.height() <= room.height() && least.width() <= room.width();
        };
        QVERIFY(fits("follow-ups"));
        find<QAction>("resolveAction")->trigger();
        QVERIFY(fits("resolving"));
        find<QAction>("newContactAction")->trigger();
        QVERIFY(fits("a new contact"));
        find<QAction>("quotesAction")->trigger();
        QVERIFY(fits("quotes"));
        m_window->quote(m_maria.opportunityId);
        QVERIFY(fits("a quote"));
    }

    void narrowWindowFoldsTheNavigation()
    {
        m_window->resize(1366, 768);
        QVERIFY(!find<Navigation>("navigation")->isFolded());
        m_window->resize(1100, 768);
        QTRY_VERIFY(find<Navigation>("navigation")->isFolded());
        m_window->resize(1101, 768);
        QTRY_VERIFY(!find<Navigation>("navigation")->isFolded());
    }

    void foldingByHandIsRemembered()
    {
        m_window->resize(1366, 768);
        QTRY_VERIFY(!find<Navigation>("navigation")->isFolded());
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(find<Navigation>("navigation")->isFolded());
        open();
        m_window->resize(1366, 768);
        QVERIFY(find<Navigation>("navigation")->isFolded());
    }

    void sizeIsRemembered()
    {
        m_window->resize(1210, 690);
        m_window->close();
        open();
        QCOMPARE(m_window->size(), QSize(1210, 690));
    }

    void importIsOfferedOnlyWhereItWorks()
    {
        QVERIFY(!m_window->actions().importData->isVisible());
        int opened = 0;
        m_window->setImporter([&opened](QWidget *) { ++opened; });
        QVERIFY(m_window->actions().importData->isVisible());
        m_window->actions().importData->trigger();
        QCOMPARE(opened, 1);
    }

    void welcomeLeavesWhenSomethingIsThere()
    {
        m_window->showWelcome();
        QVERIFY(find<QWidget>("welcomePage")->isVisible());
        m_live->must(m_live->sample.contact(QStringLiteral("Rosa"), QStringLiteral("Guamán")));
        QTRY_VERIFY(!find<QWidget>("welcomePage")->isVisible());
    }

    /// Who manages a company that has nobody yet is told what to begin with, and by which door.
    void aCompanyWithoutClientsSaysWhatToDoNext()
    {
        m_window.reset();
        m_live = std::make_unique<LiveShowroom>();
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->reader().setViewer(m_live->sample.admin.id);
        open();
        QTRY_VERIFY(find<EmptyState>("followUpsState"));
        auto *state = find<EmptyState>("followUpsState");
        QTRY_COMPARE(state->kind(), EmptyState::Kind::Empty);
        QCOMPARE(state->accessibleName(), QStringLiteral("Nothing of yours is pending"));
        int opened = 0;
        m_window->setImporter([&opened](QWidget *) { ++opened; });
        QCOMPARE(state->accessibleName(), QStringLiteral("No clients yet"));
        QVERIFY(state->accessibleDescription().contains(QStringLiteral("People and branches")));
        QVERIFY(!find<QWidget>("followUpPanel")->isVisible()); // it would be an empty half
        QTest::mouseClick(state->actionButton(), Qt::LeftButton);
        QCOMPARE(opened, 1);
        m_live->must(m_live->sample.contact(QStringLiteral("Rosa"), QStringLiteral("Guamán")));
        QTRY_VERIFY(!state->isVisible());
        QVERIFY(find<QWidget>("followUpPanel")->isVisible());
    }

    void noTwoCommandsShareAShortcut()
    {
        QSet<QString> taken;
        for (const QAction *action : m_window->actions().all()) {
            const QString keys = action->shortcut().toString();
            QVERIFY2(keys.isEmpty() || !taken.contains(keys), qPrintable(keys));
            taken << keys;
        }
    }

    void everyMenuEntryDoesSomething()
    {
        const QList<QAction *> menus = m_window->menuBar()->actions();
        QVERIFY(menus.size() >= 4);
        const QList<QAction *> onRow = find<QWidget>("followUpTable")->actions();
        for (const QAction *menu : menus) {
            for (const QAction *action : menu->menu()->actions())
                QVERIFY2(action->isSeparator() || m_window->actions().all().contains(action) ||
                             onRow.contains(action),
                         qPrintable(action->text()));
        }
    }

    void whatAKeyDidInAnOpenMenuClosesIt()
    {
        auto *menu = m_window->menuBar()->actions().at(2)->menu();
        menu->popup(m_window->mapToGlobal(QPoint(40, 40)));
        QTRY_VERIFY(menu->isVisible());
        m_window->actions().foldNavigation->trigger();
        QVERIFY(!menu->isVisible());
    }

    void theCompanyIsForWhoAdministersTheStaff()
    {
        QVERIFY(!m_window->actions().company->isVisible());
        m_live->reader().setViewer(m_live->sample.admin.id);
        m_live->queue().setActor(m_live->sample.admin.id);
        open();
        QVERIFY(m_window->actions().company->isVisible());
        m_window->actions().company->trigger();
        auto *dialog = find<QDialog>("companyDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
        dialog->findChild<QLineEdit *>(QStringLiteral("companyNameEdit"))
            ->setText(QStringLiteral("Motos del Valle"));
        dialog->findChild<QPushButton *>(QStringLiteral("saveButton"))->click();
        QTRY_COMPARE(m_window->windowTitle(), QStringLiteral("Motos del Valle – Vitrina"));
    }

    void theStockIsForWhoImports()
    {
        QVERIFY(!m_window->actions().stock->isVisible());
        m_live->reader().setViewer(m_live->sample.admin.id);
        open();
        QVERIFY(m_window->actions().stock->isVisible());
        m_window->actions().stock->trigger();
        auto *dialog = find<QDialog>("stockDialog");
        QTRY_VERIFY(dialog && dialog->isVisible());
    }

    void f1OpensTheManualAndSearchesIt()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *manual = find<QDialog>("manualWindow");
        QVERIFY(manual);
        QTRY_VERIFY(manual->isVisible());
        auto *text = find<QTextBrowser>("manualText");
        QVERIFY(text->toPlainText().contains(QStringLiteral("Mis Seguimientos")));
        QTest::keyClicks(find<QLineEdit>("manualSearch"), QStringLiteral("WhatsApp"));
        QCOMPARE(text->textCursor().selectedText().toLower(), QStringLiteral("whatsapp"));
        const int first = text->textCursor().position();
        QTest::keyClick(find<QLineEdit>("manualSearch"), Qt::Key_Return);
        QVERIFY(text->textCursor().position() > first);
        // The table of contents leads somewhere.
        const int before = text->verticalScrollBar()->value();
        Q_EMIT text->anchorClicked(QUrl(QStringLiteral("#teclas")));
        QVERIFY(text->verticalScrollBar()->value() > before);
        // Each picture it speaks of is there.
        int pictures = 0;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextImageFormat image = it.fragment().charFormat().toImageFormat();
                if (!image.isValid())
                    continue;
                ++pictures;
                QVERIFY2(!text->loadResource(QTextDocument::ImageResource, QUrl(image.name()))
                              .value<QImage>()
                              .isNull(),
                         qPrintable(image.name()));
            }
        }
        QVERIFY(pictures > 3);
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QCOMPARE(m_window->findChildren<QDialog *>(QStringLiteral("manualWindow")).size(), 1);
    }

    void theClientMenuHasWhatARowOffers()
    {
        QStringList entries;
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            for (const QAction *action : menu->actions())
                entries += action->objectName();
        }
        for (const char *name :
             {"resolveAction", "moveAction", "whatsAppAction", "editClientAction"})
            QVERIFY2(entries.contains(QLatin1StringView(name)), name);
    }

    void preferencesHoldAtOnce()
    {
        PreferencesDialog dialog(*m_preferences, *m_theme);
        QSignalSpy languages(&dialog, &PreferencesDialog::languageChosen);
        auto choose = [&dialog](const char *name, const QString &key) {
            auto *box = dialog.findChild<QComboBox *>(QString::fromLatin1(name));
            box->setCurrentIndex(box->findData(key));
            Q_EMIT box->activated(box->currentIndex());
        };
        choose("themeBox", QStringLiteral("dark"));
        QVERIFY(m_theme->current().dark);
        choose("densityBox", QStringLiteral("compact"));
        QCOMPARE(m_theme->density(), Density::Compact);
        choose("languageBox", QStringLiteral("es_MX"));
        QCOMPARE(languages.size(), 1);
        QCOMPARE(m_preferences->shared(QStringLiteral("language")).toString(),
                 QStringLiteral("es_MX"));
        choose("themeBox", QStringLiteral("system"));
        QVERIFY(!m_theme->current().dark);
        choose("densityBox", QStringLiteral("comfortable"));
    }
};

VITRINA_TEST(TestShellWindow, QApplication)
#include "tst_shell_window.moc"
