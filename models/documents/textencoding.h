// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QStringDecoder>

namespace Vitrina {

/// Encodings to offer in the preview, most likely first.
QStringList offeredEncodings();

/// Detects how the text of `device` is encoded: byte-order mark, else UTF-16 where the NULs of
/// every other byte betray it, else UTF-8 when all of it is valid, else Windows-1252.
/// Reads the device to its end in pieces and goes back to its start.
/// Problems: BadFile (NotATable, NulCharacter) for what is not text.
Result<QString> detectEncoding(QIODevice &device);

/// Bytes to text, piece by piece; a character may span two pieces. A byte-order mark is dropped.
class TextDecoder
{
public:
    /// Problem: BadFile (UnknownEncoding).
    static Result<TextDecoder> forEncoding(const QString &name);

    QString decode(QByteArrayView bytes);

private:
    TextDecoder() = default;
    bool m_windows1252 = false;
    QStringDecoder m_decoder;
};

} // namespace Vitrina
