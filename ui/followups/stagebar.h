// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QWidget>

class QHBoxLayout;

namespace Vitrina {

/// The sale's stages in their order (S1.9): those behind, the present one, and the one next step
/// that may be taken. A step back asks a manager's reason and is offered only to whoever may take
/// it.
class StageBar : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(ReplicaReader &reader, QWidget *parent = nullptr);

    void show(const Opportunity &opportunity);

Q_SIGNALS:
    void advanceRequested(Vitrina::Stage to);
    void stepBackRequested(Vitrina::Stage to);

private:
    QWidget *chipFor(Stage stage, const Opportunity &opportunity);
    void addButtons(const Opportunity &opportunity);

    ReplicaReader &m_reader;
    QHBoxLayout *m_row;
};

} // namespace Vitrina
