// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailletter.h"

#include "links/htmlwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Vitrina {

namespace {

// Mail programs know no style sheets worth the name: each element says how it looks.
constexpr const char *bodyStyle =
    "margin:0;padding:24px;background:#ffffff;color:#1f2328;"
    "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5";
constexpr const char *columnStyle = "max-width:600px;margin:0 auto";
constexpr const char *buttonStyle =
    "display:inline-block;padding:12px 24px;border-radius:6px;background:#0b57d0;color:#ffffff;"
    "text-decoration:none;font-weight:bold";
constexpr const char *smallStyle = "font-size:13px;color:#57606a";

QString buttonText()
{
    return QCoreApplication::translate("MailLetter", "See the quote");
}

void writeLine(HtmlWriter &html, const QString &line, const QString &link)
{
    const QStringList parts = line.split(linkPlace());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            html.open("a").attribute("href", link).text(link).close();
        html.text(parts[i]);
    }
}

void writeButton(HtmlWriter &html, const QString &link)
{
    html.open("p");
    html.open("a").attribute("href", link).attribute("style", buttonStyle);
    html.text(buttonText()).close().close();
    html.open("p").attribute("style", smallStyle).text(link).close();
}

void writeParagraph(HtmlWriter &html, const QString &paragraph, const QString &link)
{
    if (paragraph == linkPlace()) {
        writeButton(html, link);
        return;
    }
    html.open("p");
    const QStringList lines = paragraph.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            html.lone("br");
        writeLine(html, lines[i], link);
    }
    html.close();
}

QString htmlOf(const Sending &sending, const QString &link)
{
    HtmlWriter html;
    html.open("html").open("head");
    html.lone("meta").attribute("charset", "utf-8");
    html.element("title", sending.subject).close();
    html.open("body").attribute("style", bodyStyle);
    html.open("div").attribute("style", columnStyle);
    // A line that is the link alone is a paragraph, and so a button.
    static const QRegularExpression alone(QStringLiteral("^\\{link\\}$"),
                                          QRegularExpression::MultilineOption);
    const QStringList paragraphs = QString(sending.body)
                                       .replace(alone, QStringLiteral("\n{link}\n"))
                                       .split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        writeParagraph(html, paragraph.trimmed(), link);
    return QString::fromUtf8(html.pieces().join());
}

} // namespace

MailMessage letterOf(const Sending &sending, const QString &link, const MailSettings &from,
                     const QDateTime &now)
{
    MailMessage letter;
    letter.from = MailAddress::parse(from.senderAddress, from.senderName).value_or(MailAddress());
    letter.to = MailAddress::parse(sending.recipient).value_or(MailAddress());
    letter.subject = sending.subject;
    letter.text = QString(sending.body).replace(linkPlace(), link);
    letter.html = htmlOf(sending, link);
    letter.messageId = '<' + sending.id.toString().toLatin1() + '@' + letter.from.domain() + '>';
    letter.date = now;
    return letter;
}

} // namespace Vitrina
