// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/hourseditor.h"

#include "kit/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QTimeEdit>

#include <tuple>

namespace Vitrina {

namespace {

struct Usual
{
    const char *objectName;
    int firstDay;
    int lastDay;
    bool open;
    QTime from;
    QTime to;
};

int minuteOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

/// Midnight at the day's end has no clock time.
QTime timeAt(int minute)
{
    return minute < 24 * 60 ? QTime(minute / 60, minute % 60) : QTime(23, 59);
}

} // namespace

HoursEditor::HoursEditor(QWidget *parent)
    : QWidget(parent)
{
    const Usual usual[] = {{"weekdays", 1, 5, true, QTime(9, 0), QTime(18, 0)},
                           {"saturday", 6, 6, true, QTime(9, 0), QTime(13, 0)},
                           {"sunday", 7, 7, false, QTime(10, 0), QTime(13, 0)}};
    const QString names[] = {tr("Monday to Friday"), tr("Saturday"), tr("Sunday")};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(4, 1);
    for (int row = 0; row < int(m_lines.size()); ++row) {
        const Usual &day = usual[row];
        Line &line = m_lines[std::size_t(row)];
        const QString name = QString::fromLatin1(day.objectName);
        line.firstDay = day.firstDay;
        line.lastDay = day.lastDay;
        line.open = new QCheckBox(names[row]);
        line.open->setObjectName(name + QStringLiteral("Box"));
        line.open->setChecked(day.open);
        line.from =
            timeEdit(name + QStringLiteral("FromEdit"), tr("%1: opens").arg(names[row]), day.from);
        line.to =
            timeEdit(name + QStringLiteral("ToEdit"), tr("%1: closes").arg(names[row]), day.to);
        for (QTimeEdit *edit : {line.from, line.to}) {
            edit->setEnabled(day.open);
            connect(line.open, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        }
        grid->addWidget(line.open, row, 0);
        grid->addWidget(line.from, row, 1);
        grid->addWidget(plainLabel(tr("to", "from nine to six"), nullptr, "dim"), row, 2);
        grid->addWidget(line.to, row, 3);
    }
}

QTimeEdit *HoursEditor::timeEdit(const QString &objectName, const QString &accessible, QTime time)
{
    auto *edit = new QTimeEdit(time);
    edit->setObjectName(objectName);
    edit->setAccessibleName(accessible);
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setFixedWidth(84);
    return edit;
}

std::vector<OpenInterval> HoursEditor::intervals() const
{
    std::vector<OpenInterval> all;
    for (const Line &line : m_lines) {
        const int from = minuteOf(line.from->time());
        const int to = minuteOf(line.to->time());
        if (!line.open->isChecked() || to <= from)
            continue;
        for (int day = line.firstDay; day <= line.lastDay; ++day)
            all.push_back({day, from, to});
    }
    return all;
}

/// The hours that all days of a line have; weekday 0 where they are all closed; nothing where they
/// differ.
std::optional<OpenInterval> HoursEditor::commonOf(const Line &line,
                                                  const std::vector<OpenInterval> &intervals)
{
    std::optional<OpenInterval> common;
    for (int day = line.firstDay; day <= line.lastDay; ++day) {
        OpenInterval open{0, 0, 0};
        for (const OpenInterval &interval : intervals) {
            if (interval.weekday != day)
                continue;
            if (open.weekday != 0)
                return std::nullopt; // a break at noon
            open = interval;
        }
        if (open.weekday != 0)
            open.weekday = line.firstDay;
        if (common && *common != open)
            return std::nullopt;
        common = open;
    }
    return common;
}

bool HoursEditor::setIntervals(const std::vector<OpenInterval> &intervals)
{
    std::array<OpenInterval, std::tuple_size_v<decltype(m_lines)>> shown;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const std::optional<OpenInterval> common = commonOf(m_lines[i], intervals);
        if (!common)
            return false;
        shown[i] = *common;
    }
    for (size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].open->setChecked(shown[i].weekday != 0);
        if (shown[i].weekday == 0)
            continue;
        m_lines[i].from->setTime(timeAt(shown[i].opensAt));
        m_lines[i].to->setTime(timeAt(shown[i].closesAt));
    }
    return true;
}

} // namespace Vitrina
