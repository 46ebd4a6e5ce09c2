// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgstate.h"

#include <algorithm>

namespace Vitrina {

QByteArray stateInWords(const char *message)
{
    const QByteArray said = QByteArray(message).trimmed();
    const QByteArray state = said.mid(said.lastIndexOf(' ') + 1);
    const bool isState =
        state.size() == 5 && std::all_of(state.begin(), state.end(), [](char letter) {
            return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
        });
    return isState ? state : QByteArray();
}

} // namespace Vitrina
