// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercontact.h"
#include "desktop/application.h"
#include "desktop/demonstration.h"
#include "desktop/goodcopykeeper.h"
#include "desktop/healthwatch.h"
#include "desktop/session.h"
#include "domain/seedcatalogue.h"
#include "followups/followupspage.h"
#include "shell/entrancewindow.h"
#include "shell/mainwindow.h"
#include "shell/shellactions.h"
#include "shell/signinpage.h"
#include "shell/startupproblempage.h"

#include "storage/database.h"
#include "storage/profile.h"
#include "testsupport/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Vitrina;

/// From the command line to the window: each state of a profile has its page, and none is a crash.
class TestStartup : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_vitrina;

    QString profile() const { return m_folder->filePath(QStringLiteral("profile")); }
    QString replica() const { return QDir(profile()).filePath(QStringLiteral("replica.sqlite")); }

    void start(const QString &folder, const QString &login = {})
    {
        m_vitrina.reset();
        Options options;
        options.profile = folder;
        options.login = login;
        m_vitrina = std::make_unique<Application>(*qApp, options);
        m_vitrina->start();
    }
    QWidget *page() { return m_vitrina->entrance() ? m_vitrina->entrance()->page() : nullptr; }
    template <typename Widget>
    Widget *find(const char *name)
    {
        return page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) { find<QPushButton>(name)->click(); }
    void startShowroom()
    {
        start(profile());
        click("newShowroomButton");
        find<QLineEdit>("companyEdit")->setText(QStringLiteral("Motos del Sur"));
        QTest::keyClicks(find<QLineEdit>("administratorEdit"), QStringLiteral("Álvaro Ruiz"));
        click("openShowroomButton");
        QTRY_VERIFY(m_vitrina->window());
    }
    /// With whom something is to be done.
    FollowUpId addContact(const QString &name)
    {
        CommandQueue &queue = m_vitrina->session()->queue();
        RegisterContact contact;
        contact.at = m_vitrina->session()->clock().now();
        contact.clientId = queue.newId<ClientId>();
        contact.client.name = name;
        contact.opportunityId = queue.newId<OpportunityId>();
        contact.sourceId = seededId(Catalogue::Source, QStringLiteral("showroom"));
        contact.next = NextStep{queue.newId<FollowUpId>(),
                                seededId(Catalogue::FollowUpType, QStringLiteral("call")),
                                contact.at.addDays(1),
                                15,
                                {},
                                {},
                                {}};
        if (!queue.submit(contact).result())
            qFatal("no contact");
        return contact.next->id;
    }
    QPlainTextEdit *noteOfResolving()
    {
        return m_vitrina->window()
            ->findChild<QWidget *>(QStringLiteral("resolveForm"))
            ->findChild<QPlainTextEdit *>(QStringLiteral("noteEdit"));
    }
    static void write(const QString &file, const QByteArray &content)
    {
        QFile out(file);
        QVERIFY(out.open(QFile::WriteOnly));
        QCOMPARE(out.write(content), qint64(content.size()));
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }
    void cleanup()
    {
        if (m_vitrina)
            m_vitrina->finish();
        m_vitrina.reset();
    }

    /// To whoever looks, the pages before the window and the window are one.
    void theWindowKeepsItsPlace()
    {
        start(profile());
        const QSize first = m_vitrina->entrance()->size();
        startShowroom();
        QCOMPARE(m_vitrina->window()->size(), first);
        const QSize own(1010, 630);
        QVERIFY(own != first);
        m_vitrina->window()->resize(own);
        m_vitrina->window()->findChild<QAction *>(QStringLiteral("switchUserAction"))->trigger();
        QTRY_VERIFY(m_vitrina->entrance() && !m_vitrina->window());
        QCOMPARE(m_vitrina->entrance()->size(), own);
        m_vitrina->entrance()->resize(own + QSize(40, 20));
        Q_EMIT static_cast<SignInPage *>(page())->chosen(m_vitrina->session()->staff().front().id);
        QTRY_VERIFY(m_vitrina->window());
        QCOMPARE(m_vitrina->window()->size(), own + QSize(40, 20));
    }

    void firstRunOpensAShowroom()
    {
        start(profile());
        QVERIFY(page());
        QCOMPARE(page()->objectName(), QStringLiteral("firstRunPage"));
        click("newShowroomButton");
        QVERIFY(!find<QPushButton>("openShowroomButton")->isEnabled());
        find<QLineEdit>("companyEdit")->setText(QStringLiteral("Motos del Sur"));
        auto *country = find<QComboBox>("countryBox");
        country->setCurrentIndex(country->findData(QStringLiteral("CO")));
        QTest::keyClicks(find<QLineEdit>("administratorEdit"), QStringLiteral("Álvaro Ruiz"));
        QCOMPARE(find<QLineEdit>("loginEdit")->text(), QStringLiteral("alvaro"));
        click("openShowroomButton");
        QTRY_VERIFY(m_vitrina->window());
        const auto directory = m_vitrina->session()->reader().directory();
        QCOMPARE(directory->company().name, QStringLiteral("Motos del Sur"));
        QCOMPARE(directory->company().currency, QStringLiteral("COP"));
        QCOMPARE(directory->company().labelSet, QStringLiteral("es_CO"));
        QCOMPARE(directory->branches().front().timeZone, QStringLiteral("America/Bogota"));
        QCOMPARE(directory->openingHours(directory->branches().front().id).size(), std::size_t(6));
        QVERIFY(!directory->catalogue(Catalogue::Source).empty());
        QCOMPARE(m_vitrina->session()->reader().viewer().login, QStringLiteral("alvaro"));
        QVERIFY(m_vitrina->session()->reader().viewer().may(Permission::Import));
        QVERIFY(m_vitrina->window()->findChild<QWidget *>(QStringLiteral("welcomePage")));
    }

    /// The writer answers from a thread of its own, and had done so before anybody here listened:
    /// she is let in by a reader that knows of her (tst_commandqueue has the order).
    void whoBeganTheShowroomMayEverythingHoweverSoonTheAnswerComes()
    {
        start(profile());
        click("newShowroomButton");
        find<QLineEdit>("companyEdit")->setText(QStringLiteral("Motos del Sur"));
        QTest::keyClicks(find<QLineEdit>("administratorEdit"), QStringLiteral("Álvaro Ruiz"));
        click("openShowroomButton");
        while (m_vitrina->session()->queue().waiting() > 0)
            std::this_thread::yield();
        QTRY_VERIFY(m_vitrina->window());
        for (const char *name : {"peopleAction", "importAction", "companyAction"})
            QVERIFY(
                m_vitrina->window()->findChild<QAction *>(QString::fromLatin1(name))->isVisible());
        QVERIFY(m_vitrina->window()->findChild<QWidget *>(QStringLiteral("welcomePage")));
    }

    void onlyMemberEntersWithoutBeingAsked()
    {
        startShowroom();
        start(profile());
        QVERIFY(m_vitrina->window());
    }

    void everyProblemHasItsPage_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("headline");
        QTest::addRow("in use") << QStringLiteral("inUse")
                                << QStringLiteral("Vitrina is already open");
        QTest::addRow("read-only")
            << QStringLiteral("readOnly") << QStringLiteral("Vitrina cannot write to its folder");
        QTest::addRow("newer") << QStringLiteral("newer")
                               << QStringLiteral("This data belongs to a newer Vitrina");
        QTest::addRow("corrupt") << QStringLiteral("corrupt")
                                 << QStringLiteral("The data file is damaged");
    }
    void everyProblemHasItsPage()
    {
        QFETCH(QString, state);
        QFETCH(QString, headline);
        std::unique_ptr<Profile> other;
        QString folder = profile();
        if (state == QLatin1StringView("readOnly")) {
            write(m_folder->filePath(QStringLiteral("file")), "no folder");
            folder = m_folder->filePath(QStringLiteral("file/profile"));
        } else {
            other = std::move(*Profile::open(folder));
        }
        if (state == QLatin1StringView("newer"))
            other->openWriter()->runScript("PRAGMA user_version = 9999");
        if (state == QLatin1StringView("corrupt")) {
            other.reset();
            write(replica(), QByteArray(8192, 'x'));
        }
        if (state != QLatin1StringView("inUse"))
            other.reset();
        start(folder);
        QVERIFY(page());
        QCOMPARE(page()->objectName(), QStringLiteral("startupProblemPage"));
        QCOMPARE(find<QLabel>("headlineLabel")->text(), headline);
        QVERIFY(!find<QLabel>("sentenceLabel")->text().contains(u'%'));
    }

    void diskFullIsSaidWithoutOfferingToThrowAnythingAway()
    {
        StartupProblemPage full({Problem::Code::DiskFull, {}}, profile(),
                                QDateTime::currentDateTimeUtc());
        QCOMPARE(full.findChild<QLabel *>(QStringLiteral("headlineLabel"))->text(),
                 QStringLiteral("The disk is full"));
        QVERIFY(full.findChild<QPushButton *>(QStringLiteral("retryButton")));
        QVERIFY(!full.findChild<QPushButton *>(QStringLiteral("startAnewButton")));
        QVERIFY(!full.findChild<QPushButton *>(QStringLiteral("restoreButton")));
    }

    void tryingAgainOpensWhatHasBecomeFree()
    {
        std::unique_ptr<Profile> other = std::move(*Profile::open(profile()));
        start(profile());
        QCOMPARE(page()->objectName(), QStringLiteral("startupProblemPage"));
        other.reset();
        click("retryButton");
        QTRY_COMPARE(page()->objectName(), QStringLiteral("firstRunPage"));
    }

    void damagedFileGivesWayToTheGoodCopyAndIsKept()
    {
        startShowroom();
        {
            GoodCopyKeeper keeper(m_vitrina->session()->profile());
            keeper.keepIfDue(QDateTime::currentDateTimeUtc());
            QVERIFY(keeper.settle(10'000));
        }
        m_vitrina->finish();
        m_vitrina.reset();
        write(replica(), QByteArray(8192, 'x'));
        start(profile());
        QVERIFY(find<QLabel>("copyLabel"));
        const QPointer<EntranceWindow> entrance = m_vitrina->entrance();
        click("restoreButton");
        QVERIFY(entrance); // as the button is in it that was just pressed
        click("restoreButton");
        QTRY_VERIFY(m_vitrina->window());
        QVERIFY(!entrance);
        QCOMPARE(m_vitrina->session()->reader().directory()->company().name,
                 QStringLiteral("Motos del Sur"));
        QCOMPARE(QDir(profile()).entryList({QStringLiteral("damaged-*.sqlite")}).size(), 1);
    }

    void aFileThatCannotBeReadAnyMoreStillHasItsWindow()
    {
        startShowroom();
        m_vitrina->session()->queue().post([](Database &replica) {
            replica.execute(QStringLiteral("ALTER TABLE meta RENAME TO meta_away"));
        });
        QTRY_COMPARE(m_vitrina->session()->queue().waiting(), 0);
        const QPointer<MainWindow> before = m_vitrina->window();
        QVERIFY(before->actions().moveUp->isVisible());
        Q_EMIT before->languageChosen(QStringLiteral("en"));
        QTRY_VERIFY(!before);
        QVERIFY(m_vitrina->window());
        QVERIFY(!m_vitrina->window()->actions().moveUp->isVisible());
    }

    void damageThatIsFoundLaterEndsTheWorkInThatFile()
    {
        startShowroom();
        start(profile()); // the first window's end wrote everything into the file itself
        QVERIFY(m_vitrina->window());
        QSignalSpy sound(m_vitrina->health(), &HealthWatch::ended);
        QFile file(replica());
        QVERIFY(file.open(QFile::ReadWrite));
        file.seek(file.size() / 4096 / 2 * 4096);
        file.write(QByteArray(4096, '\xa5'));
        file.close();
        m_vitrina->health()->look();
        QTRY_VERIFY(page());
        QCOMPARE(page()->objectName(), QStringLiteral("startupProblemPage"));
        QVERIFY(!m_vitrina->window());
        QVERIFY(!m_vitrina->session());
        QCOMPARE(sound.count(), 0);
    }

    void aSoundFileIsLeftInPeace()
    {
        startShowroom();
        QSignalSpy sound(m_vitrina->health(), &HealthWatch::ended);
        m_vitrina->health()->look();
        QTRY_COMPARE(sound.count(), 1);
        QVERIFY(m_vitrina->window());
    }

    void withoutACopyOneCanStartAnew()
    {
        QDir().mkpath(profile());
        write(replica(), QByteArray(8192, 'x'));
        start(profile());
        QVERIFY(!find<QPushButton>("restoreButton"));
        click("startAnewButton");
        QTRY_COMPARE(page()->objectName(), QStringLiteral("firstRunPage"));
        QCOMPARE(QDir(profile()).entryList({QStringLiteral("damaged-*.sqlite")}).size(), 1);
    }

    void severalStaffAreAskedWhoTheyAre()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(Demonstration::make(profile(), now).has_value());
        QVERIFY(Demonstration::isFresh(profile(), now.toLocalTime().date()));
        QVERIFY(!Demonstration::isFresh(profile(), now.toLocalTime().date().addDays(1)));
        start(profile());
        QCOMPARE(page()->objectName(), QStringLiteral("signInPage"));
        // Nobody is like that: it is said, and nobody enters.
        QTest::keyClicks(find<QLineEdit>("signInSearch"), QStringLiteral("zzz"));
        QVERIFY(find<QWidget>("nobodyLikeThat")->isVisible());
        QVERIFY(!find<QPushButton>("enterButton")->isEnabled());
        // Tab has nowhere else to go, and Esc does what the page says, wherever the keyboard is.
        QTest::keyClick(find<QLineEdit>("signInSearch"), Qt::Key_Tab);
        QCOMPARE(page()->window()->focusWidget(), find<QLineEdit>("signInSearch"));
        QTest::keyClick(page(), Qt::Key_Escape);
        QCOMPARE(find<QLineEdit>("signInSearch")->text(), QString());
        QVERIFY(find<QWidget>("staffList")->isVisible());
        QVERIFY(find<QPushButton>("enterButton")->isEnabled());

        QTest::keyClicks(find<QLineEdit>("signInSearch"), QStringLiteral("ivan"));
        QTest::keyClick(find<QLineEdit>("signInSearch"), Qt::Key_Return);
        QTRY_VERIFY(m_vitrina->window());
        QVERIFY(m_vitrina->session()->reader().viewer().name.startsWith(QStringLiteral("Iván")));

        // Who was here last is the one offered.
        QMetaObject::invokeMethod(m_vitrina->window(), "switchUserRequested");
        QTRY_VERIFY(page());
        QVERIFY(find<QListWidget>("staffList")
                    ->currentItem()
                    ->text()
                    .startsWith(QStringLiteral("Iván")));
        QVERIFY(!m_vitrina->window());

        start(profile(), QStringLiteral("ana"));
        QVERIFY(m_vitrina->window());
        QCOMPARE(m_vitrina->session()->reader().viewer().login, QStringLiteral("ana"));
    }

    void languageSwitchesAtOnce()
    {
        startShowroom();
        const MainWindow *before = m_vitrina->window();
        const Session *session = m_vitrina->session(); // stays: only the window is made anew
        auto *preferences =
            m_vitrina->window()->findChild<QAction *>(QStringLiteral("preferencesAction"));
        preferences->trigger();
        auto *box = m_vitrina->window()->findChild<QComboBox *>(QStringLiteral("languageBox"));
        QVERIFY(box);
        box->setCurrentIndex(box->findData(QStringLiteral("es_MX")));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(m_vitrina->window() != before);
        QCOMPARE(m_vitrina->session(), session);
        QCOMPARE(QLocale().name(), QStringLiteral("es_MX"));
        const auto *item =
            m_vitrina->window()->findChild<QAbstractButton *>(QStringLiteral("followUpsItem"));
        QCOMPARE(item->text(), QStringLiteral("Mis Seguimientos"));
    }

    /// Her row, her page, and what she was typing.
    void anotherLanguageLeavesHerWhereSheWas()
    {
        using Page = MainWindow::Whereabouts::Page;
        startShowroom();
        const FollowUpId alba = addContact(QStringLiteral("Alba"));
        const FollowUpId bruno = addContact(QStringLiteral("Bruno"));
        for (const FollowUpId &id : {alba, bruno}) {
            MainWindow *window = m_vitrina->window();
            QTRY_VERIFY(window->followUpsPage()->findChild<QTableView *>()->model()->rowCount() >
                        1);
            window->followUpsPage()->showFollowUp(id);
            window->followUpsPage()->openForm(ResolveForm::Mode::Resolve);
            noteOfResolving()->setPlainText(id.toString());
            window->showQuotes();
            window->actions().newContact->trigger();
            Q_EMIT window->languageChosen(QStringLiteral("en"));
            QTRY_VERIFY(m_vitrina->window() != window);
            const MainWindow::Whereabouts place = m_vitrina->window()->whereabouts();
            QCOMPARE(place.followUp, id);
            QCOMPARE(place.form, ResolveForm::Mode::Resolve);
            QCOMPARE(noteOfResolving()->toPlainText(), id.toString());
            QCOMPARE(place.page, Page::Quotes);
            QVERIFY(place.isContactOpen);
            QVERIFY(place.client.isNull());
        }
        m_vitrina->window()->actions().followUps->trigger();
        QCOMPARE(m_vitrina->window()->whereabouts().page, Page::FollowUps);
    }

    void anotherLanguageLeavesTheMoveThatWasBegun()
    {
        startShowroom();
        const FollowUpId alba = addContact(QStringLiteral("Alba"));
        MainWindow *window = m_vitrina->window();
        QTRY_VERIFY(window->followUpsPage()->findChild<QTableView *>()->model()->rowCount() > 0);
        window->followUpsPage()->showFollowUp(alba);
        window->followUpsPage()->openForm(ResolveForm::Mode::Move);
        QTest::keyClicks(
            window->followUpsPage()->findChild<QLineEdit *>(QStringLiteral("whenEdit")),
            QStringLiteral("10:5"));
        Q_EMIT window->languageChosen(QStringLiteral("en"));
        QTRY_VERIFY(m_vitrina->window() != window);
        QCOMPARE(m_vitrina->window()->whereabouts().form, ResolveForm::Mode::Move);
        QCOMPARE(m_vitrina->window()
                     ->followUpsPage()
                     ->findChild<QLineEdit *>(QStringLiteral("whenEdit"))
                     ->text(),
                 QStringLiteral("10:5"));
    }

    /// Alt and a letter would open the menu where the label of a field shows it, too.
    void noLetterOfTheContactFormIsAMenus_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"en", "es_EC", "es_MX", "es_CO"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void noLetterOfTheContactFormIsAMenus()
    {
        QFETCH(QString, language);
        startShowroom();
        m_vitrina->window()->actions().preferences->trigger();
        auto *box = m_vitrina->window()->findChild<QComboBox *>(QStringLiteral("languageBox"));
        const MainWindow *before = m_vitrina->window();
        box->setCurrentIndex(box->findData(language));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(m_vitrina->window() != before);
        m_vitrina->window()->actions().newContact->trigger();
        QMap<QKeySequence, QString> menus;
        for (const QAction *menu : m_vitrina->window()->menuBar()->actions())
            menus.insert(QKeySequence::mnemonic(menu->text()), menu->text());
        QCOMPARE(menus.size(), 5);
        // Those of a client's details are in it, too.
        const auto *panel =
            m_vitrina->window()->findChild<QWidget *>(QStringLiteral("contactPanel"));
        int asked = 0;
        for (const QLabel *label : panel->findChildren<QLabel *>()) {
            const QKeySequence letter = QKeySequence::mnemonic(label->text());
            if (!label->buddy() || letter.isEmpty())
                continue;
            QVERIFY2(!menus.contains(letter), qPrintable(label->text() + menus.value(letter)));
            ++asked;
        }
        QVERIFY(asked > 8);
    }

    /// Each arrow is a choice already: the next one goes on from where it led.
    void languagesAreGoneThroughByArrows()
    {
        startShowroom();
        m_vitrina->window()->actions().preferences->trigger();
        const auto box = [this] {
            return m_vitrina->window()->findChild<QComboBox *>(QStringLiteral("languageBox"));
        };
        for (const char *language : {"es_EC", "es_MX"}) {
            QTRY_VERIFY(box() && box()->hasFocus());
            const MainWindow *before = m_vitrina->window();
            QTest::keyClick(box(), Qt::Key_Down);
            QTRY_VERIFY(m_vitrina->window() != before);
            QCOMPARE(QLocale().name(), QLatin1StringView(language));
        }
    }
};

VITRINA_TEST(TestStartup, QApplication)
#include "tst_startup.moc"
