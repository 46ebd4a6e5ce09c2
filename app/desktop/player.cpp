// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/player.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTextStream>
#include <QThread>
#include <QWidget>
#include <QWindow>

// The door by which Qt's own test library delivers keys (QtTest/qtestkeyboard.h): past the window
// system, but through the shortcut map. A QKeyEvent sent to a widget would reach no shortcut.
QT_BEGIN_NAMESPACE
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers, const QString &text,
                                    bool autoRepeat, ushort count);
QT_END_NAMESPACE

namespace Vitrina {

Player::Player(const QString &folder)
    : m_folder(QDir(folder).absolutePath())
{
    QDir().mkpath(m_folder);
}

void Player::press(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWidget *active = QApplication::activeWindow();
    if (!active)
        return;
    QWindow *window = active->windowHandle();
    qt_handleKeyEvent(window, QEvent::KeyPress, key, modifiers, text, false, 1);
    qt_handleKeyEvent(window, QEvent::KeyRelease, key, modifiers, text, false, 1);
    settle();
}

void Player::type(const QString &text)
{
    for (const QChar letter : text)
        press(letter.isLetterOrNumber() ? letter.toUpper().unicode() : letter.unicode(),
              letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, letter);
}

bool Player::until(const std::function<bool()> &holds, int milliseconds)
{
    QElapsedTimer time;
    time.start();
    while (!holds()) {
        if (time.elapsed() > milliseconds)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(1);
    }
    return true;
}

void Player::settle()
{
    QElapsedTimer time;
    time.start();
    // What was just filled is laid out and painted; whatever moves for ever is not waited for.
    bool busy = true;
    while (time.elapsed() < 30 || (busy && time.elapsed() < 500))
        busy = QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
}

bool Player::picture(QWidget &window, const QString &name)
{
    settle();
    const QString file = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    const bool saved = window.grab().save(file);
    QTextStream(stdout) << file << (saved ? "\n" : ": could not be saved\n");
    return saved;
}

} // namespace Vitrina
