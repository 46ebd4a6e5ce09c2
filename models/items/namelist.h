// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Vitrina {

/// "Ana, Bea or Carla": any one of them. At least one name.
QString anyOf(QStringList names);

} // namespace Vitrina
