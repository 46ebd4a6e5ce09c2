// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/checklistedit.h"

#include "items/appraisalwords.h"
#include "kit/plainlabel.h"
#include "kit/segmented.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace Vitrina {

ChecklistEdit::ChecklistEdit(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("checklistEdit"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table) {
        auto *marks = new Segmented(this);
        marks->setObjectName(QLatin1StringView(code) + QStringLiteral("Check"));
        for (const CheckMark mark : {CheckMark::Good, CheckMark::Fair, CheckMark::Bad}) {
            const QString name = checkMarkName(mark);
            QPushButton *button = marks->addOption(int(mark), name);
            button->setAccessibleName(checkPointName(point) + QStringLiteral(": ") + name);
        }
        const int row = int(point);
        grid->addWidget(plainLabel(checkPointName(point), this), row, 0);
        grid->addWidget(marks, row, 1, Qt::AlignRight);
        m_rows[size_t(point)] = marks;
    }
    grid->setRowStretch(int(Checklist::size), 1);
}

void ChecklistEdit::setChecklist(const Checklist &list)
{
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table)
        m_rows[size_t(point)]->setCurrent(int(list.mark(point)));
}

Checklist ChecklistEdit::checklist() const
{
    Checklist list;
    for (const auto &[point, code] : EnumCodes<CheckPoint>::table)
        list.setMark(point, CheckMark(m_rows[size_t(point)]->current().toInt()));
    return list;
}

void ChecklistEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Delete && event->key() != Qt::Key_Backspace)
        return QWidget::keyPressEvent(event);
    for (Segmented *marks : m_rows) {
        if (marks->isAncestorOf(window()->focusWidget()))
            marks->setCurrent(QVariant());
    }
}

} // namespace Vitrina
