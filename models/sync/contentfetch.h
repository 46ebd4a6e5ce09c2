// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photorows.h"

#include <QDateTime>

namespace Vitrina {

class ContentStore;
class HubLink;

/// What became of the bytes of a photograph that somebody wants to see.
enum class ContentFetch {
    Here,
    Offline,  ///< the hub is not there
    NotThere, ///< it has none, or does not show this photograph any more
    Damaged,  ///< what it gave is not what was taken
    NoRoom,   ///< on this computer
};

/// Brings the bytes of a photograph, and keeps what is what its row says. Throws HubError.
ContentFetch fetchContent(HubLink &hub, const ContentStore &store, const Photo &photo,
                          const QDateTime &now);

} // namespace Vitrina
