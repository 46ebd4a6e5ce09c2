// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace Vitrina {

class CommandQueue;
class ReplicaReader;
struct Problem;

/// Left: whether all is saved. Right: where and as whom one works.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    enum class Saving { Saved, Working, Refused };

    StatusBar(const ReplicaReader &reader, const CommandQueue &queue, QWidget *parent = nullptr);

    Saving saving() const { return m_saving; }
    /// Stays until the next thing is saved.
    void showRefused();
    void showSaved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void look();
    void show(Saving saving);
    void tellWho();

    const ReplicaReader &m_reader;
    const CommandQueue &m_queue;
    Saving m_saving = Saving::Saved;
    QLabel *m_dot;
    QLabel *m_state;
    QLabel *m_who;
    QTimer m_timer;
};

} // namespace Vitrina
