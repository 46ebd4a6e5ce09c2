// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/quotewords.h"

#include "items/namedvalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

constexpr const char *context = "QuoteWords";

constexpr NamedValue<QuoteStatus> statuses[] = {
    {QuoteStatus::Draft, QT_TRANSLATE_NOOP("QuoteWords", "Draft")},
    {QuoteStatus::Sent, QT_TRANSLATE_NOOP("QuoteWords", "Sent")},
    {QuoteStatus::Viewed, QT_TRANSLATE_NOOP("QuoteWords", "Viewed")},
    {QuoteStatus::Reserved, QT_TRANSLATE_NOOP("QuoteWords", "Reserved")},
    {QuoteStatus::Completed, QT_TRANSLATE_NOOP("QuoteWords", "Completed")},
    {QuoteStatus::Expired, QT_TRANSLATE_NOOP("QuoteWords", "Expired")},
    {QuoteStatus::Cancelled, QT_TRANSLATE_NOOP("QuoteWords", "Cancelled")},
};
constexpr NamedValue<QuoteLineKind> lineKinds[] = {
    {QuoteLineKind::Vehicle, QT_TRANSLATE_NOOP("QuoteWords", "Vehicle")},
    {QuoteLineKind::Accessory, QT_TRANSLATE_NOOP("QuoteWords", "Accessory")},
    {QuoteLineKind::Registration, QT_TRANSLATE_NOOP("QuoteWords", "Registration")},
    {QuoteLineKind::Insurance, QT_TRANSLATE_NOOP("QuoteWords", "Insurance")},
    {QuoteLineKind::Tracker, QT_TRANSLATE_NOOP("QuoteWords", "Tracker")},
    {QuoteLineKind::Fee, QT_TRANSLATE_NOOP("QuoteWords", "Fee")},
    {QuoteLineKind::BrandBonus, QT_TRANSLATE_NOOP("QuoteWords", "Bonus of the brand")},
};
constexpr NamedValue<QuoteFormKind> formKinds[] = {
    {QuoteFormKind::Cash, QT_TRANSLATE_NOOP("QuoteWords", "Cash")},
    {QuoteFormKind::Financed, QT_TRANSLATE_NOOP("QuoteWords", "Financed")},
};
constexpr NamedValue<ShareUnit> shareUnits[] = {
    {ShareUnit::Amount, QT_TRANSLATE_NOOP("QuoteWords", "Money")},
    {ShareUnit::Percent, QT_TRANSLATE_NOOP("QuoteWords", "Percent")},
};
constexpr NamedValue<LoanMethod> loanMethods[] = {
    {LoanMethod::French, QT_TRANSLATE_NOOP("QuoteWords", "Equal")},
    {LoanMethod::ConstantPrincipal, QT_TRANSLATE_NOOP("QuoteWords", "Falling")},
};
constexpr NamedValue<const char *> events[] = {
    {"created", QT_TRANSLATE_NOOP("QuoteWords", "Made")},
    {"edited", QT_TRANSLATE_NOOP("QuoteWords", "Changed")},
    {"version", QT_TRANSLATE_NOOP("QuoteWords", "New version begun")},
    {"sent", QT_TRANSLATE_NOOP("QuoteWords", "Sent to the client")},
    {"cancelled", QT_TRANSLATE_NOOP("QuoteWords", "Cancelled")},
    {"extension_asked", QT_TRANSLATE_NOOP("QuoteWords", "More time asked for")},
    {"extended", QT_TRANSLATE_NOOP("QuoteWords", "One more day given")},
    {"viewed", QT_TRANSLATE_NOOP("QuoteWords", "Seen by the client")},
    {"link_opened", QT_TRANSLATE_NOOP("QuoteWords", "Opened by another link")},
    {"links_revoked", QT_TRANSLATE_NOOP("QuoteWords", "Links revoked")},
    {"answered", QT_TRANSLATE_NOOP("QuoteWords", "Answered by the client")},
    {"mail_late",
     QT_TRANSLATE_NOOP("QuoteWords", "Its mail went when the quote could no longer be sent")},
    {"mail_failed", QT_TRANSLATE_NOOP("QuoteWords", "Its mail could not be sent")},
    {"mail_bounced", QT_TRANSLATE_NOOP("QuoteWords", "Its mail came back")},
    {"paid", QT_TRANSLATE_NOOP("QuoteWords", "Deposit received")},
    {"paid_unmatched",
     QT_TRANSLATE_NOOP("QuoteWords", "Deposit received too late: to be given back")},
    {"settled", QT_TRANSLATE_NOOP("QuoteWords", "Deposit settled")},
    {"moved_away", QT_TRANSLATE_NOOP("QuoteWords", "Deposit moved to another quote")},
    {"moved_here", QT_TRANSLATE_NOOP("QuoteWords", "Deposit moved here from another quote")},
    {"reservation_asked", QT_TRANSLATE_NOOP("QuoteWords", "Reservation asked for")},
    {"reservation_rejected", QT_TRANSLATE_NOOP("QuoteWords", "Reservation rejected")},
    {"reservation_withdrawn", QT_TRANSLATE_NOOP("QuoteWords", "Reservation taken back")},
    {"reserved", QT_TRANSLATE_NOOP("QuoteWords", "Reservation approved")},
    {"change_asked", QT_TRANSLATE_NOOP("QuoteWords", "Change asked for")},
    {"change_withdrawn", QT_TRANSLATE_NOOP("QuoteWords", "Request for a change taken back")},
    {"change_rejected", QT_TRANSLATE_NOOP("QuoteWords", "Change rejected")},
    {"changed_locked", QT_TRANSLATE_NOOP("QuoteWords", "Changed by customer care")},
    {"discount_asked", QT_TRANSLATE_NOOP("QuoteWords", "Approval of the discount asked for")},
    {"discount_approved", QT_TRANSLATE_NOOP("QuoteWords", "Discount approved")},
    {"discount_rejected", QT_TRANSLATE_NOOP("QuoteWords", "Discount rejected")},
    {"signed", QT_TRANSLATE_NOOP("QuoteWords", "Signed")},
    {"credit_opened", QT_TRANSLATE_NOOP("QuoteWords", "Credit to be applied for")},
    {"credit_edited", QT_TRANSLATE_NOOP("QuoteWords", "Credit application corrected")},
    {"credit_removed", QT_TRANSLATE_NOOP("QuoteWords", "Credit application taken back")},
    {"credit_in_study", QT_TRANSLATE_NOOP("QuoteWords", "Credit application with its lender")},
    {"credit_observed", QT_TRANSLATE_NOOP("QuoteWords", "Documents wanted for the credit")},
    {"credit_approved", QT_TRANSLATE_NOOP("QuoteWords", "Credit approved")},
    {"credit_denied", QT_TRANSLATE_NOOP("QuoteWords", "Credit denied")},
    {"credit_disbursed", QT_TRANSLATE_NOOP("QuoteWords", "Credit disbursed")},
    {"credit_lapsed", QT_TRANSLATE_NOOP("QuoteWords", "Credit approval lapsed")},
    {"party_added", QT_TRANSLATE_NOOP("QuoteWords", "Party to the deal noted")},
    {"party_edited", QT_TRANSLATE_NOOP("QuoteWords", "Party to the deal corrected")},
    {"party_removed", QT_TRANSLATE_NOOP("QuoteWords", "Party to the deal removed")},
    {"appraisal_requested", QT_TRANSLATE_NOOP("QuoteWords", "Appraisal asked for")},
    {"appraisal_edited", QT_TRANSLATE_NOOP("QuoteWords", "Vehicle of the trade-in corrected")},
    {"appraisal_authorised", QT_TRANSLATE_NOOP("QuoteWords", "Value authorised")},
    {"appraisal_rejected", QT_TRANSLATE_NOOP("QuoteWords", "Trade-in rejected")},
    {"appraisal_withdrawn", QT_TRANSLATE_NOOP("QuoteWords", "Appraisal taken back")},
    {"photo_added", QT_TRANSLATE_NOOP("QuoteWords", "Photograph of the trade-in added")},
    {"photo_removed", QT_TRANSLATE_NOOP("QuoteWords", "Photograph of the trade-in removed")},
    {"appraisal_received", QT_TRANSLATE_NOOP("QuoteWords", "Vehicle received")},
};
constexpr NamedValue<LinkAnswer> answers[] = {
    {LinkAnswer::Interested, QT_TRANSLATE_NOOP("QuoteWords", "is interested")},
    {LinkAnswer::Question, QT_TRANSLATE_NOOP("QuoteWords", "has a question")},
    {LinkAnswer::TestDrive, QT_TRANSLATE_NOOP("QuoteWords", "wants a test drive")},
};
constexpr NamedValue<LinkChannel> channels[] = {
    {LinkChannel::Copy, QT_TRANSLATE_NOOP("QuoteWords", "copied link")},
    {LinkChannel::WhatsApp, QT_TRANSLATE_NOOP("QuoteWords", "WhatsApp")},
    {LinkChannel::Mail, QT_TRANSLATE_NOOP("QuoteWords", "mail")},
    {LinkChannel::Proforma, QT_TRANSLATE_NOOP("QuoteWords", "proforma")},
};

} // namespace

