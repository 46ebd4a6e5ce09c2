// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importremark.h"
#include "messaging/phonenumber.h"

#include <QList>

namespace Vitrina {

/// One clean line of at most @p limit letters; false, with the remark, when it is longer.
bool takeLine(const QString &cell, ImportField field, QString &line, ImportRemark &remark);
/// Clean text of several lines, as long as a note may be.
bool takeText(const QString &cell, ImportField field, QString &text, ImportRemark &remark);

/// The numbers that a cell holds, each kept as typed: "099 123 4567 / 022 345 678" is two.
QList<PhoneNumber> phonesIn(const QString &cell, const QString &country);
/// The mail addresses that a cell holds; what is none goes to @p others.
QStringList addressesIn(const QString &cell, QStringList &others);

} // namespace Vitrina
