// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/texttemplate.h"

#include <algorithm>

namespace Vitrina {

/// Reads a template from its first character to the last, keeping which sections are open.
class TemplateParser
{
public:
    TemplateParser(QStringView text, const TemplateNames &names)
        : m_text(text)
    {
        m_open.push_back({{}, 0, 0, &names});
    }

    Result<TextTemplate> parsed()
    {
        while (m_at < m_text.size()) {
            const qsizetype tag = m_text.indexOf(u"{{", m_at);
            html(m_text.sliced(m_at, (tag < 0 ? m_text.size() : tag) - m_at));
            if (tag < 0)
                break;
            const qsizetype end = m_text.indexOf(u"}}", tag);
            if (end < 0)
                return fault(TemplateFault::UnclosedTag, {});
            const QStringView inside = m_text.sliced(tag + 2, end - tag - 2);
            if (const std::optional<Problem> problem = read(inside.trimmed()))
                return tl::unexpected(*problem);
            m_line += int(inside.count(u'\n'));
            m_at = end + 2;
        }
        if (m_open.size() > 1)
            return tl::unexpected(
                templateProblem(TemplateFault::UnclosedSection,
                                {QString::number(m_open.back().line), m_open.back().name}));
        return m_made;
    }

private:
    using Piece = TextTemplate::Piece;

    struct Open
    {
        QString name;
        int line = 0;
        size_t piece = 0;
        const TemplateNames *names = nullptr;
    };

    tl::unexpected<Problem> fault(TemplateFault fault, const QStringList &arguments) const
    {
        return tl::unexpected(
            templateProblem(fault, QStringList{QString::number(m_line)} + arguments));
    }

    void html(QStringView text)
    {
        if (!text.isEmpty())
            m_made.m_pieces.push_back({Piece::Kind::Html, text.toString(), 0});
        m_line += int(text.count(u'\n'));
    }

    std::optional<Problem> read(QStringView tag)
    {
        if (tag.startsWith(u'!'))
            return std::nullopt;
        const QChar sign = tag.isEmpty() ? QChar() : tag.front();
        const bool isMarked = sign == u'#' || sign == u'^' || sign == u'/';
        const QString name = (isMarked ? tag.sliced(1) : tag).trimmed().toString();
        if (!isName(name))
            return fault(TemplateFault::BadTag, {tag.toString()}).value();
        if (sign == u'/')
            return close(name);
        return isMarked ? open(name, sign == u'^') : place(name);
    }

    static bool isName(const QString &name)
    {
        return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
            return c == u'.' || (c.unicode() < 0x80 && c.isLetterOrNumber());
        });
    }

    std::optional<Problem> place(const QString &name)
    {
        if (!isText(name))
            return fault(TemplateFault::UnknownName, {name}).value();
        m_made.m_pieces.push_back({Piece::Kind::Text, name, 0});
        return std::nullopt;
    }

    std::optional<Problem> open(const QString &name, bool inverted)
    {
        const TemplateNames *inside = listNames(name);
        if (!inside && !isText(name))
            return fault(TemplateFault::UnknownSection, {name}).value();
        if (m_open.size() > TextTemplate::mostDepth)
            return fault(TemplateFault::TooDeep, {QString::number(TextTemplate::mostDepth)})
                .value();
        // Where the list is empty there is no entry whose names could be used.
        const TemplateNames *level = inverted || !inside ? m_open.back().names : inside;
        m_open.push_back({name, m_line, m_made.m_pieces.size(), level});
        m_made.m_pieces.push_back(
            {inverted ? Piece::Kind::Inverted : Piece::Kind::Section, name, 0});
        return std::nullopt;
    }

    std::optional<Problem> close(const QString &name)
    {
        if (m_open.size() == 1)
            return fault(TemplateFault::StrayEnd, {name}).value();
        if (m_open.back().name != name)
            return fault(TemplateFault::WrongEnd, {name, m_open.back().name}).value();
        m_made.m_pieces[m_open.back().piece].end = int(m_made.m_pieces.size());
        m_open.pop_back();
        return std::nullopt;
    }

    bool isText(const QString &name) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&name](const Open &level) {
            return level.names->texts.contains(name);
        });
    }

    const TemplateNames *listNames(const QString &name) const
    {
        for (auto level = m_open.rbegin(); level != m_open.rend(); ++level) {
            const auto found = level->names->lists.constFind(name);
            if (found != level->names->lists.constEnd())
                return &*found;
        }
        return nullptr;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<Open> m_open;
    TextTemplate m_made;
};

/// Goes through the pieces with the entries of the lists that are open.
class TemplateFiller
{
public:
    using Piece = TextTemplate::Piece;

    TemplateFiller(const std::vector<Piece> &pieces, const TemplateData &data)
        : m_pieces(pieces)
        , m_levels{&data}
    {
    }

    /// False where it became too much.
    bool fill(size_t from, size_t to)
    {
        for (size_t i = from; i < to; ++i) {
            const Piece &piece = m_pieces[i];
            if (++m_steps > TextTemplate::mostSteps || m_html.size() > TextTemplate::mostFilled)
                return false;
            if (piece.kind == Piece::Kind::Html) {
                m_html += piece.value;
            } else if (piece.kind == Piece::Kind::Text) {
                if (const QString *text = found(&TemplateData::texts, piece.value))
                    m_html += escapedHtml(*text);
            } else {
                if (!section(piece, i + 1))
                    return false;
                i = size_t(piece.end) - 1;
            }
        }
        return true;
    }
    QString html() const { return m_html; }

private:
    bool section(const Piece &piece, size_t from)
    {
        const auto to = size_t(piece.end);
        const QList<TemplateData> *list = found(&TemplateData::lists, piece.value);
        const QString *text = list ? nullptr : found(&TemplateData::texts, piece.value);
        const bool isEmpty = list ? list->isEmpty() : !text || text->isEmpty();
        if (isEmpty != (piece.kind == Piece::Kind::Inverted))
            return true;
        if (!list || isEmpty)
            return fill(from, to);
        for (const TemplateData &entry : *list) {
            m_levels.push_back(&entry);
            const bool good = fill(from, to);
            m_levels.pop_back();
            if (!good)
                return false;
        }
        return true;
    }

    template <typename Value>
    const Value *found(QHash<QString, Value> TemplateData::*values, const QString &name) const
    {
        for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
            const auto at = ((*level)->*values).constFind(name);
            if (at != ((*level)->*values).constEnd())
                return &*at;
        }
        return nullptr;
    }

    const std::vector<Piece> &m_pieces;
    std::vector<const TemplateData *> m_levels; // from the outermost in
    int m_steps = 0;
    QString m_html;
};

Result<TextTemplate> TextTemplate::parse(const QString &text, const TemplateNames &names)
{
    if (text.size() > mostCharacters)
        return tl::unexpected(
            templateProblem(TemplateFault::TooLong, {QString::number(mostCharacters)}));
    return TemplateParser(text, names).parsed();
}

Result<QString> TextTemplate::filled(const TemplateData &data) const
{
    TemplateFiller filler(m_pieces, data);
    if (!filler.fill(0, m_pieces.size()))
        return tl::unexpected(templateProblem(TemplateFault::TooMuch, {}));
    return filler.html();
}

QString escapedHtml(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const ushort code = c.unicode();
        const bool isStructure = (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfff9;
        const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
        const bool isLineEnd = code == 0x2028 || code == 0x2029;
        clean += isStructure || isControl || isLineEnd ? QChar(u' ') : c;
    }
    return clean.toHtmlEscaped();
}

} // namespace Vitrina
