// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/demosession.h"

#include "desktop/demonstration.h"

#include <QApplication>
#include <QTextStream>

namespace Vitrina {

namespace {
constexpr QSize screen(1366, 768);
} // namespace

DemoSession::DemoSession(QApplication &app)
    : m_languages(app)
    , m_theme(std::make_unique<Theme>(app, systemScheme()))
{
    app.setQuitOnLastWindowClosed(false);
}

DemoSession::~DemoSession()
{
    closeWindow();
}

bool DemoSession::open(const QString &login)
{
    const Result<void> opened = fillAndEnter(login);
    if (!opened)
        QTextStream(stderr) << "the demonstration could not be made (code "
                            << int(opened.error().code) << ")\n";
    return opened.has_value();
}

Result<void> DemoSession::fillAndEnter(const QString &login)
{
    const QString folder = m_folder.filePath(QStringLiteral("demonstration"));
    if (const Result<void> made = Demonstration::make(folder, m_clock.now()); !made)
        return made;
    Result<std::unique_ptr<Session>> session = Session::open(Session::begin(folder), m_clock);
    if (!session)
        return tl::unexpected(session.error());
    m_session = std::move(*session);
    const StaffMember &member = m_session->reader().directory()->memberByLogin(login);
    if (member.id.isNull())
        return failure(Problem::Code::NotFound, {login});
    m_preferences = std::make_unique<Preferences>(Profile::preferencesPath(folder));
    m_preferences->setPerson(login);
    m_session->enter(member.id);
    // As a company has it; nobody opens links of pictures.
    m_session->reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
    return {};
}

MainWindow &DemoSession::window(const QString &language, ThemeMode mode)
{
    closeWindow();
    m_languages.apply(language);
    m_theme->setMode(mode);
    m_window = std::make_unique<MainWindow>(m_session->reader(), m_session->queue(),
                                            m_session->syncState(), *m_preferences, *m_theme);
    m_window->resize(screen);
    m_window->move(0, 0);
    m_window->show();
    m_window->activateWindow();
    return *m_window;
}

void DemoSession::closeWindow()
{
    m_window.reset();
}

} // namespace Vitrina
