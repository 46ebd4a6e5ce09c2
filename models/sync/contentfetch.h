// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/contentfetch.h"
#include "domain/photorows.h"

#include <QDateTime>

namespace Vitrina {

class ContentStore;
class HubLink;

/// Brings the bytes of a photograph, and keeps what is what its row says. Throws HubError.
ContentFetch fetchContent(HubLink &hub, const ContentStore &store, const Photo &photo,
                          const QDateTime &now);

} // namespace Vitrina
