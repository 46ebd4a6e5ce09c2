// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QJsonObject>

namespace Vitrina {

/// Replaces a small file in one step; it is for its owner's eyes only from the first byte on, also
/// where it was not before. Problem FileUnwritable {path}.
Result<void> writePrivately(const QString &path, const QJsonObject &content);
/// Empty where there is none, or nothing that can be read.
QJsonObject readPrivate(const QString &path);

} // namespace Vitrina
