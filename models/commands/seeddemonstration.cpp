// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/seeddemonstration.h"

#include "commands/commandsupport.h"

namespace Vitrina {

Result<void> run(const SeedDemonstration &command, CommandContext &context)
{
    const QString kind = context.database()
                             .scalar(QStringLiteral("SELECT value FROM meta WHERE key = 'kind'"))
                             .toString();
    if (kind != QLatin1StringView("demonstration"))
        return failure(Problem::Code::Forbidden, {QString::fromLatin1(SeedDemonstration::name)});
    VITRINA_TRY(context.insertAll(command.models));
    VITRINA_TRY(context.insertAll(command.clients));
    VITRINA_TRY(context.insertAll(command.phones));
    VITRINA_TRY(context.insertAll(command.emails));
    VITRINA_TRY(context.insertAll(command.vehicles));
    VITRINA_TRY(context.insertAll(command.opportunities));
    VITRINA_TRY(context.insertAll(command.followUps));
    VITRINA_TRY(context.insertAll(command.timeline));
    VITRINA_TRY(context.insertAll(command.quoteSeries));
    VITRINA_TRY(context.insertAll(command.quotes));
    VITRINA_TRY(context.insertAll(command.quoteVersions));
    VITRINA_TRY(context.insertAll(command.quoteOffers));
    VITRINA_TRY(context.insertAll(command.quoteItems));
    VITRINA_TRY(context.insertAll(command.quoteForms));
    VITRINA_TRY(context.insertAll(command.quoteLinks));
    VITRINA_TRY(context.insertAll(command.units));
    VITRINA_TRY(context.insertAll(command.deposits));
    VITRINA_TRY(context.insertAll(command.reservations));
    VITRINA_TRY(context.insertAll(command.changeRequests));
    VITRINA_TRY(context.insertAll(command.discountRequests));
    VITRINA_TRY(context.insertAll(command.credits));
    VITRINA_TRY(context.insertAll(command.parties));
    VITRINA_TRY(context.insertAll(command.templates));
    VITRINA_TRY(context.insertAll(command.appraisals));
    return context.insertAll(command.photos);
}

} // namespace Vitrina
