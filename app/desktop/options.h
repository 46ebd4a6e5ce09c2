// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace Vitrina {

/// What was asked on the command line (vitrina.1).
struct Options
{
    QString profile; ///< folder; empty: the person's own
    QString login;   ///< --as
    QString tour;    ///< folder for the pictures; empty: no tour
    QString screenshots;
    bool demonstration = false;
    bool quitAfterFirstPaint = false; ///< for vitrina-bench

    /// The folder that these options open.
    QString folder() const;
};

/// Answers --help and --version by ending the program, and a wrong option by telling it.
Options parseOptions(QCoreApplication &app);

} // namespace Vitrina
