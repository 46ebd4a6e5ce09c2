// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

namespace Vitrina::Ctl {

/// What somebody who helps needs to know of a profile, and nothing of anybody's data (rule 15):
/// versions, numbers, and of texts only those that are one of a list or of a strict shape. Reads
/// beside a program that holds the profile; what cannot be read is said to be so.
QJsonObject diagnosisOf(const QString &profile, const QDateTime &now);

} // namespace Vitrina::Ctl
