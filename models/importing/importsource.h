// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/columnmapping.h"
#include "documents/mappingmemory.h"
#include "documents/tablereader.h"

#include <memory>

namespace Vitrina {

/// A file opened for import, its header row read.
struct ImportSource
{
    std::unique_ptr<TableReader> table; ///< stands at the first row after the header
    QStringList headers;
    ColumnFields columns; ///< as remembered for these headers, else as recognised
    bool remembered = false;
};

/// Problems: those of openTable(), and BadFile (Empty) when there is no header row.
/// @p memory may be null.
Result<ImportSource> openImport(const QString &path, ImportKind kind, const ReadOptions &options,
                                const MappingMemory *memory);

} // namespace Vitrina
