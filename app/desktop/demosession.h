// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/languages.h"
#include "desktop/morningclock.h"
#include "desktop/session.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "shell/mainwindow.h"

#include <QTemporaryDir>

namespace Vitrina {

/// A fresh demonstration in a temporary folder with a window on it, for the tour and the
/// screenshots. The program's own preferences are neither read nor written.
class DemoSession
{
public:
    explicit DemoSession(QApplication &app);
    ~DemoSession();

    /// Fills the demonstration and enters; what hinders it is said on stderr.
    bool open(const QString &login);
    /// The window, made anew in this language and these colours.
    MainWindow &window(const QString &language, ThemeMode mode);
    void closeWindow();

    Session &session() { return *m_session; }
    Preferences &preferences() { return *m_preferences; }
    Theme &theme() { return *m_theme; }
    Languages &languages() { return m_languages; }
    const Clock &clock() const { return m_clock; }
    /// What the window follows: the demonstration has no hub unless this says so.
    SyncState &syncState() { return m_session->syncState(); }

private:
    Result<void> fillAndEnter(const QString &login);

    QTemporaryDir m_folder;
    MorningClock m_clock;
    Languages m_languages;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Vitrina
