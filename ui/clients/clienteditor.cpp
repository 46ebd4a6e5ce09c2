// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/clienteditor.h"

#include "clients/entrylines.h"
#include "clients/erasedialog.h"
#include "clients/idtyping.h"
#include "clients/phonetyping.h"
#include "commands/argsjson.h"
#include "commands/clientmerge.h"
#include "commands/whendone.h"
#include "domain/textlimit.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/labelled.h"
#include "kit/plainlabel.h"
#include "kit/segmented.h"
#include "kit/textarea.h"
#include "scheduling/itemchoice.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

/// What is not there @p now comes back as a new row: the id of a row that was deleted never returns
/// (rule 9).
template <typename Entry>
void renewRemoved(QList<Entry> &back, const QList<Entry> &now, CommandQueue &queue)
{
    for (Entry &entry : back) {
        const bool kept = std::any_of(
            now.begin(), now.end(), [&entry](const Entry &other) { return other.id == entry.id; });
        if (!kept)
            entry.id = queue.newId<decltype(entry.id)>();
    }
}

QHBoxLayout *pair(QWidget *left, QWidget *right)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(left, 1);
    row->addWidget(right, 1);
    return row;
}

} // namespace

ClientEditor::ClientEditor(ReplicaReader &reader, CommandQueue &queue, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_drafts(reader, queue, {})
    , m_title(plainLabel({}, this, "title"))
    , m_discard(new Button(tr("Discard draft"), Button::Role::Link, this))
    , m_kind(new Segmented(this))
    , m_name(line("editNameEdit"))
    , m_surname(line("editSurnameEdit"))
    , m_nationalId(line("editNationalIdEdit"))
    , m_idWarning(plainLabel({}, this, "dim"))
    , m_city(line("editCityEdit"))
    , m_phones(new EntryLines(
          QStringLiteral("phone"), tr("Phone"),
          [&reader](const QString &text) { return phoneWarning(text, reader); }, this))
    , m_emails(new EntryLines(QStringLiteral("email"), tr("E-mail"), {}, this))
    , m_source(new ItemChoice(reader, Catalogue::Source, tr("Not said"), this))
    , m_quality(new ItemChoice(reader, Catalogue::Quality, tr("Not known yet"), this))
    , m_observations(new TextArea(this))
    , m_save(new Button(tr("Save"), Button::Role::Primary, this))
    , m_erase(new Button(tr("Erase this client…"), Button::Role::Link, this))
{
    build();
    connect(m_nationalId, &QLineEdit::editingFinished, this, &ClientEditor::updateIdWarning);
    connect(m_kind, &Segmented::chosen, this, [this] {
        updateKind();
        updateIdWarning();
        onChanged();
    });
    for (EntryLines *lines : {m_phones, m_emails}) {
        connect(lines, &EntryLines::changed, this, &ClientEditor::onChanged);
        connect(lines, &EntryLines::submitted, this, &ClientEditor::submit);
    }
    for (ItemChoice *choice : {m_source, m_quality})
        connect(choice, &ItemChoice::picked, this, &ClientEditor::onChanged);
    connect(m_observations, &QPlainTextEdit::textChanged, this, &ClientEditor::onChanged);
    connect(m_discard, &QPushButton::clicked, this, &ClientEditor::discardDraft);
    connect(m_save, &QPushButton::clicked, this, &ClientEditor::submit);
    connect(m_erase, &QPushButton::clicked, this, &ClientEditor::erase);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *both = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        both->setContext(Qt::WidgetWithChildrenShortcut);
        connect(both, &QShortcut::activated, this, &ClientEditor::submit);
    }
}

QLineEdit *ClientEditor::line(const char *name)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setMaxLength(TextLimit::line);
    connect(edit, &QLineEdit::textEdited, this, &ClientEditor::onChanged);
    connect(edit, &QLineEdit::returnPressed, this, &ClientEditor::submit);
    return edit;
}

void ClientEditor::build()
{
    m_discard->setObjectName(QStringLiteral("discardEditButton"));
    m_save->setObjectName(QStringLiteral("saveClientButton"));
    m_save->setHint(tr("Ctrl+Enter"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 14, 16, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_discard);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildFields());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    column->addWidget(hairline(this));
    column->addWidget(buildFoot());
}

