// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/entities.h"

#include <QDialog>

#include <optional>

class QListWidget;

namespace Vitrina {

class Button;
class CommandQueue;
class ReplicaReader;

/// The branches that are the viewer's to write down (domain/staffreach.h): those of the company, or
/// her own.
class BranchesDialog : public QDialog
{
    Q_OBJECT

public:
    BranchesDialog(ReplicaReader &reader, CommandQueue &queue, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

private:
    void fill();
    void edit(const std::optional<Branch> &branch);
    void editCurrent();

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    BranchId m_current; ///< chosen last, or just saved
    QListWidget *m_list;
};

} // namespace Vitrina
