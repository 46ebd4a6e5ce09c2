// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/contentfetch.h"
#include "domain/photorows.h"
#include "storage/contentstore.h"

#include <QObject>

#include <functional>

namespace Vitrina {

/// Where screens put and find the bytes of photographs. What is not on this computer is asked for,
/// and told of when it came, or why it did not (sync.md 26). GUI thread.
class PhotoShelf : public QObject
{
    Q_OBJECT

public:
    /// @p clock outlives it.
    PhotoShelf(ContentStore store, const Clock &clock, QObject *parent = nullptr);

    /// What brings bytes and answers by tell(); without one there are no others.
    using Fetcher = std::function<void(const PhotoId &)>;
    void setFetcher(Fetcher fetcher) { m_fetcher = std::move(fetcher); }

    /// Before the command that adds them. Problems: DiskFull, FileUnwritable.
    Result<QString> keep(const QByteArray &bytes) { return m_store.put(bytes, m_clock.now()); }
    /// Nothing where they are not on this computer.
    std::optional<QByteArray> bytes(const PictureFacts &picture) const
    {
        return m_store.bytes(picture.sha256);
    }
    /// Asks for them; told() answers.
    void fetch(const PhotoId &photo);

public Q_SLOTS:
    void tell(const Vitrina::PhotoId &photo, Vitrina::ContentFetch how);

Q_SIGNALS:
    void told(const Vitrina::PhotoId &photo, Vitrina::ContentFetch how);

private:
    ContentStore m_store;
    const Clock &m_clock;
    Fetcher m_fetcher;
};

} // namespace Vitrina
