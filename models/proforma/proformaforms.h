// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/proformafacts.h"
#include "proforma/texttemplate.h"

namespace Vitrina {

/// One way to pay for a model, worked out.
struct ProformaForm
{
    QuoteForm form;
    FormFigures figures;
};

/// The ways to pay side by side, no more than three to a table so that no amount is cut: a list of
/// tables with `forms` {name, lender} and `rows` {name, style, cells {value}}.
QList<TemplateData> formTables(const ProformaFacts &facts, const QList<ProformaForm> &forms);

/// The instalments of one credit, with the sums. By years of twelve: a year is one row of cells
/// with twelve lines each, which stays on one page and is laid out ten times as fast.
TemplateData amortizationData(const ProformaFacts &facts, const QuoteOffer &offer,
                              const ProformaForm &credit);

/// "IVA 15 %", or what tax is called where it has no name.
QString proformaTax(const ProformaFacts &facts);

} // namespace Vitrina
