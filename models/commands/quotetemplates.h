// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/quotecontent.h"
#include "domain/result.h"
#include "domain/templaterows.h"

#include <QSet>
#include <QUuid>

#include <functional>
#include <optional>

namespace Vitrina {

class CommandContext;

/// A template is made, renamed, or says something else from now on. What is a client's of the
/// contents (her note, her own vehicle) is left out. One's own are one's own to write, those of
/// the branch whoever manages its settings' (Permission::ManageStaff).
/// Problems: Forbidden, MissingName, TextTooLong, MissingModel (nothing in it), NotFound (it was
/// removed meanwhile), ChangedSince, DatabaseNewer (a newer program wrote what it says), and
/// what contents are refused for.
struct SaveQuoteTemplate
{
    static constexpr const char *name = "SaveQuoteTemplate";
    static constexpr int argsVersion = 1;
    QuoteTemplateId templateId;
    CommandId seen; ///< the version she saw; null: it is made
    BranchId branchId;
    StaffId ownerId; ///< null: the branch's; both stay as they were made
    QString title;
    QString currency;
    std::optional<QuoteContent> content; ///< none: it is renamed
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("templateId", self.templateId);
        v("seen", self.seen);
        v("branchId", self.branchId);
        v("ownerId", self.ownerId);
        v("title", self.title);
        v("currency", self.currency);
        v("content", self.content);
        v("at", self.at);
    }
};
Result<void> run(const SaveQuoteTemplate &command, CommandContext &context);

/// It is not needed any more. Problems: NotFound, Forbidden, ChangedSince.
struct RemoveQuoteTemplate
{
    static constexpr const char *name = "RemoveQuoteTemplate";
    static constexpr int argsVersion = 1;
    QuoteTemplateId templateId;
    CommandId seen; ///< the version she saw
    QDateTime at;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("templateId", self.templateId);
        v("seen", self.seen);
        v("at", self.at);
    }
};
Result<void> run(const RemoveQuoteTemplate &command, CommandContext &context);

/// Whether this one is hers to change and remove: her own, and whoever manages the settings of a
/// branch (Permission::ManageStaff) those of the branch.
bool mayWriteTemplate(const StaffMember &staff, const QuoteTemplate &quoteTemplate);
/// What a template says. Problem DatabaseNewer {name} where a newer program wrote it, or where
/// it is damaged; the row stays as it is.
Result<QuoteContent> contentOf(const QuoteTemplate &quoteTemplate);
/// The contents without what is a client's.
QuoteContent withoutClient(QuoteContent content);
/// @p into with the models of @p from behind its own, as rows that @p newId names; @p dropped are
/// the offers that gave way to them. What is said of the whole (note, tax) stays as it is. Problem
/// TooMany {limit} where they are too many for one quote.
Result<QuoteContent> joined(QuoteContent into, const QSet<QuoteOfferId> &dropped,
                            const QuoteContent &from, const std::function<QUuid()> &newId);
/// The command that takes the removal of a template back, as one of a new id (a deleted id stays
/// deleted, rule 9), and the one that gives one that was replaced back what it said; @p seen is
/// the version that stands now. Nothing where it cannot be read.
std::optional<SaveQuoteTemplate> restored(const QuoteTemplate &before, const QuoteTemplateId &id,
                                          const CommandId &seen, const QDateTime &at);
/// The command that gives a template another name and leaves what it says; @p seen is the version
/// that stands.
SaveQuoteTemplate renaming(const QuoteTemplate &before, const CommandId &seen, const QString &name,
                           const QDateTime &at);

} // namespace Vitrina
