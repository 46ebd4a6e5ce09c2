// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/resolvefollowup.h"
#include "syncworld/syncworld.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <thread>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Two people decide the same row at the same moment (issue 3; rules 2 and 4). VITRINA_RACES says
/// how often.
class TestRaces : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncWorld> m_world;

    struct Racer
    {
        std::unique_ptr<Laptop> laptop;
        CommandId command;
        FollowUpId next;
        int won = 0;
    };

    void resolve(Racer &racer, const FollowUpId &followUp)
    {
        ResolveFollowUp command;
        command.followUpId = followUp;
        command.outcome = Outcome::Reached;
        command.note = QStringLiteral("Quiere verla el sábado");
        command.next = m_world->showroom.callIn(48);
        command.next->id = racer.laptop->newId<FollowUpId>();
        command.at = m_world->clock.now();
        racer.next = command.next->id;
        racer.command = racer.laptop->must(command).id;
    }
    /// Time stands still meanwhile.
    static void goAsFarAsItGoes(Racer &racer)
    {
        racer.laptop->session().tryNow();
        while (racer.laptop->session().step()) {
        }
    }

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<SyncWorld>(); }
    void cleanupTestCase() { m_world.reset(); }

    void oneWinsAndTheOtherIsTold()
    {
        bool isSet = false;
        const int wanted = qEnvironmentVariableIntValue("VITRINA_RACES", &isSet);
        const int races = isSet ? wanted : 150;
        const QString database = m_world->database();
        Racer ana{m_world->laptop(database, "ana"), {}, {}};
        Racer jefe{m_world->laptop(database, "jefe"), {}, {}};
        QVERIFY(ana.laptop->settle() && jefe.laptop->settle());
        PgConnection root = m_world->hub().root(database);
        FollowUpId followUp = m_world->alba.next->id;
        for (int race = 1; race <= races; ++race) {
            resolve(ana, followUp);
            resolve(jefe, followUp);
            std::thread other([&jefe] { goAsFarAsItGoes(jefe); });
            goAsFarAsItGoes(ana);
            other.join();
            QVERIFY2(ana.laptop->settle() && jefe.laptop->settle() && ana.laptop->settle(),
                     qPrintable(QString::number(race)));
            const bool anaWon = ana.laptop->verdictOf(ana.command) == u"applied";
            Racer &winner = anaWon ? ana : jefe;
            Racer &loser = anaWon ? jefe : ana;
            QCOMPARE(winner.laptop->verdictOf(winner.command), QStringLiteral("applied"));
            QCOMPARE(loser.laptop->verdictOf(loser.command),
                     QStringLiteral("withdrawn already_resolved"));
            QCOMPARE(loser.laptop->session().status().refused, race - loser.won);
            QCOMPARE(root.query("SELECT count(*) FROM vitrina.follow_up WHERE id IN ($1, $2)",
                                {winner.next.toString().toUtf8(), loser.next.toString().toUtf8()})
                         .number(0, 0),
                     1);
            ++winner.won;
            followUp = winner.next;
        }
        QCOMPARE(ana.won + jefe.won, races);
        for (const Racer *racer : {&ana, &jefe})
            QCOMPARE(firstDifference(racer->laptop->rows(), racer->laptop->hubRows()), QString());
        qInfo("%d of %d won by the one", ana.won, races);
    }
};

VITRINA_TEST(TestRaces, QCoreApplication)
#include "tst_races.moc"
