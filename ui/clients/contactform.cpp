// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/contactform.h"

#include "clients/knownclientcard.h"
#include "clients/knownclients.h"
#include "clients/knownelsewhere.h"
#include "clients/newclientfields.h"
#include "clients/pastingline.h"
#include "clients/visitfields.h"
#include "commands/countvisitor.h"
#include "commands/registercontact.h"
#include "commands/whendone.h"
#include "domain/seedcatalogue.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/plainlabel.h"
#include "kit/theme.h"
#include "messaging/chatclues.h"
#include "scheduling/scheduleform.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

const auto formName = QStringLiteral("contact");
const auto sourcePreference = QStringLiteral("contact/source");

bool isEnter(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace

ContactForm::ContactForm(ReplicaReader &reader, CommandQueue &queue, Preferences &preferences,
                         QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_preferences(preferences)
    , m_drafts(reader, queue, formName)
    , m_scroll(new QScrollArea(this))
    , m_discard(new Button(tr("Discard draft"), Button::Role::Link, this))
    , m_identity(new PastingLine(this))
    , m_known(new KnownClients(reader, this))
    , m_elsewhere(new KnownElsewhere(reader, this))
    , m_new(new NewClientFields(reader, this))
    , m_card(new KnownClientCard(reader, this))
    , m_visit(new VisitFields(reader, this))
    , m_next(new ScheduleForm(reader, this))
    , m_save(new Button(tr("Register"), Button::Role::Primary, this))
{
    build();
    connectParts();
    reset();
}

void ContactForm::build()
{
    m_identity->setObjectName(QStringLiteral("identityEdit"));
    m_identity->setAccessibleName(tr("Phone number or name"));
    m_identity->setPlaceholderText(tr("Phone number or name"));
    m_identity->installEventFilter(this);
    m_discard->setObjectName(QStringLiteral("discardDraftButton"));
    m_save->setObjectName(QStringLiteral("registerButton"));
    m_save->setHint(tr("Ctrl+Enter"));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 14, 16, 0);
    top->addWidget(plainLabel(tr("New contact"), this, "title"));
    top->addStretch();
    top->addWidget(m_discard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(buildScrolled(), 1);
    column->addWidget(hairline(this));
    column->addWidget(buildFoot());
}

QWidget *ContactForm::buildScrolled()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 2, 16, 8);
    column->setSpacing(8);
    column->addWidget(m_identity);
    column->addWidget(m_known);
    column->addWidget(m_elsewhere);
    column->addWidget(m_card);
    column->addWidget(m_new);
    column->addWidget(m_visit);
    auto *next = new Card(tr("Next contact"), page);
    next->setCurrent(true);
    next->content()->addWidget(m_next);
    column->addWidget(next);
    column->addStretch();
    m_scroll->setObjectName(QStringLiteral("contactScrollArea"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    return m_scroll;
}

QWidget *ContactForm::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 4, 16, 12);
    auto *close = new Button(tr("Close"), Button::Role::Normal, foot);
    close->setObjectName(QStringLiteral("closeContactButton"));
    close->setHint(tr("Esc"));
    close->setToolTip(tr("What you typed is kept"));
    connect(close, &QPushButton::clicked, this, &ContactForm::closed);
    auto *noData = new Button(tr("Left no data"), Button::Role::Link, foot);
    noData->setObjectName(QStringLiteral("countVisitorButton"));
    noData->setToolTip(tr("Counts the visitor; nothing else is kept"));
    connect(noData, &QPushButton::clicked, this, &ContactForm::countVisitor);
    row->addWidget(m_save);
    row->addStretch();
    row->addWidget(noData);
    row->addWidget(close);
    return foot;
}

