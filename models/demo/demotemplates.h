// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoshowroom.h"
#include "domain/templaterows.h"

namespace Vitrina {

/// Two templates of frequent quotes: one that the main advisor keeps for herself, one of her
/// branch. Its dice are its own.
QList<QuoteTemplate> demoTemplates(quint64 seed, const DemoShowroom &showroom, const QDateTime &at);

} // namespace Vitrina
