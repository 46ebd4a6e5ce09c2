// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QComboBox;

namespace Vitrina {

// How drafts keep what is chosen in a list of answers: by what an entry stands for where that can
// be written down, as its words are others in another language; else by its words.

QString keptChoice(const QComboBox &box);
/// Where that entry is now, also one an earlier program kept by its words; -1 where it is no more.
int placeOfChoice(const QComboBox &box, const QString &kept);

} // namespace Vitrina
