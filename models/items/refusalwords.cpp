// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/refusalwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

struct Reason
{
    const char *code;
    const char *text;
};

// The hub's codes and the replica's own (docs/sync-format.md).
constexpr Reason reasons[] = {
    {"stale",
     QT_TRANSLATE_NOOP("Refusal", "Others kept changing the same while yours was on its way.")},
    {"changed_since",
     QT_TRANSLATE_NOOP("Refusal", "Somebody changed it after you had last seen it.")},
    {"forbidden", QT_TRANSLATE_NOOP("Refusal", "You do not have permission for this.")},
    {"needs_manager", QT_TRANSLATE_NOOP("Refusal", "Only a manager can take this step.")},
    {"gone", QT_TRANSLATE_NOOP(
                 "Refusal", "It is no longer there for you: it was deleted, or the client is now "
                            "attended by somebody else.")},
    {"deleted", QT_TRANSLATE_NOOP("Refusal", "It was deleted in the meantime.")},
    {"stage_order",
     QT_TRANSLATE_NOOP("Refusal",
                       "The sale stands at another stage by now, and stages go one after "
                       "the other.")},
    {"quote_step",
     QT_TRANSLATE_NOOP("Refusal",
                       "The quote stands elsewhere by now, and this cannot be done there.")},
    {"quote_expired",
     QT_TRANSLATE_NOOP(
         "Refusal",
         "The quote had expired. Ask for an extension, or cancel it and make a new one.")},
    {"quote_locked",
     QT_TRANSLATE_NOOP(
         "Refusal",
         "The client had already been sent this version: what was sent stays as it was.")},
    {"quote_number",
     QT_TRANSLATE_NOOP("Refusal",
                       "It was put together wrongly. Please tell whoever looks after Vitrina.")},
    {"no_extension_left",
     QT_TRANSLATE_NOOP("Refusal", "The quote had already been extended as often as it can be.")},
    {"deposit_missing", QT_TRANSLATE_NOOP("Refusal", "There was no deposit for it any more.")},
    {"unit_taken",
     QT_TRANSLATE_NOOP("Refusal", "The unit had already been held for another client.")},
    {"unit_missing",
     QT_TRANSLATE_NOOP("Refusal", "No unit had been assigned to this reservation yet.")},
    {"own_request", QT_TRANSLATE_NOOP("Refusal", "Nobody approves what she asked for herself.")},
    {"hold_over",
     QT_TRANSLATE_NOOP("Refusal", "The time until which it was to be held was already over.")},
    {"request_open",
     QT_TRANSLATE_NOOP("Refusal", "A reservation had already been asked for with this quote.")},
    {"change_open",
     QT_TRANSLATE_NOOP("Refusal", "A change of this quote had already been asked for.")},
    {"change_answered",
     QT_TRANSLATE_NOOP("Refusal", "The request had already been answered, or taken back.")},
    {"discount_over",
     QT_TRANSLATE_NOOP("Refusal", "The discount was over the limit, and nobody had approved it.")},
    {"discount_within",
     QT_TRANSLATE_NOOP("Refusal", "The discount was within the limit: nobody has to approve it.")},
    {"discount_asked",
     QT_TRANSLATE_NOOP("Refusal", "The approval of this discount had already been asked for.")},
    {"has_deal", QT_TRANSLATE_NOOP(
                     "Refusal", "A unit is held for the client, or money of hers is still here.")},
    {"duplicate_vin",
     QT_TRANSLATE_NOOP("Refusal", "There is already a unit with this chassis number.")},
    {"mail_step",
     QT_TRANSLATE_NOOP("Refusal", "The mail had already been sent, or it had been cancelled.")},
    {"credit_step",
     QT_TRANSLATE_NOOP("Refusal",
                       "The credit application stands elsewhere by now, or its approval is over.")},
    {"credit_missing",
     QT_TRANSLATE_NOOP("Refusal",
                       "The sale had neither cash nor an approved credit to be documented with.")},
    {"party_taken", QT_TRANSLATE_NOOP("Refusal", "“%1” already has this role in the deal.")},
    {"party_spouse",
     QT_TRANSLATE_NOOP("Refusal", "A company has no spouse, and is nobody's spouse.")},
    {"appraisal_step",
     QT_TRANSLATE_NOOP("Refusal",
                       "The appraisal had been decided or taken back, or its sale was lost.")},
    {"appraisal_over",
     QT_TRANSLATE_NOOP("Refusal", "The day until which the value was authorised was over.")},
    {"appraisal_unsold",
     QT_TRANSLATE_NOOP("Refusal", "The sale that the vehicle is given in for was not made yet.")},
    // What put_content() says.
    {"hub_54V01",
     QT_TRANSLATE_NOOP("Refusal", "Too many pictures that you had brought belong to nothing. There "
                                  "is room again tomorrow.")},
    {"photo_many", QT_TRANSLATE_NOOP("Refusal", "The trade-in already had twenty photographs.")},
    {"content_lost",
     QT_TRANSLATE_NOOP("Refusal", "The picture's file was no longer on this computer. Add it once "
                                  "more.")},
    {"already_resolved",
     QT_TRANSLATE_NOOP("Refusal", "A colleague had already resolved this follow-up.")},
    {"already_closed", QT_TRANSLATE_NOOP("Refusal", "The sale had already been closed.")},
    {"nothing_to_undo", QT_TRANSLATE_NOOP("Refusal", "There was nothing left to take back.")},
    {"duplicate_login", QT_TRANSLATE_NOOP("Refusal", "Somebody else already has this user name.")},
    {"missing_next",
     QT_TRANSLATE_NOOP("Refusal",
                       "A next follow-up is needed: the one that stood beside it is gone.")},
    {"missing_reason", QT_TRANSLATE_NOOP("Refusal", "The reason is missing.")},
    {"unknown_catalogue_item",
     QT_TRANSLATE_NOOP("Refusal", "It names an entry that is no longer in the catalogue.")},
    {"date_in_past", QT_TRANSLATE_NOOP("Refusal", "The date had already passed.")},
    {"newer_program",
     QT_TRANSLATE_NOOP("Refusal", "It was written by a newer Vitrina. Update the program and try "
                                  "again.")},
    {"row_twice",
     QT_TRANSLATE_NOOP("Refusal",
                       "It was put together wrongly. Please tell whoever looks after Vitrina.")},
    {"text_too_long",
     QT_TRANSLATE_NOOP("Refusal", "A text in it was too long: at most %2 characters.")},
    {"too_large", QT_TRANSLATE_NOOP("Refusal", "It is too large to be sent in one piece.")},
    {"constraint",
     QT_TRANSLATE_NOOP("Refusal", "It does not agree with what stands at the shared database.")},
    {"refused",
     QT_TRANSLATE_NOOP("Refusal", "It no longer fits what stands at the shared database.")},
};

