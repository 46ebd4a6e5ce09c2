// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>

namespace Vitrina {

/// What is quoted every day, kept under a name: models with their lines and ways to pay, and
/// nothing of any client's. One is its owner's, or of the whole branch (S1.12).
struct QuoteTemplate
{
    static constexpr const char *table = "quote_template";
    static constexpr int longestName = 100;
    /// Of the text below: what a program that knows more writes has a higher one, and is left as
    /// it is by those who do not.
    static constexpr int knownFormat = 1;
    QuoteTemplateId id;
    BranchId branchId; ///< where it was made
    StaffId ownerId;   ///< null: the branch's
    QString name;
    QString currency; ///< ISO 4217, of the amounts in it
    int format = knownFormat;
    QString content; ///< a QuoteContent as commands carry it (commands/quotetemplates.h)
    QDateTime createdAt;
    StaffId createdBy;
    CommandId version;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("id", self.id);
        v("branch_id", self.branchId);
        v("owner_id", self.ownerId);
        v("name", self.name);
        v("currency", self.currency);
        v("format", self.format);
        v("content", self.content);
        v("created_at", self.createdAt);
        v("created_by", self.createdBy);
        v("row_version", self.version);
    }
};

} // namespace Vitrina
