// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QApplication;

namespace Vitrina {

/// Waits for a moment in which the window may be made anew without taking anything out of
/// somebody's hands: no key, no mouse for some seconds, no dialog, menu or second window open, and
/// longer while the cursor stands in a text. GUI thread.
class QuietMoment : public QObject
{
    Q_OBJECT

public:
    explicit QuietMoment(QApplication &app, QObject *parent = nullptr);

    /// came() follows, once.
    void await();
    void stop() { m_timer.stop(); }
    bool isAwaited() const { return m_timer.isActive(); }

    /// A second has passed. The timer's; a test need not wait for it.
    void turn();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void came();

private:
    QTimer m_timer;
    int m_quietTurns = 0;
};

} // namespace Vitrina
