// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/rowsdialog.h"
#include "commands/command.h"
#include "domain/dealrows.h"

#include <optional>

namespace Vitrina {

class CommandQueue;
class OutboxWatch;
class ReplicaReader;
class StockModel;

/// The units that are there to be sold: for who imports. New ones come in, and what is known of
/// those that are free is corrected.
class StockDialog : public RowsDialog
{
    Q_OBJECT

public:
    StockDialog(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                QWidget *parent = nullptr);

    /// Whose provisional units are marked; outlives this.
    void follow(const OutboxWatch &outbox);

Q_SIGNALS:
    void saved(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

private:
    void arrangeColumns(QHeaderView &header) override;
    int placeOfChosen() const override;
    bool hasChosen() const override;
    void onCurrentChanged() override;
    void editCurrent() override;
    void addNew() override { edit({}); }
    void presentEmpty(EmptyState &state) override;
    std::optional<Unit> current() const;
    bool mayEdit() const;
    void edit(const std::optional<Unit> &unit);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    StockModel *m_model;
    UnitId m_current; ///< chosen last; it is chosen again when the rows are read anew
};

} // namespace Vitrina
