// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/dealrows.h"

#include <QDialog>

#include <optional>

class QLabel;
class QStackedWidget;
class QTableView;

namespace Vitrina {

class Button;
class CommandQueue;
class EmptyState;
class OutboxWatch;
class ReplicaReader;
class SearchField;
class StockModel;
class Theme;

/// The units that are there to be sold: for who imports. New ones come in, and what is known of
/// those that are free is corrected.
class StockDialog : public QDialog
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
    void build(const Theme &theme);
    QLayout *buildTop();
    void buildTable(const Theme &theme);
    QLayout *buildButtons();
    void connectAll();
    void onReset();
    void reveal();
    void onCurrentChanged();
    std::optional<Unit> current() const;
    bool mayEdit() const;
    void editCurrent();
    void edit(const std::optional<Unit> &unit);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    StockModel *m_model;
    UnitId m_current;         ///< chosen last; it is chosen again when the rows are read anew
    bool m_isAwaited = false; ///< it was saved, and is not yet read
    SearchField *m_search = nullptr;
    QStackedWidget *m_tableOrEmpty = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_note = nullptr;
    Button *m_new = nullptr;
    Button *m_edit = nullptr;
};

} // namespace Vitrina
