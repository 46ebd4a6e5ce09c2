// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/showroomsetup.h"
#include "domain/staffreach.h"

#include <QDialog>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace Vitrina {

class Button;
class CommandQueue;
class ReplicaReader;

/// One of the people: who she is, where she works, what she sees and may. What the viewer may not
/// give stands there and cannot be changed. Closes when it is saved; what is refused is said, and
/// stays to be mended.
class MemberDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p member nothing for somebody new.
    MemberDialog(ReplicaReader &reader, CommandQueue &queue, StaffReach reach,
                 const std::optional<StaffMember> &member, QWidget *parent = nullptr);

    /// The fields as she is now; false, and nothing done, where she is as she was.
    bool readAgain();

Q_SIGNALS:
    /// @p undo nothing where she is new: who was written down in error is said to work here no
    /// more.
    void saved(const Vitrina::StaffId &member, const std::optional<Vitrina::SaveStaff> &undo);

private:
    struct Allowed
    {
        Permission permission;
        QCheckBox *box;
    };

    void build();
    static QFormLayout *addForm(QHBoxLayout *row);
    void addWho(QFormLayout *form);
    void addWhere(QFormLayout *form);
    QWidget *buildPermissions();
    QLineEdit *line(QFormLayout *form, const QString &label, const char *name);
    QComboBox *box(QFormLayout *form, const QString &label, const char *name);
    void fill();
    void fillBranches();
    void fillDepartments();
    void fillLevels();
    void fillSuperiors();
    void fillPermissions();
    BranchId branch() const;
    /// Whose phone numbers are written without a prefix.
    QString country() const;
    StaffMember typed() const;
    void save();
    void showProblem(const Problem &problem);

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    const StaffReach m_reach;
    const bool m_isNew;
    StaffMember m_before;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_login = nullptr;
    QLineEdit *m_job = nullptr;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_mail = nullptr;
    QComboBox *m_branch = nullptr;
    QComboBox *m_department = nullptr;
    QComboBox *m_superior = nullptr;
    QComboBox *m_level = nullptr;
    std::vector<Allowed> m_allowed;
    QCheckBox *m_works = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
