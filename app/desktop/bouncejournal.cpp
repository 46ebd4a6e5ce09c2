// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bouncejournal.h"

#include "access/privatefile.h"

#include <QDir>

namespace Vitrina {

namespace {

QJsonObject bounceOf(const BounceJournal::Entry &entry)
{
    return {{QStringLiteral("trouble"), codeOf(entry.trouble)},
            {QStringLiteral("detail"), entry.detail},
            {QStringLiteral("reports"), entry.reports}};
}

BounceJournal::Entry bounceIn(const QJsonObject &kept)
{
    return {fromCode<MailTrouble>(kept.value(QStringLiteral("trouble")).toString())
                .value_or(MailTrouble::NotDelivered),
            kept.value(QStringLiteral("detail")).toString(),
            kept.value(QStringLiteral("reports")).toInt()};
}

} // namespace

BounceJournal::BounceJournal(const QString &folder)
    : m_path(QDir(folder).filePath(QStringLiteral("bounces.json")))
{
    const QJsonObject kept = readPrivate(m_path);
    m_kept.mailbox = kept.value(QStringLiteral("mailbox")).toString();
    m_kept.place.validity = quint32(kept.value(QStringLiteral("validity")).toInteger());
    m_kept.place.uid = quint32(kept.value(QStringLiteral("uid")).toInteger());
    const QJsonObject found = kept.value(QStringLiteral("found")).toObject();
    for (auto it = found.begin(); it != found.end(); ++it)
        m_kept.entries.insert(SendingId::fromString(it.key()), bounceIn(it.value().toObject()));
}

MailboxPlace BounceJournal::place(const QString &mailbox) const
{
    return mailbox == m_kept.mailbox ? m_kept.place : MailboxPlace();
}

Result<void> BounceJournal::note(const QString &mailbox, const MailboxPlace &place,
                                 const QHash<SendingId, Entry> &found)
{
    Kept kept = m_kept;
    kept.mailbox = mailbox;
    kept.place = place;
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (!kept.entries.contains(it.key()))
            kept.entries.insert(it.key(), it.value());
    }
    return save(kept);
}

Result<void> BounceJournal::countReport(const SendingId &id)
{
    Kept kept = m_kept;
    ++kept.entries[id].reports;
    return save(kept);
}

Result<void> BounceJournal::forget(const QList<SendingId> &ids)
{
    Kept kept = m_kept;
    for (const SendingId &id : ids)
        kept.entries.remove(id);
    return ids.isEmpty() ? Result<void>() : save(kept);
}

Result<void> BounceJournal::save(const Kept &kept)
{
    QJsonObject found;
    for (auto it = kept.entries.begin(); it != kept.entries.end(); ++it)
        found.insert(it.key().toString(), bounceOf(it.value()));
    const Result<void> written =
        writePrivately(m_path, {{QStringLiteral("mailbox"), kept.mailbox},
                                {QStringLiteral("validity"), qint64(kept.place.validity)},
                                {QStringLiteral("uid"), qint64(kept.place.uid)},
                                {QStringLiteral("found"), found}});
    if (written)
        m_kept = kept;
    return written;
}

} // namespace Vitrina
