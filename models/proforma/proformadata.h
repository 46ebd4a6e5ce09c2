// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/proformafacts.h"
#include "proforma/texttemplate.h"

namespace Vitrina {

/// What a template of a proforma may name.
TemplateNames proformaNames();

/// The facts under those names, figures worked out and written as the country writes them, dates
/// and words in the program's language. Refuses what figuresOf() refuses.
Result<TemplateData> proformaData(const ProformaFacts &facts);

} // namespace Vitrina
