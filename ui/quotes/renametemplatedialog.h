// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/templaterows.h"
#include "quotes/dealdialog.h"

class QLineEdit;

namespace Vitrina {

class ReplicaReader;
class TemplateModel;

/// *Cambiar el nombre* of a template (S1.12). A name that another of the same owner's has is not
/// taken: two alike could not be told apart.
class RenameTemplateDialog : public DealDialog
{
    Q_OBJECT

public:
    RenameTemplateDialog(ReplicaReader &reader, CommandQueue &queue, const TemplateModel &model,
                         QuoteTemplate before, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    std::optional<AnyCommand> undo(const Receipt &receipt) const override;
    void look();

    ReplicaReader &m_reader;
    const TemplateModel &m_model;
    QuoteTemplate m_before;
    QLineEdit *m_name = nullptr;
};

} // namespace Vitrina
