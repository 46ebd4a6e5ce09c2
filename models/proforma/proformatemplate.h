// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/proformafacts.h"
#include "proforma/texttemplate.h"

namespace Vitrina {

/// How a proforma looks: HTML with the names that docs/manual lists, which a showroom may change.
/// A value; the words follow the program's language when it is filled. Any thread.
class ProformaTemplate
{
public:
    /// resources/proforma/proforma.html
    static ProformaTemplate builtIn();
    /// That file's text, to begin another one with.
    static QString builtInText();
    /// Refuses what TextTemplate::parse() refuses, and pictures other than the logo and the QR
    /// code.
    static Result<ProformaTemplate> parse(const QString &text);
    /// The same of a file in UTF-8; NotFound or FileUnreadable {path} where it cannot be read.
    static Result<ProformaTemplate> read(const QString &path);

    /// The HTML of the facts. Refuses what figuresOf() refuses: no figure is ever left out.
    Result<QString> filled(const ProformaFacts &facts) const;

private:
    TextTemplate m_text;
};

} // namespace Vitrina
