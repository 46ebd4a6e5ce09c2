// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hubworld/hubworld.h"

#include <memory>

namespace Vitrina::Testing {

/// What tests of the hub's rules begin with: one server for all of a program, a company of its own
/// for each function, and in it an advisor and an administrator who push by hand.
class HubTest : public QObject
{
    Q_OBJECT

protected:
    /// By the administrator of the server, whom no policy binds.
    QString text(const QByteArray &sql) { return m_root->query(sql).text(0, 0); }
    qint64 number(const QByteArray &sql) { return m_root->query(sql).number(0, 0); }
    QString version(const char *table, const QString &id);
    /// A change of a row as it stands now.
    QJsonObject changed(const char *table, const QString &id, const QJsonObject &columns);
    /// These columns, and @p more, or more of them otherwise.
    static QJsonObject with(QJsonObject columns, const QJsonObject &more);

    std::unique_ptr<HubWorld> m_world;
    QString m_database;
    std::unique_ptr<PgConnection> m_root;
    std::unique_ptr<Pusher> m_ana;
    std::unique_ptr<Pusher> m_admin;

    const QString m_applied = QStringLiteral("applied");
    const QString m_forbidden = QStringLiteral("rejected forbidden");

protected Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void init();
    void cleanup();
    void cleanupTestCase() { m_world.reset(); }
};

} // namespace Vitrina::Testing
