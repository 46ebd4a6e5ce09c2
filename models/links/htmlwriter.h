// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QStringView>
#include <QUrl>

#include <vector>

namespace Vitrina {

/// Writes HTML5 in UTF-8, so that no text of anybody's can become anything but text (rule 15):
/// names of elements and attributes are the program's own literals, everything else is escaped
/// here, and stripped of what no page should carry (NUL and other controls, bidirectional
/// overrides). One thread.
class HtmlWriter
{
public:
    /// Begins with the doctype.
    HtmlWriter();

    HtmlWriter &open(const char *element);
    /// One that has neither contents nor an end: meta, link, input.
    HtmlWriter &lone(const char *element);
    /// Of the element that was opened last, before anything is in it.
    HtmlWriter &attribute(const char *name, QStringView value);
    HtmlWriter &attribute(const char *name, const char *value);
    /// One that says all by being there: "required".
    HtmlWriter &attribute(const char *name);
    /// Only links that a message or a call can be made of: https and tel.
    HtmlWriter &link(const QUrl &url);
    HtmlWriter &text(QStringView text);
    HtmlWriter &close();
    /// An element with text alone, and of that class if there is one.
    HtmlWriter &element(const char *element, QStringView text, const char *ofClass = nullptr);
    /// A style or script of the program's own, as it is.
    HtmlWriter &raw(const char *element, QByteArrayView ours);
    /// Here something is put in each time the page is asked for; inside an attribute's value.
    HtmlWriter &gap(const char *attribute);

    /// The page, cut at its gaps. Closes what is open.
    QByteArrayList pieces();

private:
    void endTag();
    void escape(QStringView text);

    QByteArray m_out;
    QByteArrayList m_pieces;
    std::vector<const char *> m_open;
    bool m_inTag = false;
};

} // namespace Vitrina
