// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/distrustwords.h"

#include "access/certificatefile.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {

struct CertificateWords
{
    HubFault fault;
    const char *text; ///< %1 the file
};
constexpr CertificateWords certificateWords[] = {
    {HubFault::CertificateMissing,
     QT_TRANSLATE_NOOP("Terminal", "The file by which the server is known (sslrootcert) is not "
                                   "there: %1")},
    {HubFault::CertificateFolder,
     QT_TRANSLATE_NOOP("Terminal", "What is named as the file by which the server is known "
                                   "(sslrootcert) is a folder: %1")},
    {HubFault::CertificateUnreadable,
     QT_TRANSLATE_NOOP("Terminal", "You may not read the file by which the server is known "
                                   "(sslrootcert): %1")},
    {HubFault::CertificateEmpty,
     QT_TRANSLATE_NOOP("Terminal", "The file by which the server is known (sslrootcert) is "
                                   "empty: %1")},
    {HubFault::CertificateBinary,
     QT_TRANSLATE_NOOP("Terminal", "The file by which the server is known (sslrootcert) has to "
                                   "be text (PEM): %1")},
    {HubFault::NotCertificate,
     QT_TRANSLATE_NOOP("Terminal", "There is no certificate in the file by which the server is "
                                   "known (sslrootcert): %1")},
};

} // namespace

QString distrustWords(const QString &file)
{
    const HubFault fault = faultOfCertificateFile(file);
    for (const CertificateWords &row : certificateWords) {
        if (row.fault == fault)
            return QCoreApplication::translate("Terminal", row.text)
                .replace(QStringLiteral("%1"), file);
    }
    return QCoreApplication::translate(
        "Terminal",
        "The connection is not safe: the server's certificate has expired, is for another "
        "name or of an authority that is not trusted here, or it has none at all.");
}

} // namespace Vitrina
