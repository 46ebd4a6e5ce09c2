// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QShortcut;
class QWidget;

namespace Vitrina {

class Toast;

/// Keeps a toast where somebody can reach it: a dialog that stays open over the window keeps mouse
/// and keys to itself, so that what is done in it is told, and undone by Ctrl+Z, in it. GUI thread.
class ToastPlace : public QObject
{
    Q_OBJECT

public:
    ToastPlace(Toast *toast, QWidget *host);

    /// Into the innermost dialog that is open over the host and has room for it, or the host.
    void choose();

Q_SIGNALS:
    /// Ctrl+Z where the window's own does not reach.
    void undoPressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *reachable() const;
    void moveInto(QWidget *where);

    Toast *m_toast;
    QPointer<QWidget> m_host; ///< may go before a dialog that has the toast
    QPointer<QShortcut> m_undoKey;
};

} // namespace Vitrina