void ContactForm::connectParts()
{
    connect(m_identity, &QLineEdit::textEdited, this, [this](const QString &typed) {
        setWrong(m_identity, false);
        m_new->mirror(typed);
        look();
        onChanged();
    });
    connect(m_identity, &PastingLine::severalLinesPasted, this, [this](const QString &chat) {
        m_visit->setChat(chat.trimmed());
        takeChat(chat);
    });
    connect(m_known, &KnownClients::picked, this, &ContactForm::pick);
    connect(m_new, &NewClientFields::changed, this, [this] {
        look();
        onChanged();
    });
    connect(m_card, &KnownClientCard::changeRequested, this, &ContactForm::unpick);
    connect(m_card, &KnownClientCard::opportunityChosen, this, &ContactForm::onChosenOpportunity);
    connect(m_visit, &VisitFields::changed, this, &ContactForm::onChanged);
    connect(m_visit, &VisitFields::sourcePicked, this, &ContactForm::propose);
    connect(m_visit, &VisitFields::advisorPicked, this, [this] {
        m_next->setAdvisor(m_visit->advisor());
        propose();
    });
    connect(m_visit, &VisitFields::chatPasted, this, &ContactForm::takeChat);
    connect(m_next, &ScheduleForm::changed, this, [this] {
        m_whenTouched = true;
        onChanged();
    });
    connect(m_discard, &QPushButton::clicked, this, &ContactForm::discardDraft);
    connect(m_save, &QPushButton::clicked, this, &ContactForm::submit);
    connect(m_new, &NewClientFields::submitted, this, &ContactForm::submit);
    connect(m_visit, &VisitFields::submitted, this, &ContactForm::submit);
    connect(m_next, &ScheduleForm::submitted, this, &ContactForm::submit);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *both = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        both->setContext(Qt::WidgetWithChildrenShortcut);
        connect(both, &QShortcut::activated, this, &ContactForm::submit);
    }
    QWidget::setTabOrder(m_identity, m_new);
    QWidget::setTabOrder(m_new, m_card);
    QWidget::setTabOrder(m_card, m_visit);
    QWidget::setTabOrder(m_visit, m_next);
    QWidget::setTabOrder(m_next, m_save);
}

void ContactForm::start(const QString &phone)
{
    const QString digits = digitsOnly(phone);
    const QString form = digits.isEmpty() ? formName : formName + u':' + digits;
    const bool resumes = form == m_drafts.form() && hasContent();
    if (!resumes) {
        m_drafts.setForm(form);
        reset();
        const QJsonObject draft = m_drafts.load();
        if (!draft.isEmpty()) {
            restore(draft);
        } else if (!phone.isEmpty()) {
            m_identity->setText(phone);
            m_new->mirror(phone);
            look();
        }
    }
    m_discard->setVisible(hasContent() && m_identity->text() != phone);
    m_identity->setFocus(Qt::OtherFocusReason);
    m_identity->end(false);
}

void ContactForm::look()
{
    m_known->look(m_new->identity());
    m_elsewhere->look(m_new->identity());
}

void ContactForm::pick(const ClientId &id)
{
    if (id.isNull() || !m_card->showClient(id))
        return;
    m_identity->hide();
    m_known->hide();
    m_elsewhere->look({});
    m_new->hide();
    onChosenOpportunity();
    m_visit->focusNote();
}

void ContactForm::unpick()
{
    m_card->clear();
    m_identity->show();
    m_new->show();
    onChosenOpportunity();
    look();
    m_identity->setFocus(Qt::OtherFocusReason);
}

void ContactForm::onChosenOpportunity()
{
    m_visit->showModel(m_card->isHidden() || m_card->opportunity().isNull());
    m_visit->setAdvisor(m_card->isHidden() ? StaffId() : m_card->advisor());
    m_next->setAdvisor(m_visit->advisor());
    propose();
    onChanged();
}

