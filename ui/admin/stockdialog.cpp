// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stockdialog.h"

#include "admin/unitdialog.h"
#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "items/stockmodel.h"
#include "kit/button.h"
#include "kit/dialogdraft.h"
#include "kit/emptystate.h"
#include "kit/searchfield.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace Vitrina {

namespace {

constexpr QSize stockSize(960, 560);
constexpr int vinWidth = 190;    // pixels
constexpr int colourWidth = 130; // pixels
constexpr int branchWidth = 190; // pixels
constexpr int stateWidth = 170;  // pixels

} // namespace

StockDialog::StockDialog(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                         QWidget *parent)
    : RowsDialog({QStringLiteral("stock"), QStringLiteral("Unit"), tr("Stock"),
                  tr("Chassis number, model, colour…"), tr("New unit…"), stockSize},
                 theme, parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_model(new StockModel(reader, this))
{
    connect(search(), &QLineEdit::textChanged, m_model, &StockModel::setFilter);
    begin(m_model);
}

void StockDialog::follow(const OutboxWatch &outbox)
{
    m_model->follow(outbox);
}

void StockDialog::arrangeColumns(QHeaderView &header)
{
    header.setSectionResizeMode(StockModel::Model, QHeaderView::Stretch);
    header.resizeSection(StockModel::Vin, vinWidth);
    header.resizeSection(StockModel::Colour, colourWidth);
    header.resizeSection(StockModel::Branch, branchWidth);
    header.resizeSection(StockModel::State, stateWidth);
}

int StockDialog::placeOfChosen() const
{
    return m_model->rowOf(m_current);
}

bool StockDialog::hasChosen() const
{
    return m_model->contains(m_current);
}

void StockDialog::presentEmpty(EmptyState &state)
{
    if (m_model->hasAny())
        state.present(EmptyState::Kind::Empty, tr("No unit like that"),
                      tr("Esc empties the search."));
    else
        state.present(EmptyState::Kind::Empty, tr("No units yet"),
                      tr("What comes in is written down here with its chassis number, so that "
                         "it can be held for a client."),
                      tr("New unit…"));
}

std::optional<Unit> StockDialog::current() const
{
    return m_model->unitAt(table()->currentIndex().row());
}

bool StockDialog::mayEdit() const
{
    const std::optional<Unit> unit = current();
    return unit && (unit->state == UnitState::Free || unit->state == UnitState::Withdrawn);
}

void StockDialog::onCurrentChanged()
{
    const std::optional<Unit> unit = current();
    if (unit)
        m_current = unit->id;
    editButton()->setEnabled(mayEdit());
    note()->setText(unit && !mayEdit() ? tr("A unit that is held or sold stays as it is.")
                                       : QString());
}

void StockDialog::editCurrent()
{
    if (mayEdit())
        edit(current());
}

void StockDialog::edit(const std::optional<Unit> &unit)
{
    auto *dialog = new UnitDialog(m_reader, m_queue, unit, m_model->colours(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new DialogDraft(dialog, m_reader, m_queue,
                    dialog->objectName() + u'/' +
                        (unit ? unit->id.toString() : QStringLiteral("new")),
                    unit ? [dialog] { return dialog->readAgain(); } : DialogDraft::ReadAgain());
    connect(dialog, &UnitDialog::saved, this,
            [this](const UnitId &id, const std::optional<SaveUnit> &undo) {
                m_current = id;
                await();
                Q_EMIT saved(tr("The unit is saved."),
                             undo ? std::optional(AnyCommand(*undo)) : std::nullopt);
            });
    dialog->open();
}

} // namespace Vitrina
