// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/newclientfields.h"

#include "clients/idtyping.h"
#include "clients/knownclients.h"
#include "clients/phonetyping.h"
#include "commands/commandqueue.h"
#include "domain/textlimit.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/segmented.h"
#include "messaging/chatclues.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

QVariant keyOf(ClientKind kind)
{
    return int(kind);
}

} // namespace

NewClientFields::NewClientFields(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_kind(new Segmented(this))
    , m_name(line("nameEdit"))
    , m_surname(line("surnameEdit"))
    , m_phone(line("phoneEdit"))
    , m_nationalId(line("nationalIdEdit"))
    , m_warning(plainLabel({}, this, "dim"))
    , m_idWarning(plainLabel({}, this, "dim"))
{
    build();
    connect(m_kind, &Segmented::chosen, this, [this] {
        updateKind();
        updateIdWarning();
        Q_EMIT changed();
    });
    connect(m_nationalId, &QLineEdit::editingFinished, this, &NewClientFields::updateIdWarning);
    updateKind();
    updateWarning();
    updateIdWarning();
}

QLineEdit *NewClientFields::line(const char *name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setMaxLength(TextLimit::line);
    connect(edit, &QLineEdit::textEdited, this, [this, edit] { onTyped(edit); });
    connect(edit, &QLineEdit::returnPressed, this, &NewClientFields::submitted);
    return edit;
}

void NewClientFields::build()
{
    m_kind->setObjectName(QStringLiteral("kindChoice"));
    m_kind->addOption(keyOf(ClientKind::Person), tr("Person"));
    m_kind->addOption(keyOf(ClientKind::Company), tr("Company"));
    m_kind->setCurrent(keyOf(ClientKind::Person));
    m_warning->setObjectName(QStringLiteral("phoneWarning"));
    m_warning->setWordWrap(true);
    m_idWarning->setObjectName(QStringLiteral("idWarning"));
    m_idWarning->setWordWrap(true);
    m_surnameField = labelled(tr("S&urname"), m_surname, this);

    auto *heading = new QHBoxLayout;
    heading->addWidget(plainLabel(tr("New client"), this, "heading"));
    heading->addStretch();
    heading->addWidget(m_kind);
    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(labelled(tr("&Name"), m_name, this), 1);
    names->addWidget(m_surnameField, 1);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    numbers->addWidget(labelled(tr("&Phone"), m_phone, this), 1);
    numbers->addWidget(labelled(tr("National &id"), m_nationalId, this), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(heading);
    column->addLayout(names);
    column->addLayout(numbers);
    column->addWidget(m_warning);
    column->addWidget(m_idWarning);
    setTabOrder(m_name, m_surname);
    setTabOrder(m_surname, m_phone);
    setTabOrder(m_phone, m_nationalId);
    setTabOrder(m_nationalId, m_kind);
}

void NewClientFields::mirror(const QString &phoneOrName)
{
    const QString typed = phoneOrName.trimmed();
    const bool number = typed.startsWith(u'+') || (!typed.isEmpty() && typed.front().isDigit());
    if (!m_phoneTouched)
        m_phone->setText(number ? typed : QString());
    if (!m_nameTouched)
        setName(number ? QString() : typed);
    updateWarning();
}

void NewClientFields::setPhone(const QString &phone)
{
    m_phone->setText(phone);
    updateWarning();
}

void NewClientFields::suggestName(const QString &name)
{
    if (m_name->text().isEmpty() && m_surname->text().isEmpty())
        setName(name);
}

void NewClientFields::setName(const QString &whole)
{
    const QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
    const bool company = m_kind->current() == keyOf(ClientKind::Company);
    const qsizetype given = company ? words.size() : words.size() > 3 ? 2 : 1;
    m_name->setText(QStringList(words.mid(0, given)).join(u' '));
    m_surname->setText(QStringList(words.mid(given)).join(u' '));
}

TypedIdentity NewClientFields::identity() const
{
    return {m_phone->text().trimmed(),
            clientName(m_name->text().trimmed(), m_surname->text().trimmed()),
            m_nationalId->text().trimmed()};
}

ClientDetails NewClientFields::details(CommandQueue &ids) const
{
    ClientDetails client;
    client.kind = ClientKind(m_kind->current().toInt());
    client.name = m_name->text();
    if (client.kind == ClientKind::Person)
        client.surname = m_surname->text();
    else if (!m_surname->text().isEmpty())
        client.name = clientName(m_name->text(), m_surname->text());
    client.nationalId = m_nationalId->text();
    const QString phone = m_phone->text().trimmed();
    if (!phone.isEmpty())
        client.phones = {phoneEntry(ids.newId<ClientPhoneId>(), phone, m_reader)};
    return client;
}

bool NewClientFields::isEmpty() const
{
    return m_name->text().trimmed().isEmpty() && m_surname->text().trimmed().isEmpty() &&
           m_phone->text().trimmed().isEmpty();
}

void NewClientFields::focusName()
{
    m_name->setFocus(Qt::TabFocusReason);
}

void NewClientFields::clear()
{
    fromJson({});
}

QJsonObject NewClientFields::toJson() const
{
    return {{QStringLiteral("kind"), m_kind->current().toInt()},
            {QStringLiteral("name"), m_name->text()},
            {QStringLiteral("surname"), m_surname->text()},
            {QStringLiteral("phone"), m_phone->text()},
            {QStringLiteral("nationalId"), m_nationalId->text()},
            {QStringLiteral("nameTouched"), m_nameTouched},
            {QStringLiteral("phoneTouched"), m_phoneTouched}};
}

void NewClientFields::fromJson(const QJsonObject &draft)
{
    m_kind->setCurrent(draft.value(u"kind").toInt());
    m_name->setText(draft.value(u"name").toString());
    m_surname->setText(draft.value(u"surname").toString());
    m_phone->setText(draft.value(u"phone").toString());
    m_nationalId->setText(draft.value(u"nationalId").toString());
    m_nameTouched = draft.value(u"nameTouched").toBool();
    m_phoneTouched = draft.value(u"phoneTouched").toBool();
    updateKind();
    updateWarning();
    updateIdWarning();
}

void NewClientFields::onTyped(QLineEdit *edit)
{
    m_nameTouched = m_nameTouched || edit == m_name || edit == m_surname;
    m_phoneTouched = m_phoneTouched || edit == m_phone;
    updateWarning();
    if (!m_idWarning->isHidden())
        updateIdWarning();
    Q_EMIT changed();
}

void NewClientFields::updateKind()
{
    m_surnameField->setVisible(m_kind->current() != keyOf(ClientKind::Company));
}

void NewClientFields::updateIdWarning()
{
    const QString warning =
        idWarning(m_nationalId->text(), ClientKind(m_kind->current().toInt()), m_reader);
    m_idWarning->setText(warning);
    m_idWarning->setVisible(!warning.isEmpty());
}

void NewClientFields::updateWarning()
{
    const QString warning = phoneWarning(m_phone->text(), m_reader);
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
}

} // namespace Vitrina
