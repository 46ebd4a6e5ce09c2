// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/outboxremedy.h"

#include "commands/argsjson.h"
#include "commands/resolvefollowup.h"
#include "items/deedwords.h"
#include "items/otherunits.h"
#include "items/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

struct Hopeless
{
    const char *code;
    const char *command; ///< nullptr: whichever
};

// What does not become otherwise by waiting, by a permission or by somebody's deed.
constexpr Hopeless hopeless[] = {
    {"deleted", nullptr},
    {"nothing_to_undo", nullptr},
    {"own_request", nullptr},
    {"change_answered", nullptr},
    {"content_lost", nullptr},
    {"hold_over", nullptr}, // until when it was to be held stands in the command
    {"quote_number", nullptr},
    {"row_twice", nullptr},
    {"too_large", nullptr},
    {"text_too_long", nullptr},
    // Something was built upon what was to be taken back.
    {"changed_since", "UndoResolve"},
    {"changed_since", "UndoStage"},
    {"changed_since", "UndoLost"},
    {"changed_since", "UndoVisitor"},
    // They are about what was seen then, and commandAgain() leaves it so.
    {"changed_since", "SendQuote"},
    {"changed_since", "QueueMail"},
    {"changed_since", "EditLockedQuote"},
    {"changed_since", "RequestReservation"},
    {"changed_since", "RequestDiscount"},
    {"changed_since", "ApproveDiscount"},
    {"changed_since", "AuthoriseAppraisal"},
    {"changed_since", "RejectAppraisal"},
    {"changed_since", "SaveQuoteTemplate"},
    {"changed_since", "RemoveQuoteTemplate"},
};

// About one follow-up, which has to be pending.
constexpr const char *ofPending[] = {ResolveFollowUp::name, RescheduleFollowUp::name};

QString translated(const char *text)
{
    return QCoreApplication::translate("OutboxRemedy", text);
}

/// A colleague may have resolved it, and she may have taken that back.
bool cameTooLate(ReplicaReader &reader, const OutboxCommand &command)
{
    if (std::find(std::begin(ofPending), std::end(ofPending), command.name) == std::end(ofPending))
        return false;
    const auto about = reader.followUp(
        FollowUpId::fromString(command.args.value(QStringLiteral("followUpId")).toString()));
    return about && about->followUp.state != FollowUpState::Pending;
}

/// Of the same sale before any other's.
FollowUpId nextOf(const ClientDetail &client, const OpportunityId &sale)
{
    const auto ofSale =
        std::find_if(client.pending.begin(), client.pending.end(),
                     [&sale](const FollowUp &one) { return one.opportunityId == sale; });
    if (ofSale != client.pending.end())
        return ofSale->id;
    return client.pending.empty() ? FollowUpId() : client.pending.front().id;
}

/// "Reached: she comes on Friday", and below it whatever else she typed.
QString wordsOf(const ReplicaReader &reader, const ResolveFollowUp &resolution,
                OutboxCommand command)
{
    QString first = outcomeName(resolution.outcome);
    if (!resolution.note.isEmpty())
        first += QStringLiteral(": ") + resolution.note;
    QStringList lines{first};
    command.args.remove(QStringLiteral("note"));
    for (const TypedText &typed : DeedWords::typed(command))
        lines += QStringLiteral("%1: %2").arg(typed.label, typed.text);
    if (resolution.next)
        lines +=
            translated(QT_TRANSLATE_NOOP("OutboxRemedy", "The next follow-up was planned for %1"))
                .arg(reader.timeWords().inFull(resolution.next->dueAt));
    return lines.join(u'\n');
}

} // namespace

bool mayBeTriedAgain(const QString &code, const QString &commandName)
{
    return std::none_of(std::begin(hopeless), std::end(hopeless), [&](const Hopeless &one) {
        return code == QLatin1StringView(one.code) &&
               (!one.command || commandName == QLatin1StringView(one.command));
    });
}

Remedy remedyFor(ReplicaReader &reader, const OutboxCommand &command)
{
    if (const auto taken = takenUnit(reader, command);
        taken && (mayLeaveUnitOpen(command) || !reader.freeUnits(taken->modelId).empty()))
        return Remedy::OtherUnit;
    if (!cameTooLate(reader, command))
        return mayBeTriedAgain(command.code, command.name) ? Remedy::TryAgain : Remedy::None;
    const std::optional<RecordAttempt> note = noteFrom(reader, command);
    if (!note)
        return Remedy::None;
    return note->followUpId.isNull() ? Remedy::NoteOfClient : Remedy::NoteOnNext;
}

std::optional<RecordAttempt> noteFrom(ReplicaReader &reader, const OutboxCommand &command)
{
    ResolveFollowUp resolution;
    if (command.name != QLatin1StringView(ResolveFollowUp::name) ||
        !Args::fromObject(command.args, resolution))
        return std::nullopt;
    const auto about = reader.followUp(resolution.followUpId);
    const auto client = about ? reader.client(about->followUp.clientId) : std::nullopt;
    if (!client)
        return std::nullopt;
    return RecordAttempt{client->client.id,
                         about->followUp.opportunityId,
                         nextOf(*client, about->followUp.opportunityId),
                         TimelineKind::Note,
                         wordsOf(reader, resolution, command),
                         resolution.at};
}

} // namespace Vitrina
