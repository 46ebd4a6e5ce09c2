// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/appraisalrows.h"
#include "domain/changerequestrows.h"
#include "domain/creditsteps.h"
#include "domain/dealrows.h"
#include "domain/discountrows.h"
#include "domain/entities.h"
#include "domain/quotelifecycle.h"
#include "domain/rules.h"
#include "domain/sendingrows.h"
#include "domain/textlimit.h"
#include "testsupport/testprogram.h"

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
    {QStringLiteral("appraisal.state"), codes<AppraisalState>()},
    {QStringLiteral("credit_application.state"), codes<CreditState>()},
    {QStringLiteral("deposit.state"), codes<DepositState>()},
    {QStringLiteral("follow_up.state"), codes<FollowUpState>()},
    {QStringLiteral("opportunity.stage"), codes<Stage>()},
    {QStringLiteral("opportunity.state"), codes<OpportunityState>()},
    {QStringLiteral("quote.status"), codes<QuoteStatus>()},
    {QStringLiteral("reservation.state"), codes<ReservationState>()},
    {QStringLiteral("sending.state"), codes<SendingState>()},
    {QStringLiteral("change_request.state"), codes<ChangeState>()},
    {QStringLiteral("discount_request.state"), codes<DiscountState>()},
    {QStringLiteral("unit.state"), codes<UnitState>()},
    {QStringLiteral("visitor.state"), codes<VisitorState>()}};

/// Where a step of a quote leads.
QList<QuoteStatus> reachedBy(const QuoteTransition &step)
{
    using To = QuoteTransition::To;
    static const QMap<To, QList<QuoteStatus>> table{
        {To::Same, {}},
        {To::Lived, {QuoteStatus::Sent, QuoteStatus::Viewed}},
        {To::Sent, {QuoteStatus::Sent}},
        {To::Viewed, {QuoteStatus::Viewed}},
        {To::Reserved, {QuoteStatus::Reserved}},
        {To::Completed, {QuoteStatus::Completed}},
        {To::Expired, {QuoteStatus::Expired}},
        {To::Cancelled, {QuoteStatus::Cancelled}}};
    return table.value(step.to);
}

/// How resources/rules says who takes it.
QString whoFor(QuoteActor who)
{
    switch (who) {
    case QuoteActor::Client:
    case QuoteActor::System:
        return QStringLiteral("service");
    case QuoteActor::Support:
        return codeOf(Permission::ExtendLink);
    case QuoteActor::CustomerCare:
        return codeOf(Permission::EditLockedQuote);
    case QuoteActor::Manager:
        return codeOf(Permission::ApproveReservation);
    case QuoteActor::Writer:
    case QuoteActor::WriterOrSystem:
        break;
    }
    return QStringLiteral("anyone");
}

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
            // A step no staff member may take would be a mistake in the table, but for what the
            // client and the clock do to a quote.
            QVERIFY(step.who == Transition::Who::Anyone || step.permission || step.author ||
                    column == QStringLiteral("quote.status"));
        }
        const QStringList expected = statuses.keys();
        QCOMPARE(ruled, QSet<QString>(expected.begin(), expected.end()));
    }

    /// The life cycle of a quote is written once (S0.1 to S0.12): the hub's steps are its own, and
    /// beside them only that who gave a sale up may take that back.
    void theStepsOfAQuoteAreThoseOfItsLifeCycle()
    {
        QStringList expected;
        const auto add = [&expected](QuoteStatus from, QuoteStatus to, const QString &who) {
            expected += QStringList{codeOf(from), codeOf(to), who}.join(u' ');
        };
        for (const QuoteTransition &step : quoteTransitions()) {
            for (const QuoteStatus to : reachedBy(step)) {
                if (to != step.from)
                    add(step.from, to, whoFor(step.who));
            }
        }
        for (const QuoteStatus before :
             {QuoteStatus::Draft, QuoteStatus::Sent, QuoteStatus::Viewed})
            add(QuoteStatus::Cancelled, before, QStringLiteral("author"));
        QStringList ruled;
        const Rules rules = Rules::builtIn();
        for (const Transition &step : rules.transitions()) {
            if (step.table != QLatin1StringView("quote"))
                continue;
            const QString who = step.who == Transition::Who::Anyone ? QStringLiteral("anyone")
                                : step.permission                   ? codeOf(*step.permission)
                                : step.author                       ? QStringLiteral("author")
                                                                    : QStringLiteral("service");
            ruled += QStringList{step.from, step.to, who}.join(u' ');
        }
        expected.removeDuplicates();
        expected.sort();
        ruled.sort();
        QCOMPARE(ruled, expected);
    }

    /// So are those of a credit application (D1).
    void theStepsOfACreditAreThoseOfItsTable()
    {
        QStringList expected;
        for (const CreditStep &step : creditSteps())
            expected += codeOf(step.from) + u' ' + codeOf(step.to) + QStringLiteral(" anyone");
        QStringList ruled;
        const Rules rules = Rules::builtIn();
        for (const Transition &step : rules.transitions()) {
            if (step.table == QLatin1StringView(CreditApplication::table))
                ruled +=
                    step.from + u' ' + step.to +
                    (step.who == Transition::Who::Anyone ? QStringLiteral(" anyone") : QString());
        }
        expected.sort();
        ruled.sort();
        QCOMPARE(ruled, expected);
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
        const Rules rules =
            Rules::parse(QStringLiteral("C\tt\tupdate\ta,b\t-\tclient\n"
                                        "C\tt\tinsert\t*\timport\tanywhere\n"),
                         QStringLiteral("t\ts\tx\ty\tauthor,step_stage_back\n"), {});
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

    void textsAreAsLongAsTheirKindOrTheirNumber()
    {
        const Rules rules = Rules::parse(
            {}, {}, QStringLiteral("# of t\nt\ta\tline\nt\tb\tnote\nt\tc\tchat\nt\td\t7\n"));
        const auto longest = [&rules](const char *column) {
            return rules.longestText(QLatin1StringView("t"), QString::fromLatin1(column));
        };
        QCOMPARE(longest("a"), std::optional(TextLimit::line));
        QCOMPARE(longest("b"), std::optional(TextLimit::note));
        QCOMPARE(longest("c"), std::optional(TextLimit::chat));
        QCOMPARE(longest("d"), std::optional(7));
        QVERIFY(!longest("e"));
    }
};

VITRINA_TEST(TestRules, Testing::NoApplication)
#include "tst_rules.moc"
