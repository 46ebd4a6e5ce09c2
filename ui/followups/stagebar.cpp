// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followups/stagebar.h"

#include "items/words.h"
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

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
    , m_chips(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_chips->setSpacing(6);
    m_buttons->setSpacing(6);
    column->addLayout(m_chips);
    column->addLayout(m_buttons);
}

void StageBar::show(const Opportunity &opportunity)
{
    empty(m_chips);
    empty(m_buttons);
    m_chips->addWidget(chipFor(opportunity.stage, opportunity));
    m_chips->addWidget(plainLabel(tr("stage %1 of %2").arg(int(opportunity.stage)).arg(lastStage), this, "dim"));
    m_chips->addStretch(1);
    if (opportunity.state != OpportunityState::Lost)
        addButtons(opportunity);
    m_buttons->addStretch(1);
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
    if (stage < lastStage) {
        const auto next = Stage(stage + 1);
        auto *forward = new Button(tr("To %1").arg(stageName(next)), Button::Role::Normal, this);
        forward->setObjectName(QStringLiteral("advanceStageButton"));
        connect(forward, &QPushButton::clicked, this, [this, next] { Q_EMIT advanceRequested(next); });
        m_buttons->addWidget(forward);
    }
    if (stage > 0 && m_reader.viewer().may(Permission::StepStageBack)) {
        const auto before = Stage(stage - 1);
        auto *back = new Button(tr("Back to %1…").arg(stageName(before)), Button::Role::Link, this);
        back->setObjectName(QStringLiteral("stepBackButton"));
        connect(back, &QPushButton::clicked, this, [this, before] { Q_EMIT stepBackRequested(before); });
        m_buttons->addWidget(back);
    }
}

} // namespace Vitrina
