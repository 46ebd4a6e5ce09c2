// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"
#include "mail/mailbounce.h"

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A mail in somebody's mailbox. Whatever it is, what is made of it is a reason of ours, one line
/// of text, and not more mails than anybody would name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray mail = bytesOf(data, size);
    const std::optional<MailBounce> bounce = readBounce(mail);
    if (!bounce)
        return 0;
    require(isBounce(bounce->trouble), "what comes back has a reason of its own");
    require(!bounce->ids.isEmpty() && bounce->ids.size() <= 32, "it names a mail, or some");
    require(bounce->text.size() <= 300 && !bounce->text.contains(u'\n') &&
                !bounce->text.contains(QChar()),
            "what a server says is one short line");
    return 0;
}
