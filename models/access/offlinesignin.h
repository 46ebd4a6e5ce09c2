// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/secret.h"
#include "domain/result.h"

#include <QDateTime>

namespace Vitrina {

/// For so many days after the hub last took the password the replica opens without it (issue 3);
/// the same for every company until companies set it.
constexpr int offlineDays = 14;

/// Lets a person in without a network: an Argon2id verifier of the password that the hub took, in a
/// file of the profile for its owner's eyes only, with when that was. Wrong attempts are slowed
/// down, also across restarts. Never keeps the password. Any one thread; verify() and confirm()
/// take about a tenth of a second and 64 MB.
class OfflineSignIn
{
public:
    enum class Verdict {
        Right,
        Wrong,
        Expired,      ///< right, and too long ago: the hub has to take it once
        ClockPutBack, ///< right, and the clock shows less than it did: likewise
        TooSoon,      ///< not looked at: too many wrong ones, too fast
        Unknown,      ///< nothing is kept here
    };
    struct Answer
    {
        Verdict verdict = Verdict::Unknown;
        qint64 waitSeconds = 0; ///< of TooSoon, and after Wrong until the next one counts
    };

    explicit OfflineSignIn(QString path);

    /// Its file in a profile's folder.
    static QString pathIn(const QString &folder);

    Answer verify(const Secret &password, const QDateTime &now);

    /// The hub took this password. Problem FileUnwritable.
    Result<void> confirm(const Secret &password, const QDateTime &now);
    /// The hub took the known one again; cheap.
    Result<void> renew(const QDateTime &now);
    /// The hub did not take it: no more work without it until it takes one.
    Result<void> distrust();
    /// Deletes the file.
    void forget();

    bool isKept() const { return !m_verifier.isEmpty(); }
    /// Whether even the right password would not do now.
    bool isLocked(const QDateTime &now) const;
    bool isClockPutBack(const QDateTime &now) const;
    /// UTC; invalid where nothing is kept or the hub refused.
    QDateTime confirmedAt() const { return m_confirmed; }
    /// Seconds until verify() looks at a password again.
    qint64 waitSeconds(const QDateTime &now) const;

private:
    Answer failed(const QDateTime &now);
    Result<void> save() const;

    QString m_path;
    QByteArray m_verifier;
    QDateTime m_confirmed;
    QDateTime m_seen; ///< the latest the clock ever showed here
    int m_failures = 0;
    QDateTime m_failedAt;
};

} // namespace Vitrina
