// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/hubaddress.h"

#include <QTextStream>

#include <variant>

namespace Vitrina::Service {

/// What the program ends with.
enum ExitCode {
    Done = 0,
    Refused = 1, ///< it could not begin; why is on standard error
    Usage = 2,   ///< the command line was not understood
};

struct Options
{
    HubAddress way;
    quint16 port = 8788; ///< of loopback; 0 takes any that is free
    /// The payment provider's secret, and the one before it; without any, nobody pays online.
    QByteArray paymentSecret;
    QByteArray paymentSecretBefore;
};

/// What the command line, VITRINA_PASSWORD and the password's file say; or, where the program has
/// said all that there was to say, what it ends with.
std::variant<Options, ExitCode> parseOptions(const QStringList &commandLine, QTextStream &out,
                                             QTextStream &err);

} // namespace Vitrina::Service
