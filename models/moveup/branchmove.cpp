// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "moveup/branchmove.h"

#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/filecopy.h"

#include <QFileInfo>
#include <QTemporaryDir>

namespace Vitrina {

namespace {

std::vector<MovedDraft> draftsIn(Database &copy)
{
    std::vector<MovedDraft> drafts;
    Rows rows = copy.query(QStringLiteral("SELECT staff_id, form, content, saved_at FROM draft"));
    while (rows.next())
        drafts.push_back({rows.bytes(0), rows.text(1), rows.text(2), rows.number(3)});
    return drafts;
}

} // namespace

Result<tl::expected<BranchMoved, MoveUpFault>>
moveAsBranch(const QString &replica, PgConnection &hub,
             const std::function<void(MoveUp &)> &prepare)
{
    using Outcome = tl::expected<BranchMoved, MoveUpFault>;
    const QString home = QFileInfo(replica).path();
    const QTemporaryDir folder(home + QStringLiteral("/moving-XXXXXX"));
    if (!folder.isValid())
        return failure(Problem::Code::ReadOnly, {home});
    const QString path = folder.filePath(QStringLiteral("branch.sqlite"));
    if (const Result<void> copied = copyDatabase(replica, path); !copied)
        return tl::unexpected(copied.error());
    Database copy(path, Database::Mode::ReadWrite);
    tl::expected<BranchChanges, MoveUpFault> changes = makeBranch(copy, hub);
    if (!changes)
        return Outcome(tl::unexpected(changes.error()));
    MoveUp moving(copy, hub, MoveUp::As::Branch);
    moving.setPictures(ContentStore::beside(replica));
    if (prepare)
        prepare(moving);
    MoveUp::Outcome moved = moving.run();
    if (!moved)
        return Outcome(tl::unexpected(moved.error()));
    return Outcome(BranchMoved{std::move(*moved), std::move(*changes), draftsIn(copy)});
}

void putDrafts(Database &replica, const std::vector<MovedDraft> &drafts)
{
    for (const MovedDraft &draft : drafts)
        replica.execute(
            QStringLiteral("INSERT OR IGNORE INTO draft (staff_id, form, content, saved_at)"
                           " VALUES (?, ?, ?, ?)"),
            {draft.staff, draft.form, draft.content, draft.savedAt});
}

} // namespace Vitrina
