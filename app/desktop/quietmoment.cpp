// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/quietmoment.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr int turnMs = 1000;
constexpr int quietTurns = 3;
constexpr int quietTurnsInText = 60; // she reads what she typed, or went for a coffee

bool isHandled(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress ||
           type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::TouchBegin;
}

/// A dialog, a menu, the manual: whatever is not the main window itself.
bool hasOtherWindow()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    return std::any_of(all.begin(), all.end(), [](const QWidget *widget) {
        return widget->isVisible() && widget->windowType() != Qt::ToolTip &&
               !qobject_cast<const QMainWindow *>(widget);
    });
}

bool isInText()
{
    QWidget *focus = QApplication::focusWidget();
    return qobject_cast<QLineEdit *>(focus) || qobject_cast<QTextEdit *>(focus) ||
           qobject_cast<QPlainTextEdit *>(focus) || qobject_cast<QAbstractSpinBox *>(focus);
}

} // namespace

QuietMoment::QuietMoment(QApplication &app, QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(turnMs);
    connect(&m_timer, &QTimer::timeout, this, &QuietMoment::turn);
    app.installEventFilter(this);
}

void QuietMoment::await()
{
    if (m_timer.isActive())
        return;
    m_quietTurns = 0;
    m_timer.start();
}

bool QuietMoment::eventFilter(QObject *, QEvent *event)
{
    if (isHandled(event->type()))
        m_quietTurns = 0;
    return false;
}

void QuietMoment::turn()
{
    if (hasOtherWindow()) {
        m_quietTurns = 0;
        return;
    }
    if (++m_quietTurns < (isInText() ? quietTurnsInText : quietTurns))
        return;
    m_timer.stop();
    Q_EMIT came();
}

} // namespace Vitrina
