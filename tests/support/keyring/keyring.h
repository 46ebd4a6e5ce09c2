// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace Vitrina::Testing {

/// GNOME Keyring on a session bus of its own, in a folder of its own: nobody's keychain is touched.
/// From the first on this is the session bus of the whole program, so a program makes one, after
/// its application and before anything asks for the bus. Ends the program where they cannot be run
/// (.cmake/packages.txt).
class Keyring
{
public:
    Keyring();
    ~Keyring();
    Keyring(const Keyring &) = delete;
    Keyring &operator=(const Keyring &) = delete;

    /// She signs in to the computer: her keyring opens with her password, as it does behind a
    /// login screen. The first time it is made.
    void signIn();
    /// She signs out: nobody keeps passwords, and what was kept lies in files.
    void signOut();
    /// Everything that lies in those files.
    QByteArray files() const;

private:
    void startBus();

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace Vitrina::Testing
