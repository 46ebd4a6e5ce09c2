// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/branchmerge.h"
#include "commands/commandregistry.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QTest>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using BranchHand = std::function<void(BranchForm &)>;

template <typename AnyId>
AnyId numbered(uint number)
{
    return AnyId(QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

OpeningInterval openOn(uint id, int weekday, int opens = 540, int closes = 1080)
{
    return {numbered<OpeningHoursId>(id), numbered<BranchId>(1), weekday, opens, closes, {}};
}

BranchHand callIt(const char *name)
{
    return [name](BranchForm &form) { form.name = QString::fromUtf8(name); };
}

BranchHand zoned(const char *zone)
{
    return [zone](BranchForm &form) { form.timeZone = QString::fromUtf8(zone); };
}

BranchHand opened(int at)
{
    return [at](BranchForm &form) { form.openingHours.front().opensMinute = at; };
}

BranchHand called(const char *name)
{
    return [name](BranchForm &form) { form.departments.front().name = QString::fromUtf8(name); };
}

} // namespace

/// Two people change the same branch at a time (rule 4).
class TestBranchMerge : public QObject
{
    Q_OBJECT

private:
    static BranchForm seen()
    {
        return {QStringLiteral("Norte"),
                QStringLiteral("America/Guayaquil"),
                {openOn(1, 1), openOn(2, 2)},
                {{numbered<DepartmentId>(1), numbered<BranchId>(1), QStringLiteral("Ventas"), {}}}};
    }
    static Result<BranchForm> merged(const BranchHand &hers, const BranchHand &theirs)
    {
        BranchForm mine = seen();
        BranchForm now = seen();
        hers(mine);
        theirs(now);
        return mergedForm(seen(), mine, now);
    }

    static SaveBranch saving(SampleShowroom &s)
    {
        SaveBranch command;
        command.branch = s.branch;
        command.seen = formOf(*s.database, s.branch);
        command.openingHours = command.seen->openingHours;
        command.departments = command.seen->departments;
        command.at = s.clock.now();
        return command;
    }
    static QList<OpeningInterval> hoursOf(SampleShowroom &s)
    {
        return formOf(*s.database, s.branch).openingHours;
    }
    static QList<OpeningInterval> mondays(SampleShowroom &s, int opens)
    {
        return {{s.newId<OpeningHoursId>(), s.branch.id, 1, opens, 1080, {}}};
    }

private Q_SLOTS:
    void eachFieldIsWhoseHandChangedIt()
    {
        const Result<BranchForm> form =
            merged([](BranchForm &mine) { callIt("Norte 2")(mine), called("Salón")(mine); },
                   [](BranchForm &now) { zoned("America/Bogota")(now), opened(600)(now); });
        QVERIFY(form.has_value());
        QCOMPARE(form->name, QStringLiteral("Norte 2"));
        QCOMPARE(form->timeZone, QStringLiteral("America/Bogota"));
        QCOMPARE(form->openingHours.front().opensMinute, 600);
        QCOMPARE(form->departments.front().name, QStringLiteral("Salón"));
    }

    void oneFieldToSomethingElseEachIsAConflict_data()
    {
        QTest::addColumn<BranchHand>("hers");
        QTest::addColumn<BranchHand>("theirs");
        QTest::newRow("name") << callIt("A") << callIt("B");
        QTest::newRow("time zone") << zoned("America/Bogota") << zoned("America/Lima");
        QTest::newRow("hours") << opened(600) << opened(660);
        QTest::newRow("department") << called("A") << called("B");
    }
    void oneFieldToSomethingElseEachIsAConflict()
    {
        QFETCH(BranchHand, hers);
        QFETCH(BranchHand, theirs);
        const Result<BranchForm> form = merged(hers, theirs);
        QVERIFY(!form);
        QCOMPARE(form.error().code, Problem::Code::ChangedSince);
        QVERIFY(merged(hers, hers).has_value());
    }

    /// Rows are called otherwise each time hours are written; that alone is no change.
    void hoursAreComparedByWhatTheySay()
    {
        const auto other = [](BranchForm &form) {
            form.openingHours = {openOn(8, 2), openOn(9, 1)};
        };
        const Result<BranchForm> form = merged(other, opened(600));
        QVERIFY(form.has_value());
        QCOMPARE(form->openingHours.front().opensMinute, 600);
        QVERIFY(!areSameHours({openOn(1, 1)}, {openOn(1, 1), openOn(2, 1)}));
    }

    void triedAgainOnlyWhatWasChangedIsWrittenOver()
    {
        BranchForm mine = seen();
        callIt("Mía")(mine);
        opened(600)(mine);
        BranchForm now = seen();
        callIt("Ajena")(now);
        zoned("America/Bogota")(now);
        called("Salón")(now);
        const BranchForm again = correctedOver(seen(), mine, now);
        QCOMPARE(again.name, QStringLiteral("Mía"));
        QCOMPARE(again.openingHours.front().opensMinute, 600);
        QCOMPARE(again.timeZone, QStringLiteral("America/Bogota"));
        QCOMPARE(again.departments.front().name, QStringLiteral("Salón"));
    }

    /// A form that was opened before another's change and saved after it.
    void theCommandWritesWhatWasChangedAlone()
    {
        SampleShowroom s;
        SaveBranch theirs = saving(s);
        SaveBranch hers = theirs;
        theirs.openingHours = mondays(s, 600);
        hers.branch.name = QStringLiteral("Norte 2");
        s.must(theirs, s.admin);
        s.must(hers, s.admin);
        QCOMPARE(load<Branch>(*s.database, s.branch.id)->name, QStringLiteral("Norte 2"));
        QVERIFY(areSameHours(hoursOf(s), theirs.openingHours));
        SaveBranch late = theirs; // seen before either
        late.openingHours = mondays(s, 660);
        const Result<Receipt> refused = s.execute(late, s.admin);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Problem::Code::ChangedSince);
        QVERIFY(areSameHours(hoursOf(s), theirs.openingHours));
    }

    void hoursThatAreTheSameAreNotWritten()
    {
        SampleShowroom s;
        SaveBranch first = saving(s);
        first.openingHours = mondays(s, 600);
        s.must(first, s.admin);
        const OpeningHoursId row = hoursOf(s).front().id;
        SaveBranch again = saving(s);
        again.branch.name = QStringLiteral("Norte 2");
        again.openingHours = mondays(s, 600);
        s.must(again, s.admin);
        QCOMPARE(hoursOf(s).front().id, row);
        again.seen.reset();
        again.openingHours = mondays(s, 600);
        s.must(again, s.admin);
        QCOMPARE(hoursOf(s).front().id, row);
    }

    /// What an older program left in an outbox says nothing of what it began with, and writes all.
    void withoutWhatItBeganWithAllIsWritten()
    {
        SampleShowroom s;
        SaveBranch older = saving(s);
        older.branch.name = QStringLiteral("Norte viejo");
        older.openingHours = mondays(s, 660);
        SaveBranch theirs = saving(s);
        theirs.branch.name = QStringLiteral("Norte 2");
        theirs.openingHours = mondays(s, 600);
        s.must(theirs, s.admin);
        QJsonObject args = AnyCommand(older).args();
        QVERIFY(args.contains(QStringLiteral("seen")));
        args.remove(QStringLiteral("seen"));
        const Result<AnyCommand> parsed =
            parseCommand(QString::fromLatin1(SaveBranch::name), SaveBranch::argsVersion, args);
        QVERIFY(parsed.has_value());
        s.must(*parsed, s.admin);
        QCOMPARE(load<Branch>(*s.database, s.branch.id)->name, QStringLiteral("Norte viejo"));
        QVERIFY(areSameHours(hoursOf(s), older.openingHours));
    }
};

VITRINA_TEST(TestBranchMerge, QCoreApplication)
#include "tst_branchmerge.moc"
