// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Vitrina {

/// Her access was withdrawn, and what was on this computer is gone (sync 24).
class RetiredPage : public QWidget
{
    Q_OBJECT

public:
    /// @p left is a file that could not be deleted; empty where all are gone.
    RetiredPage(const QString &company, const QString &left, QWidget *parent = nullptr);

Q_SIGNALS:
    void startAnewRequested();
    void quitRequested();
};

} // namespace Vitrina
