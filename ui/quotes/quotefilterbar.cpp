// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/quotefilterbar.h"

#include "kit/button.h"
#include "kit/daterangebutton.h"
#include "kit/filterbutton.h"
#include "kit/preferences.h"
#include "kit/searchfield.h"

#include <QCollator>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace Vitrina {

namespace {

const auto advisorsKey = QStringLiteral("quotes/advisors");
const auto linesKey = QStringLiteral("quotes/lines");
const auto madeKey = QStringLiteral("quotes/made");

QString lineOf(const VehicleModel &model)
{
    return (model.brand + u' ' + model.line).trimmed();
}

} // namespace

QuoteFilterBar::QuoteFilterBar(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_search(new SearchField(tr("Number, client, model…"), this))
    , m_advisors(new FilterButton(tr("Advisor"), this))
    , m_lines(new FilterButton(tr("Line"), this))
    , m_made(new DateRangeButton(
          tr("Made"), [this] { return m_reader.timeWords().dayOf(m_reader.now()); }, this,
          DateRangeButton::Over::Behind))
    , m_clear(new Button(tr("Clear"), Button::Role::Link, this))
{
    m_search->setObjectName(QStringLiteral("quoteSearchEdit"));
    m_search->setAccessibleName(tr("Search quotes"));
    m_search->setHint(QStringLiteral("Ctrl+F"));
    m_search->setMinimumWidth(170);
    m_search->setMaximumWidth(260);
    m_search->installEventFilter(this);
    m_advisors->setObjectName(QStringLiteral("quoteAdvisorFilter"));
    m_lines->setObjectName(QStringLiteral("quoteLineFilter"));
    m_made->setObjectName(QStringLiteral("quoteMadeFilter"));
    m_clear->setObjectName(QStringLiteral("clearQuoteFiltersButton"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 20); // all there is to spare, up to its most
    for (QWidget *each : std::initializer_list<QWidget *>{m_advisors, m_lines, m_made, m_clear})
        row->addWidget(each);
    row->addStretch(1);
    fillOptions();
    apply();
    connect(m_search, &QLineEdit::textChanged, this, &QuoteFilterBar::apply);
    connect(m_search, &QLineEdit::returnPressed, this, &QuoteFilterBar::left);
    connect(m_made, &DateRangeButton::rangeChanged, this, &QuoteFilterBar::apply);
    for (FilterButton *button : {m_advisors, m_lines})
        connect(button, &FilterButton::selectionChanged, this, &QuoteFilterBar::apply);
    connect(m_clear, &QPushButton::clicked, this, &QuoteFilterBar::clear);
    const auto onOptions = [this] {
        fillOptions();
        apply();
    };
    connect(&reader, &ReplicaReader::directoryChanged, this, onOptions);
    connect(&reader, &ReplicaReader::viewerChanged, this, onOptions);
}

void QuoteFilterBar::setPreferences(Preferences *preferences)
{
    m_preferences = preferences;
    recall();
    apply();
}

/// From the search down into the quotes, without the mouse.
bool QuoteFilterBar::eventFilter(QObject *watched, QEvent *event)
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

void QuoteFilterBar::fillOptions()
{
    const Directory &directory = *m_reader.directory();
    QList<FilterOption> people;
    const std::vector<StaffId> visible = directory.visibleStaff(m_reader.viewer());
    for (const StaffId &id : visible)
        people += {QVariant(id.toString()), directory.member(id).name};
    m_advisors->setOptions(people);
    m_advisors->setVisible(visible.size() > 1);

    QStringList lines;
    for (const VehicleModel &model : directory.models())
        lines += lineOf(model);
    lines.removeDuplicates();
    std::sort(lines.begin(), lines.end(), QCollator());
    QList<FilterOption> options;
    for (const QString &line : lines)
        options += {QVariant(line), line};
    m_lines->setOptions(options);
}

void QuoteFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QuoteFilterBar::clear()
{
    m_search->clear();
    m_made->setRange({});
    m_advisors->setSelection({});
    m_lines->setSelection({});
    apply();
}

QuoteFilter QuoteFilterBar::chosen() const
{
    QuoteFilter filter;
    filter.search = m_search->text();
    for (const QVariant &key : m_advisors->selection())
        filter.advisors.push_back(StaffId::fromString(key.toString()));
    const QList<QVariant> lines = m_lines->selection();
    for (const VehicleModel &model : m_reader.directory()->models()) {
        if (lines.contains(lineOf(model)))
            filter.models.push_back(model.id);
    }
    const TimeWords words = m_reader.timeWords();
    const DateRange range = m_made->range();
    if (range.from.isValid())
        filter.madeFrom = words.startOf(range.from);
    if (range.to.isValid())
        filter.madeBefore = words.startOf(range.to.addDays(1));
    return filter;
}

void QuoteFilterBar::apply()
{
    // A range is of the day on which it is asked for.
    m_made->setRange(m_made->range());
    const QuoteFilter filter = chosen();
    m_clear->setVisible(!filter.isEmpty());
    if (filter == m_filter)
        return;
    m_filter = filter;
    remember();
    Q_EMIT filterChanged(m_filter);
}

void QuoteFilterBar::recall()
{
    m_advisors->setSelection(m_preferences->value(advisorsKey).toList());
    m_lines->setSelection(m_preferences->value(linesKey).toList());
    const auto preset = DateRange::Preset(m_preferences->value(madeKey, 0).toInt());
    if (preset != DateRange::Preset::Custom)
        m_made->setRange({preset, {}, {}});
}

void QuoteFilterBar::remember()
{
    if (!m_preferences)
        return;
    m_preferences->setValue(advisorsKey, m_advisors->selection());
    m_preferences->setValue(linesKey, m_lines->selection());
    m_preferences->setValue(madeKey, int(m_made->range().preset));
}

} // namespace Vitrina
