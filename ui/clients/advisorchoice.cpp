// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/advisorchoice.h"

#include "scheduling/choicekeys.h"

#include <QKeyEvent>

#include <algorithm>

namespace Vitrina {

AdvisorChoice::AdvisorChoice(ReplicaReader &reader, QWidget *parent)
    : QComboBox(parent)
    , m_reader(reader)
{
    setMaxVisibleItems(20);
    connect(this, &QComboBox::activated, this, &AdvisorChoice::picked);
}

StaffId AdvisorChoice::advisor() const
{
    return currentData().value<StaffId>();
}

void AdvisorChoice::setAdvisor(const StaffId &advisor)
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i).value<StaffId>() == advisor) {
            setCurrentIndex(i);
            return;
        }
    }
    propose();
}

void AdvisorChoice::propose()
{
    const StaffMember &viewer = m_reader.viewer();
    const StaffId turn = m_reader.nextInTurn();
    std::vector<StaffMember> staff = m_reader.directory()->advisorsOf(viewer.branchId);
    const bool attends = viewer.accessLevel == int(AccessLevel::Own);
    if (!attends)
        staff.push_back(viewer);
    clear();
    for (const StaffMember &member : staff)
        addItem(member.id == turn ? tr("%1 · in turn").arg(member.name) : member.name,
                QVariant::fromValue(member.id));
    const StaffId proposed = attends || turn.isNull() ? viewer.id : turn;
    setCurrentIndex(findData(QVariant::fromValue(proposed)));
}

void AdvisorChoice::keyPressEvent(QKeyEvent *event)
{
    if (belongsToTheForm(event))
        event->ignore();
    else
        QComboBox::keyPressEvent(event);
}

} // namespace Vitrina
