// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is quoted every day: kept as a template, and taken from one (S1.12).
#include "quotes/quoteeditor.h"

#include "commands/quotetemplates.h"
#include "items/templatemodel.h"
#include "kit/dialogdraft.h"
#include "quotes/quoteforms.h"
#include "quotes/savetemplatedialog.h"
#include "quotes/templatepicker.h"

namespace Vitrina {

TemplatePlace QuoteEditor::templatePlace() const
{
    return {m_sale->branchId, m_currency, m_country};
}

void QuoteEditor::useTemplate()
{
    if (!m_sale || !isOpen())
        return;
    auto *picker = new TemplatePicker(m_reader, m_queue, m_theme, templatePlace(), this);
    connect(picker, &TemplatePicker::changed, this, &QuoteEditor::done);
    connect(picker, &TemplatePicker::taken, this, &QuoteEditor::takeTemplate);
    picker->open();
}

/// A model that is not in the catalogue any more is offered by its name alone.
void QuoteEditor::takeTemplate(const QString &name, QuoteContent content, const QStringList &gone)
{
    if (!isOpen())
        return; // it came to its end while she chose
    const std::shared_ptr<const Directory> directory = m_reader.directory();
    for (QuoteOffer &offer : content.offers) {
        if (directory->model(offer.modelId).id.isNull())
            offer.modelId = {};
    }
    if (const std::optional<Problem> problem = m_forms->addTemplate(content)) {
        Q_EMIT refused(*problem);
        return;
    }
    const QString told = tr("The template “%1” is in the quote").arg(name);
    Q_EMIT done(
        gone.isEmpty()
            ? told
            : tr("%1. No longer in the catalogue: %2").arg(told, gone.join(QStringLiteral(", "))),
        std::nullopt);
}

void QuoteEditor::saveAsTemplate()
{
    if (!m_sale)
        return;
    if (const std::optional<Problem> problem = m_forms->problem()) {
        Q_EMIT refused(*problem);
        return;
    }
    auto *dialog =
        new SaveTemplateDialog(m_reader, m_queue, templatePlace(), m_forms->content(), this);
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName() + u'/' + m_sale->id.toString());
    connect(dialog, &DealDialog::taken, this, &QuoteEditor::done);
    dialog->open();
}

} // namespace Vitrina
