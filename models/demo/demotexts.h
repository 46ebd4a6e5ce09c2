// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

namespace Vitrina {

/// The word lists of resources/demo, compiled in.
struct DemoTexts
{
    QStringList female;
    QStringList male;
    QStringList surnames;
    QStringList companies; ///< with %1
    QStringList places;
    QStringList contact;
    QStringList reached;
    QStringList notReached;
    QStringList won;
    QHash<QString, QStringList> lost; ///< by the code of the reason
    QStringList chats;                ///< with %1 client, %2 model, %3 advisor
    QList<QStringList> models;
    QList<QStringList> leads;

    static DemoTexts load();
};

} // namespace Vitrina
