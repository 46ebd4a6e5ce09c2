// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/quickslots.h"

#include "kit/button.h"

#include <QHBoxLayout>

namespace Vitrina {

namespace {

struct Slot
{
    int key;
    const char *text; ///< its & makes the Alt key and underlines the number
};

constexpr Slot quickMoments[] = {
    {1, QT_TRANSLATE_NOOP("Vitrina::QuickSlots", "&1 +2 h")},
    {2, QT_TRANSLATE_NOOP("Vitrina::QuickSlots", "&2 tomorrow 9")},
    {3, QT_TRANSLATE_NOOP("Vitrina::QuickSlots", "&3 next Monday")},
};

} // namespace

QuickSlots::QuickSlots(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (const Slot &slot : quickMoments) {
        auto *button = new Button(tr(slot.text), Button::Role::Link, this);
        button->setObjectName(QStringLiteral("quickSlot%1Button").arg(slot.key));
        button->setToolTip(tr("Alt+%1, or %1 outside text fields").arg(slot.key));
        // Not a stop on the way from field to field: the keys reach it quicker.
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QPushButton::clicked, this,
                [this, key = slot.key] { Q_EMIT picked(key); });
        row->addWidget(button);
    }
    row->addStretch();
}

} // namespace Vitrina
