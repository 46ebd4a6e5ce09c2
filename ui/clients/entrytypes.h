// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

namespace Vitrina {

/// How a contact of this source usually comes in (S2.5): from the web quote tool, over a digital or
/// telephone channel, or by walking in. @p medium is the source's parent entry.
EntryType usualEntryType(const CatalogueItem &source, const CatalogueItem &medium);

} // namespace Vitrina