QWidget *ClientEditor::buildFields()
{
    m_kind->setObjectName(QStringLiteral("editKindChoice"));
    m_kind->addOption(int(ClientKind::Person), tr("Person"));
    m_kind->addOption(int(ClientKind::Company), tr("Company"));
    m_source->setObjectName(QStringLiteral("editSourceBox"));
    m_quality->setObjectName(QStringLiteral("editQualityBox"));
    m_observations->setObjectName(QStringLiteral("editObservationsEdit"));
    m_observations->setFixedHeight(4 * m_observations->fontMetrics().lineSpacing() + 16);
    m_idWarning->setObjectName(QStringLiteral("editIdWarning"));
    m_idWarning->setWordWrap(true);
    m_surnameField = labelled(tr("S&urname"), m_surname, this);

    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 2, 16, 8);
    column->setSpacing(10);
    column->addWidget(m_kind, 0, Qt::AlignLeft);
    column->addLayout(pair(labelled(tr("&Name"), m_name, page), m_surnameField));
    column->addLayout(pair(labelled(tr("National &id"), m_nationalId, page),
                           labelled(tr("Cit&y"), m_city, page)));
    column->addWidget(m_idWarning);
    column->addWidget(labelled(tr("&Phones"), m_phones, page));
    column->addWidget(labelled(tr("&E-mails"), m_emails, page));
    column->addLayout(
        pair(labelled(tr("&Source"), m_source, page), labelled(tr("&Quality"), m_quality, page)));
    column->addWidget(labelled(tr("&Observations"), m_observations, page));
    m_erase->setObjectName(QStringLiteral("eraseClientButton"));
    column->addWidget(m_erase, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

QWidget *ClientEditor::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 4, 16, 12);
    auto *close = new Button(tr("Close"), Button::Role::Normal, foot);
    close->setObjectName(QStringLiteral("closeEditorButton"));
    close->setHint(tr("Esc"));
    close->setToolTip(tr("What you typed is kept"));
    connect(close, &QPushButton::clicked, this, &ClientEditor::closed);
    row->addWidget(m_save);
    row->addStretch();
    row->addWidget(close);
    return foot;
}

