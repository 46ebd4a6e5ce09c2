// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changerequestrows.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "items/cellroles.h"

namespace Vitrina {

/// The words of deposits, units, reservations and requests for changes, in the language of the
/// program.
QString unitStateName(UnitState state);
QString paymentMethodName(PaymentMethod method);
QString depositStateName(DepositState state);
QString reservationStateName(ReservationState state);
QString changeStateName(ChangeState state);
QString discountStateName(DiscountState state);
/// A reservation's colours, the same everywhere.
Tone reservationTone(ReservationState state);

} // namespace Vitrina
