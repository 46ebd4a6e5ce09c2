// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/daterangebutton.h"

#include "domain/daytext.h"
#include "kit/button.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/popup.h"
#include "kit/theme.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Vitrina {

namespace {

using Preset = DateRange::Preset;

struct Named
{
    Preset preset;
    const char *text;
};

constexpr std::array<Named, 8> presetNames = {{
    {Preset::Any, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "any")},
    {Preset::Overdue, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "overdue")},
    {Preset::Today, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "today")},
    {Preset::ThisWeek, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "this week")},
    {Preset::NextSevenDays, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "next 7 days")},
    {Preset::ThisMonth, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "this month")},
    {Preset::LastMonth, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "last month")},
    {Preset::Custom, QT_TRANSLATE_NOOP("Vitrina::DateRangeButton", "from … to …")},
}};

/// Of what is still to be done.
const std::vector<Preset> ahead{Preset::Any,      Preset::Overdue,       Preset::Today,
                                Preset::ThisWeek, Preset::NextSevenDays, Preset::ThisMonth,
                                Preset::Custom};
/// Of what has been.
const std::vector<Preset> behind{Preset::Any,       Preset::Today,     Preset::ThisWeek,
                                 Preset::ThisMonth, Preset::LastMonth, Preset::Custom};

const char *nameOf(Preset preset)
{
    const auto found =
        std::find_if(presetNames.begin(), presetNames.end(),
                     [preset](const Named &named) { return named.preset == preset; });
    return found == presetNames.end() ? "" : found->text;
}

constexpr int rowHeight = 26;

QCalendarWidget *calendar(QWidget *parent, const QLocale &locale)
{
    auto *made = new QCalendarWidget(parent);
    made->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    made->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    made->setFirstDayOfWeek(locale.firstDayOfWeek());
    made->setMinimumSize(288, 208);
    const std::pair<const char *, Icon> arrows[] = {{"qt_calendar_prevmonth", Icon::Back},
                                                    {"qt_calendar_nextmonth", Icon::Forward}};
    for (const auto &[name, which] : arrows) {
        if (auto *button = made->findChild<QToolButton *>(QLatin1String(name)))
            button->setIcon(icon(which, IconColour::Dim));
    }
    // Red weekends would look like overdue ones.
    for (Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        made->setWeekdayTextFormat(day, QTextCharFormat());
    return made;
}

} // namespace

DateRangeButton::DateRangeButton(const QString &label, std::function<QDate()> today,
                                 QWidget *parent, Over over)
    : PressButton(parent)
    , m_presets(over == Over::Ahead ? ahead : behind)
    , m_label(label)
    , m_today(std::move(today))
{
    setProperty("role", QStringLiteral("filter"));
    connect(this, &QPushButton::clicked, this, &DateRangeButton::openPopup);
    updateText();
}

void DateRangeButton::setRange(const DateRange &range)
{
    m_range = range.preset == Preset::Custom
                  ? range
                  : rangeOf(range.preset, m_today(), locale().firstDayOfWeek());
    updateText();
}

void DateRangeButton::openPopup()
{
    if (!m_popup)
        buildPopup();
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        if (m_presets[i] == m_range.preset)
            m_list->setCurrentRow(static_cast<int>(i));
    }
    m_custom->setVisible(m_range.preset == Preset::Custom);
    m_from->setSelectedDate(m_range.from.isValid() ? m_range.from : m_today());
    m_to->setSelectedDate(m_range.to.isValid() ? m_range.to : m_today());
    m_popup->openAt(this);
    m_list->setFocus(Qt::PopupFocusReason);
}

void DateRangeButton::buildPopup()
{
    m_popup = new Popup(this);
    m_list = new QListWidget(m_popup);
    m_list->setObjectName(QStringLiteral("presetList"));
    m_list->setAccessibleName(m_label);
    m_list->setProperty("role", QStringLiteral("options"));
    for (const Preset preset : m_presets) {
        auto *item = new QListWidgetItem(tr(nameOf(preset)), m_list);
        item->setSizeHint(QSize(0, rowHeight));
    }
    m_list->setFixedSize(160, rowHeight * static_cast<int>(m_presets.size()) + 2);
    m_list->installEventFilter(this);
    m_custom = buildCalendars();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_list, 0, Qt::AlignTop);
    row->addWidget(m_custom);
    m_popup->content()->addLayout(row);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { takeRow(m_list->row(item)); });
}

QWidget *DateRangeButton::buildCalendars()
{
    auto *box = new QWidget(m_popup);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    m_from = calendar(box, locale());
    m_to = calendar(box, locale());
    m_from->setObjectName(QStringLiteral("fromCalendar"));
    m_to->setObjectName(QStringLiteral("toCalendar"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    auto *apply = new Button(tr("Apply"), Button::Role::Primary, box);
    apply->setObjectName(QStringLiteral("applyRangeButton"));
    grid->addWidget(plainLabel(tr("From"), box, "dim"), 0, 0);
    grid->addWidget(plainLabel(tr("To"), box, "dim"), 0, 1);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(apply, 2, 1, Qt::AlignRight);
    connect(m_from, &QCalendarWidget::selectionChanged, this, [this] {
        if (m_to->selectedDate() < m_from->selectedDate())
            m_to->setSelectedDate(m_from->selectedDate());
    });
    connect(m_to, &QCalendarWidget::selectionChanged, this, [this] {
        if (m_from->selectedDate() > m_to->selectedDate())
            m_from->setSelectedDate(m_to->selectedDate());
    });
    connect(apply, &QPushButton::clicked, this, &DateRangeButton::takeCustom);
    return box;
}

void DateRangeButton::take(DateRange range)
{
    m_popup->close();
    if (range == m_range)
        return;
    m_range = range;
    updateText();
    Q_EMIT rangeChanged(m_range);
}

void DateRangeButton::takeRow(int row)
{
    const Preset preset = m_presets[static_cast<std::size_t>(row)];
    if (preset == Preset::Custom) {
        m_custom->show();
        m_popup->openAt(this);
        m_from->setFocus(Qt::OtherFocusReason);
        return;
    }
    take(rangeOf(preset, m_today(), locale().firstDayOfWeek()));
}

void DateRangeButton::takeCustom()
{
    take({Preset::Custom, m_from->selectedDate(), m_to->selectedDate()});
}

void DateRangeButton::updateText()
{
    QString said = m_label;
    if (m_range.preset == Preset::Custom) {
        said =
            tr("%1: %2 – %3").arg(m_label, columnDayText(m_range.from), columnDayText(m_range.to));
    } else {
        said = tr("%1: %2").arg(m_label, tr(nameOf(m_range.preset)));
    }
    setAccessibleName(said);
    setText(said.replace(u'&', QStringLiteral("&&")) + QStringLiteral(" ▾"));
    setProperty("active", m_range.preset != Preset::Any);
    setRole(this, "filter");
}

bool DateRangeButton::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            takeRow(m_list->currentRow());
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

} // namespace Vitrina
