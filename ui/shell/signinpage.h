// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace Vitrina {

class Button;
class Directory;
class EmptyState;
class SearchField;

/// Who is at the computer: the active staff, searchable by name. Typing narrows, Enter enters.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    /// @p last is the login of whoever was here before; it is the current row.
    SignInPage(const Directory &directory, const QString &last, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const Vitrina::StaffId &member);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fill(const Directory &directory, const QString &last);
    void narrow(const QString &typed);
    void enter();

    SearchField *m_search;
    QStackedWidget *m_choices; ///< the list, or that nobody is like what was typed
    QListWidget *m_list;
    EmptyState *m_nobody;
    Button *m_enter;
};

} // namespace Vitrina
