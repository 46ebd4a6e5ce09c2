// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/pgstate.h"

#include <algorithm>

namespace Vitrina {

namespace {

constexpr auto wrongPassword = "28P01";

/// The last word, where it is a state.
QByteArray stateOf(const QByteArray &line)
{
    const QByteArray said = line.trimmed();
    const QByteArray state = said.mid(said.lastIndexOf(' ') + 1);
    const bool isState =
        state.size() == 5 && std::all_of(state.begin(), state.end(), [](char letter) {
            return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
        });
    return isState ? state : QByteArray();
}

} // namespace

QByteArray stateInWords(const char *message)
{
    QByteArray last;
    const QList<QByteArray> lines = QByteArray(message).trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray state = stateOf(line);
        if (state == wrongPassword)
            return state;
        last = state;
    }
    return last;
}

} // namespace Vitrina
