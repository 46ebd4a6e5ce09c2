// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/unprivileged.h"

#include <QFile>

#include <csignal>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>

namespace Vitrina::Testing {

Unprivileged::Unprivileged()
{
    if (user != 0)
        return;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = getpwnam(name)) {
            user = entry->pw_uid;
            group = entry->pw_gid;
            return;
        }
    }
    throw std::runtime_error("nobody unprivileged to run PostgreSQL as");
}

void Unprivileged::own(const QString &path) const
{
    if (chown(QFile::encodeName(path).constData(), user, group) != 0)
        throw std::runtime_error("the folder of the server cannot be handed over");
}

void runUnprivileged(QProcess &process)
{
    const Unprivileged who;
    process.setChildProcessModifier([who] {
        if (getuid() == 0 &&
            (setgroups(0, nullptr) != 0 || setgid(who.group) != 0 || setuid(who.user) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

int freePort()
{
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(probe, reinterpret_cast<sockaddr *>(&address), size) == 0 &&
                       getsockname(probe, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    close(probe);
    if (!bound)
        throw std::runtime_error("no free port on loopback");
    return ntohs(address.sin_port);
}

} // namespace Vitrina::Testing
