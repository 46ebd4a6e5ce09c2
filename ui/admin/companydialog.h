// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/showroomsetup.h"

#include <QDialog>

#include <optional>

class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QSpinBox;

namespace Vitrina {

class Button;
class CommandQueue;
class ReplicaReader;

/// The company's name, and for how many days its people enter without the server: for who
/// administers the staff. Closes when it is saved; what is refused is said, and stays to be mended.
class CompanyDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p hasHub there is a server to be without; else the days are not asked.
    CompanyDialog(ReplicaReader &reader, CommandQueue &queue, bool hasHub,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void done(const QString &message, const std::optional<Vitrina::AnyCommand> &undo);

private:
    void build(bool hasHub);
    void addName(QFormLayout *form);
    QSpinBox *daysBox();
    QLayout *buttons();
    void save();
    void updateButton();
    void showProblem(const Problem &problem);
    /// What makes the name and the days of the company as it @p was these.
    SaveCompany change(const Company &was, const QString &name, int days) const;

    ReplicaReader &m_reader;
    CommandQueue &m_queue;
    Company m_before;
    QLineEdit *m_name = nullptr;
    QSpinBox *m_days = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_save = nullptr;
};

} // namespace Vitrina
