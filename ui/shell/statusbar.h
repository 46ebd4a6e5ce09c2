// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/cellroles.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QToolButton;

namespace Vitrina {

class CommandQueue;
class OutboxWatch;
class ReplicaReader;
struct Problem;
struct SyncSaying;

/// Left: whether all is saved and, where there is a shared database, how this computer stands to
/// it: a door to the page that tells more. Right: where and as whom one works.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    enum class Saving { Saved, Working, Refused };

    StatusBar(const ReplicaReader &reader, const CommandQueue &queue, const OutboxWatch &outbox,
              QWidget *parent = nullptr);

    Saving saving() const { return m_saving; }
    /// Stays until the next thing is saved, or the person has read why.
    void showRefused();
    void showSaved();

Q_SIGNALS:
    /// The door was opened.
    void syncRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void look();
    void present(Saving saving);
    void tellWho();
    void tellSync();
    void paintDoor(const SyncSaying &said);

    const ReplicaReader &m_reader;
    const CommandQueue &m_queue;
    const OutboxWatch &m_outbox;
    Saving m_saving = Saving::Saved;
    QLabel *m_dot;
    QLabel *m_state;
    QToolButton *m_door;
    QLabel *m_who;
    Tone m_tone = Tone::Neutral;
    QTimer m_timer;
};

} // namespace Vitrina
