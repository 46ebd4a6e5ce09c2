// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"

namespace Vitrina {

/// What came of taking an import back, in rows of its kind: clients, models or follow-ups.
struct UndoReport
{
    int takenBack = 0;
    int spared = 0;       ///< changed since, or something hangs from them now
    int takenBackAll = 0; ///< with phones, opportunities and the like
    int sparedAll = 0;
};

/// Takes the rows of an import back, newest first, children before their parents, in commands that
/// leave a person's own room between them. What somebody changed or built upon since stays. May be
/// run again after it was broken off.
/// Problems: NotFound; NothingToUndo when it was undone before, or is too long ago (sync.md 25);
/// Forbidden; those of the database.
Result<UndoReport> undoImport(Database &reader, const SubmitCommand &submit,
                              const ImportBatchId &batch, const QDateTime &now);

} // namespace Vitrina
