// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "proforma/proformafacts.h"

namespace Vitrina {

/// What the proforma of a quote's newest version says, with instalments that begin today as they do
/// on the screen.
ProformaFacts proformaFacts(const ReplicaReader &reader, const QuoteDetail &detail);

} // namespace Vitrina
