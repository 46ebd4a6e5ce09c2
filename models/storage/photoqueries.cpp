// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/photoqueries.h"

#include "storage/database.h"
#include "storage/rows.h"

namespace Vitrina {

namespace {

const auto undecidedPictures =
    QStringLiteral("SELECT json_extract(args, '$.picture.sha256') FROM outbox"
                   " WHERE name = 'AddPhoto' AND verdict <> 'applied' AND seen = 0");

QSet<QString> textsOf(Rows rows)
{
    QSet<QString> texts;
    while (rows.next())
        texts += rows.text(0);
    return texts;
}

} // namespace

std::vector<Photo> photosOf(Database &database, const AppraisalId &appraisal)
{
    return loadWhere<Photo>(database, QStringLiteral("appraisal_id = ? ORDER BY created_at, id"),
                            {appraisal.toBytes()});
}

QSet<QString> wantedContents(Database &database)
{
    return textsOf(
        database.query(QStringLiteral("SELECT sha256 FROM photo UNION ") + undecidedPictures));
}

QSet<QString> contentsOnlyHere(Database &database)
{
    return textsOf(database.query(undecidedPictures));
}

} // namespace Vitrina
