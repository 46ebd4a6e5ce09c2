// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tablefault.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct FaultText
{
    TableFault fault;
    const char *key;
    const char *text;
};

constexpr FaultText faultTexts[] = {
    {TableFault::Empty, "empty", QT_TRANSLATE_NOOP("TableFault", "The file is empty.")},
    {TableFault::NotATable, "not-a-table",
     QT_TRANSLATE_NOOP("TableFault",
                       "The file is not a table: it is neither text nor a spreadsheet.")},
    {TableFault::WebPage, "web-page",
     QT_TRANSLATE_NOOP(
         "TableFault",
         "The file is a web page. Open it in a spreadsheet and save it as XLSX or CSV.")},
    {TableFault::OldExcel, "old-excel",
     QT_TRANSLATE_NOOP(
         "TableFault",
         "The file is in an Excel format that cannot be read. Save it as XLSX or CSV.")},
    {TableFault::PasswordProtected, "password",
     QT_TRANSLATE_NOOP("TableFault", "The file is protected by a password. Save it without one.")},
    {TableFault::NulCharacter, "nul",
     QT_TRANSLATE_NOOP("TableFault", "Line %1 holds characters that are not text.")},
    {TableFault::UnterminatedQuote, "unterminated-quote",
     QT_TRANSLATE_NOOP("TableFault", "The quotation mark opened on line %1 is never closed.")},
    {TableFault::FieldTooLong, "field-too-long",
     QT_TRANSLATE_NOOP("TableFault", "A cell of row %1 is longer than %2 characters.")},
    {TableFault::TooManyColumns, "too-many-columns",
     QT_TRANSLATE_NOOP("TableFault", "Row %1 has more than %2 columns.")},
    {TableFault::TooManyRows, "too-many-rows",
     QT_TRANSLATE_NOOP("TableFault", "The table has more than %1 rows.")},
    {TableFault::UnknownEncoding, "unknown-encoding",
     QT_TRANSLATE_NOOP("TableFault", "The text encoding %1 is not known.")},
    {TableFault::CorruptArchive, "corrupt-archive",
     QT_TRANSLATE_NOOP("TableFault", "The spreadsheet is damaged and cannot be opened.")},
    {TableFault::CorruptSheet, "corrupt-sheet",
     QT_TRANSLATE_NOOP("TableFault", "The spreadsheet is damaged (%1, line %2).")},
    {TableFault::NoSuchSheet, "no-such-sheet",
     QT_TRANSLATE_NOOP("TableFault", "The spreadsheet has no sheet number %1.")},
    {TableFault::TooLarge, "too-large",
     QT_TRANSLATE_NOOP("TableFault", "The spreadsheet is too large to be read (%1).")},
};

} // namespace

Problem tableProblem(TableFault fault, const QStringList &arguments)
{
    for (const FaultText &row : faultTexts) {
        if (row.fault == fault)
            return {Problem::Code::BadFile, QStringList{QLatin1StringView(row.key)} + arguments};
    }
    return {Problem::Code::BadFile, arguments};
}

QString tableFaultText(const Problem &problem)
{
    if (problem.code != Problem::Code::BadFile || problem.details.isEmpty())
        return {};
    for (const FaultText &row : faultTexts) {
        if (problem.details.first() != QLatin1StringView(row.key))
            continue;
        QString text = QCoreApplication::translate("TableFault", row.text);
        for (qsizetype i = 1; i < problem.details.size(); ++i)
            text.replace(u'%' + QString::number(i), problem.details[i]);
        return text;
    }
    return {};
}

} // namespace Vitrina
