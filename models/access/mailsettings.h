// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"
#include "domain/ids.h"
#include "domain/result.h"

#include <optional>

namespace Vitrina {

/// How the way to a mail server is closed to others.
enum class MailSecurity {
    Implicit, ///< TLS from the first byte; usually port 465
    StartTls, ///< TLS before anything is told, or nothing is sent; usually port 587
    None,     ///< taken on this computer only
};
template <>
struct EnumCodes<MailSecurity>
{
    static constexpr std::array table{std::pair{MailSecurity::Implicit, "tls"},
                                      std::pair{MailSecurity::StartTls, "starttls"},
                                      std::pair{MailSecurity::None, "none"}};
};

/// Whose mail account it is, as files and the keychain name it.
struct MailAccountKey
{
    static MailAccountKey of(const StaffId &member);
    static MailAccountKey of(const BranchId &branch);

    QString text;
    friend bool operator==(const MailAccountKey &, const MailAccountKey &) = default;
};

/// A mail account as this computer knows it: a file of the profile, for its owner's eyes only.
/// Never the password.
struct MailSettings
{
    QString host;
    int port = 465;
    MailSecurity security = MailSecurity::Implicit;
    QString user; ///< empty: the server asks nobody who he is
    QString senderName;
    QString senderAddress;
    bool rememberPassword = true; ///< in the system's keychain
    /// Where mails come to it, by IMAP and with the same user and password: there it is looked for
    /// mails that came back. Empty: it is not.
    QString boxHost;
    int boxPort = 993;
    MailSecurity boxSecurity = MailSecurity::Implicit;
    bool attachesPaper = true; ///< the proforma goes with each quote, as a PDF

    /// Whether mails can be sent by it.
    bool isComplete() const;
    bool hasMailbox() const { return !boxHost.isEmpty(); }

    friend bool operator==(const MailSettings &, const MailSettings &) = default;

    /// The file of a profile's folder, for all of its accounts.
    static QString path(const QString &folder);
    static std::optional<MailSettings> load(const QString &folder, const MailAccountKey &key);
    /// Problem FileUnwritable {path}.
    Result<void> save(const QString &folder, const MailAccountKey &key) const;
    static Result<void> forget(const QString &folder, const MailAccountKey &key);
};

} // namespace Vitrina
