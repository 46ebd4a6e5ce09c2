// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace Vitrina {

class ContentStore;
class HubLink;
struct PendingCommand;

/// Sees to it that the bytes of a picture are at the hub before the command that wants them is
/// handed in (sync.md 26). What is there already, as after a connection that broke, is not sent
/// again.
class ContentSender
{
public:
    /// What is at the hub is asked anew: much may have happened there.
    void begin() { m_there.clear(); }

    /// The content that has to be brought before @p command; empty where none has to.
    QString missingFor(const PendingCommand &command) const;
    /// False where the bytes are neither at the hub nor here. Throws HubError.
    bool bring(HubLink &hub, const ContentStore &store, const QString &content);

private:
    QSet<QString> m_there; ///< at the hub, as far as it was asked
};

} // namespace Vitrina
