// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/toast.h"

#include "kit/plainlabel.h"
#include "kit/pressbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

namespace {

constexpr int widestLine = 640; // pixels
constexpr int sideMargin = 16;
constexpr int buttonMargin = 8; ///< a button has a margin of its own

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_message(plainLabel({}, this))
    , m_button(new PressButton(this))
{
    setProperty("role", QStringLiteral("toast"));
    setAttribute(Qt::WA_StyledBackground);
    setObjectName(QStringLiteral("toast"));
    m_button->setObjectName(QStringLiteral("toastButton"));
    auto *row = new QHBoxLayout(this);
    row->setSpacing(12);
    row->addWidget(m_message, 1);
    row->addWidget(m_button);
    m_timer.setSingleShot(true);
    m_timer.setInterval(8000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_button->hasFocus())
            m_timer.start();
        else
            dismiss();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        dismiss();
        Q_EMIT actionTriggered();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::setDuration(int milliseconds)
{
    m_timer.setInterval(milliseconds);
}

void Toast::showMessage(const QString &message, const QString &action, const QString &shortcut)
{
    if (!isHidden())
        dismiss();
    m_message->setText(message);
    // A long name does not take what follows it out of sight.
    const bool isLong = m_message->fontMetrics().horizontalAdvance(message) > widestLine;
    m_message->setWordWrap(isLong);
    m_message->setMinimumWidth(isLong ? widestLine : 0);
    const int right = action.isEmpty() ? sideMargin : buttonMargin;
    layout()->setContentsMargins(sideMargin, 6, right, 6);
    m_button->setVisible(!action.isEmpty());
    m_button->setText(shortcut.isEmpty() ? action
                                         : QStringLiteral("%1  (%2)").arg(action, shortcut));
    m_button->setAccessibleName(action);
    setAccessibleName(message);
    place();
    show();
    raise();
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Toast::moveInto(QWidget *parent, int margin)
{
    const bool isShown = !isHidden();
    parentWidget()->removeEventFilter(this);
    m_margin = margin;
    setParent(parent); // hides it
    parent->installEventFilter(this);
    if (!isShown)
        return;
    place();
    show();
    raise();
}

QString Toast::message() const
{
    return isHidden() ? QString() : m_message->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QFrame::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (!isHidden())
        m_timer.start();
}

void Toast::dismiss()
{
    m_timer.stop();
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    layout()->activate();
    QSize wanted = sizeHint();
    if (m_message->wordWrap())
        wanted.setHeight(heightForWidth(wanted.width()));
    wanted = wanted.boundedTo(QSize(room.width() - 2 * sideMargin, 200));
    setGeometry((room.width() - wanted.width()) / 2, room.height() - wanted.height() - m_margin,
                wanted.width(), wanted.height());
}

} // namespace Vitrina
