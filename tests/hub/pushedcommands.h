// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubworld/hubworld.h"

/// What the tests of push send, written as the program would send it (HubWorld says of whom).
namespace Vitrina::Testing {

/// @p dueAt in milliseconds since 1970; @p seen is the version it was made on.
inline QJsonObject reschedule(const QString &followUp, const QString &seen, qint64 dueAt)
{
    return commandOf(QStringLiteral("RescheduleFollowUp"),
                     {updated(QStringLiteral("follow_up"), followUp, seen,
                              {{QStringLiteral("due_at"), dueAt}})});
}

/// A message to @p client, signed by @p author.
inline QJsonObject note(const QString &client, const QString &author)
{
    return commandOf(QStringLiteral("RecordAttempt"),
                     {inserted(QStringLiteral("timeline_entry"), newId(),
                               {{QStringLiteral("client_id"), idOf(client)},
                                {QStringLiteral("kind"), QStringLiteral("whatsapp_opened")},
                                {QStringLiteral("at"), qint64(1767225600000)},
                                {QStringLiteral("staff_id"), idOf(author)},
                                {QStringLiteral("text"), QStringLiteral("hola")}})});
}

/// Of one answer of push.
inline QString verdict(const QJsonObject &answer)
{
    return answer.value(QStringLiteral("verdict")).toString();
}

} // namespace Vitrina::Testing
