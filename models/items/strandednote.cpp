// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/strandednote.h"

#include "storage/drafts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Vitrina {

namespace {

const auto prefix = QStringLiteral("resolve/");

std::optional<StrandedNote> strandedIn(ReplicaReader &reader, const QString &form,
                                       const ClientId &client)
{
    const std::optional<FollowUpDetail> about =
        reader.followUp(FollowUpId::fromString(form.mid(prefix.size())));
    if (!about || about->client.id != client || about->followUp.state == FollowUpState::Pending)
        return std::nullopt;
    const QJsonObject draft = QJsonDocument::fromJson(reader.draft(form).toUtf8()).object();
    const QString text = draft.value(u"note").toString().trimmed();
    if (text.isEmpty())
        return std::nullopt;
    return StrandedNote{form, text, about->followUp};
}

} // namespace

QString resolveDraftName(const FollowUpId &id)
{
    return prefix + id.toString();
}

std::optional<StrandedNote> strandedNote(ReplicaReader &reader, const ClientId &client)
{
    const QStringList forms = reader.guarded(
        [&reader] { return draftForms(reader.database(), reader.viewer().id, prefix); });
    for (const QString &form : forms) {
        if (const std::optional<StrandedNote> note = strandedIn(reader, form, client))
            return note;
    }
    return std::nullopt;
}

} // namespace Vitrina
