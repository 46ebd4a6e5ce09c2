// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace Vitrina {

/// What became of the bytes of a photograph that somebody wants to see (sync.md 26).
enum class ContentFetch {
    Here,
    Offline,  ///< the hub is not there
    NotThere, ///< nobody has any, or this photograph is not open to this person any more
    Damaged,  ///< what the hub gave is not what was taken
    NoRoom,   ///< on this computer
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::ContentFetch)
