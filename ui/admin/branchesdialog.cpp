// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/branchesdialog.h"

#include "admin/branchdialog.h"
#include "commands/commandqueue.h"
#include "domain/staffreach.h"
#include "items/replicareader.h"
#include "kit/button.h"
#include "kit/dialogdraft.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr QSize branchesSize(480, 380);

} // namespace

BranchesDialog::BranchesDialog(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_current(reader.viewer().branchId)
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("branchesDialog"));
    setWindowTitle(tr("Branches"));
    resize(branchesSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(plainLabel(windowTitle(), nullptr, "title"));
    m_list->setObjectName(QStringLiteral("branchList"));
    m_list->setAccessibleName(windowTitle());
    column->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &text, const char *name) {
        auto *button = new Button(text, Button::Role::Normal, this);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    Button *another = add(tr("New branch…"), "newBranchButton");
    another->setHint(QKeySequence(QKeySequence::New).toString(QKeySequence::PortableText));
    Button *change = add(tr("Edit…"), "editBranchButton");
    change->setHint(tr("Enter"));
    row->addStretch(1);
    Button *close = add(tr("Close"), "closeButton");
    column->addLayout(row);
    connect(another, &QPushButton::clicked, this, [this] { edit({}); });
    connect(change, &QPushButton::clicked, this, &BranchesDialog::editCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    // Later: the key that opens the branch goes on to this dialog, where it would press the
    // branch's own "Save" and close it again.
    connect(m_list, &QListWidget::itemActivated, this, &BranchesDialog::editCurrent,
            Qt::QueuedConnection);
    const bool mayAdd = mayWriteBranch(reader.viewer(), std::nullopt);
    another->setVisible(mayAdd);
    auto *adding = new QShortcut(QKeySequence::New, this);
    adding->setEnabled(mayAdd);
    connect(adding, &QShortcut::activated, another, &QPushButton::click);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->isSelected())
            m_current = item->data(Qt::UserRole).value<BranchId>();
    });
    connect(&reader, &ReplicaReader::directoryChanged, this, &BranchesDialog::fill);
    fill();
    m_list->setFocus();
}

void BranchesDialog::fill()
{
    std::vector<Branch> branches = m_reader.directory()->branches();
    std::erase_if(branches, [this](const Branch &branch) {
        return !mayWriteBranch(m_reader.viewer(), branch.id);
    });
    std::sort(branches.begin(), branches.end(), [](const Branch &a, const Branch &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    m_list->clear();
    for (const Branch &branch : branches) {
        auto *item = new QListWidgetItem(branch.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(branch.id));
        if (branch.id == m_current)
            m_list->setCurrentItem(item);
    }
}

void BranchesDialog::editCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        edit(m_reader.directory()->branch(item->data(Qt::UserRole).value<BranchId>()));
}

void BranchesDialog::edit(const std::optional<Branch> &branch)
{
    auto *dialog = new BranchDialog(m_reader, m_queue, branch, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new DialogDraft(dialog, m_reader, m_queue,
                    dialog->objectName() + u'/' +
                        (branch ? branch->id.toString() : QStringLiteral("new")),
                    branch ? [dialog] { return dialog->readAgain(); } : DialogDraft::ReadAgain());
    connect(dialog, &BranchDialog::saved, this, [this](const BranchId &id) {
        m_current = id;
        fill();
        m_list->setFocus();
        Q_EMIT saved(tr("The branch is saved."), std::nullopt);
    });
    dialog->open();
}

} // namespace Vitrina
