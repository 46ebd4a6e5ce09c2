// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/passwordkeeper.h"
#include "admin/preferencesdialog.h"
#include "desktop/application.h"
#include "desktop/session.h"
#include "followups/followupspage.h"
#include "items/followuptablemodel.h"
#include "kit/preferences.h"
#include "shell/entrancewindow.h"
#include "shell/mainwindow.h"
#include "sync/syncthread.h"
#include "syncworld/syncworld.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <map>

namespace Vitrina::Testing {

/// For what a server, a first copy or a password answers: each takes its time, on a busy machine
/// much of it.
constexpr int patienceMs = 60'000;

/// Keeps passwords as long as the test goes, and answers later, as a keychain does.
class MemoryKeeper final : public PasswordKeeper
{
public:
    struct Place
    {
        std::map<QString, Secret> passwords;
        int asked = 0;
        int written = 0;
        bool isThere = true;
    };
    explicit MemoryKeeper(Place &place)
        : m_place(place)
    {
    }

    void read(const QString &name, Read done) override
    {
        ++m_place.asked;
        const auto found = m_place.passwords.find(name);
        const bool has = found != m_place.passwords.end();
        const Answer answer = !m_place.isThere ? Answer::NoService
                              : has            ? Answer::Done
                                               : Answer::Nothing;
        QTimer::singleShot(0, [done, answer, password = has ? found->second : Secret()] {
            done(answer, password);
        });
    }
    void write(const QString &name, const Secret &password, Wrote) override
    {
        ++m_place.written;
        m_place.passwords.insert_or_assign(name, password);
    }
    void forget(const QString &name, Wrote) override { m_place.passwords.erase(name); }

private:
    Place &m_place;
};

/// Ana's computer before a hub with the sample showroom: the real program, through its widgets, and
/// a real server that asks for passwords.
class HubDesk
{
public:
    explicit HubDesk(SyncWorld &syncWorld)
        : HubDesk(syncWorld, syncWorld.database(), QStringLiteral("ana"))
    {
        setPassword(password);
    }
    /// Another's, who has her password already.
    HubDesk(SyncWorld &syncWorld, const QString &company, const QString &login)
        : world(syncWorld)
        , database(company)
        , user(login)
    {
        QApplication::setQuitOnLastWindowClosed(false);
        QDir().mkpath(profile());
        // The texts that tests look for.
        Preferences(Profile::preferencesPath(profile()))
            .setShared(QString::fromLatin1(PreferenceKey::language), QStringLiteral("en"));
    }
    ~HubDesk() { end(); }

    QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    QString file(const char *name) const
    {
        return QDir(profile()).filePath(QLatin1StringView(name));
    }

    void start()
    {
        end();
        Options options;
        options.profile = profile();
        vitrina =
            std::make_unique<Application>(*qApp, options, std::make_unique<MemoryKeeper>(keychain));
        vitrina->start();
    }
    void end()
    {
        if (vitrina)
            vitrina->finish();
        vitrina.reset();
    }

    PgConnection root() const { return world.hub().root(database); }
    void setPassword(const QString &newPassword) const
    {
        PgConnection connection = root();
        connection.run("ALTER ROLE " + connection.quotedName(user) + " LOGIN PASSWORD " +
                       connection.quotedText(newPassword));
    }
    /// Whoever is connected as Ana has to connect again.
    void throwOut() const
    {
        root().run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ana'");
    }
    void retire() const
    {
        root().query("SELECT vitrina.retire_login($1)",
                     {world.showroom.ana.id.toString().toUtf8()});
    }

    QWidget *page() const { return vitrina->entrance() ? vitrina->entrance()->page() : nullptr; }
    QString pageName() const { return page() ? page()->objectName() : QString(); }
    bool isAt(const char *name) const { return pageName() == QLatin1StringView(name); }
    template <typename Widget>
    Widget *find(const char *name) const
    {
        auto *found = page()->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s on %s", name, qPrintable(pageName()));
        return found;
    }
    void click(const char *name) const { find<QPushButton>(name)->click(); }
    QString text(const char *label) const
    {
        const auto *found = find<QLabel>(label);
        return found->isVisible() ? found->text() : QString();
    }
    QString problem() const { return text("problemLabel"); }
    void fill(const char *field, const QString &typed) const
    {
        find<QLineEdit>(field)->setText(typed);
    }

