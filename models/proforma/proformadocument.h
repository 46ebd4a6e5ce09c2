// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/paperdocument.h"
#include "proforma/proformatemplate.h"

namespace Vitrina {

/// Refuses what ProformaTemplate::filled() refuses: nothing is ever half printed.
Result<PaperDocument> proformaDocument(const ProformaFacts &facts, const ProformaTemplate &look);
/// The same as a PDF.
Result<QByteArray> proformaPdf(const ProformaFacts &facts, const ProformaTemplate &look,
                               PaperSize size);

} // namespace Vitrina
