// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncSession's care for the bytes of pictures: brought when somebody opens one, and gone with it.
#include "sync/syncsession.h"

#include "storage/contentstore.h"
#include "storage/database.h"
#include "storage/photoqueries.h"
#include "storage/rows.h"
#include "sync/plantedfault.h"

#include <algorithm>

namespace Vitrina {

namespace {

// A file is kept a moment before its command is done, and what was removed can be taken back.
constexpr qint64 sweepGraceSeconds = 60;

/// Whether pictures may have gone with what came.
bool takesPictures(const Incoming &incoming)
{
    return incoming.whole || incoming.moved || !incoming.lost.empty() ||
           std::any_of(incoming.tombstones.begin(), incoming.tombstones.end(),
                       [](const RowKey &key) { return key.table == QLatin1StringView("photo"); });
}

} // namespace

ContentFetch SyncSession::fetch(const PhotoId &id)
{
    const ContentStore store = ContentStore::beside(m_with.replica.path());
    ContentFetch came = ContentFetch::Offline;
    guarded([&] {
        const std::optional<Photo> photo = load<Photo>(m_with.replica, id);
        if (!photo)
            came = ContentFetch::NotThere;
        else if (store.bytes(photo->picture.sha256))
            came = ContentFetch::Here;
        else if (m_link)
            came = fetchContent(*m_link, store, *photo, now());
        if (came == ContentFetch::Here)
            store.trim(m_with.mostCached, contentsOnlyHere(m_with.replica));
    });
    return came;
}

void SyncSession::mindPictures(const Incoming &incoming)
{
    if (takesPictures(incoming) && !isPlanted("sync_pictures_kept"))
        m_sweepAt = now();
}

/// What is too young is looked at again: by then it is wanted, or it goes.
void SyncSession::sweepPictures()
{
    guarded([this] {
        const int young = ContentStore::beside(m_with.replica.path())
                              .sweep(wantedContents(m_with.replica), now(), sweepGraceSeconds);
        m_sweepAt = young > 0 ? now().addSecs(sweepGraceSeconds) : QDateTime();
    });
}

} // namespace Vitrina
