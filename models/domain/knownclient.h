// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QMetaType>
#include <QString>

#include <vector>

namespace Vitrina {

/// By what the whole company is asked for a client whom one is about to register (X6).
struct ClientQuestion
{
    QString nationalId; ///< as it was typed
    QString phone;      ///< E.164

    bool isEmpty() const { return nationalId.isEmpty() && phone.isEmpty(); }
    friend bool operator==(const ClientQuestion &, const ClientQuestion &) = default;
};

/// A client of the company, as far as anybody of it may know of her: whom to ask.
struct KnownClient
{
    enum class Matched { NationalId, Phone };

    Matched matched = Matched::Phone;
    ClientId client; ///< null unless she is open to who asked
    QString agent;   ///< empty where nobody attends her
    QString branch;
};

struct ClientAnswer
{
    ClientQuestion question;
    std::vector<KnownClient> known;
};

} // namespace Vitrina

Q_DECLARE_METATYPE(Vitrina::ClientAnswer)
