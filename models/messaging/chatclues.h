// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/phonenumber.h"

#include <QList>
#include <QStringList>

namespace Vitrina {

/// What a pasted conversation tells of who wrote it (D13).
struct ChatClues
{
    QList<PhoneNumber> phones; ///< valid ones, each once, those of senders first
    QStringList senders;       ///< names before the messages, each once, in their order
};

/// Reads a conversation as WhatsApp copies or exports it, or any text. @p region as in
/// parsePhone(). Only the first 20,000 characters are looked at. Any thread.
ChatClues chatClues(const QString &chat, const QString &region);

/// Whether what is being typed is a number to call rather than a name: digits and their
/// separators only, at least three digits.
bool looksLikePhone(QStringView typed);

} // namespace Vitrina
