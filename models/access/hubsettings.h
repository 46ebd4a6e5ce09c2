// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <optional>

namespace Vitrina {

/// Where a profile's hub is and who goes there: a file of the profile, for its owner's eyes only.
/// Never the password.
struct HubSettings
{
    QString host;
    int port = 5432;
    QString database = QStringLiteral("vitrina");
    QString user;
    QString sslMode;               ///< empty: as strict as the way there asks for
    QString rootCertificate;       ///< a file; empty: the system's
    bool rememberPassword = false; ///< in the system's keychain

    /// The server as a person types it: name, name:port, [address]:port. Takes both from @p typed;
    /// false where that is no address.
    bool setServer(const QString &typed);
    QString server() const;

    friend bool operator==(const HubSettings &, const HubSettings &) = default;

    /// The file of a profile's folder.
    static QString path(const QString &folder);
    static std::optional<HubSettings> load(const QString &folder);
    /// Problem FileUnwritable {path}.
    Result<void> save(const QString &folder) const;
};

} // namespace Vitrina
