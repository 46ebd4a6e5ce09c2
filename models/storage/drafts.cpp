// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/drafts.h"

#include "storage/database.h"

namespace Vitrina {

void saveDraft(Database &database, const StaffId &staff, const QString &form,
               const QString &content, qint64 nowMs)
{
    database.execute(
        QStringLiteral("INSERT INTO draft (staff_id, form, content, saved_at) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (staff_id, form) DO UPDATE"
                       " SET content = excluded.content, saved_at = excluded.saved_at"),
        {staff.toBytes(), form, content, nowMs});
}

void clearDraft(Database &database, const StaffId &staff, const QString &form)
{
    database.execute(QStringLiteral("DELETE FROM draft WHERE staff_id = ? AND form = ?"),
                     {staff.toBytes(), form});
}

QString loadDraft(Database &database, const StaffId &staff, const QString &form)
{
    return database
        .scalar(QStringLiteral("SELECT content FROM draft WHERE staff_id = ? AND form = ?"),
                {staff.toBytes(), form})
        .toString();
}

QStringList draftForms(Database &database, const StaffId &staff, const QString &prefix)
{
    QStringList forms;
    Rows rows = database.query(
        QStringLiteral("SELECT form FROM draft WHERE staff_id = ? AND substr(form, 1, ?) = ?"
                       " ORDER BY saved_at DESC, form"),
        {staff.toBytes(), prefix.size(), prefix});
    while (rows.next())
        forms += rows.value(0).toString();
    return forms;
}

} // namespace Vitrina
