// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QStringList>

namespace Vitrina {

class Database;

/// What someone was typing and had not saved (X7): one text a form and person, a JSON object as the
/// form wrote it. Kept by the writer's connection as one types. All throw DatabaseError.
void saveDraft(Database &database, const StaffId &staff, const QString &form,
               const QString &content, qint64 nowMs);
void clearDraft(Database &database, const StaffId &staff, const QString &form);
/// Empty where there is none.
QString loadDraft(Database &database, const StaffId &staff, const QString &form);
/// Of which forms there are drafts whose names begin so, what was written last first.
QStringList draftForms(Database &database, const StaffId &staff, const QString &prefix);

} // namespace Vitrina
