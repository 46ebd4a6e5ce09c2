// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/waitingdrafts.h"

#include "domain/entities.h"
#include "storage/database.h"
#include "storage/drafts.h"

#include <QUuid>

#include <algorithm>

namespace Vitrina {

namespace {

void writeDraft(Database &database, const WaitingDrafts::Key &key, const QString &text,
                const Clock &clock)
{
    const auto &[staff, form] = key;
    if (text.isEmpty())
        clearDraft(database, staff, form);
    else
        saveDraft(database, staff, form, text, clock.now().toMSecsSinceEpoch());
}

bool deletesClient(const RowChanges &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const RowChange &change) {
        return change.kind == RowChange::Kind::Deleted &&
               change.table == QLatin1StringView(Client::table);
    });
}

} // namespace

bool WaitingDrafts::put(const Key &key, const QString &text)
{
    const std::lock_guard lock(m_mutex);
    m_newest.insert(key, text);
    m_untried = QSet<Key>(m_newest.keyBegin(), m_newest.keyEnd());
    return !std::exchange(m_isBeingWritten, true);
}

std::optional<QString> WaitingDrafts::find(const Key &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto text = m_newest.constFind(key);
    return text == m_newest.constEnd() ? std::nullopt : std::optional(*text);
}

Result<void> WaitingDrafts::write(Database &database, const Clock &clock)
{
    Result<void> done;
    while (const auto draft = next()) {
        try {
            writeDraft(database, draft->first, draft->second, clock);
            settle(draft->first, draft->second);
        } catch (const DatabaseError &error) {
            qWarning("a draft could not be kept: %s", error.what());
            done = tl::unexpected(error.problem());
        }
    }
    return done;
}

void WaitingDrafts::forget(const RowChanges &changes)
{
    const std::lock_guard lock(m_mutex);
    if (m_newest.isEmpty() || !deletesClient(changes))
        return;
    for (const RowChange &change : changes) {
        if (change.kind != RowChange::Kind::Deleted)
            continue;
        const QString id = QUuid::fromRfc4122(change.id).toString(QUuid::WithoutBraces);
        m_newest.removeIf([&id](const std::pair<const Key &, QString &> &draft) {
            return draft.first.second.contains(id);
        });
    }
    m_untried.removeIf([this](const Key &key) { return !m_newest.contains(key); });
}

bool WaitingDrafts::isNewFailure(bool failed)
{
    const std::lock_guard lock(m_mutex);
    return !std::exchange(m_isFailing, failed) && failed;
}

/// It waits until it is written: whoever looks meanwhile finds it here.
std::optional<std::pair<WaitingDrafts::Key, QString>> WaitingDrafts::next()
{
    const std::lock_guard lock(m_mutex);
    if (m_untried.isEmpty()) {
        m_isBeingWritten = false;
        return std::nullopt;
    }
    const Key key = *m_untried.begin();
    m_untried.erase(m_untried.begin());
    return std::pair(key, m_newest.value(key));
}

void WaitingDrafts::settle(const Key &key, const QString &written)
{
    const std::lock_guard lock(m_mutex);
    if (m_newest.value(key) == written && !m_untried.contains(key))
        m_newest.remove(key);
}

} // namespace Vitrina