void ContactForm::takeChat(const QString &chat)
{
    const QString region = m_reader.viewerBranch().country;
    const ChatClues clues = chatClues(chat, region);
    const QString own = parsePhone(m_reader.viewer().phone, region).e164;
    for (const PhoneNumber &phone : clues.phones) {
        if (phone.e164 == own || !m_identity->text().trimmed().isEmpty())
            continue;
        m_identity->setText(nationalFormat(phone.e164, region));
        m_new->mirror(m_identity->text());
    }
    for (const QString &sender : clues.senders) {
        if (sender != m_reader.viewer().name)
            m_new->suggestName(sender);
    }
    const CatalogueItemId whatsapp = seededId(Catalogue::Source, QStringLiteral("whatsapp"));
    if (m_reader.directory()->item(whatsapp).active) {
        m_visit->setSource(whatsapp);
        propose();
    }
    if (m_card->isHidden())
        look();
    onChanged();
}

void ContactForm::propose()
{
    if (m_whenTouched)
        return;
    if (mayWait()) {
        m_next->setWhenText({});
        return;
    }
    const int deadline = m_reader.directory()->item(m_visit->source()).number;
    const auto due = m_reader.openingHours().addOpenTime(m_reader.now(), deadline);
    if (deadline > 0 && due)
        m_next->proposeNear(*due);
    else
        m_next->proposeNextFree();
}

bool ContactForm::hasContent() const
{
    return !m_identity->text().trimmed().isEmpty() || !m_card->isHidden() || !m_new->isEmpty() ||
           !m_visit->isEmpty();
}

void ContactForm::onChanged()
{
    if (hasContent())
        keep();
    else
        m_drafts.clear();
}

void ContactForm::keep()
{
    m_drafts.keep({{QStringLiteral("identity"), m_identity->text()},
                   {QStringLiteral("new"), m_new->toJson()},
                   {QStringLiteral("known"), m_card->client().toString()},
                   {QStringLiteral("opportunity"), m_card->opportunity().toString()},
                   {QStringLiteral("visit"), m_visit->toJson()},
                   {QStringLiteral("next"), m_next->toJson()},
                   {QStringLiteral("whenTouched"), m_whenTouched}});
}

void ContactForm::restore(const QJsonObject &draft)
{
    m_identity->setText(draft.value(u"identity").toString());
    m_new->fromJson(draft.value(u"new").toObject());
    m_visit->fromJson(draft.value(u"visit").toObject());
    m_whenTouched = draft.value(u"whenTouched").toBool();
    m_next->setAdvisor(m_visit->advisor());
    const ClientId known = ClientId::fromString(draft.value(u"known").toString());
    if (!known.isNull()) {
        pick(known);
        m_card->setOpportunity(OpportunityId::fromString(draft.value(u"opportunity").toString()));
        onChosenOpportunity();
    } else {
        look();
    }
    if (m_whenTouched)
        m_next->fromJson(draft.value(u"next").toObject());
    else
        propose();
}

void ContactForm::reset()
{
    m_whenTouched = false;
    m_discard->hide();
    m_identity->clear();
    m_identity->show();
    setWrong(m_identity, false);
    m_new->clear();
    m_new->show();
    m_card->clear();
    m_known->look({});
    m_elsewhere->look({});
    m_visit->clear();
    m_visit->showModel(true);
    m_visit->setSource(
        CatalogueItemId::fromString(m_preferences.value(sourcePreference).toString()));
    m_next->clear();
    m_next->setAdvisor(m_visit->advisor());
    propose();
}

void ContactForm::discardDraft()
{
    m_drafts.clear();
    reset();
    m_identity->setFocus(Qt::OtherFocusReason);
}

/// With an open opportunity whose next contact stands already none needs to be scheduled.
bool ContactForm::mayWait() const
{
    return !m_card->isHidden() && !m_card->pendingFollowUp().isNull();
}

