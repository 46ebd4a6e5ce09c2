// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/replicareader.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <mutex>

namespace Vitrina {

/// Keeps what one form holds while it is typed (X7): every change goes to the writer at once, and
/// of changes that wait there only the newest is written. Thread: the form's.
class DraftKeeper
{
public:
    /// @p form names the draft; a form of one follow-up adds its id, so that each has its own.
    DraftKeeper(ReplicaReader &reader, CommandQueue &queue, QString form);

    QString form() const { return m_form; }
    void setForm(const QString &form) { m_form = form; }

    void keep(const QJsonObject &content);
    void clear();
    /// What was kept; empty where nothing was.
    QJsonObject load() const;

private:
    struct Waiting
    {
        std::mutex mutex;
        QHash<QString, QString> newest; ///< by form; an empty text clears

        QString textOf(const QString &form)
        {
            const std::lock_guard lock(mutex);
            return newest.value(form);
        }
    };

    void post(const QString &content);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QString m_form;
    std::shared_ptr<Waiting> m_waiting = std::make_shared<Waiting>();
};

} // namespace Vitrina
