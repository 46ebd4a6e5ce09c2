// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QComboBox>

namespace Vitrina {

/// Who attends a contact: an advisor her own, whoever receives for others the one whose turn it is
/// (*turno*, D4), marked as such in the list.
class AdvisorChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit AdvisorChoice(ReplicaReader &reader, QWidget *parent = nullptr);

    StaffId advisor() const;
    /// A null id proposes anew.
    void setAdvisor(const StaffId &advisor);
    /// Reads whose turn it is, and chooses whom to propose.
    void propose();
    /// Where there is nobody else there is nothing to choose.
    bool hasChoice() const { return count() > 1; }

Q_SIGNALS:
    /// By the person.
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ReplicaReader &m_reader;
};

} // namespace Vitrina
