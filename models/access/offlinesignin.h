// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/secret.h"
#include "domain/offlinedays.h"
#include "domain/result.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace Vitrina {

/// Lets a person in without a network: an Argon2id verifier of the password that the hub took, in a
/// file of the profile for its owner's eyes only, with when that was and for how many days after it
/// the company lets people in so. Wrong attempts are slowed down, also across restarts. Never keeps
/// the password. Any one thread; verify(), confirm() and a Look take about a tenth of a second,
/// more on a slow machine, and 64 MB.
///
/// A window does not wait for that: it asks refusal(), runs a look() in a thread of its own, and
/// hands what that found to settle().
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

    /// Whether the password is the one that was taken. What it needs it has with it, so it may run
    /// in any thread, whatever becomes of this meanwhile.
    using Look = std::function<bool()>;

    /// The answer where no password would be looked at: Unknown or TooSoon.
    std::optional<Answer> refusal(const QDateTime &now);
    Look look(const Secret &password) const;
    /// What a look that found @p isRight means, and notes it.
    Answer settle(bool isRight, const QDateTime &now);
    /// The three in one, for whoever can wait.
    Answer verify(const Secret &password, const QDateTime &now);

    /// The hub took this password; the days stay as they are known. Problem FileUnwritable.
    Result<void> confirm(const Secret &password, const QDateTime &now);
    /// The same, and the company's days are these; what cannot be any is none.
    Result<void> confirm(const Secret &password, const QDateTime &now, int days);
    /// The hub took the known one again; cheap.
    Result<void> renew(const QDateTime &now, int days);
    /// The hub did not take it: no more work without it until it takes one.
    Result<void> distrust();
    /// Deletes the file.
    void forget();

    bool isKept() const { return !m_verifier.isEmpty(); }
    /// The company's, as it was when the hub last took the password; 0: each time the hub is asked.
    int days() const { return m_days; }
    /// Whether even the right password would not do now.
    bool isLocked(const QDateTime &now) const;
    /// Whether what was opened has to be closed: she who entered by the hub keeps a day at least,
    /// though nobody enters without it.
    bool hasLapsed(const QDateTime &now) const;
    bool isClockPutBack(const QDateTime &now) const;
    /// UTC; invalid where nothing is kept or the hub refused.
    QDateTime confirmedAt() const { return m_confirmed; }
    /// Seconds until verify() looks at a password again.
    qint64 waitSeconds(const QDateTime &now) const;

private:
    Answer failed(const QDateTime &now);
    bool isOlderThan(int days, const QDateTime &now) const;
    Result<void> save() const;

    QString m_path;
    QByteArray m_verifier;
    int m_days = usualOfflineDays;
    QDateTime m_confirmed;
    QDateTime m_seen; ///< the latest the clock ever showed here
    int m_failures = 0;
    QDateTime m_failedAt;
};

} // namespace Vitrina
