// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savepaper.h"

#include "commands/commandcontext.h"
#include "commands/commandsupport.h"
#include "commands/fieldmerge.h"
#include "commands/textlimits.h"
#include "domain/logo.h"

namespace Vitrina {

Result<PaperForm> changedBy(const SavePaper &command, PaperForm paper)
{
    if (command.address) {
        VITRINA_LET(address, checkedLine(*command.address, "address"));
        paper.address = address;
    }
    if (command.legalText) {
        VITRINA_LET(text, checkedText(*command.legalText, "legalText"));
        paper.legalText = text;
    }
    if (command.logo) {
        const std::optional<QString> logo = checkedLogo(*command.logo);
        if (!logo)
            return failure(Problem::Code::BadLogo);
        paper.logo = *logo;
    }
    return paper;
}

PaperForm partOf(const SavePaper &command, const PaperForm &paper)
{
    return {command.address ? paper.address : QString(),
            command.legalText ? paper.legalText : QString(), command.logo ? paper.logo : QString()};
}

Result<void> run(const SavePaper &command, CommandContext &context)
{
    VITRINA_LET(company, context.need<Company>(command.companyId));
    Branch branch;
    if (command.address) {
        VITRINA_LET(own, context.need<Branch>(command.branchId));
        branch = own;
    }
    const PaperForm now{branch.address, company.legalText, company.logo};
    VITRINA_LET(shall, changedBy(command, now));
    PaperForm merged;
    if (command.seen && !mergeFields(*command.seen, shall, now, merged))
        return failure(Problem::Code::ChangedSince);
    Company printed = company;
    printed.legalText = shall.legalText;
    printed.logo = shall.logo;
    VITRINA_TRY(context.update(company, printed));
    Branch moved = branch;
    moved.address = shall.address;
    return command.address ? context.update(branch, moved) : Result<void>();
}

} // namespace Vitrina
