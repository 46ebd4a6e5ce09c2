// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/emptystate.h"

namespace Vitrina {

/// While what a person may see is copied from the shared database for the first time (sync 18).
/// Its action cancels.
class CopyingPage : public EmptyState
{
    Q_OBJECT

public:
    explicit CopyingPage(const QString &server, QWidget *parent = nullptr);

    /// @p table as the database calls it.
    void showProgress(const QString &table, qint64 rows, qint64 total);
    /// It was cancelled and ends soon.
    void setCancelled();

private:
    QString m_server;
    QString m_what;
};

} // namespace Vitrina
