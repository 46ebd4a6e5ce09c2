// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "houserules/plantedtree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Vitrina::Testing {

void PlantedTree::plant(const QString &path, const QString &text)
{
    const QString full = m_root.filePath(path);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
        qFatal("cannot plant %s", qPrintable(full));
    }
}

std::vector<SourceFile> PlantedTree::read() const
{
    return sourceTree(m_root.path());
}

} // namespace Vitrina::Testing
