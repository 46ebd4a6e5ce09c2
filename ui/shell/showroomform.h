// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/showroomsetup.h"
#include "domain/result.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace Vitrina {

class Button;
class CommandQueue;
class HoursEditor;

/// What a new showroom needs to begin: its name, country, branch and hours, and who runs it. The
/// country fills in time zone, currency and words.
class ShowroomForm : public QWidget
{
    Q_OBJECT

public:
    /// @p queue gives the ids and takes the command.
    explicit ShowroomForm(CommandQueue &queue, QWidget *parent = nullptr);

    /// As typed; @p now is when it was done, UTC.
    StartShowroom command(const QDateTime &now) const;

public Q_SLOTS:
    void showProblem(const Vitrina::Problem &problem);

Q_SIGNALS:
    void startRequested();
    void backRequested();

private:
    QLayout *buildFields();
    QLayout *buildButtons();
    QLineEdit *addLine(QFormLayout *form, const QString &label, const char *objectName);
    void fillFromCountry();
    void proposeLogin(const QString &name);
    void updateButton();

    CommandQueue &m_queue;
    QLineEdit *m_company;
    QComboBox *m_country;
    QLineEdit *m_branch;
    QComboBox *m_zone;
    QLineEdit *m_currency;
    HoursEditor *m_hours;
    QLineEdit *m_name;
    QLineEdit *m_login;
    QLabel *m_problem;
    Button *m_start;
};

} // namespace Vitrina
