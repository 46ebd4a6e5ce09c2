// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace Vitrina {

/// Why something could not be done, as a fact the screen words in the user's language
/// (ui/kit/problemtext.h). Never shown as it is.
struct Problem
{
    enum class Code {
        // what was typed
        MissingName,
        MissingPhone,
        MissingReason,
        MissingNextFollowUp,
        MissingOutcome,
        TextTooLong,
        BadPhone,
        BadLinkBase,
        BadEmail,
        DateInPast,
        DateTooFar,
        UnknownCatalogueItem,
        BadAmount,
        BadPercent,
        BadNationalId,
        AmountOutOfRange,
        MixedCurrencies,
        DiscountTooLarge,
        NothingToFinance,
        RateOutOfRange,
        MonthsOutOfRange,
        BadDueDate,
        DaysOutOfRange,
        MissingModel,
        MissingPrice,
        MissingForm,
        MissingLender,
        MissingDocuments,
        MissingPartyName,
        MissingVehicle,
        YearOutOfRange,
        TooMany,
        BadVin,
        BadPayUrl,
        BadLogo,
        // the state of things
        NotFound,
        AlreadyResolved,
        AlreadyClosed,
        StageOrder,
        ChangedSince,
        NothingToUndo,
        DuplicateLogin,
        QuoteStep,
        QuoteExpired,
        QuoteLocked,
        NoExtensionLeft,
        DepositMissing,
        DuplicateVin,
        UnitTaken,
        UnitMissing,
        RequestOpen,
        ChangeOpen,
        ChangeAnswered,
        DiscountOver,
        DiscountWithin,
        DiscountAsked,
        HoldOver,
        HasDeal,
        MailStep,
        CreditStep,
        CreditMissing,
        PartyTaken,
        CompanySpouse,
        AppraisalStep,
        AppraisalOver,
        AppraisalUnsold,
        BadPhoto,
        PhotoTooLarge,
        PhotoMany,
        // who may
        Forbidden,
        NeedsManager,
        OwnRequest,
        // the machine
        DiskFull,
        ReadOnly,
        DatabaseCorrupt,
        DatabaseNewer,
        ProfileInUse,
        DatabaseError,
        FileUnreadable,
        FileUnwritable,
        BadFile,
        Cancelled,
    };

    Code code = Code::DatabaseError;
    /// What the code is about: a field's name, a limit, a person; in the order its text wants.
    QStringList details;

    friend bool operator==(const Problem &, const Problem &) = default;
};

template <typename T>
using Result = tl::expected<T, Problem>;

inline tl::unexpected<Problem> failure(Problem::Code code, QStringList details = {})
{
    return tl::unexpected<Problem>(Problem{code, std::move(details)});
}

} // namespace Vitrina
