// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/columnmapping.h"

#include <QStringList>

#include <optional>

namespace Vitrina {

/// What an import has to say about one row: why it was refused, or what of it could not be taken.
enum class ImportReason {
    // refused
    NoNameNorPhone,
    TextTooLong, ///< limit
    NoClient,
    UnknownClient,
    SeveralClients,
    NoDate,
    BadDate,
    BadTime,
    TimeSkipped, ///< the clocks jump over it
    UnknownType,
    UnknownState,
    NoBrand,
    NoLine,
    BadYear,
    BadPrice,
    BadCurrency,
    NotAccepted, ///< the command that carried it was refused
    // imported nevertheless
    UnknownKind,
    UnknownVehicleKind,
    UnknownQuality,
    UnknownSource,
    UnknownModel,
    UnknownAdvisor,
    UnknownStage,
    BadPhone,
    BadEmail,
};

struct ImportRemark
{
    ImportReason reason = ImportReason::NotAccepted;
    std::optional<ImportField> field; ///< the column it is about
    QStringList details;              ///< what stands there, a limit; in the order of the text

    friend bool operator==(const ImportRemark &, const ImportRemark &) = default;
};

/// The remark as a sentence in the user's language.
QString remarkText(const ImportRemark &remark);
/// The reason alone, for counts: "The phone number is not valid".
QString reasonText(ImportReason reason);
/// What a column holds, in the user's language: "National id".
QString fieldLabel(ImportField field);

} // namespace Vitrina
