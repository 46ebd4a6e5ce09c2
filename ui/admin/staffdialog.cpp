// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/staffdialog.h"

#include "admin/memberdialog.h"
#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "items/staffmodel.h"
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

constexpr QSize staffSize(960, 600);
constexpr int staffSearchWidth = 280; // pixels
constexpr int loginWidth = 120;       // pixels
constexpr int jobWidth = 170;         // pixels
constexpr int staffBranchWidth = 150; // pixels
constexpr int levelWidth = 140;       // pixels
constexpr int staffStateWidth = 150;  // pixels

} // namespace

StaffDialog::StaffDialog(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                         bool hasHub, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_hasHub(hasHub)
    , m_model(new StaffModel(reader, this))
{
    setObjectName(QStringLiteral("staffDialog"));
    setWindowTitle(tr("People"));
    resize(staffSize);
    build(theme);
    connectAll();
    onReset();
    m_search->setFocus();
}

void StaffDialog::build(const Theme &theme)
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
    m_note = plainLabel({}, this, "dim");
    m_note->setObjectName(QStringLiteral("staffNoteLabel"));
    column->addLayout(buildButtons());
}

QLayout *StaffDialog::buildTop()
{
    auto *row = new QHBoxLayout;
    row->addWidget(plainLabel(tr("People"), this, "title"));
    row->addStretch(1);
    m_search = new SearchField(tr("Name, user name, position…"), this);
    m_search->setObjectName(QStringLiteral("staffSearchEdit"));
    m_search->setFixedWidth(staffSearchWidth);
    row->addWidget(m_search);
    return row;
}

void StaffDialog::buildTable(const Theme &theme)
{
    m_table = new QTableView(m_tableOrEmpty);
    m_table->setObjectName(QStringLiteral("staffTable"));
    m_table->setAccessibleName(tr("People"));
    dressTable(m_table, theme);
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(StaffModel::Name, QHeaderView::Stretch);
    header->resizeSection(StaffModel::Login, loginWidth);
    header->resizeSection(StaffModel::Job, jobWidth);
    header->resizeSection(StaffModel::Branch, staffBranchWidth);
    header->resizeSection(StaffModel::Level, levelWidth);
    header->resizeSection(StaffModel::State, staffStateWidth);
}

QLayout *StaffDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &text, const char *name) {
        auto *button = new Button(text, Button::Role::Normal, this);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_new = add(tr("New person…"), "newMemberButton");
    m_new->setHint(QKeySequence(QKeySequence::New).toString(QKeySequence::PortableText));
    m_edit = add(tr("Edit…"), "editMemberButton");
    m_edit->setHint(tr("Enter"));
    m_access = add(tr("Password on the server…"), "accessButton");
    m_access->setVisible(m_hasHub);
    row->addWidget(m_note, 1);
    m_branches = add(tr("Branches…"), "branchesButton");
    connect(add(tr("Close"), "closeButton"), &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void StaffDialog::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, m_model, &StaffModel::setFilter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &StaffDialog::onReset);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StaffDialog::onCurrentChanged);
    connect(new TableSearch(m_search, m_table), &TableSearch::entered, this,
            &StaffDialog::editCurrent);
    connect(m_edit, &QPushButton::clicked, this, &StaffDialog::editCurrent);
    connect(m_access, &QPushButton::clicked, this, &StaffDialog::requestAccess);
    connect(m_branches, &QPushButton::clicked, this, &StaffDialog::branchesRequested);
    connect(m_new, &QPushButton::clicked, this, [this] { edit({}); });
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, m_new,
            &QPushButton::click);
}

/// The same person stays chosen, or the first is.
void StaffDialog::onReset()
{
    reveal();
    const bool hasRows = m_model->rowCount() > 0;
    m_empty->present(EmptyState::Kind::Empty, tr("Nobody like that"),
                     tr("Esc empties the search."));
    m_tableOrEmpty->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_empty);
    if (hasRows)
        m_table->selectRow(std::max(0, m_model->rowOf(m_current)));
    else
        onCurrentChanged();
}

/// Who was just saved is seen, whatever was searched for.
void StaffDialog::reveal()
{
    if (!m_isAwaited || !m_model->contains(m_current))
        return;
    m_isAwaited = false;
    if (m_model->rowOf(m_current) < 0)
        m_search->clear();
}

std::optional<StaffMember> StaffDialog::current() const
{
    return m_model->memberAt(m_table->currentIndex().row());
}

bool StaffDialog::mayEdit() const
{
    const std::optional<StaffMember> member = current();
    return member && m_model->reach().includes(*member);
}

void StaffDialog::onCurrentChanged()
{
    const std::optional<StaffMember> member = current();
    if (member)
        m_current = member->id;
    const bool may = mayEdit();
    m_edit->setEnabled(may);
    m_access->setEnabled(may && member->active);
    m_note->setText(member && !may ? tr("Another's to change.") : QString());
}

void StaffDialog::editCurrent()
{
    if (mayEdit())
        edit(current());
}

void StaffDialog::requestAccess()
{
    if (const std::optional<StaffMember> member = current(); member && mayEdit())
        Q_EMIT accessRequested(*member);
}

void StaffDialog::edit(const std::optional<StaffMember> &member)
{
    auto *dialog = new MemberDialog(m_reader, m_queue, m_model->reach(), member, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MemberDialog::saved, this,
            [this](const StaffId &id, const std::optional<SaveStaff> &undo) {
                m_current = id;
                m_isAwaited = true;
                m_table->setFocus();
                Q_EMIT saved(undo ? tr("The person is saved.") : tr("The new person is saved."),
                             undo ? std::optional(AnyCommand(*undo)) : std::nullopt);
            });
    dialog->open();
}

} // namespace Vitrina
