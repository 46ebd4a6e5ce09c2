// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/savepaper.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Vitrina {

class AnyCommand;
class Button;
class CommandQueue;
class LogoEdit;
class ReplicaReader;

/// What the company prints on its quotes beside their figures (D2): its logo, the address of the
/// viewer's branch, the legal text beneath. For who administers the staff. What is refused is said,
/// and what was typed stays. Shown by open(); deletes itself.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    PaperDialog(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// The fields as company and branch are now; false, and nothing done, where they are as they
    /// were.
    bool readAgain();

    /// The picture in a file as the logo; says what is amiss with it.
    void useLogo(const QString &path);

Q_SIGNALS:
    void saved(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

private:
    void build();
    void fill();
    void save();
    void showProblem(const QString &text);
    SavePaper change(const PaperForm &was, const PaperForm &shall) const;
    PaperForm typed() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    PaperForm m_before;
    LogoEdit *m_logo = nullptr;
    QLineEdit *m_address = nullptr;
    QPlainTextEdit *m_legalText = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
