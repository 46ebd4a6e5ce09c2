// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/savetemplatedialog.h"

#include "commands/commandqueue.h"
#include "commands/quotetemplates.h"
#include "items/replicareader.h"
#include "items/templatemodel.h"
#include "kit/button.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace Vitrina {

SaveTemplateDialog::SaveTemplateDialog(ReplicaReader &reader, CommandQueue &queue,
                                       const TemplatePlace &place, QuoteContent content,
                                       QWidget *parent)
    : DealDialog(queue, tr("Save as a template"), tr("Save"), parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_model(new TemplateModel(reader, place, this))
    , m_branch(place.branch)
    , m_currency(place.currency.code())
    , m_content(std::move(content))
{
    setObjectName(QStringLiteral("saveTemplateDialog"));
    m_name = new QLineEdit(titleOf(m_content).left(QuoteTemplate::longestName), this);
    m_name->setObjectName(QStringLiteral("templateNameEdit"));
    m_name->setMaxLength(QuoteTemplate::longestName);
    m_name->selectAll();
    form()->addRow(tr("&Name"), m_name);
    auto *whose = new QWidget(this);
    auto *row = new QHBoxLayout(whose);
    row->setContentsMargins(0, 0, 0, 0);
    m_mine = new QRadioButton(tr("&Mine alone"), whose);
    m_mine->setObjectName(QStringLiteral("myTemplateButton"));
    m_mine->setChecked(true);
    m_branchs = new QRadioButton(tr("Of the whole &branch"), whose);
    m_branchs->setObjectName(QStringLiteral("branchTemplateButton"));
    QuoteTemplate ofBranch;
    ofBranch.branchId = m_branch;
    m_branchs->setEnabled(mayWriteTemplate(reader.viewer(), ofBranch));
    if (!m_branchs->isEnabled())
        m_branchs->setToolTip(tr("Who manages the settings of the branch makes its templates"));
    row->addWidget(m_mine);
    row->addWidget(m_branchs);
    row->addStretch(1);
    form()->addRow(tr("Whose"), whose);
    connect(m_name, &QLineEdit::textChanged, this, &SaveTemplateDialog::ask);
    connect(m_mine, &QRadioButton::toggled, this, &SaveTemplateDialog::ask);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SaveTemplateDialog::ask);
    ask();
    m_name->setFocus();
}

/// What stands under the name already is not replaced unasked: the button says what it does.
void SaveTemplateDialog::ask()
{
    m_before = m_model->named(m_name->text(), owner());
    explain(m_before
                ? tr("There is a template “%1” already. Replace what it says?").arg(m_before->name)
                : tr("Its models, lines and ways to pay are kept with their prices; nothing of "
                     "the client, neither the note nor the trade-in."));
    acceptButton()->setText(m_before ? tr("Replace it") : tr("Save"));
}

StaffId SaveTemplateDialog::owner() const
{
    return m_branchs->isChecked() ? StaffId() : m_reader.viewer().id;
}

/// Her own are made where she works, whoever's the quote is.
BranchId SaveTemplateDialog::branch() const
{
    return m_branchs->isChecked() ? m_branch : m_reader.viewer().branchId;
}

Result<AnyCommand> SaveTemplateDialog::command()
{
    m_replaced = m_before;
    m_saved = m_before ? m_before->id : m_queue.newId<QuoteTemplateId>();
    return AnyCommand(SaveQuoteTemplate{m_saved, m_before ? m_before->version : CommandId(),
                                        branch(), owner(), m_name->text(), m_currency, m_content,
                                        m_reader.now()});
}

QString SaveTemplateDialog::told() const
{
    return tr("The template “%1” is saved").arg(m_name->text().simplified());
}

std::optional<AnyCommand> SaveTemplateDialog::undo(const Receipt &receipt) const
{
    const QDateTime at = m_reader.now();
    if (!m_replaced)
        return AnyCommand(RemoveQuoteTemplate{m_saved, receipt.id, at});
    if (const auto before = restored(*m_replaced, m_saved, receipt.id, at))
        return AnyCommand(*before);
    return std::nullopt;
}

} // namespace Vitrina
