// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/visitfields.h"

#include "clients/advisorchoice.h"
#include "clients/entrytypes.h"
#include "commands/registercontact.h"
#include "kit/button.h"
#include "kit/labelled.h"
#include "kit/textarea.h"
#include "scheduling/itemchoice.h"
#include "scheduling/modelchoice.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

QPlainTextEdit *textOf(QWidget *parent, const char *name, int lines)
{
    auto *edit = new TextArea(parent);
    edit->setObjectName(QLatin1StringView(name));
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 16);
    return edit;
}

} // namespace

VisitFields::VisitFields(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_model(new ModelChoice(reader, this))
    , m_advisor(new AdvisorChoice(reader, this))
    , m_source(new ItemChoice(reader, Catalogue::Source, tr("Not said"), this))
    , m_quality(new ItemChoice(reader, Catalogue::Quality, tr("Not known yet"), this))
    , m_note(textOf(this, "noteEdit", 2))
    , m_chat(textOf(this, "chatEdit", 4))
    , m_pasteChat(new Button(tr("Paste a chat"), Button::Role::Link, this))
    , m_consent(new QCheckBox(tr("Agrees to be contacted"), this))
{
    build();
    connect(m_model, &ModelChoice::picked, this, &VisitFields::changed);
    connect(m_model, &QLineEdit::returnPressed, this, &VisitFields::submitted);
    connect(m_advisor, &AdvisorChoice::picked, this, [this] {
        Q_EMIT advisorPicked();
        Q_EMIT changed();
    });
    connect(m_source, &ItemChoice::picked, this, [this] {
        Q_EMIT sourcePicked();
        Q_EMIT changed();
    });
    connect(m_quality, &ItemChoice::picked, this, &VisitFields::changed);
    connect(m_note, &QPlainTextEdit::textChanged, this, &VisitFields::changed);
    connect(m_chat, &QPlainTextEdit::textChanged, this, &VisitFields::changed);
    connect(m_consent, &QCheckBox::clicked, this, &VisitFields::changed);
    connect(m_pasteChat, &QPushButton::clicked, this, &VisitFields::pasteChat);
}

void VisitFields::build()
{
    m_model->setObjectName(QStringLiteral("modelEdit"));
    m_advisor->setObjectName(QStringLiteral("advisorBox"));
    m_source->setObjectName(QStringLiteral("sourceBox"));
    m_quality->setObjectName(QStringLiteral("qualityBox"));
    m_pasteChat->setObjectName(QStringLiteral("pasteChatButton"));
    m_pasteChat->setToolTip(tr("Takes the conversation you copied in WhatsApp"));
    m_consent->setObjectName(QStringLiteral("consentBox"));
    m_modelField = labelled(tr("&Model of interest"), m_model, this);
    m_advisorField = labelled(tr("Adviso&r"), m_advisor, this);
    m_chatField = labelled(tr("Chat"), m_chat, this);
    m_chatField->hide();

    // A line for both, that the whole form is seen at once on a small screen; either may be alone.
    auto *wish = new QHBoxLayout;
    wish->setSpacing(8);
    wish->addWidget(m_modelField, 1);
    wish->addWidget(m_advisorField, 1);
    auto *origin = new QHBoxLayout;
    origin->setSpacing(8);
    origin->addWidget(labelled(tr("&Source"), m_source, this), 1);
    origin->addWidget(labelled(tr("&Quality"), m_quality, this), 1);
    auto *last = new QHBoxLayout;
    last->addWidget(m_consent);
    last->addStretch();
    last->addWidget(m_pasteChat);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(wish);
    column->addLayout(origin);
    column->addWidget(labelled(tr("N&ote"), m_note, this));
    column->addWidget(m_chatField);
    column->addLayout(last);
    QWidget *before = m_model;
    for (QWidget *field : std::initializer_list<QWidget *>{m_advisor, m_source, m_quality, m_note,
                                                           m_chat, m_consent, m_pasteChat}) {
        setTabOrder(before, field);
        before = field;
    }
}

void VisitFields::showModel(bool shown)
{
    m_modelField->setVisible(shown);
}
void VisitFields::setSource(const CatalogueItemId &id)
{
    m_source->setItem(id);
}
CatalogueItemId VisitFields::source() const
{
    return m_source->item();
}
CatalogueItemId VisitFields::quality() const
{
    return m_quality->item();
}
QString VisitFields::chat() const
{
    return m_chat->toPlainText();
}

void VisitFields::setAdvisor(const StaffId &advisor)
{
    m_advisor->setAdvisor(advisor);
    m_advisorField->setVisible(m_advisor->hasChoice());
}
StaffId VisitFields::advisor() const
{
    return m_advisor->advisor();
}

void VisitFields::setChat(const QString &chat)
{
    m_chat->setPlainText(chat);
    m_chatField->setVisible(true);
}

void VisitFields::pasteChat()
{
    const QString copied = QGuiApplication::clipboard()->text().trimmed();
    if (copied.isEmpty()) {
        m_chatField->show();
        m_chat->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString before = chat();
    setChat(before.isEmpty() ? copied : before + u'\n' + copied);
    Q_EMIT chatPasted(copied);
}

void VisitFields::fillIn(RegisterContact &command) const
{
    const CatalogueItem &source = m_reader.directory()->item(m_source->item());
    command.modelId = m_modelField->isHidden() ? VehicleModelId() : m_model->modelId();
    command.sourceId = m_source->item();
    command.qualityId = m_quality->item();
    command.entryType = usualEntryType(source, m_reader.directory()->item(source.parentId));
    command.advisorId = m_advisor->advisor();
    command.note = m_note->toPlainText();
    const QString wish = m_modelField->isHidden() ? QString() : m_model->strayText();
    // A model that the catalogue does not have is still what she asked for.
    if (!wish.isEmpty())
        command.note = (tr("Asks for: %1").arg(wish) + u'\n' + command.note).trimmed();
    command.chat = chat();
    command.contactConsent = m_consent->isChecked();
}

bool VisitFields::isEmpty() const
{
    return m_model->text().trimmed().isEmpty() && m_note->toPlainText().trimmed().isEmpty() &&
           chat().trimmed().isEmpty();
}

void VisitFields::focusNote()
{
    m_note->setFocus(Qt::OtherFocusReason);
}

void VisitFields::clear()
{
    fromJson({});
}

QJsonObject VisitFields::toJson() const
{
    return {{QStringLiteral("model"), m_model->text()},
            {QStringLiteral("modelId"), m_model->modelId().toString()},
            {QStringLiteral("advisor"), m_advisor->advisor().toString()},
            {QStringLiteral("source"), m_source->item().toString()},
            {QStringLiteral("quality"), m_quality->item().toString()},
            {QStringLiteral("note"), m_note->toPlainText()},
            {QStringLiteral("chat"), chat()},
            {QStringLiteral("consent"), m_consent->isChecked()}};
}

void VisitFields::fromJson(const QJsonObject &draft)
{
    const QSignalBlocker quiet(this);
    m_model->setModelId(VehicleModelId::fromString(draft.value(u"modelId").toString()));
    if (m_model->text().isEmpty())
        m_model->setText(draft.value(u"model").toString());
    setAdvisor(StaffId::fromString(draft.value(u"advisor").toString()));
    m_source->setItem(draftedItem(draft.value(u"source")));
    m_quality->setItem(draftedItem(draft.value(u"quality")));
    m_note->setPlainText(draft.value(u"note").toString());
    m_note->moveCursor(QTextCursor::End); // one goes on where one stopped
    setChat(draft.value(u"chat").toString());
    m_chatField->setVisible(!chat().isEmpty());
    m_consent->setChecked(draft.value(u"consent").toBool());
}

} // namespace Vitrina
