// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/saverow.h"

#include "kit/button.h"

#include <QDialog>

namespace Vitrina {

SaveRow::SaveRow(QDialog *dialog)
    : m_save(new Button(tr("Save"), Button::Role::Primary, dialog))
{
    auto *cancel = new Button(tr("Cancel"), Button::Role::Normal, dialog);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    m_save->setObjectName(QStringLiteral("saveButton"));
    m_save->setDefault(true);
    setSpacing(6);
    addStretch(1);
    addWidget(cancel);
    addWidget(m_save);
    QWidget::setTabOrder(cancel, m_save);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
}

} // namespace Vitrina
