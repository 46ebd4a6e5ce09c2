// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/stagebar.h"

#include "items/words.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Vitrina {

namespace {

constexpr int lastStage = int(Stage::Delivered);

void empty(QHBoxLayout *row)
{
    while (QLayoutItem *item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

StageBar::StageBar(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
}

void StageBar::show(const Opportunity &opportunity)
{
    empty(m_row);
    m_row->addWidget(chipFor(opportunity.stage, opportunity));
    m_row->addWidget(plainLabel(
        tr("%1 of %2", "stage number").arg(int(opportunity.stage)).arg(lastStage), this, "dim"));
    m_row->addStretch(1);
    if (opportunity.state != OpportunityState::Lost)
        addButtons(opportunity);
}

QWidget *StageBar::chipFor(Stage stage, const Opportunity &opportunity)
{
    auto *chip = new ChipLabel(this);
    chip->setObjectName(QStringLiteral("stageChip"));
    if (opportunity.state == OpportunityState::Lost)
        chip->setChip(stateName(OpportunityState::Lost), Tone::Danger);
    else
        chip->setChip(stageName(stage), stage == Stage::Delivered ? Tone::Done : Tone::Accent);
    return chip;
}

void StageBar::addButtons(const Opportunity &opportunity)
{
    const int stage = int(opportunity.stage);
    if (stage > 0 && m_reader.viewer().may(Permission::StepStageBack)) {
        const auto before = Stage(stage - 1);
        auto *back = new Button(tr("‹ %1…").arg(stageName(before)), Button::Role::Link, this);
        back->setToolTip(tr("Step back to the stage before, with a reason"));
        back->setObjectName(QStringLiteral("stepBackButton"));
        connect(back, &QPushButton::clicked, this,
                [this, before] { Q_EMIT stepBackRequested(before); });
        m_row->addWidget(back);
    }
    if (stage < lastStage) {
        const auto next = Stage(stage + 1);
        auto *forward = new Button(tr("To %1 ›").arg(stageName(next)), Button::Role::Normal, this);
        forward->setToolTip(tr("Move the sale to its next stage"));
        forward->setObjectName(QStringLiteral("advanceStageButton"));
        connect(forward, &QPushButton::clicked, this,
                [this, next] { Q_EMIT advanceRequested(next); });
        m_row->addWidget(forward);
    }
}

} // namespace Vitrina
