// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/proformadocument.h"

#include "proforma/proformawords.h"

namespace Vitrina {

Result<PaperDocument> proformaDocument(const ProformaFacts &facts, const ProformaTemplate &look)
{
    const Result<QString> html = look.filled(facts);
    if (!html)
        return tl::unexpected(html.error());
    return PaperDocument({*html, proformaTitle(facts.number, facts.isProvisional), facts.company,
                          facts.logo, facts.link.toEncoded()});
}

Result<QByteArray> proformaPdf(const ProformaFacts &facts, const ProformaTemplate &look,
                               PaperSize size)
{
    const Result<PaperDocument> document = proformaDocument(facts, look);
    if (!document)
        return tl::unexpected(document.error());
    return paperPdf(*document, size);
}

} // namespace Vitrina
