// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/timelinemodel.h"

#include "items/cellroles.h"
#include "items/quotewords.h"
#include "items/words.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Vitrina {

namespace {

/// What an entry's `data` says, as the commands wrote it.
class EntryData
{
public:
    explicit EntryData(const TimelineEntry &entry)
        : m_object(QJsonDocument::fromJson(entry.data.toUtf8()).object())
    {
    }

    /// The moment in full; nothing where there is none.
    QString moment(const char *key, const TimeWords &words) const
    {
        const QJsonValue ms = m_object.value(QLatin1StringView(key));
        return ms.isDouble() ? words.inFull(QDateTime::fromMSecsSinceEpoch(ms.toInteger(), Qt::UTC))
                             : QString();
    }
    CatalogueItemId item(const char *key) const { return CatalogueItemId::fromString(code(key)); }
    int number(const char *key) const { return m_object.value(QLatin1StringView(key)).toInt(); }
    QString code(const char *key) const
    {
        return m_object.value(QLatin1StringView(key)).toString();
    }

private:
    QJsonObject m_object;
};

struct KindLook
{
    TimelineKind kind;
    const char *lead;
    Tone mark;
};

constexpr KindLook looks[] = {
    {TimelineKind::Registered, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Registered"),
     Tone::Neutral},
    {TimelineKind::ContactIn, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Contact"), Tone::Sent},
    {TimelineKind::ChatPasted, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Chat"), Tone::Sent},
    {TimelineKind::Scheduled, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Scheduled"),
     Tone::Neutral},
    {TimelineKind::Rescheduled, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Moved"),
     Tone::Neutral},
    {TimelineKind::Resolved, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Resolved"), Tone::Done},
    {TimelineKind::Undone, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Taken back"),
     Tone::Neutral},
    {TimelineKind::StageChanged, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Stage"),
     Tone::Accent},
    {TimelineKind::Lost, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Lost"), Tone::Danger},
    {TimelineKind::Reopened, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Taken up again"),
     Tone::Accent},
    {TimelineKind::WhatsAppOpened, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "WhatsApp opened"),
     Tone::Sent},
    {TimelineKind::CallStarted, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Call started"),
     Tone::Sent},
    {TimelineKind::Edited, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Details corrected"),
     Tone::Neutral},
    {TimelineKind::Imported, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Imported"),
     Tone::Neutral},
    {TimelineKind::Quote, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Quote"), Tone::Viewed},
    {TimelineKind::Note, QT_TRANSLATE_NOOP("Vitrina::TimelineModel", "Note"), Tone::Neutral},
};

const KindLook &lookOf(TimelineKind kind)
{
    for (const KindLook &look : looks) {
        if (look.kind == kind)
            return look;
    }
    return looks[0];
}

QString stageOf(const QString &code)
{
    return stageName(fromCode<Stage>(code).value_or(Stage::Interested));
}

/// "a, b": the parts that are not empty.
QString joined(QStringList parts, const QString &separator = QStringLiteral(" · "))
{
    parts.removeAll(QString());
    return parts.join(separator);
}

bool isOfClient(const EntryData &data)
{
    const QString event = data.code("event");
    return event == u"viewed" || event == u"link_opened" || event == u"answered";
}

/// One person's changes of one version of a quote, one after the other; each is an entry, as it
/// names who made what stands.
bool isSameEditing(const TimelineEntry &a, const TimelineEntry &b)
{
    return a.kind == TimelineKind::Quote && a.kind == b.kind && a.staffId == b.staffId &&
           a.data == b.data && EntryData(a).code("event") == u"edited";
}

/// By which link a quote was opened, or what the client said to it.
QString quoteDetail(const EntryData &data)
{
    if (const auto answer = fromCode<LinkAnswer>(data.code("answer")))
        return linkAnswerName(*answer);
    const auto channel = fromCode<LinkChannel>(data.code("channel"));
    return channel ? linkChannelName(*channel) : QString();
}

} // namespace

TimelineModel::TimelineModel(ReplicaReader &reader, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
    , m_now(reader.now())
{
}

void TimelineModel::setEntries(std::vector<TimelineEntry> entries)
{
    beginResetModel();
    // Of one quote saved again and again, the last time is told.
    entries.erase(std::unique(entries.begin(), entries.end(), isSameEditing), entries.end());
    m_entries = std::move(entries);
    m_now = m_reader.now();
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEntry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case TimelineRole::Lead:
        return lead(entry);
    case TimelineRole::Text:
        return text(entry);
    case TimelineRole::Time:
        return m_reader.timeWords().past(entry.at, m_now);
    case TimelineRole::Mark:
        return QVariant::fromValue(lookOf(entry.kind).mark);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return joined({lead(entry), text(entry), m_reader.timeWords().past(entry.at, m_now)});
    case Qt::ToolTipRole:
        return toolTip(entry);
    default:
        return {};
    }
}

QString TimelineModel::lead(const TimelineEntry &entry) const
{
    const EntryData data(entry);
    if (entry.kind == TimelineKind::Resolved) {
        const QString type = itemName(m_reader.directory()->item(data.item("type")));
        const auto outcome = fromCode<Outcome>(data.code("outcome")).value_or(Outcome::None);
        const QString told = joined({type, outcomeName(outcome)}, QStringLiteral(": "));
        if (!told.isEmpty())
            return told;
    }
    if (entry.kind == TimelineKind::Quote)
        return data.number("number") > 0 ? tr("Quote %1").arg(data.number("number"))
                                         : tr("Trade-in"); // the one event that is no quote's own
    return tr(lookOf(entry.kind).lead);
}

QString TimelineModel::text(const TimelineEntry &entry) const
{
    const EntryData data(entry);
    const Directory &directory = *m_reader.directory();
    const TimeWords words = m_reader.timeWords();
    switch (entry.kind) {
    case TimelineKind::Scheduled:
        return joined({itemName(directory.item(data.item("type"))), data.moment("due", words)},
                      QStringLiteral(", "));
    case TimelineKind::Rescheduled:
        return data.moment("due", words);
    case TimelineKind::StageChanged:
        return joined({stageOf(data.code("to")), entry.text});
    case TimelineKind::Lost:
        return joined({itemName(directory.item(data.item("reason"))), entry.text});
    case TimelineKind::ContactIn:
        return joined({itemName(directory.item(data.item("source"))), entry.text});
    case TimelineKind::Quote:
        // What somebody signed is no client's word, whatever it says.
        if (isOfClient(data) && !entry.staffId.isNull())
            return entry.text;
        return joined({quoteEventName(data.code("event")), quoteDetail(data), entry.text});
    default:
        return entry.text;
    }
}

QString TimelineModel::toolTip(const TimelineEntry &entry) const
{
    return joined({m_reader.timeWords().inFull(entry.at),
                   m_reader.directory()->member(entry.staffId).name, text(entry)},
                  QStringLiteral("\n"));
}

} // namespace Vitrina
