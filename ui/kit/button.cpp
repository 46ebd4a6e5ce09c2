// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"

#include "kit/palette.h"
#include "kit/theme.h"

#include <QStyle>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <array>

namespace Vitrina {

namespace {
constexpr std::array<const char *, 4> roleNames = {"", "primary", "danger", "link"};
constexpr int hintGap = 8;
} // namespace

Button::Button(const QString &text, Role role, QWidget *parent)
    : PressButton(text, parent)
    , m_role(role)
{
    setProperty("role", QString::fromLatin1(roleNames[static_cast<std::size_t>(role)]));
}

void Button::setRole(Role role)
{
    if (role == m_role)
        return;
    m_role = role;
    setProperty("role", QString::fromLatin1(roleNames[static_cast<std::size_t>(role)]));
    style()->unpolish(this);
    style()->polish(this);
}

void Button::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    updateGeometry();
    update();
}

QFont Button::hintFont() const
{
    QFont small = font();
    small.setPixelSize(11);
    return small;
}

int Button::hintWidth() const
{
    if (m_hint.isEmpty())
        return 0;
    return hintGap + QFontMetrics(hintFont()).horizontalAdvance(m_hint);
}

QSize Button::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(hintWidth(), 0);
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if (m_role == Role::Danger)
        QPushButton::keyPressEvent(event); // never by a hasty Enter
    else
        PressButton::keyPressEvent(event);
}

void Button::paintEvent(QPaintEvent *event)
{
    if (m_hint.isEmpty()) {
        QPushButton::paintEvent(event);
        return;
    }
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const int extra = hintWidth();
    option.rect = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    const int text = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icons = option.icon.isNull() ? 0 : option.iconSize.width() + 4;
    const int start = option.rect.left() + (option.rect.width() - text - icons - extra) / 2;
    option.rect.setLeft(start);
    option.rect.setWidth(text + icons);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);

    const Tokens &t = paintTokens();
    const bool onAccent = m_role == Role::Primary && isEnabled();
    painter.setFont(hintFont());
    painter.setPen(onAccent ? t.accentGround : t.dim);
    painter.drawText(QRect(start + text + icons + hintGap, 0, extra, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_hint);
}

} // namespace Vitrina
