// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/linktoken.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace Vitrina {

/// How many answers one link may give: enough for whoever changes her mind, too few to bury an
/// advisor. Kept in memory, of a bounded number of links. One thread.
class AnswerQuota
{
public:
    static constexpr int mostAnHour = 5;
    static constexpr int mostLinks = 1024; ///< beyond, the one silent for longest is forgotten

    bool isUsedUp(const LinkTokenHash &link, const QDateTime &now) const;
    /// One more was recorded.
    void count(const LinkTokenHash &link, const QDateTime &now);

private:
    void forgetOne();

    QHash<QByteArray, QList<qint64>> m_answers; ///< milliseconds since 1970, the oldest first
};

} // namespace Vitrina
