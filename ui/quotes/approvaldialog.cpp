// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/approvaldialog.h"

#include "kit/button.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace Vitrina {

ApprovalDialog::ApprovalDialog(CommandQueue &queue, const QString &title, const QString &doIt,
                               QWidget *parent)
    : DealDialog(queue, title, doIt, parent)
{
    acceptButton()->setHint(tr("A"));
}

void ApprovalDialog::addRejection(const QString &label, const char *objectName)
{
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(QLatin1StringView(objectName));
    m_reason->setPlaceholderText(tr("Needed to reject it"));
    form()->addRow(label, m_reason);
    auto *reject = new Button(tr("Reject"));
    reject->setObjectName(QStringLiteral("rejectButton"));
    reject->setHint(tr("R"));
    reject->setAutoDefault(false);
    connect(reject, &QPushButton::clicked, this, &ApprovalDialog::rejectIt);
    buttons()->insertWidget(buttons()->count() - 1, reject);
}

void ApprovalDialog::rejectIt()
{
    if (m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus();
        showProblem({Problem::Code::MissingReason, {}});
        return;
    }
    submit(rejection(m_reason->text()), toldOfRejection());
}

bool ApprovalDialog::decideBy(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::NoModifier)
        return false;
    if (event.key() == Qt::Key_A)
        acceptButton()->click();
    else if (event.key() == Qt::Key_R)
        rejectIt();
    else
        return false;
    return true;
}

void ApprovalDialog::keyPressEvent(QKeyEvent *event)
{
    if (!decideBy(*event))
        DealDialog::keyPressEvent(event);
}

} // namespace Vitrina
