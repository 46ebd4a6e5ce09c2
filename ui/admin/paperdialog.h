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
class ReplicaReader;

/// What the company prints on its quotes beside their figures (D2): its logo, the address of the
/// viewer's branch, the legal text beneath. For who administers the staff. What is refused is said,
/// and what was typed stays. Shown by open(); deletes itself.
class PaperDialog : public QDialog
{
    Q_OBJECT

public:
    PaperDialog(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

    /// The picture in a file as the logo; says what is amiss with it.
    void useLogo(const QString &path);

Q_SIGNALS:
    void saved(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

private:
    QWidget *buildLogo();
    void chooseLogo();
    void showLogo();
    void save();
    void showProblem(const QString &text);
    SavePaper change(const SavePaper &was, const SavePaper &shall) const;
    SavePaper typed() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    SavePaper m_before;
    QString m_logo;
    QLabel *m_picture = nullptr;
    Button *m_remove = nullptr;
    QLineEdit *m_address = nullptr;
    QPlainTextEdit *m_legalText = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