std::optional<RegisterContact> ContactForm::command()
{
    if (m_card->isHidden() && m_new->isEmpty()) {
        setWrong(m_identity, true);
        m_identity->setFocus(Qt::OtherFocusReason);
        Q_EMIT refused(Problem{Problem::Code::MissingName, {}});
        return std::nullopt;
    }
    RegisterContact command;
    command.next = m_next->nextStep(m_queue);
    if (!command.next && !(mayWait() && m_next->whenText().trimmed().isEmpty())) {
        m_next->complain();
        m_scroll->ensureWidgetVisible(m_next);
        return std::nullopt;
    }
    m_visit->fillIn(command);
    command.newClient = m_card->isHidden();
    if (command.newClient) {
        command.clientId = m_queue.newId<ClientId>();
        command.client = m_new->details(m_queue);
    } else {
        command.clientId = m_card->client();
        if (command.next)
            command.next->qualityId = m_visit->quality();
    }
    command.opportunityId = m_card->isHidden() ? OpportunityId() : m_card->opportunity();
    command.newOpportunity = command.opportunityId.isNull();
    if (command.newOpportunity)
        command.opportunityId = m_queue.newId<OpportunityId>();
    command.at = m_reader.now();
    return command;
}

void ContactForm::submit()
{
    if (m_saving)
        return;
    const std::optional<RegisterContact> contact = command();
    if (!contact)
        return;
    m_saving = true;
    m_save->setEnabled(false);
    whenDone(m_queue.submit(*contact), this, [this, contact](const Result<Receipt> &receipt) {
        m_saving = false;
        m_save->setEnabled(true);
        if (receipt)
            onRegistered(*contact);
        else
            Q_EMIT refused(receipt.error());
    });
}

void ContactForm::onRegistered(const RegisterContact &contact)
{
    QString who = clientName(contact.client.name, contact.client.surname).trimmed();
    if (!contact.newClient)
        who = m_card->name();
    else if (who.isEmpty())
        who = contact.client.phones.constFirst().typed;
    QString message = contact.next
                          ? tr("%1: %2").arg(who, m_reader.timeWords().inFull(contact.next->dueAt))
                          : tr("%1: contact registered").arg(who);
    const FollowUpId followUp = contact.next ? contact.next->id : m_card->pendingFollowUp();
    if (!isSeen(contact.advisorId))
        message +=
            QStringLiteral(" · ") + tr("%1 attends, so this client is not among those you see")
                                        .arg(m_reader.directory()->member(contact.advisorId).name);
    m_preferences.setValue(sourcePreference, contact.sourceId.toString());
    m_drafts.clear();
    reset();
    Q_EMIT registered(followUp, message);
}

/// Whether the viewer sees what is @p advisor's; nobody is herself.
bool ContactForm::isSeen(const StaffId &advisor) const
{
    const std::vector<StaffId> seen = m_reader.directory()->visibleStaff(m_reader.viewer());
    return advisor.isNull() || m_reader.viewer().accessLevel == int(AccessLevel::Company) ||
           std::find(seen.begin(), seen.end(), advisor) != seen.end();
}

void ContactForm::countVisitor()
{
    const CountVisitor visitor{m_queue.newId<VisitorId>(), m_visit->advisor(), m_reader.now()};
    whenDone(m_queue.submit(visitor), this, [this, visitor](const Result<Receipt> &receipt) {
        if (!receipt) {
            Q_EMIT refused(receipt.error());
            return;
        }
        const FloorDay day = m_reader.floorToday();
        m_visit->setAdvisor({}); // it is somebody else's turn now
        Q_EMIT counted(tr("Visitor counted: today %n without data", nullptr, day.withoutData) +
                           QStringLiteral(" · ") + tr("%n with data", nullptr, day.contacts),
                       visitor.visitorId);
    });
}

void ContactForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (isEnter(event) && !qobject_cast<QLineEdit *>(focusWidget()))
        submit(); // a line has told it already
    else if (event->modifiers() != Qt::NoModifier ||
             !m_next->applyQuickSlot(event->key() - Qt::Key_0))
        QWidget::keyPressEvent(event);
}

bool ContactForm::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_identity || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool listed = m_known->found() > 0;
    if (listed && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        m_known->step(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (!isEnter(key) || key->modifiers() == Qt::ControlModifier)
        return QWidget::eventFilter(watched, event);
    if (m_known->current().isNull())
        m_new->focusName();
    else
        pick(m_known->current());
    return true;
}

} // namespace Vitrina
