// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/dialogdraft.h"

#include "kit/button.h"
#include "kit/fieldwords.h"
#include "kit/keptfocus.h"
#include "kit/plainlabel.h"
#include "kit/taborder.h"

#include <QBoxLayout>
#include <QDialog>
#include <QLabel>

#include <algorithm>

namespace Vitrina {

namespace {

QJsonObject kept(const QJsonValue &typed, const QJsonValue &was)
{
    return {{QStringLiteral("typed"), typed}, {QStringLiteral("was"), was}};
}

QJsonValue typedOf(const QJsonValue &kept)
{
    return kept.isObject() ? kept[u"typed"] : kept; // an earlier program kept nothing besides
}

/// Before the dialog is shown: from then on it is whichever button has the keyboard.
QPushButton *defaultOf(const QDialog &dialog)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [](const QPushButton *one) { return one->isDefault(); });
    return found == buttons.end() ? nullptr : *found;
}

/// A widget of its own around the button: held by it, the button stays so whatever the dialog makes
/// of it.
QWidget *holderOf(QPushButton *button, const QDialog &dialog)
{
    auto *holder = new QWidget(button->parentWidget());
    delete dialog.layout()->replaceWidget(button, holder);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button);
    return holder;
}

} // namespace

DialogDraft::DialogDraft(QDialog *dialog, ReplicaReader &reader, CommandQueue &queue,
                         const QString &form, const ReadAgain &readAgain)
    : QObject(dialog)
    , m_dialog(dialog)
    , m_readAgain(readAgain)
    , m_typing(dialog)
    , m_drafts(reader, queue, form)
    , m_save(defaultOf(*dialog))
{
    recall();
    tabAsItStands(*m_dialog);
    connect(&m_typing, &FormTyping::edited, this, [this] {
        tabAsItStands(*m_dialog); // what is typed may bring a field
        followFields();
        keep();
    });
    connect(dialog, &QDialog::accepted, this, [this] { m_drafts.clear(); });
    if (!m_readAgain)
        return;
    connect(&reader, &ReplicaReader::changed, this, &DialogDraft::readAgain);
    connect(dialog, &QDialog::finished, this, [this, &reader] { reader.disconnect(this); });
}

void DialogDraft::recall()
{
    const QJsonObject typed = m_drafts.load();
    if (typed.isEmpty())
        return;
    bringBack(typed);
    if (m_typing.changed().isEmpty())
        return; // by now it stands there anyway
    m_note = note();
    addAboveButtons(m_note);
    if (m_question)
        m_question->takeFocus();
}

void DialogDraft::addAboveButtons(QWidget *widget)
{
    auto *column = static_cast<QBoxLayout *>(m_dialog->layout());
    column->insertWidget(column->count() - 1, widget);
}

QWidget *DialogDraft::note()
{
    auto *line = new QWidget(m_dialog);
    line->setObjectName(QStringLiteral("draftNote"));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(tr("What you typed before is here again."), line, "dim"), 1);
    auto *discard = new Button(tr("Discard it"), Button::Role::Link, line);
    discard->setObjectName(QStringLiteral("discardDialogDraftButton"));
    discard->setAutoDefault(false);
    row->addWidget(discard);
    connect(discard, &QPushButton::clicked, this, &DialogDraft::discard);
    return line;
}

void DialogDraft::keep()
{
    const QJsonObject typed = content();
    if (typed.isEmpty())
        m_drafts.clear();
    else
        m_drafts.keep(typed);
}

/// What is not decided yet is still a change of what it was before.
QJsonObject DialogDraft::content() const
{
    QJsonObject fields = m_typing.changed();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const auto conflict = m_conflicts.constFind(field.key());
        const bool isOpen = conflict != m_conflicts.constEnd() && !conflict->choice;
        field.value() =
            kept(field.value(), isOpen ? conflict->was : m_typing.begunWith(field.key()));
    }
    return fields;
}

void DialogDraft::discard()
{
    m_drafts.clear();
    m_typing.reset();
    m_note->hide();
    followFields();
}

/// Into fields that stand as their row does now.
void DialogDraft::bringBack(const QJsonObject &content)
{
    QJsonObject fields;
    for (auto field = content.begin(); field != content.end(); ++field)
        fields.insert(field.key(), typedOf(field.value()));
    m_typing.putBack(fields);
    if (!m_readAgain)
        return;
    const QJsonObject mine = m_typing.changed();
    const auto widgets = m_dialog->findChildren<QWidget *>(); // in the order of the form
    for (const QWidget *widget : widgets) {
        const QString field = widget->objectName();
        const QJsonValue was = content.value(field)[u"was"];
        if (mine.contains(field) && !was.isUndefined() &&
            fieldText(*widget, was) != fieldText(*widget, m_typing.begunWith(field)))
            ask(field, was);
    }
}

void DialogDraft::readAgain()
{
    const QJsonObject typed = content();
    const KeptFocus focus(m_dialog);
    if (!m_typing.beginAnew(m_readAgain))
        return;
    bringBack(typed);
    tabAsItStands(*m_dialog);
    followFields();
    focus.restore();
    keep();
}

/// Both changed the field, which holds hers. Not where one reads the same.
void DialogDraft::ask(const QString &field, const QJsonValue &was)
{
    const FieldConflicts::Words words = wordsOf(field);
    if (words.mine == words.theirs)
        return;
    if (!m_question) {
        m_question = new FieldConflicts(m_dialog);
        connect(m_question, &FieldConflicts::chosen, this, &DialogDraft::onChosen);
        addAboveButtons(m_question);
        m_saveHolder = m_save ? holderOf(m_save, *m_dialog) : nullptr;
    }
    m_question->ask(field, words);
    m_conflicts.insert(field, {m_typing.standing(field), was, {}});
    holdSave();
}

FieldConflicts::Words DialogDraft::wordsOf(const QString &field) const
{
    const auto *widget = m_dialog->findChild<QWidget *>(field);
    return {fieldLabel(*m_dialog, *widget), fieldText(*widget, m_typing.standing(field)),
            fieldText(*widget, m_typing.begunWith(field))};
}

/// She may type on, whether she has chosen or not: what is chosen is what the field holds.
void DialogDraft::followFields()
{
    for (auto conflict = m_conflicts.begin(); conflict != m_conflicts.end(); ++conflict) {
        const QString &field = conflict.key();
        const QJsonValue stands = m_typing.standing(field);
        if (stands == m_typing.begunWith(field)) {
            conflict->choice = Side::Theirs;
        } else {
            conflict->mine = stands;
            if (conflict->choice)
                conflict->choice = Side::Mine;
        }
        FieldConflicts::Words words = wordsOf(field);
        words.mine = fieldText(*m_dialog->findChild<QWidget *>(field), conflict->mine);
        m_question->tell(field, words, conflict->choice);
    }
    holdSave();
}

void DialogDraft::onChosen(const QString &field, Side side)
{
    Conflict &conflict = m_conflicts[field];
    conflict.choice = side;
    m_typing.putBack({{field, side == Side::Mine ? conflict.mine : m_typing.begunWith(field)}});
    holdSave();
    keep();
}

void DialogDraft::holdSave()
{
    if (m_saveHolder)
        m_saveHolder->setEnabled(
            std::all_of(m_conflicts.begin(), m_conflicts.end(),
                        [](const Conflict &one) { return one.choice.has_value(); }));
}

} // namespace Vitrina
