// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Vitrina::Testing {

struct ZipText
{
    QByteArray name;
    QByteArray content;
    bool deflated = false;
};

inline quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

inline void put(QByteArray &out, int bytes, quint32 value)
{
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// What a ZIP file holds of a deflated part: no zlib header, no Adler sum.
inline QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).sliced(6).chopped(4);
}

/// A ZIP file of stored or deflated parts. `flags` and `claimedSize` let a test lie.
inline QByteArray zipOf(const QList<ZipText> &parts, quint32 flags = 0, quint32 claimedSize = 0)
{
    QByteArray out;
    QByteArray directory;
    for (const ZipText &part : parts) {
        const QByteArray held = part.deflated ? deflated(part.content) : part.content;
        const auto size = static_cast<quint32>(part.content.size());
        const auto at = static_cast<quint32>(out.size());
        QByteArray common;
        put(common, 2, flags);
        put(common, 2, part.deflated ? 8 : 0);
        put(common, 4, 0);
        put(common, 4, crcOf(part.content));
        put(common, 4, static_cast<quint32>(held.size()));
        put(common, 4, claimedSize ? claimedSize : size);
        put(common, 2, static_cast<quint32>(part.name.size()));
        put(common, 2, 0);
        out += "PK\3\4";
        put(out, 2, 20);
        out += common + part.name + held;
        directory += "PK\1\2";
        put(directory, 2, 20);
        put(directory, 2, 20);
        directory += common;
        put(directory, 4, 0);
        put(directory, 2, 0);
        put(directory, 4, 0);
        put(directory, 4, at);
        directory += part.name;
    }
    const auto at = static_cast<quint32>(out.size());
    out += directory + "PK\5\6";
    put(out, 4, 0);
    put(out, 2, static_cast<quint32>(parts.size()));
    put(out, 2, static_cast<quint32>(parts.size()));
    put(out, 4, static_cast<quint32>(directory.size()));
    put(out, 4, at);
    put(out, 2, 0);
    return out;
}

} // namespace Vitrina::Testing
