// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quotecontent.h"
#include "domain/templaterows.h"
#include "quotes/dealdialog.h"

#include <optional>

class QLineEdit;
class QRadioButton;

namespace Vitrina {

class ReplicaReader;
class TemplateModel;
struct TemplatePlace;

/// *Guardar como plantilla* (S1.12): what a quote says under a name, hers or the branch's. A name
/// that is there already is replaced once she has said so.
class SaveTemplateDialog : public DealDialog
{
    Q_OBJECT

public:
    SaveTemplateDialog(ReplicaReader &reader, CommandQueue &queue, const TemplatePlace &place,
                       QuoteContent content, QWidget *parent);

private:
    Result<AnyCommand> command() override;
    QString told() const override;
    std::optional<AnyCommand> undo(const Receipt &receipt) const override;
    void ask();
    StaffId owner() const;
    BranchId branch() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    TemplateModel *m_model;
    BranchId m_branch; ///< of the quote
    QString m_currency;
    QuoteContent m_content;
    QuoteTemplateId m_saved;
    std::optional<QuoteTemplate> m_before;   ///< the one of this name
    std::optional<QuoteTemplate> m_replaced; ///< as it was when she said so

    QLineEdit *m_name = nullptr;
    QRadioButton *m_mine = nullptr;
    QRadioButton *m_branchs = nullptr;
};

} // namespace Vitrina
