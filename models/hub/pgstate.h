// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Vitrina {

/// The SQLSTATE in a message of a connection that speaks with PQERRORS_SQLSTATE; empty where no
/// server spoke. Of several attempts, a line each, the last one's, unless one of them was turned
/// away for its password: libpq then tries once more without encryption, for which most servers
/// have no line in pg_hba.conf.
QByteArray stateInWords(const char *message);

} // namespace Vitrina
