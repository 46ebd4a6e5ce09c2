// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour.h"

#include "desktop/demosession.h"
#include "desktop/player.h"
#include "followups/followupspage.h"
#include "shell/mainwindow.h"
#include "shell/shellactions.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QTextStream>

namespace Vitrina {

namespace {

/// The steps in their order; the first that fails ends the tour.
class Tour
{
public:
    Tour(DemoSession &demo, Player &player)
        : m_demo(demo)
        , m_player(player)
        , m_window(demo.window(QStringLiteral("es_EC"), ThemeMode::Light))
        , m_page(*m_window.followUpsPage())
    {
    }

    bool play()
    {
        return step("01-mis-seguimientos", [this] { return opens(); }) &&
               step("02-buscar", [this] { return searches(); }) &&
               step("03-resolver", [this] { return beginsToResolve(); }) &&
               step("04-agendar", [this] { return typesTheNext(); }) &&
               step("05-resuelto", [this] { return resolves(); }) &&
               step("06-deshecho", [this] { return undoes(); }) &&
               step("07-ctrl-k", [this] { return findsEverywhere(); }) &&
               step("08-nuevo-contacto", [this] { return beginsAContact(); });
    }

private:
    bool step(const char *name, const std::function<bool()> &act)
    {
        const bool done = act();
        const bool saved = m_player.picture(m_window, QString::fromLatin1(name));
        if (!done)
            QTextStream(stderr) << "the tour stopped: " << name << " did not do what it should\n";
        return done && saved;
    }

    FollowUpState stateOfChosen()
    {
        const auto detail = m_demo.session().reader().followUp(m_chosen);
        return detail ? detail->followUp.state : FollowUpState::Cancelled;
    }

    bool opens()
    {
        return m_player.until([this] {
            return QApplication::activeWindow() == &m_window && !m_page.current().isNull();
        });
    }

    bool searches()
    {
        const FollowUpId before = m_page.current();
        m_player.press(Qt::Key_F, Qt::ControlModifier);
        m_player.type(QStringLiteral("maria jose paredes"));
        return m_player.until(
            [this, before] { return !m_page.current().isNull() && m_page.current() != before; });
    }

    bool beginsToResolve()
    {
        m_chosen = m_page.current();
        m_player.press(Qt::Key_1, Qt::ControlModifier);
        m_player.press(keyOf("resolveAction"), Qt::NoModifier, QStringLiteral("r"));
        QWidget *form = m_window.findChild<QWidget *>(QStringLiteral("resolveForm"));
        return m_player.until([form] { return form && form->isVisible(); });
    }

    bool typesTheNext()
    {
        m_player.press(Qt::Key_C, Qt::NoModifier, QStringLiteral("c"));
        m_player.type(QStringLiteral("vie 10:55"));
        return stateOfChosen() == FollowUpState::Pending;
    }

    bool resolves()
    {
        m_player.press(Qt::Key_Return);
        return m_player.until([this] { return stateOfChosen() == FollowUpState::Resolved; });
    }

    bool undoes()
    {
        m_player.press(Qt::Key_Z, Qt::ControlModifier);
        return m_player.until([this] { return stateOfChosen() == FollowUpState::Pending; });
    }

    bool findsEverywhere()
    {
        m_player.press(Qt::Key_K, Qt::ControlModifier);
        m_player.type(QStringLiteral("cevallos"));
        const auto *list = m_window.findChild<QListView *>(QStringLiteral("paletteList"));
        return list && list->isVisible() && list->model()->rowCount() > 1;
    }

    bool beginsAContact()
    {
        m_player.press(Qt::Key_Escape);
        m_player.press(Qt::Key_N, Qt::ControlModifier);
        QWidget *frame = m_window.findChild<QWidget *>(QStringLiteral("contactFrame"));
        return m_player.until([frame] { return frame && frame->isVisible(); });
    }

    int keyOf(const char *action) const
    {
        const auto *found = m_page.findChild<QAction *>(QString::fromLatin1(action));
        return found && !found->shortcut().isEmpty() ? found->shortcut()[0].key() : 0;
    }

    DemoSession &m_demo;
    Player &m_player;
    MainWindow &m_window;
    FollowUpsPage &m_page;
    FollowUpId m_chosen;
};

} // namespace

int runTour(QApplication &app, const QString &folder)
{
    DemoSession demo(app);
    Player player(folder);
    if (!demo.open(QStringLiteral("ana")))
        return 1;
    return Tour(demo, player).play() ? 0 : 1;
}

} // namespace Vitrina
