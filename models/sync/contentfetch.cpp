// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/contentfetch.h"

#include "storage/contentstore.h"
#include "sync/hublink.h"
#include "sync/plantedfault.h"

namespace Vitrina {

ContentFetch fetchContent(HubLink &hub, const ContentStore &store, const Photo &photo,
                          const QDateTime &now)
{
    const std::optional<QByteArray> bytes = hub.photoContent(photo.id);
    if (!bytes)
        return ContentFetch::NotThere;
    if (ContentStore::nameOf(*bytes) != photo.picture.sha256 &&
        !isPlanted("sync_photo_unchecked")) {
        qWarning("the hub gave another picture than was taken");
        return ContentFetch::Damaged;
    }
    return store.put(*bytes, now) ? ContentFetch::Here : ContentFetch::NoRoom;
}

} // namespace Vitrina
