// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/changestage.h"
#include "commands/movequote.h"
#include "sample/creditscenarios.h"
#include "storage/creditqueries.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Vitrina;
using namespace Vitrina::Testing;
using Code = Problem::Code;

/// Credit applications of a quote, and what a sale needs to be documented (D1, S1.9).
class TestCredits : public QObject
{
    Q_OBJECT

private:
    using State = CreditState;

    std::unique_ptr<SampleShowroom> m_showroom;
    CreateQuote m_made;

    SampleShowroom &s() { return *m_showroom; }
    CreditApplication row(const CreditApplicationId &id)
    {
        return *load<CreditApplication>(*s().database, id);
    }
    Code code(const AnyCommand &command)
    {
        const Result<Receipt> done = s().execute(command);
        return done ? Code::Cancelled : done.error().code;
    }
    QStringList events()
    {
        QStringList list;
        Rows rows = s().database->query(QStringLiteral(
            "SELECT json_extract(data, '$.event') FROM timeline_entry WHERE kind = 'quote' AND"
            " json_extract(data, '$.event') LIKE 'credit%' ORDER BY rowid"));
        while (rows.next())
            list += rows.text(0);
        return list;
    }
    QString dayIn(int days)
    {
        return s()
            .clock.now()
            .toTimeZone(QTimeZone("America/Guayaquil"))
            .date()
            .addDays(days)
            .toString(Qt::ISODate);
    }
    /// A quote without cash, sent or not.
    CreateQuote withoutCash(bool isSent = true)
    {
        CreateQuote made = fullQuote(s(), registered(s()));
        QuoteForm loan;
        for (const QuoteForm &form : std::as_const(made.content.forms)) {
            if (form.kind == QuoteFormKind::Financed)
                loan = form;
        }
        made.content.forms.clear();
        for (const QuoteOffer &offer : std::as_const(made.content.offers)) {
            loan.id = s().newId<QuoteFormId>();
            loan.offerId = offer.id;
            made.content.forms += loan;
        }
        s().must(made);
        if (isSent)
            s().must(
                SendQuote{made.quoteId, seen(s(), made), QuoteChannel::WhatsApp, s().clock.now()});
        else
            s().must(ChangeStage{
                made.opportunityId, Stage::Interested, Stage::Quoted, {}, s().clock.now()});
        return made;
    }
    ChangeStage documenting(const CreateQuote &made)
    {
        return {made.opportunityId, Stage::Quoted, Stage::Documented, {}, s().clock.now()};
    }

private Q_SLOTS:
    void lendersAreThoseWrittenBeforeTheUsualFirst()
    {
        const CreateQuote made = withoutCash();
        const QString usual = made.content.forms.first().lender;
        QVERIFY(!usual.isEmpty());
        s().must(OpenApplication{s().newId<CreditApplicationId>(),
                                 made.quoteId,
                                 QStringLiteral("Aval"),
                                 100'000,
                                 {},
                                 s().clock.now()});
        s().must(OpenApplication{
            s().newId<CreditApplicationId>(), made.quoteId, usual, 100'000, {}, s().clock.now()});
        QCOMPARE(lendersUsed(*s().database), (QStringList{usual, QStringLiteral("Aval")}));
    }

    void init()
    {
        m_showroom = std::make_unique<SampleShowroom>();
        m_made = sent(s());
    }

    void severalLendersAreAskedAtOnce()
    {
        applied(s(), m_made, State::InStudy);
        applied(s(), m_made, State::Denied, QStringLiteral("Financiera Andina"));
        const auto id = applied(s(), m_made, State::ToSend, QStringLiteral("  Cooperativa\n29  "));
        QCOMPARE(creditsOf(*s().database, m_made.quoteId).size(), size_t(3));
        const CreditApplication application = row(id);
        QCOMPARE(application.lender, QStringLiteral("Cooperativa 29"));
        QCOMPARE(application.currency, QStringLiteral("USD"));
        QCOMPARE(application.opportunityId, m_made.opportunityId);
        QCOMPARE(application.createdBy, s().ana.id);
        QVERIFY(!application.sentAt.isValid());
    }

    void fromTheFirstPaperToTheMoney()
    {
        const auto id = applied(s(), m_made, State::Observed);
        QCOMPARE(row(id).missing, QStringLiteral("Rol de pagos"));
        s().must(stepTo(s(), id, State::InStudy));
        QCOMPARE(row(id).missing, QString());
        QVERIFY(!row(id).decidedAt.isValid());
        s().clock.advance(3600);
        s().must(stepTo(s(), id, State::Approved), s().manager);
        const CreditApplication approved = row(id);
        QCOMPARE(approved.approvedMinor, 380'000);
        QCOMPARE(approved.months, 36);
        QCOMPARE(approved.rateMillionths, 15'600'000);
        QCOMPARE(approved.decidedBy, s().manager.id);
        QCOMPARE(approved.decidedAt, s().clock.now());
        s().must(stepTo(s(), id, State::Disbursed));
        QCOMPARE(row(id).decidedBy, s().manager.id);
        const QStringList told{
            QStringLiteral("credit_opened"),   QStringLiteral("credit_in_study"),
            QStringLiteral("credit_observed"), QStringLiteral("credit_in_study"),
            QStringLiteral("credit_approved"), QStringLiteral("credit_disbursed")};
        QCOMPARE(events(), told);
    }

    void whatIsAskedIsWholeOrRefused()
    {
        OpenApplication command = applicationOf(s(), m_made, QStringLiteral("  "));
        QCOMPARE(code(command), Code::MissingLender);
        command = applicationOf(s(), m_made);
        command.requestedMinor = 0;
        QCOMPARE(code(command), Code::AmountOutOfRange);
        command = applicationOf(s(), m_made, QString(201, u'x'));
        QCOMPARE(code(command), Code::TextTooLong);
    }

    void aCancelledQuoteAsksNobody()
    {
        s().must(CancelQuote{m_made.quoteId, QStringLiteral("Otro"), s().clock.now()});
        QCOMPARE(code(applicationOf(s(), m_made)), Code::QuoteStep);
    }

    void stepsThatTheTableDoesNotHaveAreRefused()
    {
        for (const auto &[from, text] : EnumCodes<State>::table) {
            const auto id = applied(s(), m_made, from);
            for (const auto &[to, other] : EnumCodes<State>::table) {
                if (!creditStatesAfter(from).contains(to))
                    QCOMPARE(code(stepTo(s(), id, to)), Code::CreditStep);
            }
        }
    }

    void eachStateHasWhatItNeeds_data()
    {
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("problem");
        QTest::addColumn<std::function<void(CreditAnswer &)>>("spoil");
        const auto row = [](const char *name, State to, Code problem,
                            const std::function<void(CreditAnswer &)> &spoil) {
            QTest::newRow(name) << int(to) << int(problem) << spoil;
        };
        row("no documents", State::Observed, Code::MissingDocuments,
            [](CreditAnswer &a) { a.missing = QStringLiteral(" "); });
        row("no reason", State::Denied, Code::MissingReason,
            [](CreditAnswer &a) { a.reason.clear(); });
        row("no amount", State::Approved, Code::AmountOutOfRange,
            [](CreditAnswer &a) { a.approvedMinor = 0; });
        row("no term", State::Approved, Code::MonthsOutOfRange,
            [](CreditAnswer &a) { a.months = 0; });
        row("too long a term", State::Approved, Code::MonthsOutOfRange,
            [](CreditAnswer &a) { a.months = 121; });
        row("a rate below zero", State::Approved, Code::RateOutOfRange,
            [](CreditAnswer &a) { a.rateMillionths = -1; });
        row("a rate beyond all", State::Approved, Code::RateOutOfRange,
            [](CreditAnswer &a) { a.rateMillionths = 201'000'000; });
        row("over already", State::Approved, Code::DateInPast,
            [](CreditAnswer &a) { a.validUntil = QStringLiteral("2020-01-01"); });
        row("no day", State::Approved, Code::DateInPast,
            [](CreditAnswer &a) { a.validUntil = QStringLiteral("mañana"); });
    }
    void eachStateHasWhatItNeeds()
    {
        QFETCH(int, to);
        QFETCH(int, problem);
        QFETCH(std::function<void(CreditAnswer &)>, spoil);
        const auto id = applied(s(), m_made, State::InStudy);
        MoveApplication step = stepTo(s(), id, State(to));
        spoil(step.answer);
        QCOMPARE(int(code(step)), problem);
        QCOMPARE(row(id).state, State::InStudy);
    }

    void whoSawAnotherStateIsTold()
    {
        const auto id = applied(s(), m_made, State::InStudy);
        const MoveApplication late = stepTo(s(), id, State::Denied);
        s().must(stepTo(s(), id, State::Observed));
        QCOMPARE(code(late), Code::ChangedSince);
    }

    void whatIsAskedIsCorrectedUntilItIsDecided()
    {
        const auto id = applied(s(), m_made, State::ToSend);
        EditApplication edit{id, QStringLiteral("Financiera"), 1, {}, {}, s().clock.now()};
        s().must(edit);
        QCOMPARE(row(id).lender, QStringLiteral("Financiera"));
        s().must(stepTo(s(), id, State::InStudy));
        edit.lender = QStringLiteral("Otra");
        edit.requestedMinor = 7;
        s().must(edit);
        QCOMPARE(row(id).lender, QStringLiteral("Financiera")); // it is with this one
        QCOMPARE(row(id).requestedMinor, 7);
        s().must(stepTo(s(), id, State::Observed));
        QCOMPARE(code(edit), Code::MissingDocuments);
        s().must(stepTo(s(), id, State::Approved));
        QCOMPARE(code(edit), Code::CreditStep);
    }

    void onlyWhatNobodySawIsTakenBack()
    {
        const auto id = applied(s(), m_made, State::ToSend);
        s().must(RemoveApplication{id, s().clock.now()});
        QVERIFY(!load<CreditApplication>(*s().database, id));
        const auto other = applied(s(), m_made, State::InStudy);
        QCOMPARE(code(RemoveApplication{other, s().clock.now()}), Code::CreditStep);
    }

    void anApprovalLastsUntilTheEndOfItsDay()
    {
        const auto id = applied(s(), m_made, State::InStudy);
        MoveApplication step = stepTo(s(), id, State::Approved);
        step.answer.validUntil = dayIn(1);
        s().must(step);
        const QDate last = QDate::fromString(dayIn(1), Qt::ISODate);
        QCOMPARE(creditStateOn(row(id), last), State::Approved);
        QCOMPARE(creditStateOn(row(id), last.addDays(1)), State::Lapsed);
        s().clock.advance(2 * 24 * 3600);
        QCOMPARE(code(stepTo(s(), id, State::Disbursed)), Code::CreditStep);
        s().must(stepTo(s(), id, State::Lapsed));
    }

    void strangersKeepAway()
    {
        const auto id = applied(s(), m_made, State::InStudy);
        const Result<Receipt> done = s().execute(stepTo(s(), id, State::Denied), s().ivan);
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::Forbidden);
    }

    // --- Documentado -----------------------------------------------------------------------------

    void cashIsEnough() { s().must(documenting(m_made)); }

    void withoutAQuoteNobodyCanTell()
    {
        const RegisterContact contact = registered(s());
        s().must(ChangeStage{
            contact.opportunityId, Stage::Interested, Stage::Quoted, {}, s().clock.now()});
        s().must(ChangeStage{
            contact.opportunityId, Stage::Quoted, Stage::Documented, {}, s().clock.now()});
    }

    void withoutCashALenderHasToHaveApproved_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isEnough");
        for (const auto &[state, code] : EnumCodes<State>::table)
            QTest::newRow(code) << int(state)
                                << (state == State::Approved || state == State::Disbursed);
    }
    void withoutCashALenderHasToHaveApproved()
    {
        QFETCH(int, state);
        QFETCH(bool, isEnough);
        const CreateQuote made = withoutCash();
        QCOMPARE(code(documenting(made)), Code::CreditMissing);
        applied(s(), made, State(state));
        QCOMPARE(code(documenting(made)), isEnough ? Code::Cancelled : Code::CreditMissing);
    }

    void anApprovalThatLapsedIsNotEnough()
    {
        const CreateQuote made = withoutCash();
        applied(s(), made, State::Approved);
        s().clock.advance(30LL * 24 * 3600);
        QCOMPARE(code(documenting(made)), Code::CreditMissing);
    }

    void aCancelledQuoteHasNoSay()
    {
        const CreateQuote made = withoutCash(false);
        QCOMPARE(code(documenting(made)), Code::CreditMissing);
        s().must(CancelQuote{made.quoteId, QStringLiteral("Otro"), s().clock.now()});
        s().must(documenting(made));
    }

    /// What was sent counts, not what is being edited.
    void theFormsThatWereSentCount()
    {
        const CreateQuote made = withoutCash();
        QuoteContent content = made.content;
        content.forms[0].kind = QuoteFormKind::Cash;
        s().must(EditQuote{made.quoteId, seen(s(), made), content, s().clock.now()});
        QCOMPARE(code(documenting(made)), Code::CreditMissing);
        s().must(SendQuote{made.quoteId, seen(s(), made), QuoteChannel::WhatsApp, s().clock.now()});
        s().must(documenting(made));
    }

    /// A step back that is taken back is a step forward.
    void takingAStepBackBackNeedsTheSame()
    {
        const CreateQuote made = withoutCash();
        applied(s(), made, State::Approved);
        s().must(documenting(made));
        const Receipt back =
            s().must(ChangeStage{made.opportunityId, Stage::Documented, Stage::Quoted,
                                 QStringLiteral("Papeles"), s().clock.now()},
                     s().manager);
        s().clock.advance(30LL * 24 * 3600);
        const UndoStage undo{made.opportunityId, back.id, Stage::Documented, s().clock.now()};
        const Result<Receipt> done = s().execute(undo, s().manager);
        QVERIFY(!done);
        QCOMPARE(done.error().code, Code::CreditMissing);
    }
};

VITRINA_TEST(TestCredits, QCoreApplication)
#include "tst_credits.moc"