/// What the shared database holds unique or within bounds, by the beginning of the constraint's
/// name.
constexpr Reason constraints[] = {
    {"staff_login", QT_TRANSLATE_NOOP("Refusal", "Somebody else already has this user name.")},
    {"company_offline_days",
     QT_TRANSLATE_NOOP("Refusal", "The days without the server are from 0 to 365.")},
    {"company_discount_limit",
     QT_TRANSLATE_NOOP("Refusal", "The limit of discounts is from 0 to 100 %.")},
    {"catalogue_item_code",
     QT_TRANSLATE_NOOP("Refusal", "The catalogue already has an entry of this name.")},
};

constexpr const char *hubFailed = QT_TRANSLATE_NOOP(
    "Refusal",
    "The shared database failed at it again and again, so it was set aside to let the rest pass.");

template <size_t N>
const Reason *find(const Reason (&entries)[N], const QString &code)
{
    const auto found =
        std::find_if(std::begin(entries), std::end(entries), [&code](const Reason &entry) {
            return code == QLatin1StringView(entry.code);
        });
    return found == std::end(entries) ? nullptr : found;
}

bool isHubFailure(const QString &code)
{
    return code.startsWith(QLatin1StringView("hub_"));
}

const char *reasonFor(const OutboxCommand &command)
{
    const QString broken = command.data.value(QStringLiteral("constraint")).toString();
    for (const Reason &constraint : constraints) {
        if (command.code == QLatin1StringView("constraint") &&
            broken.startsWith(QLatin1StringView(constraint.code)))
            return constraint.text;
    }
    const Reason *known = find(reasons, command.code);
    if (!known && isHubFailure(command.code))
        return hubFailed;
    return (known ? known : find(reasons, QStringLiteral("refused")))->text;
}

} // namespace

bool hasRefusalWords(const QString &code)
{
    return isHubFailure(code) || find(reasons, code);
}

QString refusalReason(const OutboxCommand &command)
{
    if (command.code.isEmpty())
        return {};
    QString reason = QCoreApplication::translate("Refusal", reasonFor(command));
    const QJsonArray details = command.data.value(QStringLiteral("details")).toArray();
    // By hand: arg() would read a client's “%1” as a place of its own. The second is a number.
    return reason.replace(QLatin1StringView("%2"), details.at(1).toString())
        .replace(QLatin1StringView("%1"), details.at(0).toString());
}

} // namespace Vitrina
