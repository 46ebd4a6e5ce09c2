// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/hourseditor.h"

#include "kit/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QTimeEdit>

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

} // namespace Vitrina
