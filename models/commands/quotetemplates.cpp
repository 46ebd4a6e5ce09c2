// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quotetemplates.h"

#include "commands/argsjson.h"
#include "commands/argstext.h"
#include "commands/commandcontext.h"
#include "commands/commandsupport.h"
#include "commands/quotewriting.h"
#include "commands/textlimits.h"

#include <QJsonDocument>

namespace Vitrina {

namespace {

/// As the hub holds it (hub/05_templates.sql, keep_template).
Result<void> needMayWrite(CommandContext &context, const QuoteTemplate &quoteTemplate)
{
    if (mayWriteTemplate(context.actor(), quoteTemplate))
        return {};
    return failure(Problem::Code::Forbidden, {QString::fromLatin1(QuoteTemplate::table)});
}

/// As it is kept: of nobody's quote, with ids of its own.
Result<QString> templateText(CommandContext &context, const QuoteContent &content,
                             const QString &currency)
{
    const std::optional<Currency> known = Currency::fromCode(currency);
    if (!known)
        return failure(Problem::Code::MixedCurrencies);
    VITRINA_LET(tidy, tidied(withoutClient(content)));
    VITRINA_TRY(headlineOf(tidy, *known, context.at().date()));
    return QString::fromUtf8(Args::toText(
        renamed(tidy, [&context] { return context.derivedId<QuoteOfferId>().uuid(); })));
}

Result<QuoteTemplate> templateSaying(CommandContext &context, const SaveQuoteTemplate &command,
                                     QuoteTemplate quoteTemplate)
{
    VITRINA_LET(title, checkedLine(command.title, "name"));
    if (title.isEmpty())
        return failure(Problem::Code::MissingName);
    if (title.size() > QuoteTemplate::longestName)
        return failure(Problem::Code::TextTooLong,
                       {QStringLiteral("name"), QString::number(QuoteTemplate::longestName)});
    quoteTemplate.name = title;
    if (!command.content)
        return quoteTemplate;
    VITRINA_LET(content, templateText(context, *command.content, command.currency));
    quoteTemplate.currency = command.currency;
    quoteTemplate.format = QuoteTemplate::knownFormat;
    quoteTemplate.content = content;
    return quoteTemplate;
}

Result<void> makeTemplate(CommandContext &context, const SaveQuoteTemplate &command)
{
    if (!command.content)
        return failure(Problem::Code::MissingModel);
    VITRINA_TRY(context.need<Branch>(command.branchId));
    const Actor &actor = context.actor();
    if (actor.accessLevel != 1 && command.branchId != actor.branchId)
        return failure(Problem::Code::Forbidden, {QString::fromLatin1(QuoteTemplate::table)});
    QuoteTemplate quoteTemplate;
    quoteTemplate.id = command.templateId;
    quoteTemplate.branchId = command.branchId;
    quoteTemplate.ownerId = command.ownerId;
    quoteTemplate.createdAt = context.at();
    quoteTemplate.createdBy = actor.id;
    VITRINA_TRY(needMayWrite(context, quoteTemplate));
    VITRINA_LET(fresh, templateSaying(context, command, quoteTemplate));
    return context.insert(fresh);
}

} // namespace

bool mayWriteTemplate(const StaffMember &staff, const QuoteTemplate &quoteTemplate)
{
    if (!quoteTemplate.ownerId.isNull())
        return quoteTemplate.ownerId == staff.id;
    return staff.may(Permission::ManageStaff) &&
           (staff.accessLevel == 1 || quoteTemplate.branchId == staff.branchId);
}

Result<void> run(const SaveQuoteTemplate &command, CommandContext &context)
{
    if (command.seen.isNull())
        return makeTemplate(context, command);
    VITRINA_LET(before, context.need<QuoteTemplate>(command.templateId));
    VITRINA_TRY(needMayWrite(context, before));
    if (before.version != command.seen)
        return failure(Problem::Code::ChangedSince);
    // What a newer program keeps in it is not to be lost.
    if (before.format > QuoteTemplate::knownFormat)
        return failure(Problem::Code::DatabaseNewer, {before.name});
    VITRINA_LET(after, templateSaying(context, command, before));
    return context.update(before, after);
}

Result<void> run(const RemoveQuoteTemplate &command, CommandContext &context)
{
    VITRINA_LET(before, context.need<QuoteTemplate>(command.templateId));
    VITRINA_TRY(needMayWrite(context, before));
    if (before.version != command.seen)
        return failure(Problem::Code::ChangedSince);
    return context.remove(before);
}

Result<QuoteContent> contentOf(const QuoteTemplate &quoteTemplate)
{
    const QJsonDocument json = QJsonDocument::fromJson(quoteTemplate.content.toUtf8());
    QuoteContent content;
    if (quoteTemplate.format > QuoteTemplate::knownFormat || !json.isObject() ||
        !Args::fromObject(json.object(), content) || content.offers.isEmpty())
        return failure(Problem::Code::DatabaseNewer, {quoteTemplate.name});
    return content;
}

QuoteContent withoutClient(QuoteContent content)
{
    content.note.clear();
    for (QuoteOffer &offer : content.offers) {
        offer.clientId = {};
        offer.quoteVersionId = {};
        offer.tradeInMinor = 0;
        offer.version = {};
    }
    const auto clear = [](auto &rows) {
        for (auto &row : rows) {
            row.clientId = {};
            row.version = {};
        }
    };
    clear(content.items);
    clear(content.forms);
    return content;
}

Result<QuoteContent> joined(QuoteContent into, const QSet<QuoteOfferId> &dropped,
                            const QuoteContent &from, const std::function<QUuid()> &newId)
{
    const auto isDropped = [&dropped](const auto &row) { return dropped.contains(row.offerId); };
    into.offers.removeIf(
        [&dropped](const QuoteOffer &offer) { return dropped.contains(offer.id); });
    into.items.removeIf(isDropped);
    into.forms.removeIf(isDropped);
    if (into.offers.size() + from.offers.size() > QuoteContent::mostOffers)
        return failure(Problem::Code::TooMany, {QString::number(QuoteContent::mostOffers)});
    const QuoteContent fresh = renamed(withoutClient(from), newId);
    into.offers += fresh.offers;
    into.items += fresh.items;
    into.forms += fresh.forms;
    return into;
}

std::optional<SaveQuoteTemplate> restored(const QuoteTemplate &before, const QuoteTemplateId &id,
                                          const CommandId &seen, const QDateTime &at)
{
    const Result<QuoteContent> content = contentOf(before);
    if (!content)
        return std::nullopt;
    return SaveQuoteTemplate{
        id, seen, before.branchId, before.ownerId, before.name, before.currency, *content, at};
}

SaveQuoteTemplate renaming(const QuoteTemplate &before, const CommandId &seen, const QString &name,
                           const QDateTime &at)
{
    return {before.id,    seen, before.branchId, before.ownerId, name, before.currency,
            std::nullopt, at};
}

} // namespace Vitrina
