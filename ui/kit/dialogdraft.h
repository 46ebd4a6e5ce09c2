// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/draftkeeper.h"
#include "kit/formtyping.h"

class QDialog;

namespace Vitrina {

/// Keeps what is typed in a dialog (X7): it is there again when the dialog is opened anew, whether
/// it was cancelled or the computer went off, with a line that says so and can take it away. What a
/// dialog was accepted with is kept no longer. Dies with its dialog.
class DialogDraft : public QObject
{
    Q_OBJECT

public:
    /// @p dialog has all its fields, in a column with the buttons at its end, and is not shown yet;
    /// @p form names the draft, and ends with the id of what the dialog is about.
    DialogDraft(QDialog *dialog, ReplicaReader &reader, CommandQueue &queue, const QString &form);

private:
    void recall();
    QWidget *note();
    void keep();
    void discard();

    QDialog *m_dialog;
    FormTyping m_typing;
    DraftKeeper m_drafts;
    QWidget *m_note = nullptr;
};

} // namespace Vitrina