void ClientEditor::edit(const ClientId &id)
{
    std::optional<ClientDetail> detail = m_reader.client(id);
    if (!detail) {
        Q_EMIT refused(Problem{Problem::Code::NotFound, {}});
        Q_EMIT closed();
        return;
    }
    m_client = std::move(*detail);
    m_seen = formOf(m_client);
    m_drafts.setForm(QStringLiteral("client:") + id.toString());
    showStored();
    const QJsonObject draft = m_drafts.load();
    if (!draft.isEmpty())
        fromJson(draft);
    m_discard->setVisible(!draft.isEmpty());
    m_erase->setVisible(m_reader.viewer().may(Permission::EraseData));
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ClientEditor::showStored()
{
    const QSignalBlocker quiet(m_observations);
    const Client &client = m_client.client;
    const QString name = clientName(client.name, client.surname);
    m_title->setText(name.isEmpty() ? tr("Client") : name);
    m_kind->setCurrent(int(client.kind));
    m_name->setText(client.name);
    m_surname->setText(client.surname);
    m_nationalId->setText(client.nationalId);
    m_city->setText(client.city);
    std::vector<EntryLines::Entry> phones;
    for (const ClientPhone &phone : m_client.phones)
        phones.push_back({phone.id.uuid(), phone.typed});
    m_phones->setEntries(phones);
    std::vector<EntryLines::Entry> emails;
    for (const ClientEmail &email : m_client.emails)
        emails.push_back({email.id.uuid(), email.address});
    m_emails->setEntries(emails);
    m_source->setItem(client.sourceId);
    m_quality->setItem(client.qualityId);
    m_observations->setPlainText(client.observations);
    updateKind();
    updateIdWarning();
}

void ClientEditor::updateKind()
{
    const bool company = m_kind->current().toInt() == int(ClientKind::Company);
    // A surname that a company came with stays in sight: hidden, it would be saved unseen.
    m_surnameField->setVisible(!company || !m_surname->text().isEmpty());
}

void ClientEditor::updateIdWarning()
{
    const QString warning =
        idWarning(m_nationalId->text(), ClientKind(m_kind->current().toInt()), m_reader);
    m_idWarning->setText(warning);
    m_idWarning->setVisible(!warning.isEmpty());
}

/// Back to what stood before, where @p edit changed it.
std::optional<EditClient> ClientEditor::undoOf(const EditClient &edit)
{
    const std::optional<ClientDetail> present = m_reader.client(edit.clientId);
    if (!present || !edit.seen)
        return std::nullopt;
    const ClientForm now = formOf(*present);
    const ClientForm back =
        takenBack(*edit.seen, {edit.client, edit.qualityId, edit.sourceId}, now);
    EditClient undo{edit.clientId, back.client, back.qualityId, back.sourceId, m_reader.now(), now};
    renewRemoved(undo.client.phones, now.client.phones, m_queue);
    renewRemoved(undo.client.emails, now.client.emails, m_queue);
    return undo;
}

EditClient ClientEditor::typed()
{
    EditClient command;
    command.clientId = m_client.client.id;
    command.client.kind = ClientKind(m_kind->current().toInt());
    command.client.name = m_name->text();
    command.client.surname = m_surname->text();
    command.client.nationalId = m_nationalId->text();
    command.client.city = m_city->text();
    command.client.observations = m_observations->toPlainText();
    for (const EntryLines::Entry &one : m_phones->entries()) {
        const ClientPhoneId id =
            one.id.isNull() ? m_queue.newId<ClientPhoneId>() : ClientPhoneId(one.id);
        command.client.phones += phoneEntry(id, one.text, m_reader);
    }
    for (const EntryLines::Entry &one : m_emails->entries()) {
        const ClientEmailId id =
            one.id.isNull() ? m_queue.newId<ClientEmailId>() : ClientEmailId(one.id);
        command.client.emails += {id, one.text};
    }
    command.qualityId = m_quality->item();
    command.sourceId = m_source->item();
    command.at = m_reader.now();
    command.seen = m_seen;
    return command;
}

void ClientEditor::onChanged()
{
    if (!m_idWarning->isHidden())
        updateIdWarning();
    if (!m_client.client.id.isNull())
        m_drafts.keep(toJson());
}

QJsonObject ClientEditor::toJson() const
{
    return {{QStringLiteral("kind"), m_kind->current().toInt()},
            {QStringLiteral("name"), m_name->text()},
            {QStringLiteral("surname"), m_surname->text()},
            {QStringLiteral("nationalId"), m_nationalId->text()},
            {QStringLiteral("city"), m_city->text()},
            {QStringLiteral("phones"), m_phones->toJson()},
            {QStringLiteral("emails"), m_emails->toJson()},
            {QStringLiteral("source"), m_source->item().toString()},
            {QStringLiteral("quality"), m_quality->item().toString()},
            {QStringLiteral("observations"), m_observations->toPlainText()},
            {QStringLiteral("seen"), Args::toObject(m_seen)}};
}

void ClientEditor::fromJson(const QJsonObject &draft)
{
    const QSignalBlocker quiet(m_observations);
    m_kind->setCurrent(draft.value(u"kind").toInt());
    m_name->setText(draft.value(u"name").toString());
    m_surname->setText(draft.value(u"surname").toString());
    m_nationalId->setText(draft.value(u"nationalId").toString());
    m_city->setText(draft.value(u"city").toString());
    m_phones->fromJson(draft.value(u"phones").toArray());
    m_emails->fromJson(draft.value(u"emails").toArray());
    m_source->setItem(draftedItem(draft.value(u"source")));
    m_quality->setItem(draftedItem(draft.value(u"quality")));
    m_observations->setPlainText(draft.value(u"observations").toString());
    m_observations->moveCursor(QTextCursor::End); // one goes on where one stopped
    // What a colleague corrects until it is saved is not what was corrected here.
    if (ClientForm seen; Args::fromObject(draft.value(u"seen").toObject(), seen))
        m_seen = seen;
    updateKind();
    updateIdWarning();
}

void ClientEditor::discardDraft()
{
    m_drafts.clear();
    edit(m_client.client.id);
}

void ClientEditor::submit()
{
    if (m_saving || m_client.client.id.isNull())
        return;
    m_saving = true;
    m_save->setEnabled(false);
    const EditClient edit = typed();
    const QString form = m_drafts.form();
    whenDone(m_queue.submit(edit), this, [this, edit, form](const Result<Receipt> &receipt) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!receipt) {
            Q_EMIT refused(receipt.error());
            return;
        }
        if (m_drafts.form() == form)
            m_drafts.clear();
        const std::optional<EditClient> undo = undoOf(edit);
        Q_EMIT done(tr("Client saved"), undo ? std::optional(AnyCommand(*undo)) : std::nullopt);
        Q_EMIT closed();
    });
}

void ClientEditor::erase()
{
    auto *dialog = new EraseDialog(m_reader, m_queue, m_client.client, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EraseDialog::erased, this, [this] {
        m_client = {}; // nothing more is kept as her draft
        Q_EMIT closed();
    });
    dialog->open();
}

void ClientEditor::keyPressEvent(QKeyEvent *event)
{
    const bool inLine = qobject_cast<QLineEdit *>(focusWidget()); // a line has told it already
    const bool enter = !inLine && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (enter)
        submit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Vitrina
