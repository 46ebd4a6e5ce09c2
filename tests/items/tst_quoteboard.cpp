// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/credits.h"
#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/reservations.h"
#include "commands/savequote.h"
#include "domain/serviceactor.h"
#include "items/amortizationmodel.h"
#include "items/linknews.h"
#include "items/quoteboard.h"
#include "items/quotecardwords.h"
#include "items/quotefilter.h"
#include "items/quotemessage.h"
#include "items/quotewords.h"
#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Quotes by status as the board shows them (S4.6, X4), and what a client is written of one.
class TestQuoteBoard : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuoteBoard> m_board;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
    RegisterContact m_rosa;
    RegisterContact m_hugo;

    QuoteId made(const RegisterContact &of)
    {
        CreateQuote command{m_live->sample.newId<QuoteId>(), m_live->sample.newId<QuoteVersionId>(),
                            of.opportunityId, m_live->sample.quoteContent(), m_live->clock().now()};
        m_live->must(command);
        return command.quoteId;
    }
    void send(const QuoteId &id)
    {
        m_live->must(SendQuote{id, m_live->reader().quote(id)->quote.contentVersion,
                               QuoteChannel::WhatsApp, m_live->clock().now()});
    }
    QuoteColumnModel &column(QuoteStatus status)
    {
        for (QuoteColumnModel *one : m_board->columns()) {
            if (one->status() == status)
                return *one;
        }
        qFatal("there is no such column");
    }
    /// Of the columns that are always there.
    QList<int> counts()
    {
        QList<int> list;
        for (const QuoteColumnModel *one : m_board->columns()) {
            if (one->status() != QuoteStatus::Cancelled)
                list += one->rowCount();
        }
        return list;
    }

    /// Each column as a board has it that reads everything.
    void looksLikeAll()
    {
        const QuoteBoard fresh(m_live->reader());
        for (const QuoteColumnModel *expected : fresh.columns()) {
            const QuoteColumnModel &shown = column(expected->status());
            QCOMPARE(shown.rowCount(), expected->rowCount());
            for (int row = 0; row < shown.rowCount(); ++row) {
                QCOMPARE(shown.idAt(row), expected->idAt(row));
                QCOMPARE(shown.index(row, 0).data(Qt::ToolTipRole),
                         expected->index(row, 0).data(Qt::ToolTipRole));
            }
        }
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vega"),
                                    QStringLiteral("0991234567"));
            sample.must(m_rosa);
            m_hugo = sample.contact(QStringLiteral("Hugo"), QStringLiteral("Paz"));
            sample.must(m_hugo, sample.ivan);
            CreateQuote others{sample.newId<QuoteId>(), sample.newId<QuoteVersionId>(),
                               m_hugo.opportunityId, sample.quoteContent(), sample.clock.now()};
            sample.must(others, sample.ivan);
        });
        m_board = std::make_unique<QuoteBoard>(m_live->reader());
        for (QuoteColumnModel *one : m_board->columns())
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(one));
    }
    void cleanup()
    {
        m_testers.clear();
        m_board.reset();
        m_live.reset();
    }

    /// S2.4, S3.3: Iván's quote is not Ana's to see.
    void onesOwnQuotesAreShown()
    {
        QVERIFY(!m_board->isEmpty()); // there is one
        QCOMPARE(counts(), (QList<int>{0, 0, 0, 0, 0, 0}));
        made(m_rosa);
        QCOMPARE(counts(), (QList<int>{1, 0, 0, 0, 0, 0}));
        const QModelIndex card = column(QuoteStatus::Draft).index(0, 0);
        QCOMPARE(card.data().toString(), QStringLiteral("Rosa Vega"));
        QCOMPARE(card.data(QuoteRole::Number).toString(), QStringLiteral("2"));
        QCOMPARE(card.data(QuoteRole::Title).toString(), QStringLiteral("CF Moto NK 250 +1"));
        QCOMPARE(card.data(QuoteRole::Total).toString(), QStringLiteral("$6,344"));
        QVERIFY(card.data(QuoteRole::Left).toDouble() < 0);
    }

    /// Rule 12: by the clock, whatever is stored.
    void timeMovesACard()
    {
        const QuoteId id = made(m_rosa);
        send(id);
        QCOMPARE(counts(), (QList<int>{0, 1, 0, 0, 0, 0}));
        const QModelIndex card = column(QuoteStatus::Sent).index(0, 0);
        QCOMPARE(card.data(QuoteRole::Line).toString(), QStringLiteral("72 h left"));
        QCOMPARE(card.data(QuoteRole::Left).toDouble(), 1.0);
        m_live->clock().advance(61 * 3600);
        m_board->tick();
        QCOMPARE(card.data(QuoteRole::Line).toString(), QStringLiteral("11 h left"));
        QVERIFY(card.data(QuoteRole::Urgent).toBool());
        m_live->clock().advance(11 * 3600);
        m_board->tick();
        QCOMPARE(counts(), (QList<int>{0, 0, 0, 0, 0, 1}));
        QCOMPARE(column(QuoteStatus::Expired).idAt(0), id);
        QCOMPARE(m_board->openCount(), 0);
    }

    void whatRunsOutFirstStandsFirst()
    {
        const QuoteId early = made(m_rosa);
        const QuoteId late = made(m_rosa);
        send(late);
        m_live->clock().advance(3600);
        send(early);
        QCOMPARE(column(QuoteStatus::Sent).idAt(0), late);
        QCOMPARE(column(QuoteStatus::Sent).idAt(1), early);
        QCOMPARE(column(QuoteStatus::Sent).totalMinor(), 2 * 634400);
    }

    void aCancelledOneIsNotOnTheBoard()
    {
        const QuoteId id = made(m_rosa);
        QSignalSpy changed(m_board.get(), &QuoteBoard::changed);
        m_live->must(CancelQuote{id, {}, m_live->clock().now()});
        QVERIFY(!changed.isEmpty());
        QCOMPARE(counts(), (QList<int>{0, 0, 0, 0, 0, 0}));
    }

    /// A view keeps its place: what changed is told as such, and looks as if all had been read.
    void aChangeIsToldAloneAndLooksLikeAll()
    {
        QSignalSpy reset(&column(QuoteStatus::Draft), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&column(QuoteStatus::Draft), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&column(QuoteStatus::Draft), &QAbstractItemModel::rowsRemoved);
        QSignalSpy edited(&column(QuoteStatus::Draft), &QAbstractItemModel::dataChanged);
        QList<QuoteId> ids;
        for (int i = 0; i < 6; ++i) {
            m_live->clock().advance(60);
            ids += made(m_rosa);
        }
        QCOMPARE(inserted.size(), 6);
        // Touched last, it stands first already.
        const QuoteDetail newest = *m_live->reader().quote(ids[5]);
        QuoteContent content = newest.content;
        content.offers[0].priceMinor += 100;
        m_live->must(
            EditQuote{ids[5], newest.quote.contentVersion, content, m_live->clock().now()});
        QCOMPARE(edited.size(), 1);
        send(ids[2]);
        QCOMPARE(removed.size(), 1);
        m_live->must(CancelQuote{ids[4], {}, m_live->clock().now()});
        byClient(OpenLink{given(ids[2]), m_live->clock().now()});
        QCOMPARE(reset.size(), 0);
        looksLikeAll();
    }

    void wordsOfACardFindIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("found");
        QTest::newRow("number") << QStringLiteral("2") << 1;
        QTest::newRow("client, any order") << QStringLiteral("véga ro") << 1;
        QTest::newRow("model") << QStringLiteral("nk 250") << 1;
        QTest::newRow("somebody else") << QStringLiteral("hugo") << 0;
        QTest::newRow("nothing") << QString() << 1;
    }
    void wordsOfACardFindIt()
    {
        QFETCH(QString, typed);
        QFETCH(int, found);
        made(m_rosa);
        QuoteFilter filter;
        filter.search = typed;
        m_board->setFilter(filter);
        QCOMPARE(column(QuoteStatus::Draft).rowCount(), found);
    }

    void whatIsPartedIsFoundRunTogether()
    {
        QuoteCard card;
        card.client = QStringLiteral("Liam O'Brien");
        card.title = QStringLiteral("Mazda CX-5");
        const auto finds = [&card](const char *typed) {
            QuoteFilter filter;
            filter.search = QString::fromLatin1(typed);
            return QuoteSieve(filter).takes(card);
        };
        QVERIFY(finds("obr cx5"));
        QVERIFY(finds("o'brien cx-5"));
        QVERIFY(!finds("brienliam"));
    }

    void theMessageSaysWhatIsToPay()
    {
        QuoteMessage about;
        about.client = QStringLiteral("Rosa");
        about.advisor = QStringLiteral("Ana Paredes");
        about.showroom = QStringLiteral("Andes Motos");
        about.number = QStringLiteral("7");
        about.currency = *Currency::fromCode(u"USD");
        about.country = QStringLiteral("EC");
        about.day = QDate(2026, 11, 28);
        const QString text = quoteMessage(about, m_live->sample.quoteContent());
        QVERIFY(text.startsWith(QStringLiteral("Hello Rosa, this is quote 7 of Andes Motos:")));
        QVERIFY(text.contains(QStringLiteral("*CF Moto NK 250*, Negro mate\nCash: $5,544.00\n")));
        QVERIFY(text.contains(QStringLiteral("24 instalment(s) of $")));
        QVERIFY(text.contains(QStringLiteral("*Suzuki Gixxer 150*")));
        QVERIFY(text.endsWith(QStringLiteral("Entrega en quince días\n\nAna Paredes")));
    }

    void theTableIsCopiedAsItStands()
    {
        AmortizationModel model(QStringLiteral("EC"));
        const QAbstractItemModelTester tester(&model);
        LoanTerms terms;
        terms.financed = Money(120000, *Currency::fromCode(u"USD"));
        terms.months = 3;
        terms.yearlyRate = Percent::of(12);
        terms.begins = QDate(2026, 11, 28);
        terms.firstDue = QDate(2026, 12, 28);
        model.setTable(*amortizationTable(terms));
        QCOMPARE(model.rowCount(), 3);
        const QStringList lines = model.text().split(u'\n');
        QCOMPARE(lines.size(), 5); // a heading, three rows, the end of the last
        QCOMPARE(lines[1].section(u'\t', 2), QStringLiteral("12.00\t396.03\t0.00\t408.03\t803.97"));
        QVERIFY(lines[3].endsWith(QStringLiteral("\t0.00")));
    }

