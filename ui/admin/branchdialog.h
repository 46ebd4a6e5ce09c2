// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/showroomsetup.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Vitrina {

class Button;
class CommandQueue;
class HoursEditor;
class ReplicaReader;

/// One branch: its name, time zone, departments and hours. A new one has country and currency of
/// the viewer's. Closes when it is saved; what is refused is said, and stays to be mended.
class BranchDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p branch nothing for a new one.
    BranchDialog(ReplicaReader &reader, CommandQueue &queue, const std::optional<Branch> &branch,
                 QWidget *parent = nullptr);

    /// The fields as the branch is now; false, and nothing done, where it is as it was.
    bool readAgain();

Q_SIGNALS:
    void saved(const Vitrina::BranchId &branch);

private:
    struct Line
    {
        Department department;
        QLineEdit *edit;
    };

    void build();
    void fillZones();
    void fill();
    void fillDepartments();
    void addDepartment(const Department &department, const QString &name);
    void addEmptyDepartment();
    QWidget *buildHours();
    SaveBranch command() const;
    QList<OpeningInterval> hours() const;
    void save();
    void showProblem(const QString &text, QWidget *where);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const bool m_isNew;
    Branch m_before;
    BranchForm m_seen; ///< what the form began with
    QLineEdit *m_name = nullptr;
    QComboBox *m_zone = nullptr;
    QVBoxLayout *m_departmentLines = nullptr;
    std::vector<Line> m_departments;
    HoursEditor *m_hours = nullptr; ///< null where they are not as simple as it shows them
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
