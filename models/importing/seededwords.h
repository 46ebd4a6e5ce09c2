// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <QStringList>

#include <optional>

namespace Vitrina {

/// What people write in files for a seeded entry of a catalogue, in Spanish and English, folded
/// (domain/text.h). Empty for entries of the showroom's own, known by their names.
QStringList seededWords(Catalogue catalogue, const QString &code);

/// A stage or a kind of vehicle by its code or a word for it, whatever case and accents.
std::optional<Stage> stageFromWord(const QString &text);
std::optional<VehicleKind> vehicleKindFromWord(const QString &text);

} // namespace Vitrina
