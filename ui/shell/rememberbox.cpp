// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rememberbox.h"

#include "kit/plainlabel.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

RememberBox::RememberBox(bool isRemembered, QWidget *parent)
    : QWidget(parent)
    , m_wasRemembered(isRemembered)
    , m_box(new QCheckBox(tr("&Remember the password on this computer")))
    , m_reason(plainLabel(tr("This computer keeps no passwords at present, so yours is asked for "
                             "each time."),
                          nullptr, "dim"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_box);
    column->addWidget(m_reason);
    m_box->setObjectName(QStringLiteral("rememberBox"));
    m_box->setChecked(isRemembered);
    m_reason->setObjectName(QStringLiteral("keychainLabel"));
    m_reason->setWordWrap(true);
    m_reason->hide();
    connect(m_box, &QCheckBox::toggled, this, [this](bool checked) {
        if (checked)
            Q_EMIT wanted();
    });
}

bool RememberBox::isChecked() const
{
    return m_box->isChecked();
}

void RememberBox::tellNoKeychain()
{
    const bool hadFocus = m_box->hasFocus();
    m_box->setChecked(m_wasRemembered);
    m_box->setEnabled(false);
    m_box->setAccessibleDescription(m_reason->text());
    m_reason->show();
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

} // namespace Vitrina
