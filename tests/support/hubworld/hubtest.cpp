// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubtest.h"

namespace Vitrina::Testing {

QString HubTest::version(const char *table, const QString &id)
{
    return m_root
        ->query("SELECT row_version FROM vitrina." + QByteArray(table) + " WHERE id = $1::uuid",
                {id.toUtf8()})
        .text(0, 0);
}

QJsonObject HubTest::changed(const char *table, const QString &id, const QJsonObject &columns)
{
    return updated(QString::fromLatin1(table), id, version(table, id), columns);
}

QJsonObject HubTest::with(QJsonObject columns, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        columns.insert(it.key(), it.value());
    return columns;
}

void HubTest::init()
{
    m_database = m_world->database();
    m_root = std::make_unique<PgConnection>(m_world->root(m_database));
    m_ana = std::make_unique<Pusher>(m_world->as(m_database, QStringLiteral("ana")));
    m_admin = std::make_unique<Pusher>(m_world->as(m_database, QStringLiteral("admin")));
}

void HubTest::cleanup()
{
    m_admin.reset();
    m_ana.reset();
    m_root.reset();
}

} // namespace Vitrina::Testing
