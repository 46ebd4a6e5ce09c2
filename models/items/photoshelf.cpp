// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/photoshelf.h"

namespace Vitrina {

PhotoShelf::PhotoShelf(ContentStore store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_clock(clock)
{
}

void PhotoShelf::fetch(const PhotoId &photo)
{
    if (m_fetcher)
        m_fetcher(photo);
    else
        tell(photo, ContentFetch::NotThere);
}

void PhotoShelf::tell(const PhotoId &photo, ContentFetch how)
{
    Q_EMIT told(photo, how);
}

} // namespace Vitrina
