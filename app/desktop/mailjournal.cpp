// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/mailjournal.h"

#include "access/privatefile.h"

#include <QDir>

namespace Vitrina {

namespace {

qint64 numberOf(const QDateTime &instant)
{
    return instant.isValid() ? instant.toMSecsSinceEpoch() : 0;
}

QDateTime instantOf(const QJsonObject &kept, const char *key)
{
    const qint64 number = kept.value(QLatin1StringView(key)).toInteger();
    return number == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
}

QJsonObject objectOf(const MailJournal::Entry &entry)
{
    return {{QStringLiteral("round"), entry.round},
            {QStringLiteral("tries"), entry.tries},
            {QStringLiteral("first"), numberOf(entry.first)},
            {QStringLiteral("next"), numberOf(entry.next)},
            {QStringLiteral("under_way"), entry.underWay},
            {QStringLiteral("accepted"), numberOf(entry.accepted)},
            {QStringLiteral("final"), entry.isFinal},
            {QStringLiteral("trouble"), codeOf(entry.trouble)},
            {QStringLiteral("detail"), entry.detail},
            {QStringLiteral("reports"), entry.reports}};
}

MailJournal::Entry entryOf(const QJsonObject &kept)
{
    MailJournal::Entry entry;
    entry.round = kept.value(QStringLiteral("round")).toInt();
    entry.tries = kept.value(QStringLiteral("tries")).toInt();
    entry.first = instantOf(kept, "first");
    entry.next = instantOf(kept, "next");
    entry.underWay = kept.value(QStringLiteral("under_way")).toBool();
    entry.accepted = instantOf(kept, "accepted");
    entry.isFinal = kept.value(QStringLiteral("final")).toBool();
    entry.trouble = fromCode<MailTrouble>(kept.value(QStringLiteral("trouble")).toString())
                        .value_or(MailTrouble::Unknown);
    entry.detail = kept.value(QStringLiteral("detail")).toString();
    entry.reports = kept.value(QStringLiteral("reports")).toInt();
    return entry;
}

} // namespace

MailJournal::MailJournal(const QString &folder)
    : m_path(QDir(folder).filePath(QStringLiteral("posting.json")))
{
    const QJsonObject kept = readPrivate(m_path);
    for (auto it = kept.begin(); it != kept.end(); ++it)
        m_entries.insert(SendingId::fromString(it.key()), entryOf(it.value().toObject()));
}

MailJournal::Entry MailJournal::entry(const Sending &sending) const
{
    Entry found = m_entries.value(sending.id);
    if (found.round != sending.round)
        found = {};
    found.round = sending.round;
    return found;
}

Result<void> MailJournal::write(const SendingId &id, const Entry &entry)
{
    QHash<SendingId, Entry> entries = m_entries;
    entries.insert(id, entry);
    return save(entries);
}

std::vector<SendingId> MailJournal::known() const
{
    return {m_entries.keyBegin(), m_entries.keyEnd()};
}

Result<void> MailJournal::forget(const std::vector<SendingId> &ids)
{
    QHash<SendingId, Entry> entries = m_entries;
    for (const SendingId &id : ids)
        entries.remove(id);
    return ids.empty() ? Result<void>() : save(entries);
}

Result<void> MailJournal::save(const QHash<SendingId, Entry> &entries)
{
    QJsonObject kept;
    for (auto it = entries.begin(); it != entries.end(); ++it)
        kept.insert(it.key().toString(), objectOf(it.value()));
    if (const Result<void> written = writePrivately(m_path, kept); !written)
        return written;
    m_entries = entries;
    return {};
}

} // namespace Vitrina
