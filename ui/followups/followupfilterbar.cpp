// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/followupfilterbar.h"

#include "items/words.h"
#include "kit/button.h"
#include "kit/daterangebutton.h"
#include "kit/filterbutton.h"
#include "kit/preferences.h"
#include "kit/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace Vitrina {

namespace {

/// "Días pendientes por resolver": how long a follow-up has waited since it was due.
constexpr int overdueChoices[] = {1, 3, 7, 15, 30};

const auto everyone = QStringLiteral("everyone");

QList<FilterOption> itemOptions(const Directory &directory, Catalogue catalogue)
{
    QList<FilterOption> options;
    for (const CatalogueItem &item : directory.catalogue(catalogue))
        options += {QVariant(item.id.toString()), itemName(item)};
    return options;
}

QSet<quint16> rowsOf(const Directory &directory, const QList<QVariant> &keys)
{
    QSet<quint16> rows;
    for (const QVariant &key : keys)
        rows.insert(quint16(directory.rowOf(CatalogueItemId::fromString(key.toString()))));
    return rows;
}

} // namespace

FollowUpFilterBar::FollowUpFilterBar(ReplicaReader &reader, Preferences &preferences,
                                     QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_preferences(preferences)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_search = new SearchField(tr("Name, model, phone…"), this);
    m_search->setObjectName(QStringLiteral("followUpSearchField"));
    m_search->setAccessibleName(tr("Search follow-ups"));
    m_search->setHint(QStringLiteral("Ctrl+F"));
    m_search->setMinimumWidth(170);
    m_search->setMaximumWidth(260);
    row->addWidget(m_search, 20); // all there is to spare, up to its most
    m_dates = new DateRangeButton(
        tr("Dates"), [this] { return m_reader.timeWords().dayOf(m_reader.now()); }, this);
    m_dates->setObjectName(QStringLiteral("datesFilterButton"));
    row->addWidget(m_dates);
    m_sources = addFilter(row, tr("Source"), "sourceFilterButton");
    m_qualities = addFilter(row, tr("Quality"), "qualityFilterButton");
    m_days = addFilter(row, tr("Days pending"), "daysFilterButton");
    m_advisors = addFilter(row, tr("Advisor"), "advisorFilterButton");
    m_clear = new Button(tr("Clear"), Button::Role::Link, this);
    m_clear->setObjectName(QStringLiteral("clearFiltersButton"));
    row->addWidget(m_clear);
    row->addStretch(1);

    fillOptions();
    recall();
    apply();
    connect(m_search, &SearchField::textChanged, this, &FollowUpFilterBar::apply);
    connect(m_dates, &DateRangeButton::rangeChanged, this, &FollowUpFilterBar::apply);
    for (FilterButton *button : {m_sources, m_qualities, m_days})
        connect(button, &FilterButton::selectionChanged, this, &FollowUpFilterBar::apply);
    connect(m_advisors, &FilterButton::selectionChanged, this, [this] {
        remember();
        apply();
        Q_EMIT advisorsChanged();
    });
    connect(m_clear, &QPushButton::clicked, this, &FollowUpFilterBar::clear);
    connect(&m_reader, &ReplicaReader::directoryChanged, this, &FollowUpFilterBar::onScopeChanged);
    connect(&m_reader, &ReplicaReader::viewerChanged, this, &FollowUpFilterBar::onScopeChanged);
    connect(m_search, &QLineEdit::returnPressed, this, &FollowUpFilterBar::left);
    m_search->installEventFilter(this);
}

/// From the search down into the list, without the mouse.
bool FollowUpFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || (key == Qt::Key_Escape && m_search->text().isEmpty())) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Who may be seen has changed, and with it perhaps who is chosen.
void FollowUpFilterBar::onScopeChanged()
{
    fillOptions();
    apply();
    Q_EMIT advisorsChanged();
}

FilterButton *FollowUpFilterBar::addFilter(QBoxLayout *row, const QString &label, const char *name)
{
    auto *button = new FilterButton(label, this);
    button->setObjectName(QLatin1StringView(name));
    row->addWidget(button);
    return button;
}