private:
    QuoteLinkId given(const QuoteId &id)
    {
        const QByteArray hash =
            QCryptographicHash::hash(id.toBytes() + char(++m_links), QCryptographicHash::Sha256);
        const MintLink command{m_live->sample.newId<QuoteLinkId>(), id,
                               QString::fromLatin1(hash.toHex()), LinkChannel::Copy,
                               m_live->clock().now()};
        m_live->must(command);
        return command.linkId;
    }
    void byClient(const AnyCommand &command)
    {
        QVERIFY(
            m_live->queue().executeFor(serviceActor(), m_live->sample.newId<CommandId>(), command));
        m_live->settle();
    }

private Q_SLOTS:
    /// X4: *Vistas hoy*.
    void whatWasSeenTodayStandsAlone()
    {
        const QuoteId first = made(m_rosa);
        const QuoteId second = made(m_rosa);
        const QuoteId unseen = made(m_rosa);
        for (const QuoteId &id : {first, second, unseen})
            send(id);
        byClient(OpenLink{given(first), m_live->clock().now()});
        m_live->clock().advance(60);
        byClient(OpenLink{given(second), m_live->clock().now()});
        QCOMPARE(m_board->countOf(QuoteBoard::Show::SeenToday), 2);
        m_board->show(QuoteBoard::Show::SeenToday);
        QuoteColumnModel &viewed = column(QuoteStatus::Viewed);
        QCOMPARE(viewed.rowCount(), 2);
        QCOMPARE(viewed.idAt(0), second); // the last one first
        QCOMPARE(column(QuoteStatus::Sent).rowCount(), 0);
        QVERIFY(
            viewed.index(0, 0).data(QuoteRole::Line).toString().contains(QStringLiteral("seen")));
        m_live->clock().advance(24 * 60 * 60);
        m_board->tick();
        QCOMPARE(m_board->countOf(QuoteBoard::Show::SeenToday), 0);
        m_board->show(QuoteBoard::Show::All);
        QCOMPARE(column(QuoteStatus::Sent).rowCount(), 1);
    }

    void whatRunsOutSoonStandsAlone()
    {
        const QuoteId early = made(m_rosa);
        send(early);
        m_live->clock().advance(linkLifeMs / 1000 - urgentHours * 3600);
        const QuoteId late = made(m_rosa);
        send(late);
        m_board->tick();
        QCOMPARE(m_board->countOf(QuoteBoard::Show::ExpiringSoon), 0); // not less, but just so much
        m_live->clock().advance(1);
        m_board->tick();
        QCOMPARE(m_board->countOf(QuoteBoard::Show::ExpiringSoon), 1);
        m_board->show(QuoteBoard::Show::ExpiringSoon);
        QCOMPARE(column(QuoteStatus::Sent).rowCount(), 1);
        QCOMPARE(column(QuoteStatus::Sent).idAt(0), early);
        m_live->clock().advance(urgentHours * 3600); // over is not soon
        m_board->tick();
        QCOMPARE(m_board->countOf(QuoteBoard::Show::ExpiringSoon), 0);
    }

