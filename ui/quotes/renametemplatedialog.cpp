// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/renametemplatedialog.h"

#include "commands/quotetemplates.h"
#include "items/replicareader.h"
#include "items/templatemodel.h"
#include "kit/button.h"

#include <QFormLayout>
#include <QLineEdit>

namespace Vitrina {

RenameTemplateDialog::RenameTemplateDialog(ReplicaReader &reader, CommandQueue &queue,
                                           const TemplateModel &model, QuoteTemplate before,
                                           QWidget *parent)
    : DealDialog(queue, tr("Rename the template"), tr("Rename"), parent)
    , m_reader(reader)
    , m_model(model)
    , m_before(std::move(before))
{
    setObjectName(QStringLiteral("renameTemplateDialog"));
    m_name = new QLineEdit(m_before.name, this);
    m_name->setObjectName(QStringLiteral("newTemplateNameEdit"));
    m_name->setMaxLength(QuoteTemplate::longestName);
    m_name->selectAll();
    form()->addRow(tr("&Name"), m_name);
    connect(m_name, &QLineEdit::textChanged, this, &RenameTemplateDialog::look);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RenameTemplateDialog::look);
    look();
    m_name->setFocus();
}

void RenameTemplateDialog::look()
{
    const auto other = m_model.named(m_name->text(), m_before.ownerId);
    const bool isTaken = other && other->id != m_before.id;
    explain(isTaken ? tr("There is a template “%1” already.").arg(other->name)
                    : tr("What it says stays as it is."));
    acceptButton()->setEnabled(!isTaken && m_name->text().simplified() != m_before.name);
}

Result<AnyCommand> RenameTemplateDialog::command()
{
    return AnyCommand(renaming(m_before, m_before.version, m_name->text(), m_reader.now()));
}

QString RenameTemplateDialog::told() const
{
    return tr("“%1” is now called “%2”").arg(m_before.name, m_name->text().simplified());
}

std::optional<AnyCommand> RenameTemplateDialog::undo(const Receipt &receipt) const
{
    return AnyCommand(renaming(m_before, receipt.id, m_before.name, m_reader.now()));
}

} // namespace Vitrina
