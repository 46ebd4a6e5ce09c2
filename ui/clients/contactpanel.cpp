// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/contactpanel.h"

#include "clients/clienteditor.h"
#include "clients/contactform.h"
#include "commands/countvisitor.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrina {

ContactPanel::ContactPanel(ReplicaReader &reader, CommandQueue &queue, Preferences &preferences,
                           const Theme &, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_contact(new ContactForm(reader, queue, preferences, this))
    , m_editor(new ClientEditor(reader, queue, this))
{
    setObjectName(QStringLiteral("contactPanel"));
    m_stack->addWidget(m_contact);
    m_stack->addWidget(m_editor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_contact, &ContactForm::registered, this,
            [this](const FollowUpId &followUp, const QString &message) {
                Q_EMIT done(message, std::nullopt);
                Q_EMIT registered(followUp);
                Q_EMIT closed();
            });
    connect(m_contact, &ContactForm::counted, this,
            [this, &reader](const QString &message, const VisitorId &visitor) {
                Q_EMIT done(message, AnyCommand(UndoVisitor{visitor, reader.now()}));
                Q_EMIT closed();
            });
    connect(m_contact, &ContactForm::refused, this, &ContactPanel::refused);
    connect(m_contact, &ContactForm::closed, this, &ContactPanel::closed);
    connect(m_editor, &ClientEditor::done, this, &ContactPanel::done);
    connect(m_editor, &ClientEditor::refused, this, &ContactPanel::refused);
    connect(m_editor, &ClientEditor::closed, this, &ContactPanel::closed);
}

void ContactPanel::start()
{
    startWithPhone({});
}

void ContactPanel::startWithPhone(const QString &phone)
{
    m_stack->setCurrentWidget(m_contact);
    m_contact->start(phone);
}

void ContactPanel::editClient(const ClientId &id)
{
    m_stack->setCurrentWidget(m_editor);
    m_editor->edit(id);
}

ClientId ContactPanel::client() const
{
    return m_stack->currentWidget() == m_editor ? m_editor->client() : ClientId();
}

} // namespace Vitrina
