// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

class PgConnection;

/// The login of the link service on the hub: a member of vitrina_service and of nothing else, so it
/// says hello, asks for one quote by its link, and pushes what the client did (sync.md 27). The
/// connection is that of the database's administrator. Everything throws HubError: 42501 not
/// allowed, 42602 no name for a login, 42710 it is somebody else's.
class ServiceLogin
{
public:
    enum class Made { New, NewPassword };

    explicit ServiceLogin(PgConnection &connection);

    /// Makes the login, or gives the one that is there the password. It leaves here only as a
    /// SCRAM-SHA-256 verifier.
    Made set(const QString &login, const QString &password);

private:
    enum class Standing { Free, Services, SomebodyElses };
    Standing standingOf(const QString &login);

    PgConnection &m_connection;
};

} // namespace Vitrina
