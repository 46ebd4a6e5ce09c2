// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/draftkeeper.h"
#include "kit/fieldconflicts.h"
#include "kit/formtyping.h"

#include <QMap>

#include <functional>
#include <optional>

class QDialog;
class QPushButton;

namespace Vitrina {

/// Keeps what is typed in a dialog (X7): it is there again when the dialog is opened anew, whether
/// it was cancelled or the computer went off, with a line that says so and can take it away. What a
/// dialog was accepted with is kept no longer. Dies with its dialog.
///
/// Beside each field it keeps what the field began with. Where a dialog shows a row that others may
/// change, what they change while it is open, or while its draft waits, comes into the fields that
/// she has not touched; of those that both changed she is asked, and nothing is saved before she
/// has chosen.
class DialogDraft : public QObject
{
    Q_OBJECT

public:
    /// Puts the row as it is now into the fields, all of them; false, and nothing done, where it is
    /// as it was.
    using ReadAgain = std::function<bool()>;

    /// @p dialog has all its fields, in a column with the buttons at its end, and is not shown yet;
    /// @p form names the draft, and ends with the id of what the dialog is about. @p readAgain
    /// where that is a row that was there before; without, what the fields begin with is nobody's
    /// word.
    DialogDraft(QDialog *dialog, ReplicaReader &reader, CommandQueue &queue, const QString &form,
                const ReadAgain &readAgain = {});

private:
    using Side = FieldConflicts::Side;
    struct Conflict
    {
        QJsonValue mine;
        QJsonValue was; ///< before either changed it
        std::optional<Side> choice;
    };

    void recall();
    QWidget *note();
    void keep();
    void discard();
    QJsonObject content() const;
    void bringBack(const QJsonObject &content);
    void readAgain();
    void ask(const QString &field, const QJsonValue &was);
    FieldConflicts::Words wordsOf(const QString &field) const;
    void followFields();
    void onChosen(const QString &field, Side side);
    void holdSave();
    void addAboveButtons(QWidget *widget);

    QDialog *m_dialog;
    ReadAgain m_readAgain;
    FormTyping m_typing;
    DraftKeeper m_drafts;
    QMap<QString, Conflict> m_conflicts; ///< by field
    QPushButton *m_save;                 ///< which Enter means; null where the dialog has none
    QWidget *m_note = nullptr;
    FieldConflicts *m_question = nullptr;
    QWidget *m_saveHolder = nullptr;
};

} // namespace Vitrina
