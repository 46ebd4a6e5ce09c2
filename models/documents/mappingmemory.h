// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/columnmapping.h"
#include "domain/result.h"

#include <QHash>

namespace Vitrina {

/// Remembers which column held what in files with the same headers (S4.3), in a JSON file. A file
/// that cannot be understood is set aside as "<path>.broken" and begun anew. One thread.
class MappingMemory
{
public:
    explicit MappingMemory(QString path);

    std::optional<ColumnFields> recall(ImportKind kind, const QStringList &headers) const;
    /// Problems: DiskFull, FileUnwritable; the mapping is then remembered until the program ends.
    Result<void> remember(ImportKind kind, const QStringList &headers, const ColumnFields &columns);

private:
    void load();
    Result<void> save() const;

    QString m_path;
    QHash<QString, ColumnFields> m_mappings;
};

} // namespace Vitrina
