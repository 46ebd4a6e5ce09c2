// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/creditrows.h"

#include <QStringList>

#include <vector>

namespace Vitrina {

class Database;

// All of these throw DatabaseError.

/// What lenders are asked for a quote, the newest first.
std::vector<CreditApplication> creditsOf(Database &database, const QuoteId &quote);

/// The lenders of the quotes and applications written last, those that come most often first.
QStringList lendersUsed(Database &database);

/// Whether it is known how the client pays: an approved or disbursed credit of the sale, or cash
/// among the forms of one of its quotes as it was agreed, else sent last, else stands. True also
/// where the sale has no quote that lives: nobody can tell (D1).
bool hasMeansToPay(Database &database, const OpportunityId &sale, const QDate &today);

} // namespace Vitrina
