// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"
#include "mail/mailmessage.h"
#include "proforma/proformafacts.h"
#include "proforma/proformatemplate.h"

#include <optional>

namespace Vitrina {

/// The proforma that goes with a mail (D2, S0.4).
struct MailPaper
{
    ProformaFacts facts;
    ProformaTemplate look;
};

/// Of a quote as it is mailed: of today, and without an end, as its hours begin when the server
/// takes the mail (S0.11). @p link is what the mail has; nothing where there is no such quote.
std::optional<MailPaper> paperOf(ReplicaReader &reader, const QuoteId &quote, const QString &link,
                                 ProformaTemplate look);

/// The PDF. By Vitrina's own template where the showroom's says what a quote has not; nothing where
/// that cannot be either: the mail has its link. Any thread; takes longer than a frame.
std::optional<MailAttachment> attachmentOf(const MailPaper &paper);

} // namespace Vitrina
