// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/templatefault.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Vitrina {

/// What a template is filled with: texts by name, and lists by name whose entries are the same
/// again.
struct TemplateData
{
    QHash<QString, QString> texts;
    QHash<QString, QList<TemplateData>> lists;
};

/// Which names a template may use: those of the level it is in and of the levels around it.
struct TemplateNames
{
    QSet<QString> texts;
    QHash<QString, TemplateNames> lists;
};

/// HTML with places to be filled in, a small part of the mustache language:
/// - {{name}} the text, always escaped: it shows as it was typed, whatever it holds (rule 15);
/// - {{#name}} … {{/name}} for each entry of a list, or once when the text is not empty;
/// - {{^name}} … {{/name}} when the list or the text is empty;
/// - {{! note }} nothing.
/// No raw text, no partials, no logic: a template reaches nothing but what it is given, and ends.
/// A value. Any thread.
class TextTemplate
{
public:
    static constexpr int mostDepth = 8;
    static constexpr int mostCharacters = 200'000;
    /// Of what comes of it: a list within itself multiplies. Ten models with all they can have take
    /// some five millions.
    static constexpr qsizetype mostFilled = 20'000'000;
    static constexpr int mostSteps = 3'000'000;

    /// Refuses what names anything that is not in @p names, and sections that do not match: each
    /// Problem is a TemplateFault with the line.
    static Result<TextTemplate> parse(const QString &text, const TemplateNames &names);

    /// @p data has at least the names it was parsed with. What is missing is empty. Refused is only
    /// what goes beyond these (TemplateFault::TooMuch).
    Result<QString> filled(const TemplateData &data) const;

private:
    friend class TemplateParser;
    friend class TemplateFiller;

    struct Piece
    {
        enum class Kind { Html, Text, Section, Inverted };

        Kind kind = Kind::Html;
        QString value; ///< the HTML, or the name
        int end = 0;   ///< of sections: the piece after their last
    };

    std::vector<Piece> m_pieces;
};

/// With <, >, & and quotes as entities, and without the characters that no text holds (controls,
/// and those by which Qt's documents mark their own structure).
QString escapedHtml(const QString &text);

} // namespace Vitrina
