// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/moveupreport.h"

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace Vitrina {

/// The showroom is in the shared database: what moved, who can enter and who cannot yet.
class MoveUpResultPage : public QWidget
{
    Q_OBJECT

public:
    /// @p others of the staff, without a login yet.
    MoveUpResultPage(const MoveUpReport &report, const QString &server, const QString &person,
                     const QString &login, const QStringList &others, QWidget *parent = nullptr);

Q_SIGNALS:
    void accepted();

private:
    void add(const QString &text, const char *role, const char *name);
    void addRows(const MoveUpReport &report, const QString &server);
    void addOthers(const MoveUpReport &report, const QStringList &others);
    void addButton();

    QVBoxLayout *m_column;
};

} // namespace Vitrina
