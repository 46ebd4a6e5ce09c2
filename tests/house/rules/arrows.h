// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "houserules/sourcetree.h"

/// The arrows of docs/architecture.md: who may include, link and construct whom. Each function
/// returns one line for each breach, and nothing for a house in order.
namespace Vitrina::Testing {

/// A file includes a box that its own box may not know.
QStringList forbiddenIncludes(const std::vector<SourceFile> &tree);

/// A CMakeLists.txt links its box to one that it may not know, or names a box that is not in the
/// table.
QStringList forbiddenLinks(const std::vector<SourceFile> &tree);

/// models/ includes something of widgets, or ui/ something of SQL.
QStringList foreignLibraries(const std::vector<SourceFile> &tree);

/// models/domain includes anything but the standard library, tl::expected, and the part of QtCore
/// that neither reads nor writes nor waits.
QStringList impureDomain(const std::vector<SourceFile> &tree);

/// A class that implements an interface of models/ is constructed outside its own box, app/ and the
/// tests.
QStringList constructionOutsideApp(const std::vector<SourceFile> &tree);

} // namespace Vitrina::Testing
