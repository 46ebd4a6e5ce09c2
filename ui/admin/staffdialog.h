// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/entities.h"

#include <QDialog>

#include <optional>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Vitrina {

class Button;
class CommandQueue;
class EmptyState;
class ReplicaReader;
class SearchField;
class StaffModel;
class Theme;

/// The people of the company, for who manages them: somebody new, what is known of each, and, where
/// there is a shared database, with what she enters it (S3.3).
class StaffDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p hasHub whether people enter by a login of the shared database.
    StaffDialog(ReplicaReader &reader, CommandQueue &queue, const Theme &theme, bool hasHub,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);
    /// A password on the shared database is to be given to @p member, for the first time or anew.
    void accessRequested(const Vitrina::StaffMember &member);
    void branchesRequested();

private:
    void build(const Theme &theme);
    QLayout *buildTop();
    void buildTable(const Theme &theme);
    QLayout *buildButtons();
    void connectAll();
    void onReset();
    void reveal();
    void onCurrentChanged();
    std::optional<StaffMember> current() const;
    bool mayEdit() const;
    void editCurrent();
    void edit(const std::optional<StaffMember> &member);
    void requestAccess();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const bool m_hasHub;
    StaffModel *m_model;
    StaffId m_current;        ///< chosen last; chosen again when the rows are read anew
    bool m_isAwaited = false; ///< was saved, and is not yet read
    SearchField *m_search = nullptr;
    QStackedWidget *m_tableOrEmpty = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_note = nullptr;
    Button *m_new = nullptr;
    Button *m_edit = nullptr;
    Button *m_access = nullptr;
    Button *m_branches = nullptr;
};

} // namespace Vitrina
