// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduling/choicekeys.h"

#include <QKeyEvent>

namespace Vitrina {

bool belongsToTheForm(const QKeyEvent *event)
{
    const bool digit = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    return digit || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
}

} // namespace Vitrina
