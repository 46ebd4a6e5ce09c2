// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace Vitrina {

/// How far a showroom has come on its way to a shared database.
struct MoveUpState
{
    enum Step { Sending, Comparing, Copying };
    Step step = Sending;
    QString table; ///< as the database calls it
    qint64 rows = 0;
    qint64 total = 0;
};

/// What moved: every table counted and digested here and there, and the same.
struct MoveUpReport
{
    struct Table
    {
        QString table;
        qint64 rows = 0;
    };
    struct Login
    {
        QString here;
        QString there; ///< `here` was taken
    };
    QList<Table> tables;
    QString keptFile;     ///< the showroom as it was
    QString company = {}; ///< whose branch it is, or could be; empty: a company of its own
    QList<Login> logins = {};
    QStringList lowered =
        {}; ///< by their logins there: a branch's level, no administering of staff
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::MoveUpState)
Q_DECLARE_METATYPE(Vitrina::MoveUpReport)
