// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Vitrina {

/// The SQLSTATE in a message of a connection that speaks with PQERRORS_SQLSTATE; empty where no
/// server spoke.
QByteArray stateInWords(const char *message);

} // namespace Vitrina