QString quoteStatusName(QuoteStatus status)
{
    return nameOf(context, statuses, status);
}

Tone quoteStatusTone(QuoteStatus status)
{
    switch (status) {
    case QuoteStatus::Sent:
        return Tone::Sent;
    case QuoteStatus::Viewed:
        return Tone::Viewed;
    case QuoteStatus::Reserved:
        return Tone::Reserved;
    case QuoteStatus::Completed:
        return Tone::Done;
    case QuoteStatus::Expired:
        return Tone::Danger;
    case QuoteStatus::Draft:
    case QuoteStatus::Cancelled:
        break;
    }
    return Tone::Neutral;
}

QString quoteLineKindName(QuoteLineKind kind)
{
    return nameOf(context, lineKinds, kind);
}

QString quoteFormKindName(QuoteFormKind kind)
{
    return nameOf(context, formKinds, kind);
}

QString shareUnitName(ShareUnit unit)
{
    return nameOf(context, shareUnits, unit);
}

QString loanMethodName(LoanMethod method)
{
    return nameOf(context, loanMethods, method);
}

QString linkAnswerName(LinkAnswer answer)
{
    return nameOf(context, answers, answer);
}

QString linkChannelName(LinkChannel channel)
{
    return nameOf(context, channels, channel);
}

QString quoteEventName(const QString &code)
{
    const auto found = std::find_if(std::begin(events), std::end(events), [&code](const auto &e) {
        return code == QLatin1StringView(e.value);
    });
    return found == std::end(events) ? code : QCoreApplication::translate(context, found->text);
}

} // namespace Vitrina
