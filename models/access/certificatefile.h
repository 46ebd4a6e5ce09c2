// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/hubfault.h"

#include <QString>

namespace Vitrina {

/// What is wrong with the file that is to say whose certificate a server shows; None where it holds
/// one, or where no file is named. Nothing is asked of the server: what libpq says of such a file
/// would be taken for the server's fault.
HubFault faultOfCertificateFile(const QString &path);

} // namespace Vitrina
