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

} // namespace

StageBar::StageBar(ReplicaReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_chip(new ChipLabel(this))
    , m_number(plainLabel(QString(), this, "dim"))
    , m_back(new Button(QString(), Button::Role::Link, this))
    , m_forward(new Button(QString(), Button::Role::Normal, this))
{
    m_chip->setObjectName(QStringLiteral("stageChip"));
    m_back->setObjectName(QStringLiteral("stepBackButton"));
    m_back->setText(QStringLiteral("‹")); // the stage's name has no room beside the next one's
    m_forward->setObjectName(QStringLiteral("advanceStageButton"));
    m_forward->setToolTip(tr("Move the sale to its next stage"));
    connect(m_back, &QPushButton::clicked, this,
            [this] { Q_EMIT stepBackRequested(Stage(int(m_stage) - 1)); });
    connect(m_forward, &QPushButton::clicked, this,
            [this] { Q_EMIT advanceRequested(Stage(int(m_stage) + 1)); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_chip);
    row->addWidget(m_number);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_forward);
}

void StageBar::present(const Opportunity &opportunity)
{
    m_stage = opportunity.stage;
    fillChip(opportunity);
    m_number->setText(tr("%1 of %2", "stage number").arg(int(m_stage)).arg(lastStage));
    fillButtons(opportunity);
}

void StageBar::fillChip(const Opportunity &opportunity)
{
    if (opportunity.state == OpportunityState::Lost)
        m_chip->setChip(stateName(OpportunityState::Lost), Tone::Danger);
    else
        m_chip->setChip(stageName(m_stage),
                        m_stage == Stage::Delivered ? Tone::Done : Tone::Accent);
}

void StageBar::fillButtons(const Opportunity &opportunity)
{
    const int stage = int(m_stage);
    const bool moves = opportunity.state != OpportunityState::Lost;
    const bool back = moves && stage > 0 && m_reader.viewer().may(Permission::StepStageBack);
    const bool forward = moves && stage < lastStage;
    if (back) {
        const QString what = tr("Step back to %1, with a reason").arg(stageName(Stage(stage - 1)));
        m_back->setToolTip(what);
        m_back->setAccessibleName(what);
    }
    if (forward)
        m_forward->setText(tr("To %1 ›").arg(stageName(Stage(stage + 1))));
    m_back->setVisible(back);
    m_forward->setVisible(forward);
}

} // namespace Vitrina
