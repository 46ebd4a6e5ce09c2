// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How customer care changes a locked quote (S0.3).
#include "quotes/quoteeditor.h"

#include "quotes/quoteforms.h"

namespace Vitrina {

bool QuoteEditor::isLocked() const
{
    return m_detail && (m_detail->quote.status == QuoteStatus::Reserved ||
                        m_detail->quote.status == QuoteStatus::Completed);
}

/// What is typed of a locked quote is kept apart: it is no draft of what anybody else may save.
QString QuoteEditor::draftForm(const QuoteId &id) const
{
    const QString form = QStringLiteral("quote/") + id.toString();
    return m_changing ? form + QStringLiteral("/change") : form;
}

/// What is locked is what was agreed, whatever was begun after it and never sent.
QuoteContent QuoteEditor::shownContent()
{
    if (!m_changing)
        return m_detail->content;
    for (const QuoteVersion &version : m_detail->versions) {
        if (version.number == m_detail->quote.agreedVersion)
            return m_reader.quoteContent(version);
    }
    return m_detail->content;
}

void QuoteEditor::startChange(const QString &reason)
{
    if (!isLocked())
        return;
    m_reason = reason;
    if (m_changing)
        return; // only why, anew: the request was answered meanwhile
    m_changing = true;
    m_old = false;
    m_seen = m_detail->quote.contentVersion;
    m_drafts.setForm(draftForm(m_detail->quote.id));
    m_dirty = takeDraft();
    if (!m_dirty)
        m_forms->present(shownContent(), true);
    showHead();
    m_forms->focusModel();
}

} // namespace Vitrina
