// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubworld/hubworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A hub that returned to an older state says so (sync.md 23).
class TestRestored : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HubWorld> m_world;

    static qint64 number(PgConnection &hub, const QByteArray &sql)
    {
        return hub.query(sql).number(0, 0);
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<HubWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    /// A dump brings the transactions of the server it was made on.
    void rowsOfALaterTransactionAreStampedAnew()
    {
        const QString database = m_world->database();
        PgConnection hub = m_world->root(database);
        hub.run("DELETE FROM vitrina.visitor");
        hub.run("SET session_replication_role = replica;"
                "UPDATE vitrina.client SET row_xid = '900000000';"
                "UPDATE vitrina.client_scope SET row_xid = '900000000';"
                "UPDATE vitrina.tombstone SET row_xid = '900000000';"
                "RESET session_replication_role");
        const QString before = hub.query("SELECT incarnation FROM vitrina.hub").text(0, 0);
        const qint64 clients = number(hub, "SELECT count(*) FROM vitrina.client");
        const QString versions =
            hub.query("SELECT string_agg(row_version::text, ',' ORDER BY id) FROM vitrina.client")
                .text(0, 0);

        hub.run("SELECT vitrina.begin_incarnation()");

        QVERIFY(hub.query("SELECT incarnation FROM vitrina.hub").text(0, 0) != before);
        for (const char *table : {"client", "client_scope", "tombstone", "staff"}) {
            QCOMPARE(number(hub, QByteArray("SELECT count(*) FROM vitrina.") + table +
                                     " WHERE row_xid >= pg_current_xact_id()"),
                     0);
        }
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.client"), clients);
        QCOMPARE(number(hub, "SELECT count(*) FROM vitrina.tombstone"), 1);
        QCOMPARE(
            hub.query("SELECT string_agg(row_version::text, ',' ORDER BY id) FROM vitrina.client")
                .text(0, 0),
            versions);
        QCOMPARE(number(hub, "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'"), 0);
    }

    void staffCannotBeginOne()
    {
        PgConnection ana = m_world->as(m_world->database(), QStringLiteral("ana"));
        QVERIFY_THROWS_EXCEPTION(HubError, ana.run("SELECT vitrina.begin_incarnation()"));
    }
};

VITRINA_TEST(TestRestored, QCoreApplication)
#include "tst_restored.moc"
