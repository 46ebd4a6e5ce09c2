// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"

#include <QList>

namespace Vitrina {

/// The catalogues a new company begins with. Their ids are the same in every company (sync.md 25),
/// and their names empty: the screen has words for the codes until someone renames them.
QList<CatalogueItem> seedCatalogue();

/// The fixed id of a seeded entry.
CatalogueItemId seededId(Catalogue catalogue, const QString &code);

} // namespace Vitrina
