// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QWidget>

namespace Vitrina {

/// Why the data cannot be opened: what happened, what was kept, and what can be done. A damaged
/// file can be put aside for the last good copy or for a new beginning; everything else is mended
/// outside and tried again.
class StartupProblemPage : public QWidget
{
    Q_OBJECT

public:
    /// @p lastGoodCopy in UTC; invalid where there is none.
    StartupProblemPage(const Problem &problem, const QString &folder, const QDateTime &lastGoodCopy,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void retryRequested();
    void restoreRequested();
    void startAnewRequested();
    void quitRequested();

private:
    static QString sentenceOf(const Problem &problem, const QString &folder);
    QLayout *buttons(bool isDamaged, bool hasCopy);
};

} // namespace Vitrina
