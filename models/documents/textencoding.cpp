// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/textencoding.h"

#include "documents/tablefault.h"

#include <array>

namespace Vitrina {

namespace {

constexpr qint64 sampledPiece = 1 << 18;

/// 0x80 to 0x9F of Windows-1252, as WHATWG's index has it: the five holes are C1 controls.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[c.unicode() - 0x80u]);
    }
    return text;
}

QString encodingOfMark(const QByteArray &start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        return QStringLiteral("UTF-8");
    if (start.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)))
        return QStringLiteral("UTF-32LE");
    if (start.startsWith("\xFF\xFE"))
        return QStringLiteral("UTF-16LE");
    if (start.startsWith("\xFE\xFF"))
        return QStringLiteral("UTF-16BE");
    return {};
}

/// Text of the Latin languages in UTF-16 has a NUL in nearly every other byte, always the same one.
QString encodingOfNuls(const QByteArray &start)
{
    const qsizetype pairs = start.size() / 2;
    qsizetype evenNuls = 0;
    qsizetype oddNuls = 0;
    for (qsizetype i = 0; i + 1 < start.size(); i += 2) {
        evenNuls += start[i] == '\0';
        oddNuls += start[i + 1] == '\0';
    }
    if (pairs >= 2 && oddNuls * 10 >= pairs * 7 && evenNuls * 20 <= pairs)
        return QStringLiteral("UTF-16LE");
    if (pairs >= 2 && evenNuls * 10 >= pairs * 7 && oddNuls * 20 <= pairs)
        return QStringLiteral("UTF-16BE");
    return {};
}

bool isOddControl(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

/// How many bytes at the end belong to a UTF-8 character that the piece cuts in two.
qsizetype cutTail(QByteArrayView piece)
{
    for (qsizetype back = 1; back <= 3 && back <= piece.size(); ++back) {
        const auto byte = static_cast<unsigned char>(piece[piece.size() - back]);
        if (byte >= 0xC0)
            return (byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2) > back ? back : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}

/// Goes through bytes of unknown text, in one pass.
class ByteSurvey
{
public:
    std::optional<Problem> add(QByteArrayView piece)
    {
        const qsizetype nul = piece.indexOf('\0');
        const QByteArrayView before = nul < 0 ? piece : piece.first(nul);
        m_lines += std::count(before.begin(), before.end(), '\n');
        if (nul >= 0)
            return tableProblem(TableFault::NulCharacter, {QString::number(m_lines + 1)});
        m_bytes += piece.size();
        m_controls += std::count_if(piece.begin(), piece.end(), isOddControl);
        if (m_utf8)
            checkUtf8(piece);
        return {};
    }
    bool isUtf8() const { return m_utf8 && m_tail.isEmpty(); }
    bool isText() const { return m_controls < 8 || m_controls * 100 < m_bytes; }

private:
    void checkUtf8(QByteArrayView piece)
    {
        m_tail.append(piece);
        const qsizetype cut = cutTail(m_tail);
        m_utf8 = m_tail.chopped(cut).isValidUtf8();
        m_tail = m_tail.last(cut);
    }

    qint64 m_lines = 0;
    qint64 m_bytes = 0;
    qint64 m_controls = 0;
    bool m_utf8 = true;
    QByteArray m_tail;
};

Result<QString> surveyedEncoding(QIODevice &device)
{
    ByteSurvey survey;
    while (!device.atEnd()) {
        const QByteArray piece = device.read(sampledPiece);
        if (piece.isEmpty())
            break;
        if (auto problem = survey.add(piece))
            return tl::unexpected(*problem);
    }
    if (!survey.isText())
        return tl::unexpected(tableProblem(TableFault::NotATable));
    return survey.isUtf8() ? QStringLiteral("UTF-8") : QStringLiteral("Windows-1252");
}

} // namespace

QStringList offeredEncodings()
{
    return {QStringLiteral("UTF-8"), QStringLiteral("Windows-1252"), QStringLiteral("UTF-16LE"),
            QStringLiteral("UTF-16BE"), QStringLiteral("ISO-8859-1")};
}

Result<QString> detectEncoding(QIODevice &device)
{
    device.seek(0);
    const QByteArray start = device.peek(4096);
    QString name = encodingOfMark(start);
    if (name.isEmpty())
        name = encodingOfNuls(start);
    if (!name.isEmpty())
        return name;
    auto result = surveyedEncoding(device);
    device.seek(0);
    return result;
}

Result<TextDecoder> TextDecoder::forEncoding(const QString &name)
{
    TextDecoder decoder;
    const QString plain = name.trimmed().toLower();
    if (plain == u"windows-1252" || plain == u"cp1252") {
        decoder.m_windows1252 = true;
        return decoder;
    }
    decoder.m_decoder = QStringDecoder(name.trimmed().toLatin1().constData());
    if (!decoder.m_decoder.isValid())
        return tl::unexpected(tableProblem(TableFault::UnknownEncoding, {name}));
    return decoder;
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    if (m_windows1252)
        return fromWindows1252(bytes);
    return m_decoder.decode(bytes);
}

} // namespace Vitrina