    QString server() const
    {
        return QStringLiteral("127.0.0.1:%1").arg(world.hub().server().port());
    }
    /// From the first page to the filled form.
    void openForm()
    {
        start();
        if (isAt("firstRunPage")) // who knows her server already is asked there at once
            click("connectSharedButton");
        QTRY_VERIFY_WITH_TIMEOUT(isAt("connectPage"), patienceMs);
        fill("serverEdit", server());
        fill("databaseEdit", database);
        fill("userEdit", user);
        fill("passwordEdit", password);
    }
    /// To the window that shows what the copy brought.
    void join()
    {
        openForm();
        click("connectButton");
        QTRY_VERIFY_WITH_TIMEOUT(vitrina->window(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(isUpToDate(), patienceMs);
    }
    void enter(const QString &typed)
    {
        QTRY_VERIFY_WITH_TIMEOUT(isAt("passwordPage"), patienceMs);
        // The page may still be trying the password that it keeps: nobody types into it then.
        QTRY_VERIFY_WITH_TIMEOUT(find<QLineEdit>("passwordEdit")->isEnabled(), patienceMs);
        fill("passwordEdit", typed);
        click("enterButton");
    }

    std::optional<SyncStatus> status() const
    {
        return vitrina->session() ? vitrina->session()->syncState().status() : std::nullopt;
    }
    bool isUpToDate() const
    {
        const std::optional<SyncStatus> now = status();
        return now && now->phase == SyncStatus::Phase::UpToDate && now->waiting == 0;
    }
    bool isPhase(SyncStatus::Phase phase) const { return status() && status()->phase == phase; }

    const QAbstractItemModel &table() const
    {
        return *vitrina->window()
                    ->findChild<QTableView *>(QStringLiteral("followUpTable"))
                    ->model();
    }
    /// What the window's table says of a client; empty where she is not in it.
    QString cellOf(const QString &client, FollowUpTableModel::Column column) const
    {
        for (int row = 0; row < table().rowCount(); ++row) {
            if (table().index(row, FollowUpTableModel::Client).data().toString() == client)
                return table().index(row, column).data().toString();
        }
        return {};
    }
    bool shows(const QString &client) const
    {
        return !cellOf(client, FollowUpTableModel::Client).isEmpty();
    }
    /// Resolves the follow-up of Alba with the keys that one presses for it.
    void resolveAlba()
    {
        MainWindow &window = *vitrina->window();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.followUpsPage()->showFollowUp(world.alba.next->id);
        QTRY_COMPARE_WITH_TIMEOUT(window.followUpsPage()->current(), world.alba.next->id,
                                  patienceMs);
        window.followUpsPage()->focusList();
        press(Qt::Key_R);
        press(Qt::Key_C);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("+26h"));
        press(Qt::Key_Return);
    }
    /// What the hub holds of her follow-up.
    QString stateAtHub() const
    {
        return root()
            .query("SELECT state FROM vitrina.follow_up WHERE id = $1",
                   {world.alba.next->id.toString().toUtf8()})
            .text(0, 0);
    }
    /// Changes a moment that the sign-in keeps, by so many days.
    void shiftSignIn(const char *key, int days) const
    {
        QFile kept(file("signin.json"));
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QJsonObject content = QJsonDocument::fromJson(kept.readAll()).object();
        const QString name = QString::fromLatin1(key);
        content.insert(name, content.value(name).toInteger() + days * qint64(86'400'000));
        kept.resize(0);
        kept.seek(0);
        QVERIFY(kept.write(QJsonDocument(content).toJson()) > 0);
    }

    /// For how many days the sign-in opens without the server.
    int offlineDays() const
    {
        QFile kept(file("signin.json"));
        const bool isOpen = kept.open(QIODevice::ReadOnly);
        const QJsonObject content =
            isOpen ? QJsonDocument::fromJson(kept.readAll()).object() : QJsonObject();
        return content.value(QStringLiteral("days")).toInt(-1);
    }

    SyncWorld &world;
    QString password = QStringLiteral("cóndor 42");
    QString database;
    const QString user;
    MemoryKeeper::Place keychain;
    std::unique_ptr<Application> vitrina;

private:
    static void press(Qt::Key key)
    {
        QVERIFY2(QApplication::focusWidget(), "the keyboard is nowhere");
        QTest::keyClick(QApplication::focusWidget(), key);
    }

    QTemporaryDir m_folder;
};

} // namespace Vitrina::Testing
