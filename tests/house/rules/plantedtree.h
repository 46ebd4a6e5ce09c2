// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "houserules/sourcetree.h"

#include <QTemporaryDir>

namespace Vitrina::Testing {

/// A small source tree on disk, to see that a rule finds what it should.
class PlantedTree
{
public:
    /// Writes @p text to @p path, with its folders.
    void plant(const QString &path, const QString &text);
    std::vector<SourceFile> read() const;

private:
    QTemporaryDir m_root;
};

} // namespace Vitrina::Testing
