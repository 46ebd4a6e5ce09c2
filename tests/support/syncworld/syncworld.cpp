// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld/syncworld.h"

#include "sample/scenarios.h"

namespace Vitrina::Testing {

SyncWorld::SyncWorld()
    : showroom(quickPlace())
    , alba(showroom.contact(QStringLiteral("Alba"), QStringLiteral("Ruiz"),
                            QStringLiteral("0991111111")))
    , bruno(showroom.contact(QStringLiteral("Bruno"), QStringLiteral("Paz")))
    , carmen(showroom.contact(QStringLiteral("Carmen"), QStringLiteral("Gil")))
{
    showroom.must(alba);
    showroom.must(bruno);
    showroom.must(carmen, showroom.ivan);
    clock.set(showroom.clock.now());
    m_template = m_hub.databaseOf(*showroom.database);
}

std::unique_ptr<Laptop> SyncWorld::laptop(const QString &database, const char *login)
{
    return std::make_unique<Laptop>(m_hub.server(), database, QString::fromLatin1(login), clock,
                                    ++m_seed);
}

std::unique_ptr<Laptop> SyncWorld::settled(const QString &database, const char *login)
{
    std::unique_ptr<Laptop> settling = laptop(database, login);
    if (!settling->settle())
        qFatal("%s does not come to rest", login);
    return settling;
}

} // namespace Vitrina::Testing
