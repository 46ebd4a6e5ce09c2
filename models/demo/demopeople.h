// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demorandom.h"
#include "demo/demotexts.h"
#include "domain/entities.h"

#include <QSet>

namespace Vitrina {

/// One client and what hangs on her alone.
struct DemoClient
{
    Client client;
    QList<ClientPhone> phones;
    QList<ClientEmail> emails;
    QList<Vehicle> vehicles;
};

/// Invents clients: no two with one phone number or one national id. Mail addresses are under
/// `.example`, so that none is ever anybody's.
class DemoPeople
{
public:
    DemoPeople(DemoRandom &random, const DemoTexts &texts);

    /// @p branchIndex: 0 and 1 in Quito, 2 in Guayaquil. Ids are made as of @p at.
    DemoClient someone(int branchIndex, const QDateTime &at);
    /// The same with a given name; an empty surname makes her a company.
    DemoClient named(const QString &name, const QString &surname, int branchIndex,
                     const QDateTime &at);
    /// Numbers someone is known by in the manual; to be given before others are invented.
    /// @p phoneDigits: the eight after +593 9.
    void giveNumbers(DemoClient &one, const QString &phoneDigits, const QString &nationalIdDigits);

private:
    QString companyName();
    QString nationalId(int branchIndex, ClientKind kind);
    ClientPhone phone(const ClientId &client, const QDateTime &at);
    void addMail(DemoClient &one, const QDateTime &at);
    void addPlate(DemoClient &one, int branchIndex, const QDateTime &at);

    DemoRandom &m_random;
    const DemoTexts &m_texts;
    QSet<QString> m_phones;
    QSet<QString> m_nationalIds;
};

} // namespace Vitrina
