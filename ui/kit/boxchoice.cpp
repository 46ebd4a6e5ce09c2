// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/boxchoice.h"

#include <QComboBox>

namespace Vitrina {

namespace {

QString keptEntry(const QComboBox &box, int place)
{
    const QVariant meant = box.itemData(place);
    return meant.isValid() && meant.canConvert<QString>() ? meant.toString() : box.itemText(place);
}

} // namespace

QString keptChoice(const QComboBox &box)
{
    return box.isEditable() ? box.currentText() : keptEntry(box, box.currentIndex());
}

int placeOfChoice(const QComboBox &box, const QString &kept)
{
    for (int place = 0; place < box.count(); ++place) {
        if (keptEntry(box, place) == kept)
            return place;
    }
    return box.findText(kept);
}

} // namespace Vitrina
