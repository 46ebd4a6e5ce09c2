// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctlhands.h"
#include "postgres/postgresserver.h"

#include <QTest>

namespace Vitrina::Testing {

/// A PostgreSQL on which vitrinactl administers companies, each in a database of its own.
class ServerFixture : public QObject
{
protected:
    void openServer()
    {
        PostgresServer::Options options;
        options.durable = true;
        m_server = std::make_unique<PostgresServer>(options);
        m_server->connect(QStringLiteral("postgres"))
            .run("ALTER ROLE postgres PASSWORD 'the right one'");
    }
    void closeServer() { m_server.reset(); }

    QString url(const QString &user = QStringLiteral("postgres")) const
    {
        const HubAddress way = m_server->address(QString(), user);
        return QStringLiteral("host=%1 port=%2 user=%3").arg(way.host).arg(way.port).arg(user);
    }
    QString overTcp(const QString &more) const
    {
        return QStringLiteral("postgresql://postgres@127.0.0.1:%1/%2")
            .arg(m_server->port())
            .arg(more);
    }
    QString freshName() { return QStringLiteral("company%1").arg(++m_databases); }
    QStringList at(const QString &database) const
    {
        return {QStringLiteral("--server"), url(), QStringLiteral("--database"), database};
    }
    /// A company of its own; its administrator's login is named like the database.
    QString founded()
    {
        const QString name = freshName();
        const Ended made = run(QStringList{"init", "--company", "Motos del Norte", "--admin-login",
                                           name, "--admin-name", "Rosa Vera"} +
                               at(name));
        if (made.code != 0)
            qFatal("init: %s", qPrintable(made.err));
        return name;
    }
    static qint64 number(PgConnection &hub, const QByteArray &sql)
    {
        return hub.query(sql).number(0, 0);
    }

    std::unique_ptr<PostgresServer> m_server;

private:
    int m_databases = 0;
};

} // namespace Vitrina::Testing
