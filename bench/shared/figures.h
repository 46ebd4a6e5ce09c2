// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Vitrina {
class Theme;
}

namespace Vitrina::Bench {

struct HubOptions
{
    QList<int> clients{200};
    int branchSize = 10;   ///< people of one showroom
    int seconds = 30;      ///< that a crowd is watched, after as long a warm-up as one command each
    int everySeconds = 10; ///< each client does a command
    int idleSeconds = 65;  ///< that nobody does anything; polls are every 30
    int rows = 25'000;     ///< follow-ups in the window that is watched
    int repetitions = 60;  ///< of what is painted
    int poolSize = 50;     ///< connections of pgbouncer to the server
    QStringList only;      ///< beginnings of names; empty: all

    bool wants(const QString &name) const;
};

/// A push behind a network that takes its time, and its round trips.
void measureFarPush(const HubOptions &options);
/// A change at one desk until it is painted in another's window, and that window when nothing
/// happens.
void measureWindow(const HubOptions &options, const Theme &theme);
/// A client opens her link until her advisor's window knows what to say of it.
void measureLinkNote(const HubOptions &options, const Theme &theme);
/// Many people on one server, straight and through pgbouncer.
void measureCrowds(const HubOptions &options);

} // namespace Vitrina::Bench
