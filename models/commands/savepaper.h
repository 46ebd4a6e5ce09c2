// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// What a form of a company's paper shows. Of what the form did not change it may say nothing.
struct PaperForm
{
    QString address;
    QString legalText;
    QString logo;

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("address", self.address);
        v("legalText", self.legalText);
        v("logo", self.logo);
    }
};

/// What stands on a company's quotes beside their figures (D2). What is not there stays as it is;
/// what somebody else changed since @c seen, to something else, is ChangedSince. Without @c seen
/// all that is there is written.
/// Problems: NotFound, TextTooLong {field, limit}, BadLogo, ChangedSince.
struct SavePaper
{
    static constexpr const char *name = "SavePaper";
    static constexpr int argsVersion = 1;
    CompanyId companyId;
    BranchId branchId;
    std::optional<QString> address;   ///< of the branch, one line
    std::optional<QString> legalText; ///< beneath each quote
    std::optional<QString> logo;      ///< domain/logo.h
    QDateTime at;
    std::optional<PaperForm> seen = std::nullopt; ///< what the form began with

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("companyId", self.companyId);
        v("branchId", self.branchId);
        v("address", self.address);
        v("legalText", self.legalText);
        v("logo", self.logo);
        v("at", self.at);
        v("seen", self.seen);
    }
};
Result<void> run(const SavePaper &command, CommandContext &context);
/// What it makes of the paper, whatever was seen; the same problems but NotFound and ChangedSince.
Result<PaperForm> changedBy(const SavePaper &command, PaperForm paper);
/// @p paper in what the command writes, and nothing of what it leaves: a logo is long.
PaperForm partOf(const SavePaper &command, const PaperForm &paper);

} // namespace Vitrina
