// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/deposits.h"
#include "commands/movequote.h"
#include "commands/quotelinks.h"
#include "commands/signquote.h"
#include "commands/stock.h"
#include "items/dealprogress.h"
#include "items/outboxwatch.h"
#include "items/quoteboard.h"
#include "items/quotemessage.h"
#include "items/quotetablemodel.h"
#include "items/stockmodel.h"
#include "pretendhub/pretendhub.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub has not decided looks so also in quotes, deals and the stock (sync.md 4): two
/// managers without a network may both hold one motorcycle for their clients.
class TestProvisional : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PretendHub> m_hub;
    std::unique_ptr<OutboxWatch> m_watch;
    std::unique_ptr<QuoteBoard> m_board;
    std::unique_ptr<QuoteTableModel> m_table;
    std::unique_ptr<StockModel> m_stock;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
    CreateQuote m_sent;
    RequestedDeal m_asked;

    LiveShowroom &live() { return m_hub->live(); }
    QDateTime now() { return live().clock().now(); }
    Receipt asHead(const AnyCommand &command)
    {
        live().queue().setActor(m_hub->sample().admin.id);
        const Receipt done = live().must(command);
        live().queue().setActor(m_hub->sample().ana.id);
        return done;
    }
    RecordDeposit deposit()
    {
        return {live().queue().newId<DepositId>(),
                m_sent.quoteId,
                50'000,
                PaymentMethod::Cash,
                QStringLiteral("0041"),
                now()};
    }
    /// Of the same sale, not made yet.
    static CreateQuote another(SampleShowroom &s, const CreateQuote &quote)
    {
        RegisterContact same;
        same.opportunityId = quote.opportunityId;
        return fullQuote(s, same);
    }
    Receipt approve() { return asHead(approvalOf(m_hub->sample(), m_asked)); }

    const QuoteColumnModel *columnOf(const QuoteId &quote)
    {
        for (const QuoteColumnModel *column : m_board->columns()) {
            if (column->rowOf(quote) >= 0)
                return column;
        }
        qFatal("it is in no column");
    }
    QVariant card(const QuoteId &quote, int role)
    {
        const QuoteColumnModel *column = columnOf(quote);
        return column->index(column->rowOf(quote), 0).data(role);
    }
    QVariant cell(const QuoteId &quote, QuoteTableModel::Column column, int role)
    {
        return m_table->index(m_table->rowOf(quote), column).data(role);
    }
    bool isMarked(const QuoteId &quote) { return card(quote, QuoteRole::Provisional).toBool(); }
    bool isNumberMarked(const QuoteId &quote)
    {
        return card(quote, QuoteRole::NumberProvisional).toBool();
    }
    Dot unitMark(const UnitId &unit)
    {
        return m_stock->index(m_stock->rowOf(unit), StockModel::Vin)
            .data(CellRole::DotColour)
            .value<Dot>();
    }
    DealProgress progressOf(const QuoteId &quote)
    {
        ReplicaReader &reader = live().reader();
        return dealProgress(reader.quote(quote)->quote, reader.deal(quote), reader.viewer(), now(),
                            {reader.timeWords(), QStringLiteral("EC"),
                             [](const StaffId &) { return QStringLiteral("Ana"); }, m_watch.get()});
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_hub = std::make_unique<PretendHub>([this](SampleShowroom &sample) {
            m_sent = sent(sample);
            m_asked = requested(sample);
        });
        ReplicaReader &reader = live().reader();
        m_watch = std::make_unique<OutboxWatch>(reader, m_hub->state());
        m_board = std::make_unique<QuoteBoard>(reader);
        m_board->follow(*m_watch);
        m_table = std::make_unique<QuoteTableModel>(reader, *m_board);
        m_table->follow(*m_watch);
        m_table->setFollowing(true);
        m_stock = std::make_unique<StockModel>(reader);
        m_stock->follow(*m_watch);
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(m_table.get()),
                                          static_cast<QAbstractItemModel *>(m_stock.get())})
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
    }
    void cleanup()
    {
        m_testers.clear();
        m_stock.reset();
        m_table.reset();
        m_board.reset();
        m_watch.reset();
        m_hub.reset();
    }

    void aQuoteIsMarkedWhileSomethingOfItWaits_data()
    {
        QTest::addColumn<int>("deed");
        QTest::newRow("money") << 0;
        QTest::newRow("a link") << 1;
        QTest::newRow("more time") << 2;
        QTest::newRow("other contents") << 3;
    }
    void aQuoteIsMarkedWhileSomethingOfItWaits()
    {
        QFETCH(int, deed);
        QVERIFY(!isMarked(m_sent.quoteId));
        const AnyCommand deeds[] = {
            deposit(), minted(m_hub->sample(), m_sent), AskExtension{m_sent.quoteId, {}, now()},
            EditQuote{m_sent.quoteId, live().reader().quote(m_sent.quoteId)->quote.contentVersion,
                      live().sample.quoteContent(), now()}};
        const Receipt done = live().must(deeds[deed]);
        QVERIFY(isMarked(m_sent.quoteId));
        QVERIFY(!isNumberMarked(m_sent.quoteId)); // that is the hub's already
        QVERIFY(!isMarked(m_asked.quote.quoteId));
        QCOMPARE(cell(m_sent.quoteId, QuoteTableModel::Client, CellRole::DotColour).value<Dot>(),
                 Dot::Waiting);
        QVERIFY(card(m_sent.quoteId, Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(QStringLiteral("Not yet at the shared database")));
        m_hub->apply(done.id);
        QVERIFY(!isMarked(m_sent.quoteId));
        QCOMPARE(cell(m_sent.quoteId, QuoteTableModel::Client, CellRole::DotColour).value<Dot>(),
                 Dot::None);
        QVERIFY(!card(m_sent.quoteId, Qt::ToolTipRole)
                     .toString()
                     .contains(QStringLiteral("Not yet at the shared database")));
    }

    /// Another may have taken the same number meanwhile.
    void theNumberOfANewQuoteIsMarkedUntilTheHubHasIt()
    {
        const CreateQuote made = another(m_hub->sample(), m_sent);
        const Receipt created = live().must(made);
        const Receipt sent = live().must(
            SendQuote{made.quoteId, live().reader().quote(made.quoteId)->quote.contentVersion,
                      QuoteChannel::WhatsApp, now()});
        const int number = live().reader().quote(made.quoteId)->quote.number;
        const QString told = QStringLiteral("Quote %1 (provisional)").arg(number);
        QVERIFY(isNumberMarked(made.quoteId));
        QVERIFY(card(made.quoteId, Qt::ToolTipRole).toString().startsWith(told));
        QCOMPARE(cell(made.quoteId, QuoteTableModel::Number, CellRole::DotColour).value<Dot>(),
                 Dot::Waiting);
        QSignalSpy moved(m_table.get(), &QAbstractItemModel::dataChanged);
        m_hub->apply(created.id);
        QVERIFY(!isNumberMarked(made.quoteId)); // the number is final
        QVERIFY(isMarked(made.quoteId));        // that it was sent is not
        QCOMPARE(moved.size(), 1);
        m_hub->apply(sent.id);
        QVERIFY(!isMarked(made.quoteId));
    }

    /// The mark goes without anything being read anew.
    void nothingIsReadForAMark()
    {
        const Receipt done = live().must(deposit());
        QSignalSpy resets(m_table.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_board.get(), &QuoteBoard::changed);
        QSignalSpy told(m_table.get(), &QAbstractItemModel::dataChanged);
        m_hub->apply(done.id);
        QVERIFY(resets.isEmpty() && changed.isEmpty());
        QCOMPARE(told.size(), 1);
    }

    void aReceiptIsProvisionalUntilTheHubHasTheMoney()
    {
        const RecordDeposit paid = deposit();
        const Receipt done = live().must(paid);
        QVERIFY(m_watch->isProvisional(paid.depositId));
        QVERIFY(m_watch->isNumberProvisional(m_sent.quoteId, paid.depositId));
        QVERIFY(!m_watch->isNumberProvisional(m_asked.quote.quoteId, m_asked.deposit));
        const DealProgress waiting = progressOf(m_sent.quoteId);
        QVERIFY(waiting.provisional[DealProgress::Paid]);
        QVERIFY2(waiting.line.contains(QStringLiteral("-1 (provisional)")),
                 qPrintable(waiting.line));
        m_hub->apply(done.id);
        const DealProgress decided = progressOf(m_sent.quoteId);
        QVERIFY(!decided.provisional[DealProgress::Paid]);
        QVERIFY(!decided.line.contains(QStringLiteral("provisional")));
    }

    /// The reservation, its unit and the quote; the money was there.
    void aHoldIsProvisionalUntilTheHubHasIt()
    {
        QCOMPARE(unitMark(m_asked.unit), Dot::None);
        const Receipt done = approve();
        QVERIFY(m_watch->isProvisional(m_asked.reservation));
        QVERIFY(isMarked(m_asked.quote.quoteId));
        QCOMPARE(unitMark(m_asked.unit), Dot::Waiting);
        QVERIFY(m_stock->index(m_stock->rowOf(m_asked.unit), StockModel::State)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .endsWith(QStringLiteral("Not yet at the shared database")));
        DealProgress progress = progressOf(m_asked.quote.quoteId);
        QVERIFY(progress.provisional[DealProgress::Reserved]);
        QVERIFY(!progress.provisional[DealProgress::Paid]);
        QVERIFY2(progress.line.endsWith(QStringLiteral("(provisional)")),
                 qPrintable(progress.line));
        QSignalSpy told(m_stock.get(), &QAbstractItemModel::dataChanged);
        m_hub->apply(done.id);
        QCOMPARE(unitMark(m_asked.unit), Dot::None);
        QCOMPARE(told.size(), 1);
        progress = progressOf(m_asked.quote.quoteId);
        QVERIFY(!progress.provisional[DealProgress::Reserved]);
        QVERIFY(!progress.line.contains(QStringLiteral("provisional")));
    }

    /// What another took first is shown as it stands, and is no longer provisional.
    void aHoldThatIsNotTakenIsNotMarked()
    {
        const Receipt done = approve();
        m_hub->refuse(done.id, QStringLiteral("unit_taken"));
        QCOMPARE(unitMark(m_asked.unit), Dot::None);
        QVERIFY(!isMarked(m_asked.quote.quoteId));
    }

    void theNumberOfASaleIsProvisional()
    {
        m_hub->apply(approve().id);
        const Receipt done = live().must(
            SignQuote{m_asked.quote.quoteId, now().date().toString(Qt::ISODate), now()});
        const DealProgress waiting = progressOf(m_asked.quote.quoteId);
        QVERIFY(waiting.provisional[DealProgress::Signed]);
        QVERIFY2(waiting.line.startsWith(QStringLiteral("Sale 1 (provisional)")),
                 qPrintable(waiting.line));
        m_hub->apply(done.id);
        QVERIFY(progressOf(m_asked.quote.quoteId).line.startsWith(QStringLiteral("Sale 1,")));
    }

    void whatWaitedBeforeTheProgramWasStartedIsMarked()
    {
        live().must(deposit());
        const CreateQuote made = another(m_hub->sample(), m_sent);
        live().must(made);
        OutboxWatch later(live().reader(), m_hub->state());
        QVERIFY(later.isProvisional(m_sent.quoteId) && !later.isNumberProvisional(m_sent.quoteId));
        QVERIFY(later.isNumberProvisional(made.quoteId));
    }

    void withoutAHubNothingIsProvisional()
    {
        CreateQuote made;
        LiveShowroom embedded([&made](SampleShowroom &sample) { made = sent(sample); });
        SyncState none;
        OutboxWatch watch(embedded.reader(), none);
        QuoteBoard board(embedded.reader());
        board.follow(watch);
        embedded.must(RecordDeposit{embedded.queue().newId<DepositId>(), made.quoteId, 50'000,
                                    PaymentMethod::Cash, QString(), embedded.clock().now()});
        embedded.must(another(embedded.sample, made));
        for (const QuoteColumnModel *column : board.columns()) {
            for (int row = 0; row < column->rowCount(); ++row) {
                QVERIFY(!column->index(row, 0).data(QuoteRole::Provisional).toBool());
                QVERIFY(!column->index(row, 0).data(QuoteRole::NumberProvisional).toBool());
            }
        }
    }

    /// A message goes at once, whatever becomes of its number.
    void aMessageSaysThatItsNumberMayChange()
    {
        QuoteMessage about;
        about.showroom = QStringLiteral("Andes Motos");
        about.number = QStringLiteral("7 (provisional)");
        QCOMPARE(quoteSubject(about), QStringLiteral("Quote 7 (provisional) of Andes Motos"));
    }
};

VITRINA_TEST(TestProvisional, QCoreApplication)
#include "tst_provisional.moc"
