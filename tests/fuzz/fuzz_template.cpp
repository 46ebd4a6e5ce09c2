// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"
#include "proforma/texttemplate.h"

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// Stands in a template's input between it and the texts it is filled with.
constexpr QChar separator = u'\x1f';
/// The first of the characters that stand for the texts where these are not escaped.
constexpr char16_t firstMark = 0xe000;
constexpr int mostTexts = 16;

const TemplateNames names{
    {QStringLiteral("name"), QStringLiteral("note"), QStringLiteral("empty")},
    {{QStringLiteral("rows"),
      {{QStringLiteral("cell")},
       {{QStringLiteral("inner"), {{QStringLiteral("deep")}, {}}}, {QStringLiteral("none"), {}}}}},
     {QStringLiteral("many"), {{QStringLiteral("cell")}, {}}}}};

/// The data of those names, its texts numbered as they come.
class Filling
{
public:
    explicit Filling(const QStringList &texts)
        : m_texts(texts)
    {
    }
    TemplateData data()
    {
        m_next = 0;
        TemplateData made;
        made.texts = {{QStringLiteral("name"), text()},
                      {QStringLiteral("note"), text()},
                      {QStringLiteral("empty"), QString()}};
        for (int i = 0; i < 3; ++i) {
            TemplateData row;
            row.texts.insert(QStringLiteral("cell"), text());
            for (int j = 0; j < i; ++j)
                row.lists[QStringLiteral("inner")] += {{{QStringLiteral("deep"), text()}}, {}};
            made.lists[QStringLiteral("rows")] += row;
        }
        for (int i = 0; i < 40; ++i)
            made.lists[QStringLiteral("many")] += {{{QStringLiteral("cell"), text()}}, {}};
        return made;
    }

private:
    QString text() { return m_texts[m_next++ % m_texts.size()]; }

    QStringList m_texts;
    qsizetype m_next = 0;
};

/// What may stand on paper for a character, by a table of its own.
QString shown(QChar c)
{
    switch (c.unicode()) {
    case u'<':
        return QStringLiteral("&lt;");
    case u'>':
        return QStringLiteral("&gt;");
    case u'&':
        return QStringLiteral("&amp;");
    case u'"':
        return QStringLiteral("&quot;");
    case 0x2028:
    case 0x2029:
        return QStringLiteral(" ");
    default:
        break;
    }
    const bool isOdd = c.category() == QChar::Other_Control || c.isNonCharacter() ||
                       (c.unicode() >= 0xfdd0 && c.unicode() <= 0xfdef) || c.unicode() >= 0xfff9;
    return isOdd ? QStringLiteral(" ") : QString(c);
}

/// @p html with the texts in the place of the characters that stood for them.
QString withTexts(const QString &html, const QStringList &texts)
{
    QStringList escaped;
    for (const QString &text : texts) {
        QString one;
        for (const QChar c : text)
            one += shown(c);
        escaped += one;
    }
    QString filled;
    for (const QChar c : html) {
        const int mark = c.unicode() - firstMark;
        filled += mark >= 0 && mark < escaped.size() ? escaped[mark] : QString(c);
    }
    return filled;
}

bool isMark(QChar c)
{
    return c.unicode() >= firstMark && c.unicode() < firstMark + mostTexts;
}

qsizetype mostOf(const QString &text, const QStringList &texts)
{
    qsizetype longest = text.size();
    for (const QString &one : texts)
        longest = std::max(longest, one.size() * 6);
    return TextTemplate::mostFilled + longest;
}

} // namespace

/// A template in UTF-8, then the texts to fill it with, each after a separator.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QString input = QString::fromUtf8(bytesOf(data, size));
    input.removeIf(isMark);
    QStringList texts = input.split(separator);
    const QString text = texts.takeFirst();
    texts.removeAll(QString()); // an empty one opens and closes sections
    texts = texts.mid(0, mostTexts);
    if (texts.isEmpty())
        texts += QStringLiteral("<b title=\"x\">&amp;'{{name}}</b>");
    QStringList marks;
    for (qsizetype i = 0; i < texts.size(); ++i)
        marks += QChar(char16_t(firstMark + i));

    const Result<TextTemplate> parsed = TextTemplate::parse(text, names);
    if (!parsed) {
        require(!templateFaultText(parsed.error()).isEmpty(), "a refusal has its words");
        return 0;
    }
    const Result<QString> filled = parsed->filled(Filling(texts).data());
    if (!filled) {
        require(!templateFaultText(filled.error()).isEmpty(), "a refusal has its words");
        return 0;
    }
    require(filled->size() <= mostOf(text, texts), "what comes of it is bounded");
    if (const Result<QString> marked = parsed->filled(Filling(marks).data()))
        require(*filled == withTexts(*marked, texts), "every text is escaped, and only they");
    return 0;
}
