// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mailheader.h"

#include "domain/text.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace Vitrina {

namespace {

// An encoded word has at most 75 characters (RFC 2047, 2): 45 bytes make 60 of Base64.
constexpr qsizetype bytesInWord = 45;
// A line that needs no folding, even behind a long field's name.
constexpr qsizetype shortLine = 60;
constexpr qsizetype longestFileName = 60;

bool isPrintable(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; });
}

/// What stays as it is: anything else, also what looks encoded, is encoded.
bool isPlain(QStringView text)
{
    return isPrintable(text) && text.size() <= shortLine && !text.contains(u"=?");
}

QByteArray encodedWords(const QString &text)
{
    QByteArrayList words;
    QByteArray bytes;
    const auto flush = [&words, &bytes] {
        words << "=?UTF-8?B?" + bytes.toBase64() + "?=";
        bytes.clear();
    };
    for (const char32_t point : text.toUcs4()) {
        const QByteArray next = QString::fromUcs4(&point, 1).toUtf8();
        if (bytes.size() + next.size() > bytesInWord)
            flush();
        bytes += next;
    }
    flush();
    return words.join("\r\n ");
}

QByteArray quoted(const QString &text)
{
    QByteArray inside = text.toLatin1();
    inside.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + inside + '"';
}

/// Shortened in the middle of the name, so that its kind is still to be seen.
QString fileName(QStringView name)
{
    static const QRegularExpression pathLike(QStringLiteral("[/\\\\:*?\"<>|]"));
    QString line = storableLine(name).replace(pathLike, QStringLiteral("_"));
    while (line.startsWith(u'.'))
        line.remove(0, 1);
    if (line.size() > longestFileName) {
        const qsizetype dot = line.lastIndexOf(u'.');
        const QString suffix = dot > line.size() - 10 && dot > 0 ? line.mid(dot) : QString();
        // Half a surrogate pair at the cut goes away.
        line = storableLine(line.left(longestFileName - suffix.size())) + suffix;
    }
    return line.isEmpty() ? QStringLiteral("file") : line;
}

} // namespace

QByteArray textHeader(QByteArrayView field, QStringView text)
{
    const QString line = storableLine(text);
    return field.toByteArray() + ": " + (isPlain(line) ? line.toLatin1() : encodedWords(line));
}

QByteArray addressHeader(QByteArrayView field, const MailAddress &address)
{
    const QByteArray head = field.toByteArray() + ": ";
    if (address.name().isEmpty())
        return head + address.spec();
    const QByteArray name =
        isPlain(address.name()) ? quoted(address.name()) : encodedWords(address.name());
    return head + name + "\r\n <" + address.spec() + '>';
}

QByteArray attachmentHeader(QStringView name)
{
    const QString clean = fileName(name);
    const QByteArray head = "Content-Disposition: attachment;\r\n ";
    if (isPlain(clean))
        return head + "filename=" + quoted(clean);
    return head + "filename*=UTF-8''" + QUrl::toPercentEncoding(clean);
}

QByteArray mediaType(const QByteArray &type)
{
    static const QRegularExpression wellFormed(
        QStringLiteral("\\A[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}\\z"));
    const QByteArray lower = type.toLower();
    // A part that is made of parts would be read as such.
    const bool taken = wellFormed.match(QString::fromLatin1(lower)).hasMatch() &&
                       !lower.startsWith("multipart/") && !lower.startsWith("message/");
    return taken ? lower : QByteArrayLiteral("application/octet-stream");
}

} // namespace Vitrina
