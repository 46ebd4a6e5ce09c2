// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "links/htmlwriter.h"

#include "domain/text.h"

#include <utility>

namespace Vitrina {

HtmlWriter::HtmlWriter()
    : m_out("<!doctype html>\n")
{
}

void HtmlWriter::endTag()
{
    if (m_inTag)
        m_out += '>';
    m_inTag = false;
}

HtmlWriter &HtmlWriter::open(const char *element)
{
    lone(element);
    m_open.push_back(element);
    return *this;
}

HtmlWriter &HtmlWriter::lone(const char *element)
{
    endTag();
    m_out += '<';
    m_out += element;
    m_inTag = true;
    return *this;
}

HtmlWriter &HtmlWriter::attribute(const char *name)
{
    Q_ASSERT(m_inTag);
    m_out += ' ';
    m_out += name;
    return *this;
}

HtmlWriter &HtmlWriter::attribute(const char *name, QStringView value)
{
    attribute(name);
    m_out += "=\"";
    escape(value);
    m_out += '"';
    return *this;
}

HtmlWriter &HtmlWriter::attribute(const char *name, const char *value)
{
    return attribute(name, QString::fromUtf8(value));
}

HtmlWriter &HtmlWriter::link(const QUrl &url)
{
    const bool known = url.scheme() == u"https" || url.scheme() == u"tel";
    return attribute("href", known ? QString::fromLatin1(url.toEncoded()) : QString());
}

HtmlWriter &HtmlWriter::text(QStringView text)
{
    endTag();
    escape(text);
    return *this;
}

HtmlWriter &HtmlWriter::close()
{
    Q_ASSERT(!m_open.empty());
    endTag();
    m_out += "</";
    m_out += m_open.back();
    m_out += '>';
    m_open.pop_back();
    return *this;
}

HtmlWriter &HtmlWriter::element(const char *element, QStringView text, const char *ofClass)
{
    open(element);
    if (ofClass)
        attribute("class", ofClass);
    return this->text(text).close();
}

HtmlWriter &HtmlWriter::raw(const char *element, QByteArrayView ours)
{
    open(element);
    endTag();
    m_out.append(ours.data(), ours.size());
    return close();
}

HtmlWriter &HtmlWriter::gap(const char *name)
{
    attribute(name);
    m_out += "=\"";
    m_pieces.append(std::exchange(m_out, "\""));
    return *this;
}

QByteArrayList HtmlWriter::pieces()
{
    while (!m_open.empty())
        close();
    m_out += '\n';
    m_pieces.append(std::exchange(m_out, {}));
    return std::exchange(m_pieces, {});
}

void HtmlWriter::escape(QStringView text)
{
    const QByteArray utf8 = storable(text).toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '&':
            m_out += "&amp;";
            break;
        case '<':
            m_out += "&lt;";
            break;
        case '>':
            m_out += "&gt;";
            break;
        case '"':
            m_out += "&quot;";
            break;
        case '\'':
            m_out += "&#39;";
            break;
        default:
            m_out += c;
        }
    }
}

} // namespace Vitrina
