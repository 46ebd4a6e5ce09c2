// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/mailscenarios.h"

#include "storage/profile.h"

namespace Vitrina::Testing {

void becomeComputer(SampleShowroom &s)
{
    setMetaValue(*s.database, QStringLiteral("device"), s.newId<DeviceId>().toString());
}

QueueMail mailOf(SampleShowroom &s, const CreateQuote &quote, const DeviceId &sender)
{
    return {s.newId<SendingId>(),
            quote.quoteId,
            seen(s, quote),
            QStringLiteral("maria@example.org"),
            QStringLiteral("Su cotización"),
            QStringLiteral("Buenos días.\n\n{link}\n\nAna"),
            sender.isNull() ? s.newId<DeviceId>() : sender,
            s.clock.now()};
}

QueueMail waitingMail(SampleShowroom &s)
{
    const QueueMail mail = mailOf(s, quoted(s));
    s.must(mail);
    return mail;
}

QueueMail failedMail(SampleShowroom &s, MailTrouble trouble)
{
    const QueueMail mail = waitingMail(s);
    s.must(MailTried{mail.sendingId, 3, trouble, QStringLiteral("Timeout was reached"), true,
                     s.clock.now()});
    return mail;
}

QueueMail sentMail(SampleShowroom &s)
{
    const QueueMail mail = waitingMail(s);
    s.must(MailSent{mail.sendingId, 1, true, s.clock.now()});
    return mail;
}

Prepared queueMail(SampleShowroom &s)
{
    return byAna(s, mailOf(s, quoted(s)));
}

Prepared mailSent(SampleShowroom &s)
{
    return byAna(s, MailSent{waitingMail(s).sendingId, 1, true, s.clock.now()});
}

Prepared mailTried(SampleShowroom &s)
{
    return byAna(s, MailTried{waitingMail(s).sendingId, 2, MailTrouble::RefusedRecipient,
                              QStringLiteral("550 No such user"), true, s.clock.now()});
}

Prepared mailArrived(SampleShowroom &s)
{
    return byAna(s, MailArrived{failedMail(s).sendingId, s.clock.now()});
}

Prepared mailBounced(SampleShowroom &s)
{
    return byAna(s, MailBounced{sentMail(s).sendingId, MailTrouble::NoSuchAddress,
                                QStringLiteral("550 5.1.1 No such user"), s.clock.now()});
}

Prepared retryMail(SampleShowroom &s)
{
    return byAna(s, RetryMail{failedMail(s).sendingId, s.newId<DeviceId>(), s.clock.now()});
}

Prepared takeOverMail(SampleShowroom &s)
{
    const QueueMail mail = waitingMail(s);
    s.must(MailTried{mail.sendingId, 1, MailTrouble::Unreachable,
                     QStringLiteral("Timeout was reached"), false, s.clock.now()});
    s.must(MintLink{s.newId<QuoteLinkId>(), mail.quoteId, QString(64, u'd'), LinkChannel::Mail,
                    s.clock.now()});
    return byAna(s, TakeOverMail{mail.sendingId, s.newId<DeviceId>(), s.clock.now()});
}

Prepared cancelMail(SampleShowroom &s)
{
    return byAna(s, CancelMail{failedMail(s).sendingId, s.clock.now()});
}

} // namespace Vitrina::Testing
