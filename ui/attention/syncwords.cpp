// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attention/syncwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

using Phase = SyncStatus::Phase;
using Trouble = SyncStatus::Trouble;

struct TroubleWords
{
    Trouble trouble;
    const char *word;
    const char *sentence;
};

constexpr TroubleWords troubles[] = {
    {Trouble::ProgramTooOld, QT_TRANSLATE_NOOP("Sync", "Attention: update Vitrina"),
     QT_TRANSLATE_NOOP("Sync",
                       "The shared database needs a newer Vitrina than this one. What you did is "
                       "kept on this computer and will be sent after the update. Please ask "
                       "whoever looks after Vitrina for it.")},
    {Trouble::ProgramTooNew, QT_TRANSLATE_NOOP("Sync", "Attention: newer than the database"),
     QT_TRANSLATE_NOOP("Sync",
                       "This Vitrina is newer than the shared database. What you did is kept on "
                       "this computer and will be sent once the database is up to date. Please "
                       "tell whoever looks after Vitrina.")},
    {Trouble::OtherPerson, QT_TRANSLATE_NOOP("Sync", "Attention: somebody else's data"),
     QT_TRANSLATE_NOOP("Sync",
                       "The data on this computer belongs to another person than the one who "
                       "signed in. Nothing was sent in anybody's name; all of it is kept. Please "
                       "sign in as the person whose data it is.")},
    {Trouble::Retired, QT_TRANSLATE_NOOP("Sync", "Attention: access ended"),
     QT_TRANSLATE_NOOP("Sync",
                       "Your access to the shared database has ended. What still waited was handed "
                       "over for a manager to look through. If this is a mistake, please talk to "
                       "your manager.")},
    {Trouble::NotAllowed, QT_TRANSLATE_NOOP("Sync", "Attention: no access"),
     QT_TRANSLATE_NOOP("Sync",
                       "The shared database does not accept this user. What you did is kept on "
                       "this computer and will be sent as soon as it does. Please ask whoever "
                       "looks after Vitrina to check your access.")},
    {Trouble::Damaged, QT_TRANSLATE_NOOP("Sync", "Attention: data not received"),
     QT_TRANSLATE_NOOP("Sync",
                       "This computer could not store what the shared database sent. What you did "
                       "is kept. Please close Vitrina and open it again; if this stays, tell "
                       "whoever looks after Vitrina.")},
    {Trouble::DiskFull, QT_TRANSLATE_NOOP("Sync", "Attention: disk full"),
     QT_TRANSLATE_NOOP("Sync",
                       "The disk of this computer is full: what the shared database sends cannot "
                       "be stored. What you did is kept. Please free some space; it goes on by "
                       "itself.")},
    {Trouble::ServerFull, QT_TRANSLATE_NOOP("Sync", "Attention: the server is full"),
     QT_TRANSLATE_NOOP("Sync",
                       "The server of the shared database has no room for what you did. All of it "
                       "is kept on this computer, and it is tried again by itself. Please tell "
                       "whoever looks after Vitrina; you can go on working.")},
    {Trouble::Unproven, QT_TRANSLATE_NOOP("Sync", "Attention: the server's certificate"),
     QT_TRANSLATE_NOOP(
         "Sync", "The server of the shared database could not prove that it is your company's: its "
                 "certificate has expired, is not valid yet, is for another address, is not known "
                 "here or is missing. So nothing is sent to it. You can go on working: what you do "
                 "is kept on this computer and sent by itself once the certificate is good again. "
                 "Please tell whoever looks after the server, and see whether this computer's date "
                 "is right.")},
    {Trouble::CertificateGone, QT_TRANSLATE_NOOP("Sync", "Attention: certificate's file missing"),
     QT_TRANSLATE_NOOP(
         "Sync",
         "The file by which this computer knows the server of the shared database is not "
         "there any more: %1. So nothing is sent. You can go on working: what you do is "
         "kept on this computer and sent by itself once the file is there again. Please "
         "put it back, or ask whoever looks after the server for it. To take it from "
         "another place, choose “Lock Vitrina…” in the menu Dealership, then “The server has "
         "another address…”.")},
    {Trouble::CertificateUseless, QT_TRANSLATE_NOOP("Sync", "Attention: certificate's file"),
     QT_TRANSLATE_NOOP(
         "Sync",
         "The file by which this computer knows the server of the shared database cannot "
         "be read, or holds no certificate any more: %1. So nothing is sent. You can go on "
         "working: what you do is kept on this computer and sent by itself once the file "
         "is good again. Please ask whoever looks after the server for it. To take it from "
         "another place, choose “Lock Vitrina…” in the menu Dealership, then “The server has "
         "another address…”.")},
};

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("Sync", text, nullptr, n);
}

/// "10:42" today, else the day too.
QString since(const QDateTime &utc, const ReplicaReader &reader)
{
    const TimeWords words = reader.timeWords();
    return words.dayOf(utc) == words.dayOf(reader.now()) ? words.hour(utc)
                                                         : words.past(utc, reader.now());
}

const TroubleWords *find(Trouble trouble)
{
    return std::find_if(std::begin(troubles), std::end(troubles),
                        [trouble](const TroubleWords &words) { return words.trouble == trouble; });
}

