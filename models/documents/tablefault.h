// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace Vitrina {

/// What is wrong with a file that should hold a table. Travels in a Problem(BadFile): details[0] is
/// the fault's key, the rest are its arguments (a line, a sheet, a limit), in the order of the
/// text.
enum class TableFault {
    Empty,
    NotATable, // a picture, a PDF, a program …
    WebPage,   // HTML saved as .xls or .csv
    OldExcel,  // .xls, .xlsb
    PasswordProtected,
    NulCharacter,      // line
    UnterminatedQuote, // line where the quote opens
    FieldTooLong,      // row, limit in characters
    TooManyColumns,    // row, limit
    TooManyRows,       // limit
    UnknownEncoding,   // name
    CorruptArchive,
    CorruptSheet, // part, line
    NoSuchSheet,  // number asked for
    TooLarge,     // part
};

Problem tableProblem(TableFault fault, const QStringList &arguments = {});

/// The fault as a sentence in the user's language; empty when the problem is not a table's fault.
QString tableFaultText(const Problem &problem);

} // namespace Vitrina
