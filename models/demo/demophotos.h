// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "photos/photointake.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace Vitrina {

class ContentStore;

/// Pictures of motorcycles that are given in: drawn, from both sides, one pair a colour, so that
/// many rows show the same bytes.
class DemoPhotos
{
public:
    /// Draws what was not asked for before.
    QList<PictureFacts> of(const QString &colour);
    /// Puts the bytes of all that was drawn where the program looks for them.
    Result<void> keep(const ContentStore &store, const QDateTime &now) const;

private:
    QMap<QString, QList<TakenPhoto>> m_drawn;
};

} // namespace Vitrina
