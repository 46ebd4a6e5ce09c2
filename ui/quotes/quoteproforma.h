// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "proforma/proformafacts.h"

namespace Vitrina {

/// What the proforma of that version of a quote says, but for its contents. What the client was
/// sent has the day it was sent and the end of its time, as its page has them; anything else has
/// today, as the screen has, and no end yet.
ProformaFacts proformaFacts(ReplicaReader &reader, const QuoteDetail &detail, int version);

/// Whether a link opens what is printed: the version that was sent, or will be.
bool linkShows(const Quote &quote, int version);

} // namespace Vitrina
