// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/scheduleform.h"

#include "kit/plainlabel.h"
#include "kit/theme.h"
#include "scheduling/itemchoice.h"
#include "scheduling/quickslots.h"
#include "scheduling/whentext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr int fallbackMinutes = 15;

// The names under which a draft keeps it.
const auto whenKey = QStringLiteral("when");
const auto momentKey = QStringLiteral("moment");
const auto typeKey = QStringLiteral("type");
const auto qualityKey = QStringLiteral("quality");
const auto observationsKey = QStringLiteral("observations");

QLineEdit *lineOf(QWidget *parent, const char *name, const QString &label)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QLatin1StringView(name));
    line->setAccessibleName(label);
    return line;
}

} // namespace

ScheduleForm::ScheduleForm(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_agenda(reader)
    , m_when(lineOf(this, "whenEdit", tr("When")))
    , m_type(new ItemChoice(reader, Catalogue::FollowUpType, {}, this))
    , m_sentence(plainLabel({}, this, "dim"))
    , m_quality(new ItemChoice(reader, Catalogue::Quality, tr("Quality: as it is"), this))
    , m_observations(lineOf(this, "stepObservationsEdit", tr("Note for the appointment")))
    , m_quick(new QuickSlots(this))
{
    build();
    connect(m_when, &QLineEdit::textEdited, this, &ScheduleForm::onTyped);
    connect(m_when, &QLineEdit::returnPressed, this, &ScheduleForm::submitted);
    connect(m_observations, &QLineEdit::textEdited, this, &ScheduleForm::changed);
    connect(m_observations, &QLineEdit::returnPressed, this, &ScheduleForm::submitted);
    connect(m_quality, &ItemChoice::picked, this, &ScheduleForm::changed);
    connect(m_type, &ItemChoice::picked, this, [this] {
        updateSentence();
        Q_EMIT changed();
    });
    connect(m_quick, &QuickSlots::picked, this, &ScheduleForm::applyQuickSlot);
    connect(&m_reader, &ReplicaReader::changed, this, &ScheduleForm::updateSentence);
    connect(&m_reader, &ReplicaReader::viewerChanged, this, &ScheduleForm::updateSentence);
    updateSentence();
}

void ScheduleForm::build()
{
    m_when->setPlaceholderText(tr("tomorrow 9 · fri 10:55 · in 3 days"));
    m_type->setObjectName(QStringLiteral("stepTypeBox"));
    m_type->setAccessibleName(tr("Type of the next contact"));
    m_quality->setObjectName(QStringLiteral("stepQualityBox"));
    m_quality->setAccessibleName(tr("Client quality"));
    m_observations->setPlaceholderText(tr("Note for the appointment"));
    m_sentence->setObjectName(QStringLiteral("whenSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().lineSpacing());

    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_when, 1);
    first->addWidget(m_type);
    auto *more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_observations, 1);
    more->addWidget(m_quality);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(first);
    column->addWidget(m_sentence);
    column->addLayout(more);
    column->addWidget(m_quick);
    setTabOrder(m_when, m_type);
    setTabOrder(m_type, m_observations);
    setTabOrder(m_observations, m_quality);
    m_quality->hide();
    m_observations->hide();
    setFocusProxy(m_when);
}

void ScheduleForm::showQuality(bool shown)
{
    m_quality->setVisible(shown);
}
void ScheduleForm::showObservations(bool shown)
{
    m_observations->setVisible(shown);
}
void ScheduleForm::showQuickSlots(bool shown)
{
    m_quick->setVisible(shown);
}

void ScheduleForm::setDefaults(const CatalogueItemId &typeId, int attempts)
{
    m_type->setItem(typeId);
    if (attempts > 0)
        proposeNextFree();
    else
        setWhenText({});
}

void ScheduleForm::setAdvisor(const StaffId &advisor)
{
    m_agenda.setAdvisor(advisor);
    updateSentence();
}

void ScheduleForm::setCurrentFollowUp(const FollowUpId &followUp)
{
    m_agenda.setLeftOut(followUp);
    updateSentence();
}

void ScheduleForm::setWhenText(const QString &text)
{
    m_when->setText(text);
    read();
}

void ScheduleForm::setProposal(const QDateTime &utc)
{
    showMoment(utc);
}

void ScheduleForm::proposeNextFree(int leadMinutes)
{
    showMoment(m_agenda.nextFree(minutes(), leadMinutes));
}

void ScheduleForm::proposeNear(const QDateTime &utc)
{
    constexpr qint64 gridMs = 5 * 60'000;
    const QDateTime slot =
        QDateTime::fromMSecsSinceEpoch(utc.toMSecsSinceEpoch() / gridMs * gridMs, Qt::UTC);
    if (slot > m_reader.now() &&
        m_agenda.check(slot, minutes()).verdict() == ScheduleCheck::Verdict::Free)
        showMoment(slot);
    else
        proposeNextFree(int(qMax<qint64>(0, m_reader.now().secsTo(utc) / 60)));
}

void ScheduleForm::setType(const CatalogueItemId &typeId)
{
    m_type->setItem(typeId);
    updateSentence();
}

void ScheduleForm::setObservations(const QString &text)
{
    m_observations->setText(text);
}

bool ScheduleForm::applyQuickSlot(int key)
{
    const QDateTime slot = quickSlot(key, whenContextOf(m_reader));
    if (!slot.isValid())
        return false;
    showMoment(slot);
    Q_EMIT changed();
    return true;
}

QString ScheduleForm::whenText() const
{
    return m_when->text();
}
QString ScheduleForm::observations() const
{
    return m_observations->text();
}
CatalogueItemId ScheduleForm::type() const
{
    return m_type->item();
}

int ScheduleForm::minutes() const
{
    const int usual = m_reader.directory()->item(m_type->item()).number;
    return usual > 0 ? usual : fallbackMinutes;
}

bool ScheduleForm::isEmpty() const
{
    return m_when->text().trimmed().isEmpty() && m_observations->text().trimmed().isEmpty();
}

bool ScheduleForm::isValid() const
{
    return m_moment && *m_moment > m_reader.now();
}

std::optional<NextStep> ScheduleForm::nextStep(CommandQueue &queue) const
{
    if (!isValid())
        return std::nullopt;
    NextStep next;
    next.id = queue.newId<FollowUpId>();
    next.typeId = m_type->item();
    next.dueAt = *m_moment;
    next.minutes = minutes();
    next.observations = m_observations->text();
    next.qualityId = m_quality->isHidden() ? CatalogueItemId() : m_quality->item();
    next.advisorId = m_agenda.advisor();
    return next;
}

void ScheduleForm::complain()
{
    if (m_moment && !isValid()) {
        m_moment.reset();
        m_error = WhenError::InThePast;
    }
    if (!m_moment) {
        setWrong(m_when, true);
        setSentence(whenErrorText(m_error), "danger");
    }
    focusWhen();
}

void ScheduleForm::focusWhen()
{
    m_when->setFocus(Qt::ShortcutFocusReason);
    m_when->selectAll();
}

void ScheduleForm::clear()
{
    m_type->setItem({});
    m_quality->setItem({});
    m_observations->clear();
    setWhenText({});
}

QJsonObject ScheduleForm::toJson() const
{
    QJsonObject draft{{whenKey, m_when->text()},
                      {typeKey, m_type->item().toString()},
                      {qualityKey, m_quality->item().toString()},
                      {observationsKey, m_observations->text()}};
    if (m_moment)
        draft.insert(momentKey, m_moment->toMSecsSinceEpoch());
    return draft;
}

void ScheduleForm::fromJson(const QJsonObject &draft)
{
    m_type->setItem(draftedItem(draft.value(typeKey)));
    m_quality->setItem(draftedItem(draft.value(qualityKey)));
    m_observations->setText(draft.value(observationsKey).toString());
    setWhenText(draft.value(whenKey).toString());
    // "tomorrow 9" was meant of the day on which it was typed.
    const QJsonValue moment = draft.value(momentKey);
    if (moment.isDouble())
        showMoment(QDateTime::fromMSecsSinceEpoch(moment.toInteger(), Qt::UTC));
}

void ScheduleForm::keyPressEvent(QKeyEvent *event)
{
    // Fields of text keep their digits; what reaches here came from elsewhere.
    if (event->modifiers() == Qt::NoModifier && applyQuickSlot(event->key() - Qt::Key_0))
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

void ScheduleForm::onTyped()
{
    read();
    Q_EMIT changed();
}

void ScheduleForm::read()
{
    const auto parsed = parseWhen(m_when->text(), whenContextOf(m_reader));
    m_moment.reset();
    if (parsed)
        m_moment = parsed->at;
    else
        m_error = parsed.error();
    updateSentence();
}

void ScheduleForm::showMoment(const QDateTime &utc)
{
    const QString wording = whenTextFor(utc, m_reader.timeWords(), whenContextOf(m_reader));
    if (wording.isEmpty()) {
        read();
        return;
    }
    m_when->setText(wording);
    m_moment = utc;
    updateSentence();
}

void ScheduleForm::updateSentence()
{
    setWrong(m_when, false);
    if (!m_moment) {
        setSentence(whenErrorText(m_error), "dim");
        return;
    }
    const ScheduleCheck check = m_agenda.check(*m_moment, minutes());
    const bool free = check.verdict() == ScheduleCheck::Verdict::Free;
    setSentence(sentenceFor(check), free ? "dim" : "");
}

QString ScheduleForm::sentenceFor(const ScheduleCheck &check) const
{
    QStringList parts{m_reader.timeWords().inFull(*m_moment)};
    if (check.closed)
        parts << tr("outside opening hours");
    if (!check.clashes.isEmpty())
        parts << tr("clashes with %1").arg(check.clashes.join(QStringLiteral("; ")));
    if (parts.size() == 1)
        parts << tr("free");
    if (check.othersThatDay > 0)
        parts << tr("%n more that day", nullptr, check.othersThatDay);
    return parts.join(QStringLiteral(" · "));
}

void ScheduleForm::setSentence(const QString &text, const char *role)
{
    m_sentence->setText(text);
    if (m_sentence->property("role").toString() != QLatin1StringView(role))
        setRole(m_sentence, role);
}

} // namespace Vitrina
