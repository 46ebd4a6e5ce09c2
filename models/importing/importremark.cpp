// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importremark.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct ReasonWords
{
    ImportReason reason;
    const char *alone;
    const char *sentence; ///< %1 … are the details
};

using R = ImportReason;

constexpr ReasonWords reasonWords[] = {
    {R::NoNameNorPhone, QT_TRANSLATE_NOOP("ImportReason", "No name and no phone number"),
     QT_TRANSLATE_NOOP("ImportReason", "The row has neither a name nor a phone number.")},
    {R::TextTooLong, QT_TRANSLATE_NOOP("ImportReason", "A text is too long"),
     QT_TRANSLATE_NOOP("ImportReason", "The text is longer than %1 characters.")},
    {R::NoClient, QT_TRANSLATE_NOOP("ImportReason", "No client given"),
     QT_TRANSLATE_NOOP("ImportReason", "The row does not say whose follow-up it is.")},
    {R::UnknownClient, QT_TRANSLATE_NOOP("ImportReason", "Client not found"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no client \"%1\". Import the clients first.")},
    {R::SeveralClients, QT_TRANSLATE_NOOP("ImportReason", "Several clients match"),
     QT_TRANSLATE_NOOP("ImportReason",
                       "Several clients match \"%1\". Give a national id or a phone number.")},
    {R::NoDate, QT_TRANSLATE_NOOP("ImportReason", "No date"),
     QT_TRANSLATE_NOOP("ImportReason", "The row has no date.")},
    {R::BadDate, QT_TRANSLATE_NOOP("ImportReason", "Not a date"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is not a date that exists.")},
    {R::BadTime, QT_TRANSLATE_NOOP("ImportReason", "Not a time of day"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is not a time of day.")},
    {R::TimeSkipped, QT_TRANSLATE_NOOP("ImportReason", "A time that the clocks skip"),
     QT_TRANSLATE_NOOP("ImportReason",
                       "\"%1\" does not exist: the clocks go forward over it that day.")},
    {R::UnknownType, QT_TRANSLATE_NOOP("ImportReason", "Unknown type of follow-up"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no type of follow-up \"%1\".")},
    {R::UnknownState, QT_TRANSLATE_NOOP("ImportReason", "Unknown state"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" says neither pending nor done.")},
    {R::NoBrand, QT_TRANSLATE_NOOP("ImportReason", "No brand"),
     QT_TRANSLATE_NOOP("ImportReason", "The row has no brand.")},
    {R::NoLine, QT_TRANSLATE_NOOP("ImportReason", "No model name"),
     QT_TRANSLATE_NOOP("ImportReason", "The row has no model name.")},
    {R::BadYear, QT_TRANSLATE_NOOP("ImportReason", "Not a year"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is not a year.")},
    {R::BadPrice, QT_TRANSLATE_NOOP("ImportReason", "Not a price"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is not a price.")},
    {R::BadCurrency, QT_TRANSLATE_NOOP("ImportReason", "Not a currency"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is not the code of a currency, such as USD.")},
    {R::NotAccepted, QT_TRANSLATE_NOOP("ImportReason", "Not accepted"),
     QT_TRANSLATE_NOOP("ImportReason", "The row was not accepted: something it refers to has "
                                       "changed meanwhile.")},
    {R::UnknownKind, QT_TRANSLATE_NOOP("ImportReason", "Neither person nor company"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" says neither person nor company: taken for a "
                                       "person.")},
    {R::UnknownVehicleKind, QT_TRANSLATE_NOOP("ImportReason", "Unknown kind of vehicle"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no kind of vehicle \"%1\": taken as another.")},
    {R::UnknownQuality, QT_TRANSLATE_NOOP("ImportReason", "Unknown quality"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no quality \"%1\": left empty.")},
    {R::UnknownSource, QT_TRANSLATE_NOOP("ImportReason", "Unknown source"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no source \"%1\": left empty.")},
    {R::UnknownModel, QT_TRANSLATE_NOOP("ImportReason", "Unknown model"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no model \"%1\": kept in the observations.")},
    {R::UnknownAdvisor, QT_TRANSLATE_NOOP("ImportReason", "Unknown advisor"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no advisor \"%1\": given to the usual one.")},
    {R::UnknownStage, QT_TRANSLATE_NOOP("ImportReason", "Unknown stage"),
     QT_TRANSLATE_NOOP("ImportReason", "There is no stage \"%1\": the sale begins at the first.")},
    {R::BadPhone, QT_TRANSLATE_NOOP("ImportReason", "Not a phone number"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is no phone number of the country: kept as it is.")},
    {R::BadEmail, QT_TRANSLATE_NOOP("ImportReason", "Not a mail address"),
     QT_TRANSLATE_NOOP("ImportReason", "\"%1\" is not a mail address: kept in the observations.")},
};

struct FieldLabel
{
    ImportField field;
    const char *label;
};

using F = ImportField;

constexpr FieldLabel fieldLabels[] = {
    {F::ExternalId, QT_TRANSLATE_NOOP("ImportField", "Code in the other program")},
    {F::Kind, QT_TRANSLATE_NOOP("ImportField", "Kind")},
    {F::Name, QT_TRANSLATE_NOOP("ImportField", "First name")},
    {F::Surname, QT_TRANSLATE_NOOP("ImportField", "Surname")},
    {F::FullName, QT_TRANSLATE_NOOP("ImportField", "Full name")},
    {F::CompanyName, QT_TRANSLATE_NOOP("ImportField", "Company")},
    {F::NationalId, QT_TRANSLATE_NOOP("ImportField", "National id")},
    {F::Phone, QT_TRANSLATE_NOOP("ImportField", "Phone")},
    {F::Phone2, QT_TRANSLATE_NOOP("ImportField", "Second phone")},
    {F::Email, QT_TRANSLATE_NOOP("ImportField", "Mail")},
    {F::City, QT_TRANSLATE_NOOP("ImportField", "City")},
    {F::Quality, QT_TRANSLATE_NOOP("ImportField", "Quality")},
    {F::Source, QT_TRANSLATE_NOOP("ImportField", "Source")},
    {F::Advisor, QT_TRANSLATE_NOOP("ImportField", "Advisor")},
    {F::Notes, QT_TRANSLATE_NOOP("ImportField", "Notes")},
    {F::Model, QT_TRANSLATE_NOOP("ImportField", "Model")},
    {F::Plate, QT_TRANSLATE_NOOP("ImportField", "Plate")},
    {F::Brand, QT_TRANSLATE_NOOP("ImportField", "Brand")},
    {F::Line, QT_TRANSLATE_NOOP("ImportField", "Model name")},
    {F::Version, QT_TRANSLATE_NOOP("ImportField", "Version")},
    {F::Year, QT_TRANSLATE_NOOP("ImportField", "Year")},
    {F::Price, QT_TRANSLATE_NOOP("ImportField", "Price")},
    {F::Currency, QT_TRANSLATE_NOOP("ImportField", "Currency")},
    {F::ClientNationalId, QT_TRANSLATE_NOOP("ImportField", "Client's national id")},
    {F::ClientPhone, QT_TRANSLATE_NOOP("ImportField", "Client's phone")},
    {F::ClientName, QT_TRANSLATE_NOOP("ImportField", "Client's name")},
    {F::ClientExternalId, QT_TRANSLATE_NOOP("ImportField", "Client's code")},
    {F::Type, QT_TRANSLATE_NOOP("ImportField", "Type")},
    {F::Due, QT_TRANSLATE_NOOP("ImportField", "Date and time")},
    {F::DueDate, QT_TRANSLATE_NOOP("ImportField", "Date")},
    {F::DueTime, QT_TRANSLATE_NOOP("ImportField", "Time")},
    {F::Observations, QT_TRANSLATE_NOOP("ImportField", "Observations")},
    {F::State, QT_TRANSLATE_NOOP("ImportField", "State")},
    {F::Stage, QT_TRANSLATE_NOOP("ImportField", "Stage")},
};

const ReasonWords &wordsOf(ImportReason reason)
{
    for (const ReasonWords &row : reasonWords) {
        if (row.reason == reason)
            return row;
    }
    qFatal("an import reason has no words: %d", int(reason));
}

} // namespace

QString remarkText(const ImportRemark &remark)
{
    QString text = QCoreApplication::translate("ImportReason", wordsOf(remark.reason).sentence);
    for (qsizetype i = 0; i < remark.details.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), remark.details[i]);
    return remark.field ? fieldLabel(*remark.field) + QStringLiteral(": ") + text : text;
}

QString reasonText(ImportReason reason)
{
    return QCoreApplication::translate("ImportReason", wordsOf(reason).alone);
}

QString fieldLabel(ImportField field)
{
    for (const FieldLabel &row : fieldLabels) {
        if (row.field == field)
            return QCoreApplication::translate("ImportField", row.label);
    }
    return fieldKey(field);
}

} // namespace Vitrina
