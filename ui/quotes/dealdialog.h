// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/commandexecutor.h"
#include "domain/result.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QHBoxLayout;
class QLabel;

namespace Vitrina {

class Button;
class CommandQueue;

/// A form that is one command when it is done. Closes when the command was taken; what is refused
/// is said, and what was typed stays. Shown by open(); deletes itself.
class DealDialog : public QDialog
{
    Q_OBJECT

public:
    /// It corrects a row that others may correct, too.
    virtual bool isOfRow() const { return false; }
    /// The fields as that row is now; false, and nothing done, where it is as it was.
    virtual bool readAgain() { return false; }

public Q_SLOTS:
    /// Not while it is being taken: what is typed would be kept as if it were still to be done.
    void reject() override;

Q_SIGNALS:
    void taken(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

protected:
    DealDialog(CommandQueue &queue, const QString &title, const QString &doIt, QWidget *parent);

    QFormLayout *form() const { return m_form; }
    QHBoxLayout *buttons() const { return m_buttons; }
    Button *acceptButton() const { return m_accept; }
    /// A line of explanation under the title.
    void explain(const QString &text);
    void showProblem(const Problem &problem);
    void submit(const AnyCommand &command, const QString &told);

    /// What the form says, or what is amiss with it.
    virtual Result<AnyCommand> command() = 0;
    virtual QString told() const = 0;
    /// What takes it back once it was taken; nothing where nothing does. A dialog of a row has read
    /// what it wrote itself by then: command() keeps what stood there before.
    virtual std::optional<AnyCommand> undo(const Receipt &) const { return std::nullopt; }

private:
    CommandQueue &m_queue;
    bool m_isSubmitting = false;
    QFormLayout *m_form = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QLabel *m_explanation = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_accept = nullptr;
};

} // namespace Vitrina
