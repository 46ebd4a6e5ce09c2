// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumcodes.h"

namespace Vitrina {

/// The seven statuses of a quote (S0.1). The system sets them; nobody picks one by hand.
enum class QuoteStatus { Draft, Sent, Viewed, Reserved, Completed, Expired, Cancelled };
template <>
struct EnumCodes<QuoteStatus>
{
    static constexpr std::array table{std::pair{QuoteStatus::Draft, "draft"},
                                      std::pair{QuoteStatus::Sent, "sent"},
                                      std::pair{QuoteStatus::Viewed, "viewed"},
                                      std::pair{QuoteStatus::Reserved, "reserved"},
                                      std::pair{QuoteStatus::Completed, "completed"},
                                      std::pair{QuoteStatus::Expired, "expired"},
                                      std::pair{QuoteStatus::Cancelled, "cancelled"}};
};

/// What can happen to a quote.
enum class QuoteEvent {
    Edit,               ///< figures are changed by whoever may write the quote
    Send,               ///< the shared database accepts the sending (S0.11)
    View,               ///< the client's own POST from the page (S0.6, rule 14)
    Expire,             ///< its time is up, by the shared database's clock
    AskExtension,       ///< the advisor asks support for another day
    Extend,             ///< support grants it
    ReceiveDeposit,     ///< paid, to be approved (S0.7)
    RejectReservation,  ///< the manager refuses: refund or another unit
    Refund,             ///< the deposit goes back
    ApproveReservation, ///< apartado
    AskChange,          ///< a change request of a locked quote (S0.3)
    EditLocked,         ///< customer care changes it
    Sign,               ///< the recorded signature
    Cancel,
};
template <>
struct EnumCodes<QuoteEvent>
{
    static constexpr std::array table{
        std::pair{QuoteEvent::Edit, "edit"},
        std::pair{QuoteEvent::Send, "send"},
        std::pair{QuoteEvent::View, "view"},
        std::pair{QuoteEvent::Expire, "expire"},
        std::pair{QuoteEvent::AskExtension, "ask_extension"},
        std::pair{QuoteEvent::Extend, "extend"},
        std::pair{QuoteEvent::ReceiveDeposit, "receive_deposit"},
        std::pair{QuoteEvent::RejectReservation, "reject_reservation"},
        std::pair{QuoteEvent::Refund, "refund"},
        std::pair{QuoteEvent::ApproveReservation, "approve_reservation"},
        std::pair{QuoteEvent::AskChange, "ask_change"},
        std::pair{QuoteEvent::EditLocked, "edit_locked"},
        std::pair{QuoteEvent::Sign, "sign"},
        std::pair{QuoteEvent::Cancel, "cancel"}};
};

} // namespace Vitrina