void FollowUpFilterBar::fillOptions()
{
    const Directory &directory = *m_reader.directory();
    m_sources->setOptions(itemOptions(directory, Catalogue::Source));
    m_qualities->setOptions(itemOptions(directory, Catalogue::Quality));
    QList<FilterOption> days;
    for (const int choice : overdueChoices)
        days += {QVariant(QString::number(choice)), tr("%n or more", "days pending", choice)};
    m_days->setOptions(days);

    QList<FilterOption> people;
    const std::vector<StaffId> visible = directory.visibleStaff(m_reader.viewer());
    if (visible.size() > 1)
        people += {QVariant(everyone), tr("Everyone I supervise")};
    for (const StaffId &id : visible)
        people += {QVariant(id.toString()), directory.member(id).name};
    m_advisors->setOptions(people);
    m_advisors->setVisible(visible.size() > 1);
}

std::vector<StaffId> FollowUpFilterBar::advisors() const
{
    const QList<QVariant> chosen = m_advisors->selection();
    if (chosen.isEmpty())
        return {m_reader.viewer().id};
    if (chosen.contains(everyone))
        return m_reader.directory()->visibleStaff(m_reader.viewer());
    std::vector<StaffId> advisors;
    for (const QVariant &key : chosen)
        advisors.push_back(StaffId::fromString(key.toString()));
    return advisors;
}

bool FollowUpFilterBar::supervises() const
{
    return !m_advisors->isHidden();
}

void FollowUpFilterBar::showEveryone()
{
    m_advisors->setSelection({QVariant(everyone)});
    apply();
    remember();
    Q_EMIT advisorsChanged();
}

void FollowUpFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FollowUpFilterBar::searchFor(const QString &text)
{
    m_search->setText(text);
}

void FollowUpFilterBar::clear()
{
    m_search->clear();
    m_dates->setRange({});
    for (FilterButton *button : {m_sources, m_qualities, m_days})
        button->setSelection({});
    const bool othersShown = !m_advisors->selection().isEmpty();
    m_advisors->setSelection({});
    apply();
    if (othersShown)
        Q_EMIT advisorsChanged();
}

void FollowUpFilterBar::apply()
{
    const Directory &directory = *m_reader.directory();
    const TimeWords words = m_reader.timeWords();
    const DateRange range = m_dates->range();
    PendingFilter filter;
    filter.search = m_search->text();
    if (range.from.isValid())
        filter.dueFrom = words.startOf(range.from).toMSecsSinceEpoch();
    if (range.preset == DateRange::Preset::Overdue)
        filter.overdue = true; // by the clock, as it goes on
    else if (range.to.isValid())
        filter.dueTo = words.startOf(range.to.addDays(1)).toMSecsSinceEpoch();
    filter.sources = rowsOf(directory, m_sources->selection());
    filter.qualities = rowsOf(directory, m_qualities->selection());
    for (const QVariant &days : m_days->selection())
        filter.overdueDays =
            filter.overdueDays ? qMin(filter.overdueDays, days.toInt()) : days.toInt();
    m_clear->setVisible(!filter.isEmpty() || !m_advisors->selection().isEmpty());
    if (filter == m_filter)
        return;
    m_filter = filter;
    remember();
    Q_EMIT filterChanged(m_filter);
}

void FollowUpFilterBar::recall()
{
    m_sources->setSelection(m_preferences.value(QStringLiteral("followups/sources")).toList());
    m_qualities->setSelection(m_preferences.value(QStringLiteral("followups/qualities")).toList());
    m_days->setSelection(m_preferences.value(QStringLiteral("followups/days")).toList());
    m_advisors->setSelection(m_preferences.value(QStringLiteral("followups/advisors")).toList());
    const auto preset =
        DateRange::Preset(m_preferences.value(QStringLiteral("followups/dates"), 0).toInt());
    if (preset != DateRange::Preset::Any && preset != DateRange::Preset::Custom)
        m_dates->setRange({preset, {}, {}});
}

void FollowUpFilterBar::remember()
{
    m_preferences.setValue(QStringLiteral("followups/sources"), m_sources->selection());
    m_preferences.setValue(QStringLiteral("followups/qualities"), m_qualities->selection());
    m_preferences.setValue(QStringLiteral("followups/days"), m_days->selection());
    m_preferences.setValue(QStringLiteral("followups/advisors"), m_advisors->selection());
    m_preferences.setValue(QStringLiteral("followups/dates"), int(m_dates->range().preset));
}

} // namespace Vitrina
