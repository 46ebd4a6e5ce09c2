// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenuBar;
class QWidget;

namespace Vitrina {

/// A command by the other words that people have for it, which Ctrl+K finds it by, too.
void alsoCall(QAction *command, const QString &words);
QString otherWordsOf(const QAction *command);

/// Every command of the main window, with its words and shortcut: what menus show and Ctrl+K finds.
/// What does not work yet is not here.
class ShellActions : public QObject
{
    Q_OBJECT

public:
    explicit ShellActions(QWidget *window);

    QAction *followUps;
    QAction *quotes;
    QAction *overdue;
    QAction *today;
    QAction *upcoming;
    QAction *newContact;
    QAction *filter;
    QAction *detailPanel;
    QAction *undo;
    QAction *find;
    QAction *synchronisation; ///< hidden where there is no shared database, as is the next
    QAction *syncNow;
    QAction *importData; ///< hidden until somebody can import
    QAction *moveUp;     ///< hidden but for an administrator of a showroom on this computer alone
    QAction *paper;      ///< hidden but for who administers the staff
    QAction *stock;      ///< hidden but for who imports
    QAction *people;     ///< hidden but for who administers the staff
    QAction *company;    ///< hidden but for who administers the staff
    QAction *mailAccount;
    QAction *preferences;
    QAction *foldNavigation;
    QAction *switchUser; ///< leaves the place, where one person alone may come back to it
    QAction *quit;
    QAction *manual;
    QAction *shortcuts;
    QAction *about;

    /// Whether there is a shared database: it is kept in step with, and entered by one person.
    void setShared(bool shared);

    const QList<QAction *> &all() const { return m_all; }
    /// @p onRow what can be done with the current row of the table.
    void fillMenuBar(QMenuBar *bar, const QList<QAction *> &onRow) const;

private:
    QAction *add(const char *objectName, const QString &text, const QKeySequence &shortcut = {});
    void addOtherWords();

    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace Vitrina
