// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Vitrina {

/// How alike two names of people are, 0 … 1, to warn of a duplicate while a client is typed (D4).
/// The order of the words, accents, case and particles ("de la") do not count; a typo in a longer
/// word and a second name that is missing cost little; a wholly different word costs much, and so
/// does the o or a that makes another person ("Mario", "María"). Symmetric. Any thread.
double nameSimilarity(QStringView a, QStringView b);

/// From here on two names are shown as perhaps the same person.
inline constexpr double similarNamesThreshold = 0.8;

bool areSimilar(QStringView a, QStringView b);

} // namespace Vitrina
