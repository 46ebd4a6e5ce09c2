// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/staffdialog.h"

#include "admin/memberdialog.h"
#include "commands/commandqueue.h"
#include "items/replicareader.h"
#include "items/staffmodel.h"
#include "kit/button.h"
#include "kit/dialogdraft.h"
#include "kit/emptystate.h"
#include "kit/searchfield.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace Vitrina {

namespace {

constexpr QSize staffSize(960, 600);
constexpr int loginWidth = 120;       // pixels
constexpr int jobWidth = 170;         // pixels
constexpr int staffBranchWidth = 150; // pixels
constexpr int levelWidth = 140;       // pixels
constexpr int staffStateWidth = 150;  // pixels

} // namespace

StaffDialog::StaffDialog(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                         bool hasHub, QWidget *parent)
    : RowsDialog({QStringLiteral("staff"), QStringLiteral("Member"), tr("People"),
                  tr("Name, user name, position…"), tr("New person…"), staffSize},
                 theme, parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_model(new StaffModel(reader, this))
    , m_access(addButton(tr("Password on the server…"), QStringLiteral("accessButton"), Side::Left))
{
    Button *branches = addButton(tr("Branches…"), QStringLiteral("branchesButton"), Side::Right);
    m_access->setVisible(hasHub);
    connect(search(), &QLineEdit::textChanged, m_model, &StaffModel::setFilter);
    connect(m_access, &QPushButton::clicked, this, &StaffDialog::requestAccess);
    connect(branches, &QPushButton::clicked, this, &StaffDialog::branchesRequested);
    begin(m_model);
}

void StaffDialog::arrangeColumns(QHeaderView &header)
{
    header.setSectionResizeMode(StaffModel::Name, QHeaderView::Stretch);
    header.resizeSection(StaffModel::Login, loginWidth);
    header.resizeSection(StaffModel::Job, jobWidth);
    header.resizeSection(StaffModel::Branch, staffBranchWidth);
    header.resizeSection(StaffModel::Level, levelWidth);
    header.resizeSection(StaffModel::State, staffStateWidth);
}

int StaffDialog::placeOfChosen() const
{
    return m_model->rowOf(m_current);
}

bool StaffDialog::hasChosen() const
{
    return m_model->contains(m_current);
}

void StaffDialog::presentEmpty(EmptyState &state)
{
    state.present(EmptyState::Kind::Empty, tr("Nobody like that"), tr("Esc empties the search."));
}

std::optional<StaffMember> StaffDialog::current() const
{
    return m_model->memberAt(table()->currentIndex().row());
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
    editButton()->setEnabled(may);
    m_access->setEnabled(may && member->active);
    note()->setText(member && !may ? tr("Another's to change.") : QString());
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
    new DialogDraft(dialog, m_reader, m_queue,
                    dialog->objectName() + u'/' +
                        (member ? member->id.toString() : QStringLiteral("new")),
                    member ? [dialog] { return dialog->readAgain(); } : DialogDraft::ReadAgain());
    connect(dialog, &MemberDialog::saved, this,
            [this](const StaffId &id, const std::optional<SaveStaff> &undo) {
                m_current = id;
                await();
                Q_EMIT saved(undo ? tr("The person is saved.") : tr("The new person is saved."),
                             undo ? std::optional(AnyCommand(*undo)) : std::nullopt);
            });
    dialog->open();
}

} // namespace Vitrina
