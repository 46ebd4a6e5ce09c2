// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/postgresserver.h"

namespace Vitrina::Testing {

/// The disk of a server, which can be full: no file grows then, and what was written stays
/// writable. A file system of its own would take a mount, and so the superuser; this takes a
/// library that the server loads before the C library. GUI or main thread, as it sets what a
/// process inherits.
class FullDisk
{
public:
    /// Starts @p server anew, which outlives it.
    explicit FullDisk(PostgresServer &server);
    ~FullDisk() { free(); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

    void fill();
    void free();
    /// Again after it gave up: as the system does, or whoever looks after it.
    void start();

private:
    PostgresServer &m_server;
    QString m_library;
    QString m_flag;
};

} // namespace Vitrina::Testing
