// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/result.h"

#include <QFrame>

#include <functional>
#include <optional>

class QLabel;

namespace Vitrina {

class CommandQueue;
class Toast;
class ToastPlace;

/// The strip above a page that says what could not be done and what to do about it. It stays until
/// it is closed or something succeeds.
class ProblemStrip : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemStrip(QWidget *parent = nullptr);
    void present(const QString &text);
    QString text() const;

Q_SIGNALS:
    /// By the person, who has read it.
    void closed();

private:
    QLabel *m_text;
};

/// What pages report, told to the person: what was done, with the last deed's undo (Ctrl+Z), and
/// what was refused. GUI thread.
class Notices : public QObject
{
    Q_OBJECT

public:
    /// @p strip is placed by the host; the toast lies over @p host, or over a dialog that is
    /// open over it.
    Notices(CommandQueue &queue, ProblemStrip &strip, QWidget *host);

    void tellDone(const QString &message, const std::optional<AnyCommand> &undo);
    /// For what is taken back otherwise than by a command; an empty function for what cannot be.
    void tellDone(const QString &message, const std::function<void()> &undo);
    void tellRefused(const Problem &problem);
    /// What came by itself, and where it leads. What can be undone stays so.
    void tellNews(const QString &message, const QString &action,
                  const std::function<void()> &follow);

    bool canUndo() const { return bool(m_undo); }
    void undo();

Q_SIGNALS:
    void undoChanged(bool possible);
    void wasRefused();

private:
    void press();
    void setUndo(const std::function<void()> &undo);
    void submit(const AnyCommand &undo);

    CommandQueue &m_queue;
    ProblemStrip &m_strip;
    Toast *m_toast;
    ToastPlace *m_place;
    std::function<void()> m_undo;
    std::function<void()> m_follow; ///< of the news that are shown; empty: the deed's undo is
};

} // namespace Vitrina
