// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificate/testcertificate.h"

#include <QProcess>

namespace Vitrina::Testing {

TestCertificate::TestCertificate(const QString &subjectAltName, int days)
{
    QProcess openssl;
    openssl.start(QStringLiteral(VITRINA_OPENSSL),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-nodes"),
                   QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-days"),
                   QString::number(days), QStringLiteral("-subj"),
                   QStringLiteral("/CN=Vitrina test"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=") + subjectAltName, QStringLiteral("-keyout"),
                   key(), QStringLiteral("-out"), certificate()});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("no certificate: %s", openssl.readAllStandardError().constData());
}

} // namespace Vitrina::Testing
