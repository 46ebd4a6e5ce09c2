// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/contentsender.h"

#include "commands/photos.h"
#include "storage/contentstore.h"
#include "sync/hublink.h"
#include "sync/pendingcommand.h"
#include "sync/plantedfault.h"

#include <QJsonDocument>

namespace Vitrina {

QString ContentSender::missingFor(const PendingCommand &command) const
{
    if (command.name != QLatin1StringView(AddPhoto::name) || !command.isApplied() ||
        isPlanted("sync_photo_without_bytes"))
        return {};
    const QString content = QJsonDocument::fromJson(command.args)
                                .object()
                                .value(QStringLiteral("picture"))
                                .toObject()
                                .value(QStringLiteral("sha256"))
                                .toString();
    return m_there.contains(content) ? QString() : content;
}

bool ContentSender::bring(HubLink &hub, const ContentStore &store, const QString &content)
{
    if (!hub.missingContents({content}).isEmpty() || isPlanted("sync_photo_sent_again")) {
        const std::optional<QByteArray> bytes = store.bytes(content);
        if (!bytes)
            return false;
        hub.putContent(*bytes);
    }
    m_there += content;
    return true;
}

} // namespace Vitrina
