// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "houserules/sourcetree.h"

/// How sources are written here. Each function returns one line for each breach.
namespace Vitrina::Testing {

/// A rule that a pattern alone can tell: no file that @c where matches may contain @c never.
struct Habit
{
    enum Reading { Code, Comments };

    QString name;
    QString where; ///< regular expression over the path from the root
    QString never; ///< regular expression over the chosen reading
    Reading reading = Code;
};

std::vector<Habit> habits();

/// @p excused are paths that may: see richtext.txt.
QStringList breachesOf(const Habit &habit, const std::vector<SourceFile> &tree,
                       const QStringList &excused = {});

/// A source, script, style sheet, SQL or CMake file without its two SPDX lines at the top.
QStringList withoutLicence(const std::vector<SourceFile> &tree);

/// An entry of translations/*.ts that nobody has translated.
QStringList unfinishedTranslations(const std::vector<SourceFile> &tree);

/// A test program that asserts nothing, or a test script that goes on after a failure.
QStringList testsWithoutAssertion(const std::vector<SourceFile> &tree);

} // namespace Vitrina::Testing
