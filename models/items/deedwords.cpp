// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/deedwords.h"

#include "commands/argsjson.h"
#include "commands/registercontact.h"
#include "commands/showroomsetup.h"
#include "items/words.h"
#include "storage/clientqueries.h"
#include "storage/rows.h"

#include <algorithm>
#include <iterator>

namespace Vitrina {

namespace {

/// What a phrase is about, and so whose name stands in it.
enum class About { Nothing, Client, Staff, Branch, Item, Model, Unit, Title, Several };

struct Phrase
{
    const char *command;
    About about;
    const char *named;   ///< %1 is the name
    const char *unnamed; ///< where there is none to be had
};

/// What one command does may have two names.
constexpr const char *noteDeed = "RecordAttempt, note";

constexpr Phrase phrases[] = {
    {"StartShowroom", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Opened the showroom")},
    {"SaveCompany", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the data of the company")},
    {"SaveBranch", About::Branch, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the branch %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved a branch")},
    {"SaveStaff", About::Staff, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the data of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the data of a staff member")},
    {"SaveCatalogueItem", About::Item,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved “%1” in the catalogue"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved a catalogue entry")},
    {"SaveVehicleModel", About::Model,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the model %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved a model")},
    {"RegisterContact", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Registered the contact of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Registered a contact")},
    {"EditClient", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Corrected the data of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Corrected the data of a client")},
    {"RecordAttempt", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Wrote to or called %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Wrote to or called a client")},
    {noteDeed, About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Wrote a note about %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Wrote a note about a client")},
    {"ScheduleFollowUp", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Scheduled a follow-up of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Scheduled a follow-up")},
    {"RescheduleFollowUp", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved the follow-up of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved a follow-up")},
    {"ResolveFollowUp", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Resolved the follow-up of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Resolved a follow-up")},
    {"UndoResolve", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the resolving of the follow-up of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the resolving of a follow-up")},
    {"MarkLost", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Gave up the sale to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Gave up a sale")},
    {"UndoLost", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the loss of the sale to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the loss of a sale")},
    {"ReopenLost", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took up the sale to %1 again"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took up a sale again")},
    {"ChangeStage", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved the sale to %1 to another stage"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved a sale to another stage")},
    {"UndoStage", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the stage of the sale to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the stage of a sale")},
    {"CountVisitor", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Counted a visitor")},
    {"UndoVisitor", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back a counted visitor")},
    {"EraseClient", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Erased the data of a client")},
    {"CreateQuote", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Made a quote for %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Made a quote")},
    {"EditQuote", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Changed the quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Changed a quote")},
    {"SendQuote", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Sent the quote to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Sent a quote")},
    {"CancelQuote", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Cancelled the quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Cancelled a quote")},
    {"AskExtension", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked for more time for the quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked for more time for a quote")},
    {"ExtendQuote", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Gave the quote of %1 another day"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Gave a quote another day")},
    {"MintLink", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Made a link for %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Made a link to a quote")},
    {"RevokeLinks", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Revoked the links of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Revoked the links of a quote")},
    {"OpenLink", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "%1 opened the quote"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "A client opened the quote")},
    {"AnswerLink", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "%1 answered the quote"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "A client answered the quote")},
    {"QueueMail", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Wrote a mail with the quote to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Wrote a mail with a quote")},
    {"MailSent", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Sent the quote to %1 by mail"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Sent a quote by mail")},
    {"MailTried", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Tried to send the mail to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Tried to send a mail")},
    {"MailArrived", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Said that the mail to %1 had arrived"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Said that a mail had arrived")},
    {"MailBounced", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Noted that the mail to %1 had come back"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Noted that a mail had come back")},
    {"RetryMail", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Had the mail to %1 sent again"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Had a mail sent again")},
    {"TakeOverMail", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took the mail to %1 over from another computer"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took a mail over from another computer")},
    {"CancelMail", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Cancelled the mail to %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Cancelled a mail")},
    {"RecordDeposit", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Recorded a deposit of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Recorded a deposit")},
    {"PayDeposit", About::Client, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "%1 paid a deposit"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "A client paid a deposit")},
    {"SettleDeposit", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Settled the deposit of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Settled a deposit")},
    {"MoveDeposit", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved the deposit of %1 to another quote"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved a deposit to another quote")},
    {"RequestReservation", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked to reserve for %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked for a reservation")},
    {"ApproveReservation", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Approved the reservation of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Approved a reservation")},
    {"RejectReservation", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected the reservation of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected a reservation")},
    {"WithdrawReservation", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the request to reserve for %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back a request to reserve")},
    {"RequestChange", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked to change the locked quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked to change a locked quote")},
    {"WithdrawChange", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the request to change the quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back a request to change a quote")},
    {"RejectChange", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected the change of the quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected the change of a quote")},
    {"EditLockedQuote", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Changed the locked quote of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Changed a locked quote")},
    {"RequestDiscount", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked to approve the discount of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked to approve a discount")},
    {"ApproveDiscount", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Approved the discount of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Approved a discount")},
    {"RejectDiscount", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected the discount of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected a discount")},
    {"SignQuote", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Recorded the signature of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Recorded a signature")},
    {"SaveUnit", About::Unit, QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the unit %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved a unit of the stock")},
    {"SavePayments", About::Branch,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the online payments of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the online payments")},
    {"SavePaper", About::Branch,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved what %1 prints on its quotes"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved what is printed on quotes")},
    {"OpenApplication", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Opened a credit application of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Opened a credit application")},
    {"EditApplication", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Corrected the credit application of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Corrected a credit application")},
    {"MoveApplication", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved the credit application of %1 on"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Moved a credit application on")},
    {"RemoveApplication", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the credit application of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back a credit application")},
    {"SaveParty", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Noted a party to the deal with %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Noted a party to a deal")},
    {"RemoveParty", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Removed a party from the deal with %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Removed a party from a deal")},
    {"RequestAppraisal", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked for the appraisal of a trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Asked for the appraisal of a trade-in")},
    {"EditAppraisal", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Corrected the trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Corrected a trade-in")},
    {"AuthoriseAppraisal", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Authorised the trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Authorised a trade-in")},
    {"RejectAppraisal", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected the trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Rejected a trade-in")},
    {"WithdrawAppraisal", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back the appraisal of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back an appraisal")},
    {"ReceiveTradeIn", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Received the trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Received a trade-in")},
    {"AddPhoto", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Added a photograph of the trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Added a photograph of a trade-in")},
    {"RemovePhoto", About::Client,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Removed a photograph of the trade-in of %1"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Removed a photograph of a trade-in")},
    {"SaveQuoteTemplate", About::Title,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved the quote template “%1”"),
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Saved a quote template")},
    {"RemoveQuoteTemplate", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Removed a quote template")},
    {"BeginImport", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Began an import")},
    {"ImportClients", About::Several, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Imported clients")},
    {"ImportModels", About::Several, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Imported models")},
    {"ImportFollowUps", About::Several, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Imported follow-ups")},
    {"UndoImport", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Took back an import")},
    {"SeedDemonstration", About::Nothing, nullptr,
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Filled the demonstration")},
};

/// Where commands keep what a person wrote freely.
struct TypedPlace
{
    const char *outer; ///< empty: the arguments themselves
    const char *key;
    const char *label;
};

constexpr TypedPlace typedPlaces[] = {
    {"", "note", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations")},
    {"", "text", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Message")},
    {"", "wish", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "What should change")},
    {"", "reason", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Reason")},
    {"", "chat", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Conversation")},
    {"loss", "note", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Why the sale was lost")},
    {"", "subject", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Subject of the mail")},
    {"", "body", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Mail")},
    {"", "observations", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations")},
    {"", "missing", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Missing documents")},
    {"", "conditions", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Conditions")},
    {"answer", "missing", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Missing documents")},
    {"answer", "conditions", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Conditions")},
    {"answer", "reason", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Reason")},
    {"who", "name", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Name")},
    {"who", "idNumber", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "ID number")},
    {"who", "phone", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Phone")},
    {"who", "email", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "E-mail")},
    {"who", "address", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Address")},
    {"who", "note", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations")},
    {"vehicle", "plate", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Plate")},
    {"vehicle", "text", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Brand and line")},
    {"vehicle", "lien", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Lien")},
    {"vehicle", "note", QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations")},
    {"signature", "observations",
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations of the signature")},
    {"next", "observations",
     QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations of the next follow-up")},
};

template <typename Entry, size_t N>
const Entry *find(const Entry (&entries)[N], const char *Entry::*key, const QString &wanted)
{
    const auto found =
        std::find_if(std::begin(entries), std::end(entries),
                     [&](const Entry &entry) { return wanted == QLatin1StringView(entry.*key); });
    return found == std::end(entries) ? nullptr : found;
}

template <typename Value>
Value argument(const OutboxCommand &command, const char *key)
{
    Value value{};
    Args::fromJson(command.args.value(QLatin1StringView(key)), value);
    return value;
}

/// The client that a command names, by whatever of hers it names.
ClientId clientOf(Database &database, const QJsonObject &args)
{
    struct Way
    {
        const char *key;
        const char *sql;
    };
    static constexpr Way ways[] = {
        {"followUpId", "SELECT client_id FROM follow_up WHERE id = ?"},
        {"opportunityId", "SELECT client_id FROM opportunity WHERE id = ?"},
        {"quoteId", "SELECT client_id FROM quote WHERE id = ?"},
        {"requestId", "SELECT client_id FROM change_request WHERE id = ?"},
        {"requestId", "SELECT client_id FROM discount_request WHERE id = ?"},
        {"applicationId", "SELECT client_id FROM credit_application WHERE id = ?"},
        {"partyId", "SELECT client_id FROM deal_party WHERE id = ?"},
        {"appraisalId", "SELECT client_id FROM appraisal WHERE id = ?"},
        {"photoId", "SELECT client_id FROM photo WHERE id = ?"},
        {"lostId", "SELECT client_id FROM opportunity WHERE id = ?"},
    };
    const QString named = args.value(QStringLiteral("clientId")).toString();
    if (!named.isEmpty())
        return ClientId::fromString(named);
    for (const Way &way : ways) {
        const QString id = args.value(QLatin1StringView(way.key)).toString();
        if (id.isEmpty())
            continue;
        const QVariant client =
            database.scalar(QString::fromLatin1(way.sql), {QUuid::fromString(id).toRfc4122()});
        if (client.isValid())
            return ClientId::fromBytes(client.toByteArray());
    }
    return {};
}

QString nameOf(const ClientDetails &details)
{
    const QString name = clientName(details.name, details.surname);
    return name.isEmpty() && !details.phones.isEmpty() ? details.phones.front().typed : name;
}

void addDetails(const ClientDetails &details, QList<TypedText> &texts,
                const std::function<QString(const char *)> &word)
{
    const auto add = [&](const char *label, const QString &text) {
        if (!text.isEmpty())
            texts += {word(label), text};
    };
    add(QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Client"),
        clientName(details.name, details.surname));
    add(QT_TRANSLATE_NOOP("Vitrina::DeedWords", "ID number"), details.nationalId);
    for (const PhoneEntry &phone : details.phones)
        add(QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Phone"), phone.typed);
    for (const EmailEntry &email : details.emails)
        add(QT_TRANSLATE_NOOP("Vitrina::DeedWords", "E-mail"), email.address);
    add(QT_TRANSLATE_NOOP("Vitrina::DeedWords", "City"), details.city);
    add(QT_TRANSLATE_NOOP("Vitrina::DeedWords", "Observations of the client"),
        details.observations);
}

/// Of the deeds that one command does, the one that has a phrase of its own.
PendingKind noteKind()
{
    return {QString::fromLatin1(RecordAttempt::name), codeOf(TimelineKind::Note)};
}

/// What the command's argument "kind" says, of those that have one.
QString kindArgument(const QJsonObject &args)
{
    return args.value(QStringLiteral("kind")).toString();
}

/// @p argument is the command's argument "kind".
QString deedName(const QString &command, const QString &argument)
{
    const PendingKind note = noteKind();
    return command == note.name && argument == note.argument ? QString::fromLatin1(noteDeed)
                                                             : command;
}

QString kindWords(const QString &command, const QString &argument)
{
    const Phrase *phrase = find(phrases, &Phrase::command, deedName(command, argument));
    return phrase ? DeedWords::tr(phrase->unnamed) : command;
}

} // namespace

bool DeedWords::knows(const QString &commandName)
{
    return find(phrases, &Phrase::command, commandName) != nullptr;
}

QString DeedWords::kind(const QString &commandName, const QJsonObject &args)
{
    return kindWords(commandName, kindArgument(args));
}

std::vector<std::pair<QString, int>> DeedWords::waiting() const
{
    std::vector<std::pair<QString, int>> deeds;
    for (const PendingKind &one : pendingKinds(m_reader.database(), noteKind()))
        deeds.emplace_back(kindWords(one.name, one.argument), one.count);
    return deeds;
}

QString DeedWords::deed(const OutboxCommand &command) const
{
    const QString deed = deedName(command.name, kindArgument(command.args));
    const Phrase *phrase = find(phrases, &Phrase::command, deed);
    if (!phrase)
        return command.name;
    if (phrase->about == About::Several) {
        const int rows =
            int(std::max({command.args.value(QStringLiteral("clients")).toArray().size(),
                          command.args.value(QStringLiteral("models")).toArray().size(),
                          command.args.value(QStringLiteral("followUps")).toArray().size()}));
        return rows > 0 ? tr("%1 (%Ln row(s))", nullptr, rows).arg(tr(phrase->unnamed))
                        : tr(phrase->unnamed);
    }
    const QString name = phrase->about == About::Nothing ? QString() : subject(command);
    // By hand: arg() would read a client's “%1” as a place of its own.
    return name.isEmpty() ? tr(phrase->unnamed)
                          : tr(phrase->named).replace(QLatin1StringView("%1"), name);
}

QString DeedWords::subject(const OutboxCommand &command) const
{
    switch (find(phrases, &Phrase::command, command.name)->about) {
    case About::Client:
        return clientName(command);
    case About::Staff:
        return argument<StaffMember>(command, "member").name;
    case About::Branch:
        return branchName(command);
    case About::Item:
        return itemName(argument<CatalogueItem>(command, "item"));
    case About::Model:
        return modelName(argument<VehicleModel>(command, "model"));
    case About::Unit:
        return argument<QString>(command, "vin");
    case About::Title:
        return argument<QString>(command, "title");
    case About::Nothing:
    case About::Several:
        break;
    }
    return {};
}

/// What @p look finds; nothing where the database cannot be read: a list that is being painted is
/// no place to tell of it.
QString DeedWords::lookedUp(QString (*look)(Database &, const QJsonObject &),
                            const OutboxCommand &command) const
{
    try {
        return look(m_reader.database(), command.args);
    } catch (const DatabaseError &error) {
        qWarning("what a command is about could not be read: %s", error.what());
        return {};
    }
}

QString DeedWords::clientName(const OutboxCommand &command) const
{
    const QString known = lookedUp(
        [](Database &database, const QJsonObject &args) {
            const auto client = load<Client>(database, clientOf(database, args));
            return client ? Vitrina::clientName(client->name, client->surname) : QString();
        },
        command);
    return known.isEmpty() ? nameOf(argument<ClientDetails>(command, "client")) : known;
}

QString DeedWords::branchName(const OutboxCommand &command) const
{
    const QString typed = argument<Branch>(command, "branch").name;
    if (!typed.isEmpty())
        return typed;
    return lookedUp(
        [](Database &database, const QJsonObject &args) {
            BranchId id;
            Args::fromJson(args.value(QLatin1StringView("branchId")), id);
            const auto branch = load<Branch>(database, id);
            return branch ? branch->name : QString();
        },
        command);
}

QList<TypedText> DeedWords::typed(const OutboxCommand &command)
{
    QList<TypedText> texts;
    for (const TypedPlace &place : typedPlaces) {
        const QJsonObject outer =
            *place.outer ? command.args.value(QLatin1StringView(place.outer)).toObject()
                         : command.args;
        const QString text = outer.value(QLatin1StringView(place.key)).toString();
        if (!text.isEmpty())
            texts += {tr(place.label), text};
    }
    if (command.args.contains(QStringLiteral("client")))
        addDetails(argument<ClientDetails>(command, "client"), texts,
                   [](const char *label) { return tr(label); });
    return texts;
}

} // namespace Vitrina
