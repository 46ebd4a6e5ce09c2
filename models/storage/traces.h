// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace Vitrina {

class Database;

// What a replica keeps of rows beside the rows themselves, and that has to go with them where no
// trace may stay: a client who was erased (X10), or who is not this person's any more (sync.md 24).
// Within the caller's transaction; all throw DatabaseError.

/// The commands of the outbox of that verdict that wrote one of these rows. One that only deleted
/// them stays, without what it deleted: a hub that is restored from a backup is to hear of it again
/// (sync.md 23), and run again it finds what there is to delete. One that brought rows of others as
/// well, as an import does, stays as it is until it is pruned: it is what those can be brought
/// again by, or taken back.
void forgetCommands(Database &database, const QSet<QByteArray> &rows, const QString &verdict);

/// The drafts of forms that are about one of these rows, whose id ends a part of the form's name;
/// whoever typed them.
void forgetDrafts(Database &database, const QSet<QByteArray> &rows);

/// The words of what was deleted, which stay in the index of the search until its parts are merged.
void forgetWords(Database &database);

/// The bytes of pictures of @p before that nothing wants any more (wantedContents()). Behind the
/// transaction: no file comes back with what is rolled back.
void forgetPictures(Database &database, const QSet<QString> &before);

} // namespace Vitrina
