// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "items/replicareader.h"

#include <QJsonObject>
#include <QString>

namespace Vitrina {

/// Keeps what one form holds while it is typed (X7): every change goes to the writer at once, and
/// of changes that wait there only the newest is written. What the disk has no room for is told by
/// ReplicaReader::failed(), is found as long as the program runs, and is written with the next
/// change of any form once there is room. Thread: the form's.
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
    void post(const QString &content);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    QString m_form;
};

} // namespace Vitrina
