// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/stock.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Vitrina {

class Button;
class CommandQueue;
class ReplicaReader;

/// One unit: a new one, or what is known of one that is free. Closes when it is saved; what is
/// refused is said, and stays to be mended.
class UnitDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p unit nothing for a new one; @p colours offered while one is typed.
    UnitDialog(ReplicaReader &reader, CommandQueue &queue, const std::optional<Unit> &unit,
               const QStringList &colours, QWidget *parent = nullptr);

    /// The fields as the unit is now; false, and nothing done, where it is as it was.
    bool readAgain();

Q_SIGNALS:
    /// @p undo nothing where the unit is new: who brought it in error says that it is not for sale.
    void saved(const Vitrina::UnitId &unit, const std::optional<Vitrina::SaveUnit> &undo);

private:
    void build(const QStringList &colours);
    void addFields(QFormLayout *form, const QStringList &colours);
    QLineEdit *edit(const char *name);
    void fill();
    void fillModels();
    void fillBranches();
    void save();
    void showProblem(const Problem &problem);
    SaveUnit command(const Unit &unit) const;
    /// What makes the unit what it shall be, of what it was.
    SaveUnit change(const Unit &shall, const UnitForm &was) const;
    Unit typed() const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const bool m_isNew;
    Unit m_before;
    QLineEdit *m_vin = nullptr;
    QComboBox *m_model = nullptr;
    QLineEdit *m_colour = nullptr;
    QComboBox *m_branch = nullptr;
    QCheckBox *m_withdrawn = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
