// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflictcode.h"

namespace Vitrina {

namespace {

struct Word
{
    Problem::Code code;
    const char *text;
};

// The same words as the hub's verdicts where both can say it (docs/sync-format.md).
constexpr Word words[] = {
    {Problem::Code::NotFound, "gone"},
    {Problem::Code::Forbidden, "forbidden"},
    {Problem::Code::NeedsManager, "needs_manager"},
    {Problem::Code::StageOrder, "stage_order"},
    {Problem::Code::ChangedSince, "changed_since"},
    {Problem::Code::AlreadyResolved, "already_resolved"},
    {Problem::Code::AlreadyClosed, "already_closed"},
    {Problem::Code::NothingToUndo, "nothing_to_undo"},
    {Problem::Code::DuplicateLogin, "duplicate_login"},
    {Problem::Code::MissingNextFollowUp, "missing_next"},
    {Problem::Code::MissingReason, "missing_reason"},
    {Problem::Code::UnknownCatalogueItem, "unknown_catalogue_item"},
    {Problem::Code::DateInPast, "date_in_past"},
    {Problem::Code::QuoteExpired, "quote_expired"},
    {Problem::Code::QuoteLocked, "quote_locked"},
    {Problem::Code::QuoteStep, "quote_step"},
    {Problem::Code::NoExtensionLeft, "no_extension_left"},
    {Problem::Code::DepositMissing, "deposit_missing"},
    {Problem::Code::UnitTaken, "unit_taken"},
    {Problem::Code::UnitMissing, "unit_missing"},
    {Problem::Code::OwnRequest, "own_request"},
    {Problem::Code::HoldOver, "hold_over"},
    {Problem::Code::RequestOpen, "request_open"},
    {Problem::Code::ChangeOpen, "change_open"},
    {Problem::Code::ChangeAnswered, "change_answered"},
    {Problem::Code::DiscountOver, "discount_over"},
    {Problem::Code::DiscountWithin, "discount_within"},
    {Problem::Code::DiscountAsked, "discount_asked"},
    {Problem::Code::HasDeal, "has_deal"},
    {Problem::Code::DuplicateVin, "duplicate_vin"},
    {Problem::Code::MailStep, "mail_step"},
    {Problem::Code::CreditStep, "credit_step"},
    {Problem::Code::CreditMissing, "credit_missing"},
    {Problem::Code::PartyTaken, "party_taken"},
    {Problem::Code::CompanySpouse, "party_spouse"},
    {Problem::Code::AppraisalStep, "appraisal_step"},
    {Problem::Code::AppraisalOver, "appraisal_over"},
    {Problem::Code::AppraisalUnsold, "appraisal_unsold"},
    {Problem::Code::PhotoMany, "photo_many"},
    {Problem::Code::TextTooLong, "text_too_long"},
    {Problem::Code::DatabaseNewer, "newer_program"},
    {Problem::Code::DatabaseError, "constraint"},
};

} // namespace

QString conflictCode(Problem::Code code)
{
    for (const Word &word : words) {
        if (word.code == code)
            return QString::fromLatin1(word.text);
    }
    return QStringLiteral("refused");
}

Problem::Code problemOfConflict(const QString &code)
{
    for (const Word &word : words) {
        if (code == QLatin1StringView(word.text))
            return word.code;
    }
    return Problem::Code::DatabaseError;
}

} // namespace Vitrina
