// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entities.h"
#include "domain/result.h"

namespace Vitrina {

class CommandContext;

/// What stands on a company's quotes beside their figures (D2). What is not there stays as it is.
/// Problems: NotFound, TextTooLong {field, limit}, BadLogo.
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

    template <typename Self, typename Visitor>
    static void visit(Self &self, Visitor &&v)
    {
        v("companyId", self.companyId);
        v("branchId", self.branchId);
        v("address", self.address);
        v("legalText", self.legalText);
        v("logo", self.logo);
        v("at", self.at);
    }
};
Result<void> run(const SavePaper &command, CommandContext &context);

} // namespace Vitrina
