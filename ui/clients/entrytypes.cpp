// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/entrytypes.h"

namespace Vitrina {

EntryType usualEntryType(const CatalogueItem &source, const CatalogueItem &medium)
{
    if (source.code == QStringLiteral("web_quote"))
        return EntryType::WebQuote;
    const bool inPerson = medium.id.isNull() || medium.code == QStringLiteral("others");
    return inPerson && source.code != QStringLiteral("phone") ? EntryType::SalesFloor
                                                              : EntryType::Centralizer;
}

} // namespace Vitrina
