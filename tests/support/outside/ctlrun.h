// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Vitrina::Testing {

/// How vitrinactl ended.
struct Ended
{
    int code = -1;
    QString out;
    QString err;
};

/// What vitrinactl finds around it.
struct CtlSurroundings
{
    QString newPassword = {}; ///< the one that it gives
    QString language = QStringLiteral("C.UTF-8");
    QString administratorsPassword = {};
};

/// Runs it without a terminal.
Ended runCtl(const QStringList &arguments, const CtlSurroundings &around = {});

} // namespace Vitrina::Testing
