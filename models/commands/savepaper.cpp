// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savepaper.h"

#include "commands/commandcontext.h"
#include "commands/commandsupport.h"
#include "commands/textlimits.h"
#include "domain/logo.h"

namespace Vitrina {

namespace {

Result<Company> withPaper(Company company, const SavePaper &command)
{
    if (command.legalText) {
        VITRINA_LET(text, checkedText(*command.legalText, "legalText"));
        company.legalText = text;
    }
    if (command.logo) {
        const std::optional<QString> logo = checkedLogo(*command.logo);
        if (!logo)
            return failure(Problem::Code::BadLogo);
        company.logo = *logo;
    }
    return company;
}

} // namespace

Result<void> run(const SavePaper &command, CommandContext &context)
{
    VITRINA_LET(company, context.need<Company>(command.companyId));
    VITRINA_LET(shall, withPaper(company, command));
    VITRINA_TRY(context.update(company, shall));
    if (!command.address)
        return {};
    VITRINA_LET(branch, context.need<Branch>(command.branchId));
    Branch moved = branch;
    VITRINA_LET(address, checkedLine(*command.address, "address"));
    moved.address = address;
    return context.update(branch, moved);
}

} // namespace Vitrina