/// Where a person has to do something, whatever it is, somebody is to be asked.
const TroubleWords &wordsOf(Trouble trouble)
{
    const TroubleWords *known = find(trouble);
    return known == std::end(troubles) ? *find(Trouble::NotAllowed) : *known;
}

SyncSaying sayingOfTrouble(const OutboxWatch &outbox)
{
    const TroubleWords &words = wordsOf(outbox.trouble());
    return {Icon::Warning, Tone::Danger, translated(words.word),
            translated(words.sentence).replace(QLatin1StringView("%1"), outbox.certificate())};
}

SyncSaying sayingOffline(const OutboxWatch &outbox, const ReplicaReader &reader)
{
    SyncSaying said{Icon::Offline, Tone::Reserved,
                    QCoreApplication::translate("Sync", "Offline since %1")
                        .arg(since(outbox.offlineSince(), reader)),
                    QCoreApplication::translate(
                        "Sync", "There is no connection to the shared database. You can go on "
                                "working: what you do is kept on this computer and sent by itself "
                                "as soon as there is one.")};
    if (outbox.waiting() > 0)
        said.word += QStringLiteral(" · ") +
                     QCoreApplication::translate("Sync", "%n waiting", nullptr, outbox.waiting());
    return said;
}

SyncSaying sayingConnected(const OutboxWatch &outbox)
{
    if (outbox.phase() == Phase::Copying)
        return {Icon::Import, Tone::Sent, QCoreApplication::translate("Sync", "Copying…"),
                QCoreApplication::translate(
                    "Sync", "The data of the shared database is being copied to this computer. You "
                            "can already work with what is here.")};
    if (outbox.waiting() > 0)
        return {Icon::Clock, Tone::Sent,
                QCoreApplication::translate("Sync", "%n waiting", nullptr, outbox.waiting()),
                QCoreApplication::translate("Sync",
                                            "What waits is on its way to the shared database.")};
    if (outbox.phase() == Phase::Connecting)
        return {Icon::Sync, Tone::Neutral, QCoreApplication::translate("Sync", "Connecting…"),
                QCoreApplication::translate("Sync", "The shared database is being called.")};
    if (outbox.isPartial())
        return {Icon::Import, Tone::Sent,
                QCoreApplication::translate("Sync", "Bringing the rest: %1 %")
                    .arg(outbox.restPercent()),
                QCoreApplication::translate(
                    "Sync", "The clients you have something to do with are here, and you can work. "
                            "All others are being brought behind; until then lists and the search "
                            "do not show them. Once they are here, the window opens anew by itself "
                            "when you pause.")};
    return {Icon::Check, Tone::Done, QCoreApplication::translate("Sync", "Up to date"),
            QCoreApplication::translate("Sync",
                                        "Everything you did is at the shared database, and what "
                                        "your colleagues do appears here by itself.")};
}

} // namespace

SyncSaying sayingOf(const OutboxWatch &outbox, const ReplicaReader &reader)
{
    if (!outbox.hasHub())
        return {};
    if (outbox.phase() == Phase::Attention)
        return sayingOfTrouble(outbox);
    SyncSaying said = outbox.isOffline() ? sayingOffline(outbox, reader) : sayingConnected(outbox);
    if (outbox.isLong() || outbox.isMuch()) { // what the page warns of is seen from outside, too
        said.icon = Icon::Warning;
        said.tone = Tone::Danger;
    }
    if (outbox.refused() > 0) {
        said.icon = Icon::Warning;
        said.tone = Tone::Danger;
        said.word = QCoreApplication::translate("Sync", "Attention: %n not accepted", nullptr,
                                                outbox.refused());
        const QString kept = QCoreApplication::translate(
            "Sync", "What was not accepted stays here, with all you typed, until you try it again "
                    "or discard it.");
        said.sentence = outbox.isOffline() ? kept + u' ' + said.sentence : kept;
    }
    return said;
}

QString lateWarning(const OutboxWatch &outbox, const ReplicaReader &reader)
{
    QString warning;
    if (outbox.hasHub() && outbox.isLong())
        warning = QCoreApplication::translate(
            "Sync", "This computer has not reached the shared database for %n day(s).", nullptr,
            int(outbox.offlineSince().daysTo(reader.now())));
    else if (outbox.hasHub() && outbox.isMuch())
        warning = QCoreApplication::translate("Sync", "%n change(s) are on this computer alone.",
                                              nullptr, outbox.waiting());
    if (warning.isEmpty())
        return {};
    return warning + u' ' +
           QCoreApplication::translate(
               "Sync", "Should it break or get lost, they would be gone, and colleagues do not see "
                       "them. Please connect it to the network as soon as you can.");
}

QString mendedNotice(const OutboxWatch &outbox, const ReplicaReader &reader)
{
    if (!outbox.hasHub() || outbox.mended() == 0 || outbox.trouble() == Trouble::Damaged)
        return {};
    return QCoreApplication::translate(
               "Sync",
               "The daily comparison (%1) found %n row(s) here that differed from the shared "
               "database and brought them anew. Nothing you did was lost, and there is nothing to "
               "do.",
               nullptr, outbox.mended())
        .arg(since(outbox.mendedAt(), reader));
}

} // namespace Vitrina
