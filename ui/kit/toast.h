// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace Vitrina {

/// A message strip at the bottom of its parent, with at most one action ("Undo"). A new message
/// takes the place of the old one. It leaves by itself, but never while the mouse is on it or its
/// button has the focus. Screen readers are told by an alert.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// @param parent the strip stays at its bottom, in its middle.
    explicit Toast(QWidget *parent);

    /// How long a message stays, in milliseconds; 8000 unless told.
    void setDuration(int milliseconds);

    /// @param action text of the button, empty for none; @param shortcut shown beside it, only
    /// told.
    void showMessage(const QString &message, const QString &action = {},
                     const QString &shortcut = {});
    /// Stays at the bottom of another from now on, so many pixels above it, and goes on showing
    /// what it shows.
    void moveInto(QWidget *parent, int margin);
    QString message() const;

Q_SIGNALS:
    void actionTriggered();
    /// The message is gone: by time, by the action, or as another took its place.
    void dismissed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void dismiss();
    void place();

    QLabel *m_message;
    QPushButton *m_button;
    QTimer m_timer;
    int m_margin = 16; ///< to the bottom of the parent, in pixels
};

} // namespace Vitrina
