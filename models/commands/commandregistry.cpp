// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandregistry.h"

#include "commands/appraisals.h"
#include "commands/changerequests.h"
#include "commands/changestage.h"
#include "commands/closeopportunity.h"
#include "commands/commandholder.h"
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

// Each is said here once: for its type below, and for the code that holds it (commandholder.h).
// clang-format off
#define VITRINA_EVERY_COMMAND(each) \
    each(StartShowroom) \
    each(SaveCompany) \
    each(SaveBranch) \
    each(SaveStaff) \
    each(SaveCatalogueItem) \
    each(SaveVehicleModel) \
    each(RegisterContact) \
    each(EditClient) \
    each(RecordAttempt) \
    each(ScheduleFollowUp) \
    each(RescheduleFollowUp) \
    each(ResolveFollowUp) \
    each(UndoResolve) \
    each(MarkLost) \
    each(UndoLost) \
    each(ReopenLost) \
    each(ChangeStage) \
    each(UndoStage) \
    each(BeginImport) \
    each(ImportClients) \
    each(ImportModels) \
    each(ImportFollowUps) \
    each(UndoImport) \
    each(SeedDemonstration) \
    each(CountVisitor) \
    each(UndoVisitor) \
    each(EraseClient) \
    each(CreateQuote) \
    each(EditQuote) \
    each(SendQuote) \
    each(CancelQuote) \
    each(AskExtension) \
    each(ExtendQuote) \
    each(MintLink) \
    each(RevokeLinks) \
    each(OpenLink) \
    each(AnswerLink) \
    each(RecordDeposit) \
    each(PayDeposit) \
    each(SettleDeposit) \
    each(MoveDeposit) \
    each(RequestReservation) \
    each(ApproveReservation) \
    each(RejectReservation) \
    each(WithdrawReservation) \
    each(SignQuote) \
    each(SaveUnit) \
    each(SavePayments) \
    each(SavePaper) \
    each(QueueMail) \
    each(MailSent) \
    each(MailTried) \
    each(MailArrived) \
    each(MailBounced) \
    each(RetryMail) \
    each(TakeOverMail) \
    each(CancelMail) \
    each(RequestChange) \
    each(WithdrawChange) \
    each(RejectChange) \
    each(EditLockedQuote) \
    each(RequestDiscount) \
    each(ApproveDiscount) \
    each(RejectDiscount) \
    each(OpenApplication) \
    each(EditApplication) \
    each(MoveApplication) \
    each(RemoveApplication) \
    each(SaveParty) \
    each(RemoveParty) \
    each(RequestAppraisal) \
    each(EditAppraisal) \
    each(AuthoriseAppraisal) \
    each(RejectAppraisal) \
    each(WithdrawAppraisal) \
    each(ReceiveTradeIn) \
    each(AddPhoto) \
    each(RemovePhoto) \
    each(SaveQuoteTemplate) \
    each(RemoveQuoteTemplate)
// clang-format on

namespace Vitrina {

#define VITRINA_HOLD(T) template std::shared_ptr<const AnyCommand::Concept> AnyCommand::hold<T>(T);
VITRINA_EVERY_COMMAND(VITRINA_HOLD)

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

#define VITRINA_TYPE(T) typeOf<T>(),
constexpr std::array types{VITRINA_EVERY_COMMAND(VITRINA_TYPE)};

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
