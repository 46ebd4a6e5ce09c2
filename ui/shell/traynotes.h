// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/linknews.h"

#include <QObject>

class QSystemTrayIcon;

namespace Vitrina {

/// The desk's own notes, outside the window: the moment a client opens a link or answers (X4). Does
/// nothing where the desk has no tray; the window tells the same.
class TrayNotes : public QObject
{
    Q_OBJECT

public:
    explicit TrayNotes(QObject *parent = nullptr);

    void tell(const LinkEvent &event);

Q_SIGNALS:
    /// The person pressed the last note.
    void chosen(const Vitrina::QuoteId &quote);

private:
    QSystemTrayIcon *icon();

    QSystemTrayIcon *m_icon = nullptr;
    QuoteId m_last;
};

} // namespace Vitrina
