// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/problemtext.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct Text
{
    Problem::Code code;
    const char *text; ///< %1, %2 … are the problem's details
};

constexpr Text texts[] = {
    {Problem::Code::MissingName,
     QT_TRANSLATE_NOOP("Problem", "A name or a phone number is needed.")},
    {Problem::Code::MissingPhone,
     QT_TRANSLATE_NOOP("Problem", "This client has no valid phone number yet.")},
    {Problem::Code::MissingReason, QT_TRANSLATE_NOOP("Problem", "Please give the reason.")},
    {Problem::Code::MissingNextFollowUp,
     QT_TRANSLATE_NOOP("Problem", "Schedule the next follow-up, or mark the sale as lost.")},
    {Problem::Code::MissingOutcome,
     QT_TRANSLATE_NOOP("Problem", "Say whether you reached the client.")},
    {Problem::Code::TextTooLong,
     QT_TRANSLATE_NOOP(
         "Problem",
         "The text is too long: at most %2 characters. It stays in the form; shorten it.")},
    {Problem::Code::BadPhone, QT_TRANSLATE_NOOP("Problem", "“%1” is not a phone number.")},
    {Problem::Code::BadLinkBase,
     QT_TRANSLATE_NOOP("Problem", "“%1” is no address for links: it has to begin with https://.")},
    {Problem::Code::MailStep,
     QT_TRANSLATE_NOOP("Problem", "The mail was already sent, or it was cancelled.")},
    {Problem::Code::BadEmail, QT_TRANSLATE_NOOP("Problem", "“%1” is not an e-mail address.")},
    {Problem::Code::DateInPast, QT_TRANSLATE_NOOP("Problem", "That moment has already passed.")},
    {Problem::Code::DateTooFar,
     QT_TRANSLATE_NOOP("Problem", "That date is more than two years away.")},
    {Problem::Code::UnknownCatalogueItem,
     QT_TRANSLATE_NOOP("Problem", "That entry is no longer in the catalogue. Choose another.")},
    {Problem::Code::BadAmount, QT_TRANSLATE_NOOP("Problem", "“%1” is not an amount of money.")},
    {Problem::Code::BadPercent, QT_TRANSLATE_NOOP("Problem", "“%1” is not a percentage.")},
    {Problem::Code::BadNationalId,
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a valid ID number. Check each digit.")},
    {Problem::Code::AmountOutOfRange,
     QT_TRANSLATE_NOOP("Problem", "An amount is missing, below zero or larger than it can be.")},
    {Problem::Code::MixedCurrencies,
     QT_TRANSLATE_NOOP("Problem", "All amounts of a quote have to be in one currency.")},
    {Problem::Code::DiscountTooLarge,
     QT_TRANSLATE_NOOP("Problem", "The discount is larger than the price.")},
    {Problem::Code::NothingToFinance,
     QT_TRANSLATE_NOOP(
         "Problem", "Nothing is left to finance: the down payment and the trade-in cover it all.")},
    {Problem::Code::RateOutOfRange,
     QT_TRANSLATE_NOOP("Problem", "The annual rate has to be between %1 and %2 %.")},
    {Problem::Code::MonthsOutOfRange,
     QT_TRANSLATE_NOOP("Problem", "The number of months has to be between %1 and %2.")},
    {Problem::Code::BadDueDate,
     QT_TRANSLATE_NOOP(
         "Problem",
         "The first instalment has to fall due after the credit begins, and within a year.")},
    {Problem::Code::DaysOutOfRange,
     QT_TRANSLATE_NOOP("Problem", "The number of days has to be between 0 and %1.")},
    {Problem::Code::MissingModel,
     QT_TRANSLATE_NOOP("Problem", "The quote needs at least one model.")},
    {Problem::Code::MissingPrice,
     QT_TRANSLATE_NOOP("Problem", "The price of the model is missing.")},
    {Problem::Code::MissingForm,
     QT_TRANSLATE_NOOP("Problem", "Each model needs at least one form of payment.")},
    {Problem::Code::MissingLender, QT_TRANSLATE_NOOP("Problem", "The lender is missing.")},
    {Problem::Code::MissingDocuments,
     QT_TRANSLATE_NOOP("Problem", "Please say which documents the lender wants.")},
    {Problem::Code::CreditStep,
     QT_TRANSLATE_NOOP("Problem", "In its present state, this cannot be done with the credit "
                                  "application.")},
    {Problem::Code::CreditMissing,
     QT_TRANSLATE_NOOP("Problem",
                       "The sale can be documented with an approved credit, or with cash among its "
                       "forms of payment. It has neither yet.")},
    {Problem::Code::MissingPartyName,
     QT_TRANSLATE_NOOP("Problem", "Please give the full name, or the company's.")},
    {Problem::Code::PartyTaken,
     QT_TRANSLATE_NOOP("Problem", "“%1” already has this role in the deal. Correct that one, or "
                                  "remove it first.")},
    {Problem::Code::CompanySpouse,
     QT_TRANSLATE_NOOP("Problem", "A company has no spouse, and is nobody's spouse.")},
    {Problem::Code::MissingVehicle,
     QT_TRANSLATE_NOOP("Problem", "Please give the plate, and the brand and line.")},
    {Problem::Code::YearOutOfRange,
     QT_TRANSLATE_NOOP("Problem", "“%1” cannot be the year of a vehicle.")},
    {Problem::Code::AppraisalStep,
     QT_TRANSLATE_NOOP("Problem", "The appraisal has been decided or taken back by now.")},
    {Problem::Code::AppraisalOver,
     QT_TRANSLATE_NOOP("Problem", "The day until which the value was authorised is over. Ask for "
                                  "a new appraisal.")},
    {Problem::Code::AppraisalUnsold,
     QT_TRANSLATE_NOOP("Problem", "The vehicle is received once the sale is won, or its quote "
                                  "signed.")},
    {Problem::Code::BadPhoto, QT_TRANSLATE_NOOP("Problem", "That is no picture that can be read.")},
    {Problem::Code::PhotoTooLarge,
     QT_TRANSLATE_NOOP("Problem", "That picture is too large: it may have 50 MB and 100 million "
                                  "dots.")},
    {Problem::Code::PhotoMany,
     QT_TRANSLATE_NOOP("Problem", "A trade-in has twenty photographs at most.")},
    {Problem::Code::TooMany, QT_TRANSLATE_NOOP("Problem", "There can be no more than %1 of them.")},
    {Problem::Code::BadVin,
     QT_TRANSLATE_NOOP("Problem", "“%1” is not a chassis number: 17 capitals and digits without I, "
                                  "O and Q, or fewer of an older vehicle.")},
    {Problem::Code::BadPayUrl,
     QT_TRANSLATE_NOOP("Problem", "“%1” is not the page of a payment provider: it begins with "
                                  "https:// and has {reference} in it.")},
    {Problem::Code::BadLogo,
     QT_TRANSLATE_NOOP("Problem", "That picture cannot serve as the logo: choose a PNG or JPEG.")},
    {Problem::Code::NotFound, QT_TRANSLATE_NOOP("Problem", "It is no longer there.")},
    {Problem::Code::AlreadyResolved,
     QT_TRANSLATE_NOOP("Problem", "This follow-up has already been resolved.")},
    {Problem::Code::AlreadyClosed,
     QT_TRANSLATE_NOOP("Problem", "This sale has already been closed.")},
    {Problem::Code::StageOrder, QT_TRANSLATE_NOOP("Problem", "Stages go one after the other.")},
    {Problem::Code::ChangedSince,
     QT_TRANSLATE_NOOP("Problem",
                       "It has changed in the meantime. Look at it again before going on.")},
    {Problem::Code::NothingToUndo, QT_TRANSLATE_NOOP("Problem", "There is nothing to undo.")},
    {Problem::Code::DuplicateLogin,
     QT_TRANSLATE_NOOP("Problem", "The user name “%1” is already taken.")},
    {Problem::Code::QuoteStep,
     QT_TRANSLATE_NOOP("Problem", "In its present state, this cannot be done with the quote.")},
    {Problem::Code::QuoteExpired,
     QT_TRANSLATE_NOOP("Problem", "The quote has expired. Ask for an extension.")},
    {Problem::Code::QuoteLocked,
     QT_TRANSLATE_NOOP("Problem", "What the client was sent can no longer be changed.")},
    {Problem::Code::NoExtensionLeft,
     QT_TRANSLATE_NOOP("Problem", "The quote has already been extended as often as it can be.")},
    {Problem::Code::DepositMissing,
     QT_TRANSLATE_NOOP("Problem", "The deposit has not been received yet.")},
    {Problem::Code::DuplicateVin,
     QT_TRANSLATE_NOOP("Problem", "There is already a unit with the chassis number %1 in stock.")},
    {Problem::Code::UnitTaken,
     QT_TRANSLATE_NOOP("Problem", "The unit %1 is held for another client, or was sold.")},
    {Problem::Code::UnitMissing,
     QT_TRANSLATE_NOOP("Problem", "No unit has been assigned to this reservation yet.")},
    {Problem::Code::RequestOpen,
     QT_TRANSLATE_NOOP("Problem", "A reservation has already been asked for with this quote.")},
    {Problem::Code::ChangeOpen,
     QT_TRANSLATE_NOOP("Problem", "A change of this quote has already been asked for, and waits "
                                  "for an answer.")},
    {Problem::Code::ChangeAnswered,
     QT_TRANSLATE_NOOP("Problem", "This request has already been answered, or taken back.")},
    {Problem::Code::DiscountOver,
     QT_TRANSLATE_NOOP("Problem", "The discount is over the company's limit: somebody who may "
                                  "approve it has to agree before the quote is sent.")},
    {Problem::Code::DiscountWithin,
     QT_TRANSLATE_NOOP("Problem", "The discount is within the limit: nobody has to approve it.")},
    {Problem::Code::DiscountAsked,
     QT_TRANSLATE_NOOP("Problem", "The approval of this discount has already been asked for.")},
    {Problem::Code::HoldOver,
     QT_TRANSLATE_NOOP("Problem", "The time until which the unit was to be held is over. It has to "
                                  "be asked for again.")},
    {Problem::Code::HasDeal,
     QT_TRANSLATE_NOOP("Problem", "A unit is held for this client, or money of the client's is "
                                  "still here. Cancel the reservation and settle the deposit "
                                  "first.")},
    {Problem::Code::OwnRequest,
     QT_TRANSLATE_NOOP("Problem", "You asked for this yourself: somebody else has to decide.")},
    {Problem::Code::Forbidden,
     QT_TRANSLATE_NOOP("Problem", "You do not have permission for this.")},
    {Problem::Code::NeedsManager, QT_TRANSLATE_NOOP("Problem", "Only a manager can do this.")},
    {Problem::Code::DiskFull,
     QT_TRANSLATE_NOOP(
         "Problem",
         "The disk is full. Nothing was saved; what you typed is still in the form. Free "
         "some space and save again.")},
    {Problem::Code::ReadOnly,
     QT_TRANSLATE_NOOP(
         "Problem",
         "Vitrina may not write to its folder. Nothing was saved; what you typed is still "
         "in the form.")},
    {Problem::Code::DatabaseCorrupt, QT_TRANSLATE_NOOP("Problem", "The data file is damaged.")},
    {Problem::Code::DatabaseNewer,
     QT_TRANSLATE_NOOP(
         "Problem",
         "The data was written by a newer Vitrina. Update the program; the data is safe.")},
    {Problem::Code::ProfileInUse,
     QT_TRANSLATE_NOOP("Problem", "Vitrina is already open with this data (process %1).")},
    {Problem::Code::FileUnreadable, QT_TRANSLATE_NOOP("Problem", "The file cannot be read.")},
    {Problem::Code::FileUnwritable, QT_TRANSLATE_NOOP("Problem", "The file cannot be written.")},
    {Problem::Code::BadFile,
     QT_TRANSLATE_NOOP("Problem", "The file does not hold a table that can be read.")},
    {Problem::Code::Cancelled, QT_TRANSLATE_NOOP("Problem", "Cancelled. Nothing was changed.")},
    {Problem::Code::DatabaseError,
     QT_TRANSLATE_NOOP("Problem",
                       "It could not be saved. What you typed is still in the form; try again.")},
};

} // namespace

QString problemText(const Problem &problem)
{
    for (const Text &entry : texts) {
        if (entry.code != problem.code)
            continue;
        QString text = QCoreApplication::translate("Problem", entry.text);
        // Details are put in by hand: arg() would read a client's “%1” as a place of its own.
        for (qsizetype i = problem.details.size(); i > 0; --i)
            text.replace(u'%' + QString::number(i), problem.details[i - 1]);
        return text;
    }
    return QCoreApplication::translate("Problem", texts[std::size(texts) - 1].text);
}

} // namespace Vitrina
