// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkdesk.h"

namespace Vitrina {

/// The quote behind a link on paper, as its page offers it to be saved. Called in the listener's
/// thread, which waits.
class LinkPaper
{
public:
    virtual ~LinkPaper() = default;

    /// As a PDF, in the showroom's language: it is the showroom's document. @p token is written
    /// into it, for who scans the paper; the same facts make the same paper.
    virtual Result<QByteArray> pdf(const LinkedQuote &quote, QByteArrayView token) = 0;
};

} // namespace Vitrina
