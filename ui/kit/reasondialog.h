// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace Vitrina {

class Button;

/// Asks in one line why something is done. Whoever opens it does it once the reason is given, and
/// then accept()s the dialog or says why not: what was typed stays until then. Shown by open();
/// deletes itself.
class ReasonDialog : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString question;
        QString doIt;
        QString leaveIt;
    };
    enum class Need {
        Optional,
        Required,
    };

    ReasonDialog(const QString &name, const Words &words, Need need, QWidget *parent);

    /// It was not done, and can be tried again.
    void refuse(const Problem &problem);

Q_SIGNALS:
    void given(const QString &reason);

private:
    void give();

    const Need m_need;
    QLineEdit *m_reason = nullptr;
    QLabel *m_problem = nullptr;
    Button *m_doIt = nullptr;
};

} // namespace Vitrina
