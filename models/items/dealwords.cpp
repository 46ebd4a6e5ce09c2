// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/dealwords.h"

#include "items/namedvalue.h"

namespace Vitrina {

namespace {

constexpr const char *context = "DealWords";

constexpr NamedValue<UnitState> unitStates[] = {
    {UnitState::Free, QT_TRANSLATE_NOOP("DealWords", "Free")},
    {UnitState::Held, QT_TRANSLATE_NOOP("DealWords", "Held")},
    {UnitState::Sold, QT_TRANSLATE_NOOP("DealWords", "Sold")},
    {UnitState::Withdrawn, QT_TRANSLATE_NOOP("DealWords", "Not for sale")},
};
constexpr NamedValue<PaymentMethod> methods[] = {
    {PaymentMethod::Cash, QT_TRANSLATE_NOOP("DealWords", "Cash")},
    {PaymentMethod::Transfer, QT_TRANSLATE_NOOP("DealWords", "Bank transfer")},
    {PaymentMethod::Card, QT_TRANSLATE_NOOP("DealWords", "Card")},
    {PaymentMethod::Cheque, QT_TRANSLATE_NOOP("DealWords", "Cheque")},
    {PaymentMethod::Online, QT_TRANSLATE_NOOP("DealWords", "Online")},
};
constexpr NamedValue<DepositState> depositStates[] = {
    {DepositState::Held, QT_TRANSLATE_NOOP("DealWords", "Received")},
    {DepositState::Unmatched, QT_TRANSLATE_NOOP("DealWords", "To be given back")},
    {DepositState::Refunded, QT_TRANSLATE_NOOP("DealWords", "Refunded")},
    {DepositState::Forfeited, QT_TRANSLATE_NOOP("DealWords", "Kept by the showroom")},
    {DepositState::Moved, QT_TRANSLATE_NOOP("DealWords", "Moved to another quote")},
};
constexpr NamedValue<ReservationState> reservationStates[] = {
    {ReservationState::Requested, QT_TRANSLATE_NOOP("DealWords", "Requested")},
    {ReservationState::Approved, QT_TRANSLATE_NOOP("DealWords", "Approved")},
    {ReservationState::Rejected, QT_TRANSLATE_NOOP("DealWords", "Rejected")},
    {ReservationState::Cancelled, QT_TRANSLATE_NOOP("DealWords", "Cancelled")},
    {ReservationState::Completed, QT_TRANSLATE_NOOP("DealWords", "Signed")},
};
constexpr NamedValue<ChangeState> changeStates[] = {
    {ChangeState::Open, QT_TRANSLATE_NOOP("DealWords", "Open")},
    {ChangeState::Done, QT_TRANSLATE_NOOP("DealWords", "Done")},
    {ChangeState::Rejected, QT_TRANSLATE_NOOP("DealWords", "Rejected")},
    {ChangeState::Withdrawn, QT_TRANSLATE_NOOP("DealWords", "Taken back")},
};
constexpr NamedValue<DiscountState> discountStates[] = {
    {DiscountState::Requested, QT_TRANSLATE_NOOP("DealWords", "Requested")},
    {DiscountState::Approved, QT_TRANSLATE_NOOP("DealWords", "Approved")},
    {DiscountState::Rejected, QT_TRANSLATE_NOOP("DealWords", "Rejected")},
};

} // namespace

QString unitStateName(UnitState state)
{
    return nameOf(context, unitStates, state);
}

QString paymentMethodName(PaymentMethod method)
{
    return nameOf(context, methods, method);
}

QString depositStateName(DepositState state)
{
    return nameOf(context, depositStates, state);
}

QString reservationStateName(ReservationState state)
{
    return nameOf(context, reservationStates, state);
}

QString changeStateName(ChangeState state)
{
    return nameOf(context, changeStates, state);
}

QString discountStateName(DiscountState state)
{
    return nameOf(context, discountStates, state);
}

Tone reservationTone(ReservationState state)
{
    switch (state) {
    case ReservationState::Requested:
        return Tone::Sent;
    case ReservationState::Approved:
        return Tone::Reserved;
    case ReservationState::Completed:
        return Tone::Done;
    case ReservationState::Rejected:
        return Tone::Danger;
    case ReservationState::Cancelled:
        break;
    }
    return Tone::Neutral;
}

} // namespace Vitrina
