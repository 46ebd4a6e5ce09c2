// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entities.h"
#include "domain/rules.h"

#include <QTest>

using namespace Vitrina;

namespace {

template <CodedEnum Enum>
QStringList codes()
{
    QStringList list;
    for (const auto &[value, code] : EnumCodes<Enum>::table)
        list += QString::fromLatin1(code);
    return list;
}

/// The codes of each status column.
const QMap<QString, QStringList> statuses{
    {QStringLiteral("follow_up.state"), codes<FollowUpState>()},
    {QStringLiteral("opportunity.stage"), codes<Stage>()},
    {QStringLiteral("opportunity.state"), codes<OpportunityState>()},
    {QStringLiteral("visitor.state"), codes<VisitorState>()}};

} // namespace

/// resources/rules, as they are compiled in.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTablesAreThere()
    {
        const Rules rules = Rules::builtIn();
        QVERIFY(rules.commands().size() > 60);
        QVERIFY(rules.transitions().size() > 10);
    }

    void noRuleIsGivenTwice()
    {
        const Rules rules = Rules::builtIn();
        for (const CommandRule &rule : rules.commands()) {
            // The index keeps the last: a second one would shadow the first without a word.
            QCOMPARE(rules.command(rule.command, QLatin1StringView(rule.table.toLatin1()),
                                   rule.operation),
                     &rule);
        }
        for (const Transition &step : rules.transitions()) {
            QCOMPARE(rules.transition(QLatin1StringView(step.table.toLatin1()), step.column,
                                      step.from, step.to),
                     &step);
        }
    }

    void everyStatusIsCodedAndKnown()
    {
        const Rules rules = Rules::builtIn();
        QSet<QString> ruled;
        for (const Transition &step : rules.transitions()) {
            const QString column = step.table + u'.' + step.column;
            ruled += column;
            QVERIFY2(statuses.value(column).contains(step.from), qPrintable(step.from));
            QVERIFY2(statuses.value(column).contains(step.to), qPrintable(step.to));
            QVERIFY(step.from != step.to);
            // A step nobody may take would be a mistake in the table.
            QVERIFY(step.who == Transition::Who::Anyone || step.permission || step.author);
        }
        const QStringList expected = statuses.keys();
        QCOMPARE(ruled, QSet<QString>(expected.begin(), expected.end()));
    }

    void everyStatusHasAWayInAndOut()
    {
        const Rules rules = Rules::builtIn();
        for (auto status = statuses.begin(); status != statuses.end(); ++status) {
            for (const QString &code : status.value()) {
                const bool touched =
                    std::any_of(rules.transitions().begin(), rules.transitions().end(),
                                [&](const Transition &step) {
                                    return step.table + u'.' + step.column == status.key() &&
                                           (step.from == code || step.to == code);
                                });
                QVERIFY2(touched, qPrintable(status.key() + u' ' + code));
            }
        }
    }

    void columnsAreCoveredOneByOne()
    {
        const Rules rules = Rules::parse(QStringLiteral("C\tt\tupdate\ta,b\t-\tclient\n"
                                                        "C\tt\tinsert\t*\timport\tanywhere\n"),
                                         QStringLiteral("t\ts\tx\ty\tauthor,step_stage_back\n"));
        const auto *update = rules.command(QStringLiteral("C"), QLatin1StringView("t"),
                                           CommandRule::Operation::Update);
        QVERIFY(update && update->covers({QStringLiteral("a")}));
        QVERIFY(update->covers({QStringLiteral("b"), QStringLiteral("a")}));
        QVERIFY(!update->covers({QStringLiteral("a"), QStringLiteral("c")}));
        const auto *insert = rules.command(QStringLiteral("C"), QLatin1StringView("t"),
                                           CommandRule::Operation::Insert);
        QVERIFY(insert && insert->covers({QStringLiteral("anything")}));
        QCOMPARE(insert->permission, std::optional(Permission::Import));
        QVERIFY(!rules.command(QStringLiteral("C"), QLatin1StringView("t"),
                               CommandRule::Operation::Delete));
        const auto *step = rules.transition(QLatin1StringView("t"), QStringLiteral("s"),
                                            QStringLiteral("x"), QStringLiteral("y"));
        QVERIFY(step && step->author && step->permission == Permission::StepStageBack);
        QVERIFY(!rules.transition(QLatin1StringView("t"), QStringLiteral("s"), QStringLiteral("y"),
                                  QStringLiteral("x")));
    }
};

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
