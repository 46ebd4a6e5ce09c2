// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quoterows.h"

#include <QHash>

namespace Vitrina {

/// The words on the paper by the name a template gives them ("words.total"), in the program's
/// language.
QHash<QString, QString> proformaWords();

/// The number, and whether it may still become another: "123", "123 (provisional)".
QString proformaNumber(int number, bool isProvisional);
/// "Proforma 123", "Proforma 123 (provisional)".
QString proformaTitle(int number, bool isProvisional);
/// "Page 1 of 3".
QString proformaPage(int page, int pages);
QString proformaFormName(QuoteFormKind kind);
/// "84 equal", "84 falling".
QString proformaInstalments(int months, LoanMethod method);

} // namespace Vitrina
