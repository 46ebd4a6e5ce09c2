// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <stdexcept>

namespace Vitrina {

/// What the hub, or the way to it, answered instead of a result. The message is the server's
/// primary one, without the detail in which values stand (rule 15).
class HubError : public std::runtime_error
{
public:
    /// What sync does about it (sync.md 12).
    enum class Kind {
        Unreachable, ///< no connection, or it broke: the outcome of what was sent is not known
        Again,       ///< a deadlock, a lock not had, a server going down: the same once more
        Refused,     ///< the statement itself: it would fail again
        Exhausted,   ///< disk, memory, time, a fault of the server
    };

    /// What was amiss with TLS, where it was that. Nobody's password left this computer.
    enum class Distrust {
        None,
        FileGone,    ///< the one here that says whose certificate is good: file()
        FileUseless, ///< it is there, but cannot be read or holds no certificate
        Certificate, ///< over, not valid yet, for another name, of an unknown authority
        NoTls,       ///< the server offers none
    };

    HubError(QByteArray sqlState, const QString &message)
        : std::runtime_error(message.toStdString())
        , m_sqlState(std::move(sqlState))
    {
    }

    /// No server was asked, as @p path is of no use; @p how is one of a file.
    static HubError ofFile(Distrust how, const QString &path);

    /// Five characters; empty where no server spoke.
    const QByteArray &sqlState() const { return m_sqlState; }
    QString message() const { return QString::fromUtf8(what()); }
    Kind kind() const;
    Distrust distrust() const;
    const QString &file() const { return m_file; }

private:
    QByteArray m_sqlState;
    Distrust m_fileDistrust = Distrust::None;
    QString m_file;
};

} // namespace Vitrina
