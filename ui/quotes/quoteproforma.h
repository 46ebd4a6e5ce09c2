// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "proforma/proformafacts.h"

#include <functional>

namespace Vitrina {

class Preferences;

/// What the editor needs for a proforma and does not have by itself.
struct ProformaWay
{
    std::function<QUrl()> link;         ///< for the QR code; none, or an empty one: no code
    Preferences *preferences = nullptr; ///< outlives the editor
};

/// What the proforma of a quote's newest version says, with instalments that begin today as they do
/// on the screen.
ProformaFacts proformaFacts(const ReplicaReader &reader, const QuoteDetail &detail);

} // namespace Vitrina
