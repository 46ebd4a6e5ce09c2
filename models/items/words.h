// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "items/cellroles.h"

#include <QString>

#include <vector>

namespace Vitrina {

/// The words for codes, in the language of the program; a catalogue entry that someone named has
/// that name.
QString itemName(const CatalogueItem &item);
QString stageName(Stage stage);
QString stateName(OpportunityState state);
QString followUpStateName(FollowUpState state);
QString outcomeName(Outcome outcome);
QString clientKindName(ClientKind kind);
QString entryTypeName(EntryType type);
QString vehicleKindName(VehicleKind kind);
QString accessLevelName(int level);
QString permissionName(Permission permission);
/// Every permission, as a form lists them: what is asked for daily comes first.
std::vector<Permission> permissionsInOrder();

/// The dot that stands for a client quality.
Dot qualityDot(const CatalogueItem &quality);

} // namespace Vitrina
