// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/mailwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

using Kind = MailTrouble;

struct Words
{
    Kind kind;
    const char *text;
};

constexpr Words words[] = {
    {Kind::BadAccount,
     QT_TRANSLATE_NOOP("MailFault", "The mail account's settings cannot be used: check the server, "
                                    "the port and the encryption.")},
    {Kind::BadMessage,
     QT_TRANSLATE_NOOP("MailFault", "The mail lacks its sender or its receiver.")},
    {Kind::Unreachable, QT_TRANSLATE_NOOP("MailFault", "The mail server does not answer.")},
    {Kind::Tls,
     QT_TRANSLATE_NOOP("MailFault", "The mail server offers no encryption that works, so nothing "
                                    "was sent.")},
    {Kind::Certificate,
     QT_TRANSLATE_NOOP("MailFault", "The mail server cannot prove that it is the right one: its "
                                    "certificate is not valid. Nothing was sent.")},
    {Kind::Authentication,
     QT_TRANSLATE_NOOP("MailFault", "The mail server does not take the user or the password.")},
    {Kind::RefusedRecipient,
     QT_TRANSLATE_NOOP("MailFault",
                       "The mail server does not take this address: check how it is written.")},
    {Kind::Refused, QT_TRANSLATE_NOOP("MailFault", "The mail server refused this mail.")},
    {Kind::TooLarge,
     QT_TRANSLATE_NOOP("MailFault", "The mail is larger than the mail server takes.")},
    {Kind::Temporary,
     QT_TRANSLATE_NOOP("MailFault", "The mail server cannot take this mail at the moment.")},
    {Kind::Unknown,
     QT_TRANSLATE_NOOP("MailFault", "The mail was handed over, but the server did not confirm it: "
                                    "it may have arrived. Ask before you send it again.")},
    {Kind::Cancelled, QT_TRANSLATE_NOOP("MailFault", "The sending was stopped.")},
    {Kind::QuoteChanged,
     QT_TRANSLATE_NOOP("MailFault", "The quote was changed after this mail was written. Send it "
                                    "anew.")},
    {Kind::QuoteOver,
     QT_TRANSLATE_NOOP("MailFault", "The quote cannot be sent any more: it has expired, or it was "
                                    "cancelled.")},
};

} // namespace

QString mailTroubleWords(MailTrouble trouble)
{
    const auto *found = std::find_if(std::begin(words), std::end(words),
                                     [trouble](const Words &entry) { return entry.kind == trouble; });
    return found == std::end(words) ? QString()
                                    : QCoreApplication::translate("MailFault", found->text);
}

} // namespace Vitrina
