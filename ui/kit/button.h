// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/pressbutton.h"

namespace Vitrina {

/// A push button that can show its shortcut small beside its text, as on "Nuevo seguimiento
/// Ctrl+N". The hint only tells; the shortcut itself belongs to the action.
class Button : public PressButton
{
    Q_OBJECT

public:
    enum class Role { Normal, Primary, Danger, Link };

    explicit Button(const QString &text, Role role = Role::Normal, QWidget *parent = nullptr);

    void setRole(Role role);
    void setHint(const QString &hint);
    QString hint() const { return m_hint; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QFont hintFont() const;
    int hintWidth() const; ///< with the gap before it; 0 without a hint

    Role m_role;
    QString m_hint;
};

} // namespace Vitrina
