// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sendingrows.h"
#include "items/cellroles.h"
#include "items/poststate.h"
#include "items/timewords.h"

#include <QString>

namespace Vitrina {

/// Why a mail was not sent or came back, and what to do about it, as a sentence in the user's
/// language. What the server said itself stands beside it.
QString mailTroubleWords(MailTrouble trouble);
/// Why a mailbox is not read.
QString mailboxTroubleWords(MailTrouble trouble);
QString sendingStateName(SendingState state);

/// What one line says of a mail, and how it looks.
struct SendingLine
{
    QString text;
    QString detail; ///< what the server said; shown where the mouse rests
    Tone tone = Tone::Neutral;
    bool wantsAccount = false; ///< it waits for the person to see her mail account
    bool canGoNow = false;     ///< it waits for another try
};
/// @p isHere this computer sends it; @p hasLinks links can be given.
SendingLine sendingLine(const Sending &sending, const PostStatus &post, bool isHere, bool hasLinks,
                        const TimeWords &words, const QDateTime &now);

} // namespace Vitrina
