// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/argsjson.h"
#include "commands/savequote.h"
#include "kit/keptfocus.h"
#include "quotes/quoteeditor.h"
#include "quotes/quoteheader.h"

#include <QJsonObject>

namespace Vitrina {

void QuoteEditor::onEdited()
{
    m_dirty = true;
    ++m_edits;
    m_head->showDirty();
    keepDraft();
}

/// With which contents it was begun upon: somebody may edit the quote before she comes back.
void QuoteEditor::keepDraft()
{
    const QuoteTyping typing = m_forms->typing();
    m_drafts.keep({{QStringLiteral("seen"), m_seen.toString()},
                   {QStringLiteral("content"), Args::toObject(typing.content)},
                   {QStringLiteral("offer"), typing.offer},
                   {QStringLiteral("unread"), typing.unread}});
}

/// What was typed and not saved, where there is something.
bool QuoteEditor::takeDraft()
{
    const QJsonObject draft = m_drafts.load();
    QuoteTyping kept;
    if (draft.isEmpty() || !Args::fromObject(draft.value(u"content").toObject(), kept.content) ||
        kept.content.offers.isEmpty())
        return false;
    kept.offer = draft.value(u"offer").toInt();
    kept.unread = draft.value(u"unread").toObject();
    m_seen = CommandId::fromString(draft.value(u"seen").toString());
    m_forms->present(kept, isOpen());
    return true;
}

void QuoteEditor::forgetDraft(const QString &form)
{
    DraftKeeper(m_reader, m_queue, form).clear();
}

void QuoteEditor::discardTyped()
{
    m_drafts.clear();
    m_dirty = false;
    if (m_detail)
        edit(m_detail->quote.id);
    else
        Q_EMIT left();
}

void QuoteEditor::save()
{
    saveThen({});
}

void QuoteEditor::saveThen(const std::function<void()> &after)
{
    if (m_saving || !isOpen())
        return;
    if (const std::optional<Problem> problem = m_forms->problem()) {
        Q_EMIT refused(*problem);
        return;
    }
    if (m_detail && !m_dirty) {
        if (after)
            after();
        return;
    }
    const QuoteId id = m_detail ? m_detail->quote.id : m_queue.newId<QuoteId>();
    const AnyCommand command =
        m_changing
            ? AnyCommand(EditLockedQuote{id, m_seen, m_forms->content(), m_reason, m_reader.now()})
        : m_detail ? AnyCommand(EditQuote{id, m_seen, m_forms->content(), m_reader.now()})
                   : AnyCommand(CreateQuote{id, m_queue.newId<QuoteVersionId>(), m_sale->id,
                                            m_forms->content(), m_reader.now()});
    const QString form = m_drafts.form();
    submit(command,
           m_changing ? tr("Quote changed: the client's link shows the new version")
                      : tr("Quote saved"),
           [this, id, form, edits = m_edits, after] { whenSaved(form, id, edits, after); });
}

/// She may have typed on meanwhile, or gone to another quote.
void QuoteEditor::whenSaved(const QString &form, const QuoteId &id, int edits,
                            const std::function<void()> &after)
{
    if (m_drafts.form() != form) {
        forgetDraft(form);
        return;
    }
    m_drafts.clear();
    if (m_edits == edits) {
        m_dirty = false;
        const KeptFocus field(m_forms);
        const int offer = m_forms->offer();
        edit(id);
        m_forms->showOffer(std::min(offer, int(m_forms->content().offers.size()) - 1));
        field.restore();
        if (after)
            after();
        return;
    }
    m_detail = m_reader.quote(id);
    m_seen = m_detail ? m_detail->quote.contentVersion : CommandId();
    m_drafts.setForm(draftForm(id));
    keepDraft();
    showHead();
}

} // namespace Vitrina
