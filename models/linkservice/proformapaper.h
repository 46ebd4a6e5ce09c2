// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links/linkpaper.h"

namespace Vitrina {

/// The proforma that Vitrina prints by itself, for whoever has the link. Needs a QGuiApplication.
class ProformaPaper final : public LinkPaper
{
public:
    Result<QByteArray> pdf(const LinkedQuote &quote, QByteArrayView token) override;
};

} // namespace Vitrina
