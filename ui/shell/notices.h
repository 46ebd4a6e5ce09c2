// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/result.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace Vitrina {

class CommandQueue;
class Toast;

/// The strip above a page that says what could not be done and what to do about it. It stays until
/// it is closed or something succeeds.
class ProblemStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemStrip(QWidget *parent = nullptr);
    void present(const QString &text);
    QString text() const;

private:
    QLabel *m_text;
};

/// What pages report, told to the person: what was done, with the last deed's undo (Ctrl+Z), and
/// what was refused. GUI thread.
class Notices : public QObject
{
    Q_OBJECT

public:
    /// @p strip is placed by the host; the toast lies over @p host.
    Notices(CommandQueue &queue, ProblemStrip &strip, QWidget *host);

    void tellDone(const QString &message, const std::optional<AnyCommand> &undo);
    void tellRefused(const Problem &problem);

    bool canUndo() const { return m_undo.has_value(); }
    void undo();

Q_SIGNALS:
    void undoChanged(bool possible);
    void wasRefused();

private:
    void setUndo(const std::optional<AnyCommand> &undo);

    CommandQueue &m_queue;
    ProblemStrip &m_strip;
    Toast *m_toast;
    std::optional<AnyCommand> m_undo;
};

} // namespace Vitrina
