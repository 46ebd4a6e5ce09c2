// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

namespace Vitrina {

class PgConnection;

/// Until when the server's certificate is good, UTC: the one that it showed to this connection, or,
/// where that is one without TLS and a superuser's, the first of its file. Nothing where it cannot
/// be seen, or there is none. Throws HubError.
std::optional<QDateTime> certificateEnd(PgConnection &hub);

} // namespace Vitrina
