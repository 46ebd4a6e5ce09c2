// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/mailwords.h"

#include "items/namedvalue.h"

namespace Vitrina {

namespace {

using Kind = MailTrouble;

constexpr NamedValue<MailTrouble> words[] = {
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
    {Kind::NoSuchAddress, QT_TRANSLATE_NOOP("MailFault", "There is no such address.")},
    {Kind::MailboxFull, QT_TRANSLATE_NOOP("MailFault", "The client's mailbox is full.")},
    {Kind::RefusedByRule,
     QT_TRANSLATE_NOOP("MailFault", "The client's mail server took it for unwanted mail.")},
    {Kind::NotDelivered,
     QT_TRANSLATE_NOOP("MailFault", "The client's mail server could not deliver it.")},
};

/// What is otherwise where mails are read.
constexpr NamedValue<MailTrouble> boxWords[] = {
    {Kind::Tls, QT_TRANSLATE_NOOP("MailFault", "The mail server offers no encryption that works.")},
    {Kind::Certificate,
     QT_TRANSLATE_NOOP("MailFault", "The mail server cannot prove that it is the right one: its "
                                    "certificate is not valid.")},
    {Kind::Refused, QT_TRANSLATE_NOOP("MailFault", "The mail server does not open the mailbox.")},
};

constexpr NamedValue<SendingState> states[] = {
    {SendingState::Waiting, QT_TRANSLATE_NOOP("MailFault", "Waiting")},
    {SendingState::Sent, QT_TRANSLATE_NOOP("MailFault", "Sent")},
    {SendingState::Failed, QT_TRANSLATE_NOOP("MailFault", "Not sent")},
    {SendingState::Cancelled, QT_TRANSLATE_NOOP("MailFault", "Cancelled")},
    {SendingState::Bounced, QT_TRANSLATE_NOOP("MailFault", "Came back")},
};

class LineWording
{
    Q_DECLARE_TR_FUNCTIONS(Vitrina::SendingLine)

public:
    using Hold = PostStatus::Hold;

    static QString heldBy(Hold hold)
    {
        switch (hold) {
        case Hold::NoAccount:
            return tr("it waits for a mail account on this computer");
        case Hold::NoPassword:
            return tr("it waits for the password of your mail account");
        case Hold::HubAway:
            return tr("it waits for the shared database");
        case Hold::NoJournal:
            return tr("this computer's disk is full");
        case Hold::None:
            break;
        }
        return tr("it will be sent in a moment");
    }
    static QString waiting(const QString &to, const QString &why)
    {
        return tr("Mail to %1: %2").arg(to, why);
    }
    static QString underWay(const QString &to)
    {
        return tr("Mail to %1: it is being sent…").arg(to);
    }
    static QString elsewhere() { return tr("it waits on another computer of yours"); }
    static QString perhapsElsewhere()
    {
        return tr(
            "it may have left from the other computer. Ask before you send it from this one.");
    }
    static QString noLinks() { return tr("nobody has said yet where links lead"); }
    static QString again(const QString &trouble, const QString &hour)
    {
        return tr("%1 It is tried again at %2.").arg(trouble, hour);
    }
    static QString sent(const QString &to, const QString &when)
    {
        return tr("Mail to %1: sent, %2").arg(to, when);
    }
    static QString bounced(const QString &to, MailTrouble trouble)
    {
        const QString advice = trouble == MailTrouble::NoSuchAddress
                                   ? tr("Correct it and send the quote again.")
                                   : tr("Send the quote another way.");
        return tr("Mail to %1 came back: %2 %3").arg(to, mailTroubleWords(trouble), advice);
    }
    static QString cancelled(const QString &to) { return tr("Mail to %1: cancelled").arg(to); }
};

SendingLine waitingLine(const Sending &sending, const PostStatus &post, bool isHere, bool hasLinks,
                        const TimeWords &words)
{
    const QString &to = sending.recipient;
    const bool isHeld = post.hold != PostStatus::Hold::None;
    if (post.underWay == sending.id)
        return {LineWording::underWay(to), {}, Tone::Sent};
    if (!isHere)
        return {LineWording::waiting(to, LineWording::elsewhere()), {}, Tone::Neutral};
    if (const auto next = post.next.constFind(sending.id); next != post.next.constEnd()) {
        const QString why = LineWording::again(mailTroubleWords(sending.fault), words.hour(*next));
        return {LineWording::waiting(to, why), sending.faultDetail, Tone::Neutral, false, true};
    }
    if (!isHeld && !hasLinks && sending.body.contains(linkPlace()))
        return {LineWording::waiting(to, LineWording::noLinks()), {}, Tone::Neutral};
    const bool wantsAccount =
        post.hold == PostStatus::Hold::NoAccount || post.hold == PostStatus::Hold::NoPassword;
    return {LineWording::waiting(to, LineWording::heldBy(post.hold)),
            {},
            isHeld ? Tone::Neutral : Tone::Sent,
            wantsAccount};
}

} // namespace

QString mailTroubleWords(MailTrouble trouble)
{
    return nameOf("MailFault", words, trouble);
}

QString mailboxTroubleWords(MailTrouble trouble)
{
    const QString own = nameOf("MailFault", boxWords, trouble);
    return own.isEmpty() ? mailTroubleWords(trouble) : own;
}

QString sendingStateName(SendingState state)
{
    return nameOf("MailFault", states, state);
}

SendingLine sendingLine(const Sending &sending, const PostStatus &post, bool isHere, bool hasLinks,
                        const TimeWords &words, const QDateTime &now)
{
    const QString &to = sending.recipient;
    switch (sending.state) {
    case SendingState::Waiting:
        return waitingLine(sending, post, isHere, hasLinks, words);
    case SendingState::Sent:
        return {LineWording::sent(to, words.past(sending.sentAt, now)), {}, Tone::Done};
    case SendingState::Failed:
        // Nobody tried it in this round: it was taken over.
        if (sending.fault == MailTrouble::Unknown && sending.attempts == 0)
            return {LineWording::waiting(to, LineWording::perhapsElsewhere()), {}, Tone::Danger};
        return {LineWording::waiting(to, mailTroubleWords(sending.fault)), sending.faultDetail,
                Tone::Danger};
    case SendingState::Bounced:
        return {LineWording::bounced(to, sending.fault), sending.faultDetail, Tone::Danger};
    case SendingState::Cancelled:
        break;
    }
    return {LineWording::cancelled(to), {}, Tone::Neutral};
}

} // namespace Vitrina
