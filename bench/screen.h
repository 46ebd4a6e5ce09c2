// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset.h"

#include "commands/commandqueue.h"
#include "followups/followupspage.h"
#include "items/replicareader.h"
#include "kit/preferences.h"
#include "kit/theme.h"

#include <QMainWindow>
#include <QStackedWidget>

#include <functional>
#include <memory>

class QLineEdit;
class QTableView;

namespace Vitrina::Bench {

/// Counts how often one of some widgets was painted, so that one can wait until it was.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(const QList<QWidget *> &watched);
    /// Milliseconds from the beginning of @p work until one had been painted after it.
    double untilPainted(const std::function<void()> &work);
    /// Handles events until one was painted once more.
    void wait(int before);
    int count() const { return m_count; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_count = 0;
};

/// A key as from the keyboard, to the widget itself.
void press(QWidget *widget, int key, const QString &text = {},
           Qt::KeyboardModifiers modifiers = {});
/// A click into the middle of a widget's rectangle.
void click(QWidget *widget, const QPoint &at);

/// Mis Seguimientos in a window of a laptop's size, on a dataset, as the program puts it together.
class Screen
{
public:
    enum class Whose { Own, Everyone };

    Screen(const Dataset &dataset, const Theme &theme, Whose whose);
    /// On any profile; @p preferences is a file that is made anew.
    Screen(const Profile &profile, const StaffId &viewer, const QString &preferences,
           const Theme &theme, Whose whose);
    ~Screen();

    FollowUpsPage *makePage();
    /// Shows a page made by makePage(), until everything is loaded and painted.
    void settle(FollowUpsPage *page);

    QStackedWidget &stack() { return *m_stack; }
    QWidget &blank() { return *m_blank; }
    ReplicaReader &reader() { return *m_reader; }
    CommandQueue &queue() { return *m_queue; }

    static QTableView *tableOf(QWidget *page);
    static QLineEdit *searchOf(QWidget *page);

private:
    SystemClock m_clock;
    Rules m_rules;
    const Theme &m_theme;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ReplicaReader> m_reader;
    std::unique_ptr<CommandQueue> m_queue;
    QMainWindow m_window;
    QStackedWidget *m_stack;
    QWidget *m_blank;
};

} // namespace Vitrina::Bench
