// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/movequote.h"
#include "commands/savequote.h"
#include "items/quoteboard.h"
#include "items/quotetablemodel.h"
#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Quotes as one table, and the filters of board and table alike (S4.6).
class TestQuoteTable : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuoteBoard> m_board;
    std::unique_ptr<QuoteTableModel> m_table;
    RegisterContact m_rosa;
    QuoteId m_ofIvan;

    /// For one model of the two, at a price.
    QuoteContent content(const VehicleModel &model, qint64 priceMinor)
    {
        QuoteContent made = m_live->sample.quoteContent();
        made.offers = {made.offers[1]};
        made.items.clear();
        made.forms = {made.forms.back()};
        QuoteOffer &offer = made.offers.front();
        offer.modelId = model.id;
        offer.text = model.brand + u' ' + model.line;
        offer.priceMinor = priceMinor;
        made.forms.front().offerId = offer.id;
        return made;
    }
    QuoteId quoted(const VehicleModel &model, qint64 priceMinor)
    {
        CreateQuote command{m_live->sample.newId<QuoteId>(), m_live->sample.newId<QuoteVersionId>(),
                            m_rosa.opportunityId, content(model, priceMinor),
                            m_live->clock().now()};
        m_live->must(command);
        return command.quoteId;
    }
    void send(const QuoteId &id)
    {
        m_live->must(SendQuote{id, m_live->reader().quote(id)->quote.contentVersion,
                               QuoteChannel::WhatsApp, m_live->clock().now()});
    }
    QList<QuoteId> shown() const
    {
        QList<QuoteId> ids;
        for (int row = 0; row < m_table->rowCount(); ++row)
            ids += m_table->idAt(row);
        return ids;
    }
    QList<QuoteId> sorted(QuoteTableModel::Column column, Qt::SortOrder order)
    {
        m_table->sort(column, order);
        return shown();
    }
    QString cell(const QuoteId &id, QuoteTableModel::Column column) const
    {
        return m_table->index(m_table->rowOf(id), column).data().toString();
    }
    template <typename Set>
    QList<QuoteId> filtered(const Set &set)
    {
        QuoteFilter filter;
        set(filter);
        m_board->setFilter(filter);
        return shown();
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
            sample.must(m_rosa);
            const RegisterContact hugo =
                sample.contact(QStringLiteral("Hugo"), QStringLiteral("Paz"));
            sample.must(hugo, sample.ivan);
            CreateQuote others{sample.newId<QuoteId>(), sample.newId<QuoteVersionId>(),
                               hugo.opportunityId, sample.quoteContent(), sample.clock.now()};
            sample.must(others, sample.ivan);
            m_ofIvan = others.quoteId;
        });
        m_board = std::make_unique<QuoteBoard>(m_live->reader());
        m_table = std::make_unique<QuoteTableModel>(m_live->reader(), *m_board);
        m_table->setFollowing(true);
    }
    void cleanup()
    {
        m_table.reset();
        m_board.reset();
        m_live.reset();
    }

    void aRowSaysAllOfAQuote()
    {
        const QAbstractItemModelTester tester(m_table.get());
        const QuoteId id = quoted(m_live->sample.gixxer, 250'000);
        QCOMPARE(shown(), QList<QuoteId>{id}); // S3.3: Iván's is not Ana's to see
        QCOMPARE(cell(id, QuoteTableModel::Number), QStringLiteral("2"));
        QCOMPARE(cell(id, QuoteTableModel::Client), QStringLiteral("Rosa Vega"));
        QCOMPARE(cell(id, QuoteTableModel::Models), QStringLiteral("Suzuki Gixxer 150"));
        QCOMPARE(cell(id, QuoteTableModel::Status), QStringLiteral("Draft"));
        QCOMPARE(cell(id, QuoteTableModel::Advisor), m_live->sample.ana.name);
        QVERIFY(cell(id, QuoteTableModel::Total).startsWith(u'$'));
        QVERIFY(cell(id, QuoteTableModel::Line).startsWith(QStringLiteral("edited ")));
        send(id);
        QCOMPARE(cell(id, QuoteTableModel::Line), QStringLiteral("72 h left"));
        m_live->clock().advance(61 * 3600);
        m_board->tick();
        const QModelIndex line = m_table->index(0, QuoteTableModel::Line);
        QCOMPARE(line.data().toString(), QStringLiteral("11 h left"));
        QVERIFY(line.data(CellRole::Overdue).toBool());
        m_live->clock().advance(11 * 3600);
        m_board->tick();
        QCOMPARE(cell(id, QuoteTableModel::Status), QStringLiteral("Expired"));
        QVERIFY(!line.data(CellRole::Overdue).toBool()); // it is no longer urgent
    }

    void anyColumnSortsIt()
    {
        const QuoteId cheap = quoted(m_live->sample.gixxer, 100'000);
        m_live->clock().advance(60);
        const QuoteId dear = quoted(m_live->sample.nk250, 900'000);
        m_live->clock().advance(60);
        const QuoteId middle = quoted(m_live->sample.gixxer, 500'000);
        send(dear);
        using Table = QuoteTableModel;
        using Ids = QList<QuoteId>;
        QCOMPARE(shown(), (Ids{middle, dear, cheap})); // the newest first
        QCOMPARE(sorted(Table::Number, Qt::AscendingOrder), (Ids{cheap, dear, middle}));
        QCOMPARE(sorted(Table::Total, Qt::AscendingOrder), (Ids{cheap, middle, dear}));
        QCOMPARE(sorted(Table::Total, Qt::DescendingOrder), (Ids{dear, middle, cheap}));
        QCOMPARE(sorted(Table::Models, Qt::AscendingOrder), (Ids{dear, middle, cheap}));
        QCOMPARE(sorted(Table::Status, Qt::DescendingOrder), (Ids{dear, middle, cheap}));
        QCOMPARE(sorted(Table::Line, Qt::AscendingOrder).front(),
                 dear); // the only one with a clock
        QCOMPARE(sorted(Table::Made, Qt::AscendingOrder), (Ids{cheap, dear, middle}));
        // What comes later stands where the order has it.
        m_table->sort(Table::Total, Qt::AscendingOrder);
        const QuoteId least = quoted(m_live->sample.gixxer, 50'000);
        QCOMPARE(shown(), (Ids{least, cheap, middle, dear}));
    }

    void whereNobodyLooksNothingIsDone()
    {
        m_table->setFollowing(false);
        const QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
        const QSignalSpy inserted(m_table.get(), &QAbstractItemModel::rowsInserted);
        const QuoteId id = quoted(m_live->sample.gixxer, 100'000);
        QCOMPARE(m_table->rowCount(), 0);
        QCOMPARE(reset.size() + inserted.size(), 0);
        m_table->setFollowing(true);
        QCOMPARE(shown(), QList<QuoteId>{id});
    }

    void oneThatChangesIsToldAlone()
    {
        const QuoteId id = quoted(m_live->sample.gixxer, 100'000);
        quoted(m_live->sample.nk250, 200'000);
        const QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
        const QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
        send(id);
        QCOMPARE(reset.size(), 0); // a view keeps its place
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<QModelIndex>().row(), m_table->rowOf(id));
        QCOMPARE(changed[0][1].value<QModelIndex>().column(), QuoteTableModel::ColumnCount - 1);
    }

    void anAdvisorsQuotesAreShown()
    {
        const QuoteId anas = quoted(m_live->sample.gixxer, 100'000);
        m_live->reader().setViewer(m_live->sample.manager.id);
        QCOMPARE(shown().size(), 2);
        QCOMPARE(
            filtered([this](QuoteFilter &filter) { filter.advisors = {m_live->sample.ivan.id}; }),
            QList<QuoteId>{m_ofIvan});
        QCOMPARE(
            filtered([this](QuoteFilter &filter) { filter.advisors = {m_live->sample.ana.id}; }),
            QList<QuoteId>{anas});
        QCOMPARE(filtered([](QuoteFilter &) {}).size(), 2);
    }

    /// By what is edited, not by what an older version said.
    void aModelsQuotesAreShown()
    {
        const QuoteId gixxer = quoted(m_live->sample.gixxer, 100'000);
        const QuoteId nk = quoted(m_live->sample.nk250, 200'000);
        const auto ofGixxer = [this](QuoteFilter &filter) {
            filter.models = {m_live->sample.gixxer.id};
        };
        QCOMPARE(filtered(ofGixxer), QList<QuoteId>{gixxer});
        QCOMPARE(m_board->columns()[0]->rowCount(), 1); // the board alike
        send(gixxer);
        const QuoteDetail detail = *m_live->reader().quote(gixxer);
        m_live->must(EditQuote{gixxer, detail.quote.contentVersion,
                               content(m_live->sample.nk250, 300'000), m_live->clock().now()});
        QCOMPARE(shown(), QList<QuoteId>{}); // with the filter as it was
        QCOMPARE(filtered([this](QuoteFilter &filter) {
                     filter.models = {m_live->sample.nk250.id, m_live->sample.gixxer.id};
                 }),
                 (QList<QuoteId>{nk, gixxer}));
    }

    void theDaysOnWhichTheyWereMadeAreShown()
    {
        const QDateTime first = m_live->clock().now();
        const QuoteId early = quoted(m_live->sample.gixxer, 100'000);
        m_live->clock().advance(3600);
        const QDateTime second = m_live->clock().now();
        const QuoteId late = quoted(m_live->sample.gixxer, 100'000);
        const auto made = [this](const QDateTime &from, const QDateTime &before) {
            return filtered([&](QuoteFilter &filter) {
                filter.madeFrom = from;
                filter.madeBefore = before;
            });
        };
        QCOMPARE(made(first, {}), (QList<QuoteId>{late, early}));
        QCOMPARE(made(second, {}), QList<QuoteId>{late});
        QCOMPARE(made({}, second), QList<QuoteId>{early}); // the end is not in it
        QCOMPARE(made(first, first), QList<QuoteId>{});
    }
};

VITRINA_TEST(TestQuoteTable, QCoreApplication)
#include "tst_quotetable.moc"
