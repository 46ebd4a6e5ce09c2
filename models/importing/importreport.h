// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "importing/importremark.h"

#include <QDateTime>
#include <QMap>

namespace Vitrina {

/// How far an import has come.
struct ImportProgress
{
    qint64 rows = 0; ///< read so far
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
};

/// What came of an import.
struct ImportReport
{
    ImportBatchId batch; ///< to undo it by; null when nothing was imported
    qint64 rowsRead = 0;
    qint64 imported = 0;
    qint64 alreadyThere = 0;
    qint64 refused = 0;
    QMap<ImportReason, qint64> refusals;
    QMap<ImportReason, qint64> warnings; ///< of rows that were imported nevertheless
    bool cancelled = false;              ///< what was imported before stays, and can be undone
    qint64 milliseconds = 0;
};

/// A row as the preview shows it.
struct PreviewRow
{
    enum class Fate { Imported, AlreadyThere, Refused };

    qint64 rowNumber = 0;
    QStringList cells;    ///< as they are read
    QStringList problems; ///< a cell's, in words; empty where there is none. As many as cells
    Fate fate = Fate::Imported;
    QString reason; ///< why it would be refused, in words
};

} // namespace Vitrina
