// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace Vitrina {

/// Something to read before one goes on: a title, sections, and the two ways to leave it.
class MoveUpTextPage : public QWidget
{
    Q_OBJECT

Q_SIGNALS:
    void backRequested();
    void accepted();

protected:
    explicit MoveUpTextPage(QWidget *parent);

    void addTitle(const QString &title, const QString &text);
    void addSection(const QString &heading, const QString &text);
    /// Last; @p next has the focus.
    void addButtons(const QString &back, const QString &next);

private:
    void add(const QString &text, const char *role);

    QVBoxLayout *m_column;
};

} // namespace Vitrina
