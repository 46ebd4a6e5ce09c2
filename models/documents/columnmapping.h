// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Vitrina {

enum class ImportKind { Clients, Models, FollowUps };

/// What a column of an imported file can hold (S4.3).
enum class ImportField {
    // clients
    ExternalId,
    Kind,
    Name,
    Surname,
    FullName,
    CompanyName,
    NationalId,
    Phone,
    Phone2,
    Email,
    City,
    Quality,
    Source,
    Advisor,
    Notes,
    Model,
    Plate,
    // models
    Brand,
    Line,
    Version,
    Year,
    Price,
    Currency,
    // follow-ups
    ClientNationalId,
    ClientPhone,
    ClientName,
    ClientExternalId,
    Type,
    Due,
    DueDate,
    DueTime,
    Observations,
    State,
    Stage,
};

/// The fields that a kind of import knows, in the order to offer them.
QList<ImportField> importFields(ImportKind kind);

/// A field's name in files: "national_id". It is also understood as a header.
QString fieldKey(ImportField field);
std::optional<ImportField> fieldFromKey(QStringView key);

/// Per column of the file, what it holds.
using ColumnFields = QList<std::optional<ImportField>>;

/// Recognises headers in Spanish and English, whatever their case, accents, punctuation and small
/// words ("Nro. de Cédula"). Of two columns for one field the first wins.
ColumnFields recognisedColumns(ImportKind kind, const QStringList &headers);

/// What the import cannot do without and is not there; each entry is a list of alternatives, any of
/// which would do. Empty when the mapping is complete.
QList<QList<ImportField>> missingFields(ImportKind kind, const ColumnFields &columns);

/// The column that holds a field, or -1.
qsizetype columnOf(const ColumnFields &columns, ImportField field);

/// Names a set of headers for MappingMemory: the same for any case, accents and punctuation.
QString headerSignature(ImportKind kind, const QStringList &headers);

} // namespace Vitrina
