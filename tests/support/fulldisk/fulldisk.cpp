// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fulldisk/fulldisk.h"

#include <QFile>
#include <QFileInfo>

#include <stdexcept>

namespace Vitrina::Testing {

FullDisk::FullDisk(PostgresServer &server)
    : m_server(server)
{
    const QString folder = QFileInfo(QFile::decodeName(server.socketPath())).dir().canonicalPath();
    m_flag = folder + QStringLiteral("/disk-is-full");
    // The server is another user, and may not see where it was built.
    m_library = folder + QStringLiteral("/fulldisk.so");
    if (!QFile::copy(QStringLiteral(VITRINA_FULLDISK_LIBRARY), m_library) ||
        !QFile::setPermissions(m_library, QFile::Permissions(0x5555)))
        throw std::runtime_error("the library that fills a disk is missing");
    server.stop();
    start();
}

void FullDisk::fill()
{
    QFile flag(m_flag);
    if (!flag.open(QIODevice::WriteOnly))
        throw std::runtime_error("the disk cannot be filled");
}

void FullDisk::free()
{
    QFile::remove(m_flag);
}

void FullDisk::start()
{
    qputenv("LD_PRELOAD", QFile::encodeName(m_library));
    qputenv("VITRINA_FULL_DISK", QFile::encodeName(m_flag));
    try {
        m_server.start();
    } catch (const std::runtime_error &) {
        qunsetenv("LD_PRELOAD");
        throw;
    }
    qunsetenv("LD_PRELOAD");
}

} // namespace Vitrina::Testing
