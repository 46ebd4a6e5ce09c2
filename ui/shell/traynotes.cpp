// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/traynotes.h"

#include <QApplication>
#include <QSystemTrayIcon>

namespace Vitrina {

TrayNotes::TrayNotes(QObject *parent)
    : QObject(parent)
{
}

/// Made when there is something to tell: until then the tray is left alone.
QSystemTrayIcon *TrayNotes::icon()
{
    if (!m_icon && QSystemTrayIcon::isSystemTrayAvailable()) {
        m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
        m_icon->setToolTip(QStringLiteral("Vitrina"));
        connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT chosen(m_last); });
        m_icon->show();
    }
    return m_icon;
}

void TrayNotes::tell(const LinkEvent &event)
{
    m_last = event.quote;
    if (QSystemTrayIcon *tray = icon())
        tray->showMessage(QStringLiteral("Vitrina"),
                          QString(event.what).remove(u'<'), // some desks read markup (rule 15)
                          QSystemTrayIcon::Information);
}

} // namespace Vitrina
