// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quotes/dealdialog.h"

class QLineEdit;

namespace Vitrina {

/// The card of who says yes or no to what somebody asks for: A approves, R rejects, which needs its
/// reason. Letters are typed where a field has the keyboard.
class ApprovalDialog : public DealDialog
{
    Q_OBJECT

protected:
    ApprovalDialog(CommandQueue &queue, const QString &title, const QString &doIt, QWidget *parent);

    /// The row for the reason, and the button that rejects; after the rows of what is asked for.
    void addRejection(const QString &label, const char *objectName);
    /// @returns whether the key decided.
    bool decideBy(const QKeyEvent &event);
    void keyPressEvent(QKeyEvent *event) override;

    virtual AnyCommand rejection(const QString &reason) const = 0;
    virtual QString toldOfRejection() const = 0;

private:
    void rejectIt();

    QLineEdit *m_reason = nullptr;
};

} // namespace Vitrina
