// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

namespace Vitrina {

/// How the replica stands to the hub, for the status bar.
struct SyncStatus
{
    enum class Phase {
        Offline,
        Connecting,
        Copying, ///< the whole of it, for the first time or after the hub was restored
        Pushing,
        UpToDate,
        Attention, ///< a person has to do something: `trouble`
    };
    enum class Trouble {
        None,
        ProgramTooOld,
        ProgramTooNew,
        OtherPerson, ///< the login is not the one whose replica this is
        Retired,
        NotAllowed, ///< the hub does not talk to this login
        Damaged,    ///< the replica could not take what the hub sent
        DiskFull,   ///< of this computer
        ServerFull, ///< the hub has no room for what waits; it is tried again by itself
        Unproven,   ///< the server could not prove who it is; it is tried again by itself
        // No server is asked: this computer cannot tell whether it is the right one.
        CertificateGone,    ///< the file `certificate` is not there; it is looked for again
        CertificateUseless, ///< it cannot be read, or holds no certificate
    };
    Phase phase = Phase::Offline;
    Trouble trouble = Trouble::None;
    int waiting = 0; ///< commands without a verdict
    int refused = 0; ///< that the person has not acted on
    QDateTime since; ///< when the phase began, UTC
    /// Only some of the clients are here; the rest is being brought behind.
    bool isPartial = false;
    int restPercent = 0;     ///< of it, as far as it was copied
    bool isRestHere = false; ///< all of it: the file may be exchanged
    int mended = 0;     ///< rows that a comparison found to differ from the hub, today or since the
                        ///< program began
    QDateTime mendedAt; ///< the last such comparison, UTC
    QString certificate; ///< the file of the trouble with it

    friend bool operator==(const SyncStatus &, const SyncStatus &) = default;
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::SyncStatus)
