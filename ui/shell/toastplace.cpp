// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/toastplace.h"

#include "kit/toast.h"

#include <QApplication>
#include <QEvent>
#include <QKeySequence>
#include <QShortcut>

namespace Vitrina {

namespace {

/// Whatever is smaller is a question, or a form that closes with what it did.
constexpr QSize leastDialog(480, 320);
constexpr int overHost = 16;
constexpr int overButtons = 72; ///< those at the bottom of a dialog stay in sight

} // namespace

ToastPlace::ToastPlace(Toast *toast, QWidget *host)
    : QObject(toast)
    , m_toast(toast)
    , m_host(host)
{
}

QWidget *ToastPlace::reachable() const
{
    QWidget *found = nullptr;
    QWidget *window = QApplication::activeModalWidget();
    while (window && window != m_host->window()) {
        const bool hasRoom =
            window->width() >= leastDialog.width() && window->height() >= leastDialog.height();
        if (!found && hasRoom && window->isVisible())
            found = window;
        window = window->parentWidget() ? window->parentWidget()->window() : nullptr;
    }
    return window && found ? found : m_host.data();
}

void ToastPlace::choose()
{
    if (m_host)
        moveInto(reachable());
}

void ToastPlace::moveInto(QWidget *where)
{
    if (m_toast->parentWidget() == where)
        return;
    m_toast->parentWidget()->removeEventFilter(this);
    delete m_undoKey;
    m_toast->moveInto(where, where == m_host ? overHost : overButtons);
    if (where == m_host)
        return;
    where->installEventFilter(this);
    m_undoKey = new QShortcut(QKeySequence::Undo, where);
    connect(m_undoKey, &QShortcut::activated, this, &ToastPlace::undoPressed);
}

/// A dialog that closes hands the toast back before it goes, perhaps for good; which of those that
/// stay open has it next is known once it has gone.
bool ToastPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (m_host && event->type() == QEvent::Hide && watched == m_toast->parentWidget()) {
        moveInto(m_host);
        QMetaObject::invokeMethod(this, &ToastPlace::choose, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Vitrina
