// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/certificatefile.h"

#include <QFile>
#include <QFileInfo>

namespace Vitrina {

namespace {

constexpr qint64 mostBytes = 4 << 20; // twenty times what a system trusts
constexpr char sequence = 0x30;       // of DER, which every certificate begins with
constexpr char headOfText[] = "-----BEGIN CERTIFICATE-----";
constexpr char endOfText[] = "-----END CERTIFICATE-----";

/// As OpenSSL reads it: text, around which anything may stand.
bool holdsCertificate(const QByteArray &content)
{
    const qsizetype head = content.indexOf(headOfText);
    const qsizetype from = head + qsizetype(sizeof headOfText) - 1;
    const qsizetype end = head < 0 ? -1 : content.indexOf(endOfText, from);
    if (end < 0)
        return false;
    const QByteArray inside = content.mid(from, end - from).simplified().replace(' ', QByteArray());
    const auto read =
        QByteArray::fromBase64Encoding(inside, QByteArray::AbortOnBase64DecodingErrors);
    return read && (*read).startsWith(sequence);
}

/// The same without the text around it, as some programs write it.
bool isBinary(const QByteArray &content)
{
    return content.startsWith(sequence) && content.contains('\0');
}

} // namespace

HubFault faultOfCertificateFile(const QString &path)
{
    if (path.isEmpty())
        return HubFault::None;
    const QFileInfo info(path);
    if (!info.exists())
        return HubFault::CertificateMissing;
    if (info.isDir())
        return HubFault::CertificateFolder;
    if (!info.isFile())
        return HubFault::NotCertificate; // opening a pipe would wait for whoever writes into it
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return HubFault::CertificateUnreadable;
    const QByteArray content = file.read(mostBytes);
    if (content.isEmpty())
        return HubFault::CertificateEmpty;
    if (holdsCertificate(content))
        return HubFault::None;
    return isBinary(content) ? HubFault::CertificateBinary : HubFault::NotCertificate;
}

} // namespace Vitrina
