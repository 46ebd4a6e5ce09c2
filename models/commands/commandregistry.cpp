// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandregistry.h"

#include "commands/appraisals.h"
#include "commands/changerequests.h"
#include "commands/changestage.h"
#include "commands/closeopportunity.h"
#include "commands/countvisitor.h"
#include "commands/credits.h"
#include "commands/deposits.h"
#include "commands/discountrequests.h"
#include "commands/eraseclient.h"
#include "commands/importrows.h"
#include "commands/movequote.h"
#include "commands/parties.h"
#include "commands/photos.h"
#include "commands/quotelinks.h"
#include "commands/quotemail.h"
#include "commands/quotetemplates.h"
#include "commands/registercontact.h"
#include "commands/reservations.h"
#include "commands/resolvefollowup.h"
#include "commands/savepaper.h"
#include "commands/savequote.h"
#include "commands/schedulefollowup.h"
#include "commands/seeddemonstration.h"
#include "commands/showroomsetup.h"
#include "commands/signquote.h"
#include "commands/stock.h"

#include <array>

namespace Vitrina {

namespace {

template <CommandStruct T>
Result<AnyCommand> parseAs(const QJsonObject &args)
{
    T command;
    if (!Args::fromObject(args, command))
        return failure(Problem::Code::BadFile, {QString::fromLatin1(T::name)});
    return AnyCommand(std::move(command));
}

template <CommandStruct T>
constexpr CommandType typeOf()
{
    return {T::name, T::argsVersion, parseAs<T>};
}

constexpr std::array types{
    typeOf<StartShowroom>(),
    typeOf<SaveCompany>(),
    typeOf<SaveBranch>(),
    typeOf<SaveStaff>(),
    typeOf<SaveCatalogueItem>(),
    typeOf<SaveVehicleModel>(),
    typeOf<RegisterContact>(),
    typeOf<EditClient>(),
    typeOf<RecordAttempt>(),
    typeOf<ScheduleFollowUp>(),
    typeOf<RescheduleFollowUp>(),
    typeOf<ResolveFollowUp>(),
    typeOf<UndoResolve>(),
    typeOf<MarkLost>(),
    typeOf<UndoLost>(),
    typeOf<ReopenLost>(),
    typeOf<ChangeStage>(),
    typeOf<UndoStage>(),
    typeOf<BeginImport>(),
    typeOf<ImportClients>(),
    typeOf<ImportModels>(),
    typeOf<ImportFollowUps>(),
    typeOf<UndoImport>(),
    typeOf<SeedDemonstration>(),
    typeOf<CountVisitor>(),
    typeOf<UndoVisitor>(),
    typeOf<EraseClient>(),
    typeOf<CreateQuote>(),
    typeOf<EditQuote>(),
    typeOf<SendQuote>(),
    typeOf<CancelQuote>(),
    typeOf<AskExtension>(),
    typeOf<ExtendQuote>(),
    typeOf<MintLink>(),
    typeOf<RevokeLinks>(),
    typeOf<OpenLink>(),
    typeOf<AnswerLink>(),
    typeOf<RecordDeposit>(),
    typeOf<PayDeposit>(),
    typeOf<SettleDeposit>(),
    typeOf<MoveDeposit>(),
    typeOf<RequestReservation>(),
    typeOf<ApproveReservation>(),
    typeOf<RejectReservation>(),
    typeOf<WithdrawReservation>(),
    typeOf<SignQuote>(),
    typeOf<SaveUnit>(),
    typeOf<SavePayments>(),
    typeOf<SavePaper>(),
    typeOf<QueueMail>(),
    typeOf<MailSent>(),
    typeOf<MailTried>(),
    typeOf<MailArrived>(),
    typeOf<MailBounced>(),
    typeOf<RetryMail>(),
    typeOf<TakeOverMail>(),
    typeOf<CancelMail>(),
    typeOf<RequestChange>(),
    typeOf<WithdrawChange>(),
    typeOf<RejectChange>(),
    typeOf<EditLockedQuote>(),
    typeOf<RequestDiscount>(),
    typeOf<ApproveDiscount>(),
    typeOf<RejectDiscount>(),
    typeOf<OpenApplication>(),
    typeOf<EditApplication>(),
    typeOf<MoveApplication>(),
    typeOf<RemoveApplication>(),
    typeOf<SaveParty>(),
    typeOf<RemoveParty>(),
    typeOf<RequestAppraisal>(),
    typeOf<EditAppraisal>(),
    typeOf<AuthoriseAppraisal>(),
    typeOf<RejectAppraisal>(),
    typeOf<WithdrawAppraisal>(),
    typeOf<ReceiveTradeIn>(),
    typeOf<AddPhoto>(),
    typeOf<RemovePhoto>(),
    typeOf<SaveQuoteTemplate>(),
    typeOf<RemoveQuoteTemplate>(),
};

} // namespace

std::span<const CommandType> commandTypes()
{
    return types;
}

Result<AnyCommand> parseCommand(const QString &name, int argsVersion, const QJsonObject &args)
{
    for (const CommandType &type : types) {
        if (name != QLatin1StringView(type.name))
            continue;
        if (argsVersion > type.argsVersion)
            break;
        if (argsVersion < type.argsVersion)
            return failure(Problem::Code::BadFile, {name});
        return type.parse(args);
    }
    return failure(Problem::Code::DatabaseNewer, {name, QString::number(argsVersion)});
}

} // namespace Vitrina
