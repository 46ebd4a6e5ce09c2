// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/secret.h"

#include <functional>

namespace Vitrina {

/// Keeps passwords for the person who is signed in to the computer. Asynchronous: an answer comes
/// later, in the thread that asked; none comes after the keeper is gone.
class PasswordKeeper
{
public:
    enum class Answer {
        Done,
        Nothing,   ///< there is none under this name
        NoService, ///< nobody keeps passwords here, or she was refused: ask each time
    };
    using Read = std::function<void(Answer answer, const Secret &password)>;
    using Wrote = std::function<void(Answer answer)>;

    virtual ~PasswordKeeper() = default;
    virtual void read(const QString &name, Read done) = 0;
    virtual void write(const QString &name, const Secret &password, Wrote done) = 0;
    virtual void forget(const QString &name, Wrote done) = 0;
};

} // namespace Vitrina
