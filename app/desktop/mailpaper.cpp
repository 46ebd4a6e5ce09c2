// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailpaper.h"

#include "proforma/proformadocument.h"
#include "quotes/proformadialog.h"
#include "quotes/quoteproforma.h"

namespace Vitrina {

std::optional<MailPaper> paperOf(ReplicaReader &reader, const QuoteId &quote, const QString &link,
                                 ProformaTemplate look)
{
    const std::optional<QuoteDetail> detail = reader.quote(quote);
    if (!detail)
        return std::nullopt;
    MailPaper paper{proformaFacts(reader, *detail, detail->quote.editedVersion), std::move(look)};
    paper.facts.day = reader.timeWords().dayOf(reader.now());
    paper.facts.validUntil = {};
    paper.facts.link = QUrl(link);
    return paper;
}

std::optional<MailAttachment> attachmentOf(const MailPaper &paper)
{
    const PaperSize size = paperSizeOf(paper.facts.country);
    Result<QByteArray> pdf = proformaPdf(paper.facts, paper.look, size);
    if (!pdf)
        pdf = proformaPdf(paper.facts, ProformaTemplate::builtIn(), size);
    if (!pdf)
        return std::nullopt;
    return MailAttachment{proformaFileName(paper.facts), "application/pdf", std::move(*pdf)};
}

} // namespace Vitrina