private:
    void byManager(const AnyCommand &command)
    {
        QVERIFY(m_live->queue().executeFor(m_live->sample.admin.id,
                                           m_live->sample.newId<CommandId>(), command));
        m_live->settle();
    }

private Q_SLOTS:
    /// S1.10: a client's money is not forgotten with the quote that it was for.
    void moneyForWhatWasCancelledStandsUntilItIsSettled()
    {
        const QuoteId id = made(m_rosa);
        send(id);
        const RecordDeposit paid{m_live->sample.newId<DepositId>(),
                                 id,
                                 20'000,
                                 PaymentMethod::Cash,
                                 {},
                                 m_live->clock().now()};
        m_live->must(paid);
        QCOMPARE(m_board->countOf(QuoteBoard::Show::OwedDeposits), 0); // it counts for its quote
        byManager(CancelQuote{id, QStringLiteral("No la quiere"), m_live->clock().now()});
        QCOMPARE(m_board->countOf(QuoteBoard::Show::OwedDeposits), 1);
        QuoteColumnModel &cancelled = column(QuoteStatus::Cancelled);
        QCOMPARE(cancelled.rowCount(), 0); // what is cancelled is off the board
        m_board->show(QuoteBoard::Show::OwedDeposits);
        QCOMPARE(cancelled.idAt(0), id);
        QCOMPARE(cancelled.index(0, 0).data(QuoteRole::Line).toString(),
                 QStringLiteral("deposit to be settled"));
        byManager(SettleDeposit{paid.depositId, DepositState::Refunded,
                                QStringLiteral("No la quiere"), m_live->clock().now()});
        QCOMPARE(m_board->countOf(QuoteBoard::Show::OwedDeposits), 0);
        QVERIFY(m_board->isNothingShown());
    }

    void whatAClientDoesIsToldToItsAdvisor()
    {
        const QuoteId id = made(m_rosa);
        send(id);
        const QuoteLinkId link = given(id);
        LinkNews news(m_live->reader());
        QList<LinkEvent> told;
        connect(&news, &LinkNews::came, this, [&](const LinkEvent &event) { told += event; });
        byClient(OpenLink{link, m_live->clock().now()});
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().quote, id);
        QVERIFY2(told.front().what.contains(QStringLiteral("Rosa Vega")),
                 qPrintable(told.front().what));
        byClient(AnswerLink{link, LinkAnswer::TestDrive, {}, m_live->clock().now()});
        QCOMPARE(told.size(), 2);
        QVERIFY(told.back().what.contains(linkAnswerName(LinkAnswer::TestDrive)));
        // A visit soon after is no news, nor is what staff do.
        byClient(OpenLink{link, m_live->clock().now()});
        m_live->must(RevokeLinks{id, m_live->clock().now()});
        m_live->settle();
        QCOMPARE(told.size(), 2);
    }

    void whatIsOldOrAnothersIsNotTold()
    {
        const QuoteId id = made(m_rosa);
        send(id);
        const QuoteLinkId link = given(id);
        const QDateTime then = m_live->clock().now();
        LinkNews news(m_live->reader());
        QSignalSpy told(&news, &LinkNews::came);
        m_live->clock().advance(LinkNews::freshMinutes * 60 + 1);
        byClient(OpenLink{link, then}); // it came from a server only now
        QCOMPARE(told.size(), 0);
        m_live->reader().setViewer(m_live->sample.ivan.id);
        byClient(OpenLink{given(id), m_live->clock().now()});
        QCOMPARE(told.size(), 0);
    }

    /// A lender's answer is news to the advisor when somebody else noted it (D1).
    void whatALenderAnsweredIsToldToTheAdvisor()
    {
        const QuoteId id = made(m_rosa);
        LinkNews news(m_live->reader());
        QList<LinkEvent> told;
        connect(&news, &LinkNews::came, this, [&](const LinkEvent &event) { told += event; });
        const auto application = m_live->sample.newId<CreditApplicationId>();
        const auto does = [&](const StaffMember &actor, const AnyCommand &command) {
            m_live->queue().setActor(actor.id);
            m_live->must(command);
            m_live->settle();
        };
        const auto step = [&](CreditState from, CreditState to, const CreditAnswer &answer) {
            return MoveApplication{application, from, to, answer, m_live->clock().now()};
        };
        CreditAnswer papers;
        papers.missing = QStringLiteral("Rol de pagos");
        CreditAnswer denial;
        denial.reason = QStringLiteral("Sin capacidad de pago");
        does(m_live->sample.manager, OpenApplication{application,
                                                     id,
                                                     QStringLiteral("Banco del Valle"),
                                                     400'000,
                                                     {},
                                                     m_live->clock().now()});
        does(m_live->sample.manager, step(CreditState::ToSend, CreditState::InStudy, {}));
        QCOMPARE(told.size(), 0); // that is no answer
        does(m_live->sample.manager, step(CreditState::InStudy, CreditState::Observed, papers));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().quote, id);
        for (const QString &part : {QStringLiteral("Banco del Valle"), QStringLiteral("Rosa Vega")})
            QVERIFY2(told.front().what.contains(part), qPrintable(told.front().what));
        does(m_live->sample.ana, step(CreditState::Observed, CreditState::Denied, denial));
        QCOMPARE(told.size(), 1); // her own
    }

    /// X8: whoever may approve hears that she is asked, and the advisor what was said.
    void whatIsAskedIsToldToWhoMayAnswerAndTheAnswerToTheAdvisor()
    {
        const QuoteId id = made(m_rosa);
        send(id);
        LinkNews news(m_live->reader());
        QList<LinkEvent> told;
        connect(&news, &LinkNews::came, this, [&](const LinkEvent &event) { told += event; });
        // What a colleague did elsewhere comes to the viewer's replica.
        const auto comes = [&](const StaffMember &viewer, const StaffMember &actor,
                               const AnyCommand &command) {
            m_live->reader().setViewer(viewer.id);
            m_live->queue().setActor(actor.id);
            m_live->must(command);
            m_live->settle();
            return std::exchange(told, {});
        };
        const SampleShowroom &s = m_live->sample;
        const QuoteOfferId offer = m_live->reader().quote(id)->content.offers.front().id;
        const auto asks = [&] {
            const QDateTime now = m_live->clock().now();
            return RequestReservation{
                m_live->sample.newId<ReservationId>(), id, offer, {}, now.addDays(2), {}, now};
        };
        const RequestReservation first = asks();
        const QList<LinkEvent> asked = comes(s.admin, s.ana, first);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().quote, id);
        QVERIFY2(asked.front().what.contains(s.ana.name), qPrintable(asked.front().what));
        const RejectReservation no{first.reservationId, QStringLiteral("Sin abono"),
                                   m_live->clock().now()};
        const QList<LinkEvent> answered = comes(s.ana, s.admin, no);
        QCOMPARE(answered.size(), 1);
        QVERIFY2(answered.front().what.contains(s.admin.name), qPrintable(answered.front().what));
        // Neither to who may not answer, nor to who did it herself.
        QVERIFY(comes(s.ivan, s.ana, asks()).isEmpty());
        const WithdrawReservation back{
            m_live->reader().deal(id).reservation->id, {}, m_live->clock().now()};
        QVERIFY(comes(s.ana, s.ana, back).isEmpty());
    }

private:
    int m_links = 0;
};

VITRINA_TEST(TestQuoteBoard, QCoreApplication)
#include "tst_quoteboard.moc"
