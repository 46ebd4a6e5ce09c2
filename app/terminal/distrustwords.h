// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Vitrina {

/// Why a server is not trusted, a sentence; @p file is the one that says whose certificate is good.
/// libpq words what is wrong with the file here as it does what the server shows, so it is looked
/// at first.
QString distrustWords(const QString &file);

} // namespace Vitrina
