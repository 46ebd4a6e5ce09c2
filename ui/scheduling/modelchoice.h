// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/replicareader.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace Vitrina {

/// A line in which a vehicle model is found by its words in any order, accents and case ignored:
/// "nk cf" finds "CF Moto NK 250 2026". What is no model of the catalogue stays as text.
class ModelChoice : public QLineEdit
{
    Q_OBJECT

public:
    explicit ModelChoice(ReplicaReader &reader, QWidget *parent = nullptr);

    /// The one chosen, or the only one that the text can mean; null where there is none.
    VehicleModelId modelId() const;
    /// What was typed that is no model; empty otherwise.
    QString strayText() const;
    void setModelId(const VehicleModelId &id);

Q_SIGNALS:
    /// By the person.
    void picked();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<VehicleModel> matches(const QString &typed) const;
    void offer(const QString &typed);

    ReplicaReader &m_reader;
    QStandardItemModel *m_offered;
    QCompleter *m_completer;
    VehicleModelId m_chosen;
};

} // namespace Vitrina
