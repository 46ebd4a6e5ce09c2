// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/quotemail.h"
#include "sample/scenarioparts.h"

/// How mails of quotes come to be sent: each with as much in it as the command can write.
namespace Vitrina::Testing {

/// Mails are sent from here: the replica is a computer's, as a profile makes it.
void becomeComputer(SampleShowroom &s);
/// A mail with that quote, from the computer @p sender; not queued yet.
QueueMail mailOf(SampleShowroom &s, const CreateQuote &quote, const DeviceId &sender = {});
/// A mail of a draft of Ana's that waits.
QueueMail waitingMail(SampleShowroom &s);
/// The same, which could not be sent.
QueueMail failedMail(SampleShowroom &s, MailTrouble trouble = MailTrouble::Unknown);

/// One that its server has.
QueueMail sentMail(SampleShowroom &s);

Prepared queueMail(SampleShowroom &s);
Prepared mailSent(SampleShowroom &s);
Prepared mailTried(SampleShowroom &s);
Prepared mailArrived(SampleShowroom &s);
Prepared mailBounced(SampleShowroom &s);
Prepared retryMail(SampleShowroom &s);
Prepared takeOverMail(SampleShowroom &s);
Prepared cancelMail(SampleShowroom &s);

} // namespace Vitrina::Testing
