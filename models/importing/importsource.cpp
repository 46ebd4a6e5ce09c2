// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importsource.h"

namespace Vitrina {

Result<ImportSource> openImport(const QString &path, ImportKind kind, const ReadOptions &options,
                                const MappingMemory *memory)
{
    Result<std::unique_ptr<TableReader>> table = openTable(path, options);
    if (!table)
        return tl::unexpected(table.error());
    ImportSource source;
    source.table = std::move(*table);
    if (!source.table->next(source.headers))
        return tl::unexpected(source.table->problem().value_or(tableProblem(TableFault::Empty)));
    const auto known = memory ? memory->recall(kind, source.headers) : std::nullopt;
    source.remembered = known.has_value();
    source.columns = known ? *known : recognisedColumns(kind, source.headers);
    return source;
}

} // namespace Vitrina
