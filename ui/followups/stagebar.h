// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QWidget>

class QLabel;

namespace Vitrina {

class Button;
class ChipLabel;

/// The sale's stages in their order (S1.9): those behind, the present one, and the one next step
/// that may be taken. A step back asks a manager's reason and is offered only to whoever may take
/// it. Its widgets are filled anew, not made anew: it changes with every row of the list.
class StageBar : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(ReplicaReader &reader, QWidget *parent = nullptr);

    void present(const Opportunity &opportunity);

Q_SIGNALS:
    void advanceRequested(Vitrina::Stage to);
    void stepBackRequested(Vitrina::Stage to);

private:
    void fillChip(const Opportunity &opportunity);
    void fillButtons(const Opportunity &opportunity);

    ReplicaReader &m_reader;
    Stage m_stage = Stage::Interested;
    ChipLabel *m_chip;
    QLabel *m_number;
    Button *m_back;
    Button *m_forward;
};

} // namespace Vitrina
