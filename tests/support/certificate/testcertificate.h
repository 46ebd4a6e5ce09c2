// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace Vitrina::Testing {

/// A certificate made for one test program; the server proves itself with it, and a client that
/// takes it for an authority believes it.
class TestCertificate
{
public:
    /// @p subjectAltName as openssl wants it: "IP:127.0.0.1". Ends the program where it fails.
    explicit TestCertificate(const QString &subjectAltName, int days = 2);
    QString certificate() const { return m_folder.filePath(QStringLiteral("server.crt")); }
    QString key() const { return m_folder.filePath(QStringLiteral("server.key")); }

private:
    QTemporaryDir m_folder;
};

} // namespace Vitrina::Testing
