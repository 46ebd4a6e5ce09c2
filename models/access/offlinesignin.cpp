// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/offlinesignin.h"

#include "access/privatefile.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace Vitrina {

namespace {

constexpr int freeFailures = 3; // one mistypes
constexpr qint64 firstPause = 5;
constexpr qint64 longestPause = 15 * 60;
constexpr qint64 clockSlackSeconds = 3600; // clocks are set right by a little now and then

const auto verifierKey = QStringLiteral("verifier");
const auto confirmedKey = QStringLiteral("confirmed");
const auto daysKey = QStringLiteral("days");
const auto seenKey = QStringLiteral("seen");
const auto failuresKey = QStringLiteral("failures");
const auto failedAtKey = QStringLiteral("failed_at");

QDateTime momentOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime();
}

void insert(QJsonObject &object, const QString &key, const QDateTime &moment)
{
    if (moment.isValid())
        object.insert(key, moment.toMSecsSinceEpoch());
}

int possible(int days)
{
    return isOfflineDays(days) ? days : noOfflineDays;
}

/// A file from before companies said how many has the usual ones; one that was tampered with opens
/// nothing without the hub.
int daysOf(const QJsonValue &value)
{
    return value.isUndefined() ? usualOfflineDays : possible(value.toInt(-1));
}

qint64 pauseAfter(int failures)
{
    if (failures < freeFailures)
        return 0;
    return std::min(firstPause << std::min(failures - freeFailures, 10), longestPause);
}

} // namespace

OfflineSignIn::OfflineSignIn(QString path)
    : m_path(std::move(path))
{
    const QJsonObject kept = readPrivate(m_path);
    m_verifier = kept.value(verifierKey).toString().toLatin1();
    m_confirmed = momentOf(kept.value(confirmedKey));
    m_days = daysOf(kept.value(daysKey));
    m_seen = momentOf(kept.value(seenKey));
    m_failures = kept.value(failuresKey).toInt();
    m_failedAt = momentOf(kept.value(failedAtKey));
}

QString OfflineSignIn::pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("signin.json"));
}

OfflineSignIn::Answer OfflineSignIn::verify(const Secret &password, const QDateTime &now)
{
    const std::optional<Answer> refused = refusal(now);
    return refused ? *refused : settle(look(password)(), now);
}

std::optional<OfflineSignIn::Answer> OfflineSignIn::refusal(const QDateTime &now)
{
    if (!isKept())
        return Answer{Verdict::Unknown, 0};
    // A clock that was put back makes the pause begin anew, not last until that moment comes again.
    if (m_failedAt.isValid() && now < m_failedAt) {
        m_failedAt = now;
        if (!save())
            qWarning("the pause could not be noted");
    }
    if (const qint64 wait = waitSeconds(now); wait > 0)
        return Answer{Verdict::TooSoon, wait};
    return std::nullopt;
}

OfflineSignIn::Look OfflineSignIn::look(const Secret &password) const
{
    return [verifier = m_verifier, password] {
        return sodium_init() >= 0 &&
               crypto_pwhash_str_verify(verifier.constData(), password.bytes().data(),
                                        std::size_t(password.bytes().size())) == 0;
    };
}

OfflineSignIn::Answer OfflineSignIn::settle(bool isRight, const QDateTime &now)
{
    if (!isRight)
        return failed(now);
    m_failures = 0;
    m_failedAt = {};
    const Verdict verdict = isClockPutBack(now) ? Verdict::ClockPutBack
                            : isLocked(now)     ? Verdict::Expired
                                                : Verdict::Right;
    if (!m_seen.isValid() || m_seen < now)
        m_seen = now;
    if (!save())
        qWarning("the sign-in could not be noted");
    return {verdict, 0};
}

OfflineSignIn::Answer OfflineSignIn::failed(const QDateTime &now)
{
    ++m_failures;
    m_failedAt = now;
    if (!save())
        qWarning("the failed sign-in could not be noted");
    return {Verdict::Wrong, pauseAfter(m_failures)};
}

qint64 OfflineSignIn::waitSeconds(const QDateTime &now) const
{
    if (!m_failedAt.isValid())
        return 0;
    const qint64 pause = pauseAfter(m_failures);
    return std::clamp<qint64>(pause - m_failedAt.secsTo(now), 0, pause);
}

bool OfflineSignIn::isClockPutBack(const QDateTime &now) const
{
    return m_seen.isValid() && now.secsTo(m_seen) > clockSlackSeconds;
}

bool OfflineSignIn::isLocked(const QDateTime &now) const
{
    return m_days == noOfflineDays || isOlderThan(m_days, now);
}

bool OfflineSignIn::hasLapsed(const QDateTime &now) const
{
    return isOlderThan(std::max(m_days, 1), now);
}

bool OfflineSignIn::isOlderThan(int days, const QDateTime &now) const
{
    if (!m_confirmed.isValid() || isClockPutBack(now))
        return true;
    return m_confirmed.secsTo(std::max(now, m_seen)) > qint64(days) * 24 * 3600;
}

Result<void> OfflineSignIn::confirm(const Secret &password, const QDateTime &now)
{
    return confirm(password, now, m_days);
}

Result<void> OfflineSignIn::confirm(const Secret &password, const QDateTime &now, int days)
{
    std::array<char, crypto_pwhash_STRBYTES> verifier{};
    if (sodium_init() < 0 || crypto_pwhash_str_alg(verifier.data(), password.bytes().data(),
                                                   std::size_t(password.bytes().size()),
                                                   crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                   crypto_pwhash_MEMLIMIT_INTERACTIVE,
                                                   crypto_pwhash_ALG_ARGON2ID13) != 0)
        return failure(Problem::Code::FileUnwritable, {m_path}); // no memory for it
    m_verifier = QByteArray(verifier.data());
    return renew(now, days);
}

Result<void> OfflineSignIn::renew(const QDateTime &now, int days)
{
    m_days = possible(days);
    m_confirmed = now;
    m_seen = now;
    m_failures = 0;
    m_failedAt = {};
    return save();
}

Result<void> OfflineSignIn::distrust()
{
    m_confirmed = {};
    return save();
}

void OfflineSignIn::forget()
{
    QFile::remove(m_path);
    *this = OfflineSignIn(m_path);
}

Result<void> OfflineSignIn::save() const
{
    QJsonObject kept{{verifierKey, QString::fromLatin1(m_verifier)},
                     {daysKey, m_days},
                     {failuresKey, m_failures}};
    insert(kept, confirmedKey, m_confirmed);
    insert(kept, seenKey, m_seen);
    insert(kept, failedAtKey, m_failedAt);
    return writePrivately(m_path, kept);
}

} // namespace Vitrina
