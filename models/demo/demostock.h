// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/democalendar.h"
#include "demo/demoshowroom.h"
#include "domain/dealrows.h"

namespace Vitrina {

/// A chassis number as the maker of a model gives them, with its check digit; @p serial has at most
/// six digits and tells units apart.
QString demoVin(const VehicleModel &model, int serial, DemoRandom &random);

/// The units that the demonstration's branches have, none of them held or sold. Its dice are its
/// own: the rest of the demonstration is the same with it and without.
QList<Unit> demoStock(quint64 seed, const DemoShowroom &showroom, const DemoCalendar &calendar);

} // namespace Vitrina
