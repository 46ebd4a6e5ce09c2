// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A replica that cannot be read any more while sync is at work with it.
class TestUnreadable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Nothing is thrown at the thread that steps the session, and all goes on when it is well.
    void whatCannotBeCountedIsAsItWas()
    {
        SyncWorld world;
        const QString database = world.database();
        const auto ana = world.laptop(database, "ana");
        QVERIFY(ana->settle());
        ana->setUnplugged(true);
        ana->must(world.showroom.contact(QStringLiteral("Rosa"), QStringLiteral("Paz")));
        SyncSession &session = ana->session();
        session.commandWaits();
        QCOMPARE(session.status().waiting, 1);

        ana->replica().execute(QStringLiteral("ALTER TABLE outbox RENAME TO outbox_away"));
        session.commandWaits();
        session.tryNow();
        QVERIFY(session.step());
        QCOMPARE(session.status().waiting, 1);

        ana->replica().execute(QStringLiteral("ALTER TABLE outbox_away RENAME TO outbox"));
        ana->setUnplugged(false);
        session.tryNow();
        QVERIFY(ana->settle());
        QCOMPARE(session.status().waiting, 0);
    }
};

VITRINA_TEST(TestUnreadable, QCoreApplication)
#include "tst_unreadable.moc"
