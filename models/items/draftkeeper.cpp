// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/draftkeeper.h"

#include "storage/drafts.h"

#include <QJsonDocument>

namespace Vitrina {

DraftKeeper::DraftKeeper(ReplicaReader &reader, CommandQueue &queue, QString form)
    : m_reader(reader)
    , m_queue(queue)
    , m_form(std::move(form))
{
}

void DraftKeeper::keep(const QJsonObject &content)
{
    post(QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact)));
}

void DraftKeeper::clear()
{
    post(QString());
}

void DraftKeeper::post(const QString &content)
{
    {
        const std::lock_guard lock(m_waiting->mutex);
        const bool posted = m_waiting->newest.contains(m_form);
        m_waiting->newest.insert(m_form, content);
        if (posted)
            return; // the job that waits will take this text
    }
    m_queue.post(
        [waiting = m_waiting, form = m_form, staff = m_queue.actor(),
         clock = &m_reader.clock()](Database &database) {
            // It waits until it is written: whoever looks meanwhile finds it here.
            for (QString newest = waiting->textOf(form);;) {
                try {
                    if (newest.isEmpty())
                        clearDraft(database, staff, form);
                    else
                        saveDraft(database, staff, form, newest, clock->now().toMSecsSinceEpoch());
                } catch (const DatabaseError &error) {
                    qWarning("a draft could not be kept: %s", error.what());
                }
                const std::lock_guard lock(waiting->mutex);
                if (waiting->newest.value(form) == newest) {
                    waiting->newest.remove(form);
                    return;
                }
                newest = waiting->newest.value(form);
            }
        },
        CommandQueue::Urgency::Person);
}

QJsonObject DraftKeeper::load() const
{
    {
        const std::lock_guard lock(m_waiting->mutex);
        if (const auto newest = m_waiting->newest.constFind(m_form);
            newest != m_waiting->newest.constEnd())
            return QJsonDocument::fromJson(newest->toUtf8()).object();
    }
    return QJsonDocument::fromJson(m_reader.draft(m_form).toUtf8()).object();
}

} // namespace Vitrina
