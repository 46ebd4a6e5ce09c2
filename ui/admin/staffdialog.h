// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/rowsdialog.h"
#include "commands/command.h"
#include "domain/entities.h"

#include <optional>

namespace Vitrina {

class CommandQueue;
class ReplicaReader;
class StaffModel;

/// The people of the company, for who manages them: somebody new, what is known of each, and, where
/// there is a shared database, with what she enters it (S3.3).
class StaffDialog : public RowsDialog
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
    void arrangeColumns(QHeaderView &header) override;
    int placeOfChosen() const override;
    bool hasChosen() const override;
    void onCurrentChanged() override;
    void editCurrent() override;
    void addNew() override { edit({}); }
    void presentEmpty(EmptyState &state) override;
    std::optional<StaffMember> current() const;
    bool mayEdit() const;
    void edit(const std::optional<StaffMember> &member);
    void requestAccess();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    StaffModel *m_model;
    StaffId m_current; ///< chosen last; chosen again when the rows are read anew
    Button *m_access;
};

} // namespace Vitrina
