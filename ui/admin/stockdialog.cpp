// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stockdialog.h"

#include "admin/unitdialog.h"
#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "items/stockmodel.h"
#include "kit/button.h"
#include "kit/emptystate.h"
#include "kit/plainlabel.h"
#include "kit/searchfield.h"
#include "kit/tablelook.h"
#include "kit/tablesearch.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr QSize stockSize(960, 560);
constexpr int searchWidth = 280; // pixels
constexpr int vinWidth = 190;    // pixels
constexpr int colourWidth = 130; // pixels
constexpr int branchWidth = 190; // pixels
constexpr int stateWidth = 170;  // pixels

} // namespace

StockDialog::StockDialog(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                         QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_model(new StockModel(reader, this))
{
    setObjectName(QStringLiteral("stockDialog"));
    setWindowTitle(tr("Stock"));
    resize(stockSize);
    build(theme);
    connectAll();
    onReset();
    m_search->setFocus();
}

void StockDialog::follow(const OutboxWatch &outbox)
{
    m_model->follow(outbox);
}

void StockDialog::build(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addLayout(buildTop());
    m_tableOrEmpty = new QStackedWidget(this);
    buildTable(theme);
    m_empty = new EmptyState(m_tableOrEmpty);
    m_tableOrEmpty->addWidget(m_table);
    m_tableOrEmpty->addWidget(m_empty);
    column->addWidget(m_tableOrEmpty, 1);
    column->addLayout(buildButtons());
}

QLayout *StockDialog::buildTop()
{
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(tr("Stock"), this, "title"));
    row->addStretch(1);
    m_search = new SearchField(tr("Chassis number, model, colour…"), this);
    m_search->setObjectName(QStringLiteral("stockSearchEdit"));
    m_search->setFixedWidth(searchWidth);
    row->addWidget(m_search);
    return row;
}

void StockDialog::buildTable(const Theme &theme)
{
    m_table = new QTableView(m_tableOrEmpty);
    m_table->setObjectName(QStringLiteral("stockTable"));
    m_table->setAccessibleName(tr("Stock"));
    dressTable(m_table, theme);
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(StockModel::Model, QHeaderView::Stretch);
    header->resizeSection(StockModel::Vin, vinWidth);
    header->resizeSection(StockModel::Colour, colourWidth);
    header->resizeSection(StockModel::Branch, branchWidth);
    header->resizeSection(StockModel::State, stateWidth);
}

QLayout *StockDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &text, const char *name) {
        auto *button = new Button(text, Button::Role::Normal, this);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_new = add(tr("New unit…"), "newUnitButton");
    m_new->setHint(QKeySequence(QKeySequence::New).toString(QKeySequence::PortableText));
    m_edit = add(tr("Edit…"), "editUnitButton");
    m_edit->setHint(tr("Enter"));
    m_note = plainLabel({}, this, "dim");
    m_note->setObjectName(QStringLiteral("stockNoteLabel"));
    row->addWidget(m_note, 1);
    connect(add(tr("Close"), "closeButton"), &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void StockDialog::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, m_model, &StockModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StockDialog::onReset);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StockDialog::onCurrentChanged);
    connect(new TableSearch(m_search, m_table), &TableSearch::entered, this,
            &StockDialog::editCurrent);
    connect(m_edit, &QPushButton::clicked, this, &StockDialog::editCurrent);
    connect(m_new, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { edit({}); });
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, m_new,
            &QPushButton::click);
}

/// The same unit stays chosen, or the first is.
void StockDialog::onReset()
{
    reveal();
    const bool hasRows = m_model->rowCount() > 0;
    if (m_model->hasUnits())
        m_empty->present(EmptyState::Kind::Empty, tr("No unit like that"),
                         tr("Esc empties the search."));
    else
        m_empty->present(EmptyState::Kind::Empty, tr("No units yet"),
                         tr("What comes in is written down here with its chassis number, so that "
                            "it can be held for a client."),
                         tr("New unit…"));
    m_tableOrEmpty->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_empty);
    if (hasRows)
        m_table->selectRow(std::max(0, m_model->rowOf(m_current)));
    else
        onCurrentChanged();
}

/// What was just saved is seen, whatever was searched for.
void StockDialog::reveal()
{
    if (!m_isAwaited || !m_model->contains(m_current))
        return;
    m_isAwaited = false;
    if (m_model->rowOf(m_current) < 0)
        m_search->clear();
}

std::optional<Unit> StockDialog::current() const
{
    return m_model->unitAt(m_table->currentIndex().row());
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
    m_edit->setEnabled(mayEdit());
    m_note->setText(unit && !mayEdit() ? tr("A unit that is held or sold stays as it is.")
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
    connect(dialog, &UnitDialog::saved, this,
            [this](const UnitId &id, const std::optional<SaveUnit> &undo) {
                m_current = id;
                m_isAwaited = true;
                m_table->setFocus();
                Q_EMIT saved(tr("The unit is saved."),
                             undo ? std::optional(AnyCommand(*undo)) : std::nullopt);
            });
    dialog->open();
}

} // namespace Vitrina
