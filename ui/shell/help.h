// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;
class QDialog;
class QWidget;

namespace Vitrina {

/// All keys on one page: those of the window and those of a row. The caller shows it.
QDialog *shortcutsDialog(const QList<QAction *> &everywhere, const QList<QAction *> &onRow,
                         QWidget *parent);

QDialog *aboutDialog(QWidget *parent);

} // namespace Vitrina
