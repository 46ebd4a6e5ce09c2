// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/pendingindex.h"

#include "commands/showroomsetup.h"
#include "domain/searchable.h"
#include "domain/text.h"
#include "sample/sampleshowroom.h"
#include "storage/clientqueries.h"
#include "storage/directory.h"
#include "testsupport/testprogram.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 nowMs = 1000 * hourMs;

/// What the rows of a random index are found by, kept beside it in the plainest way.
struct World
{
    std::vector<PendingRow> rows;
    std::map<quint32, QString> clients; ///< their search text

    ClientTexts textsOf(const std::map<quint32, QString> &some) const
    {
        ClientTexts texts;
        for (const auto &[client, words] : some) {
            texts.clients.push_back(client);
            texts.words += words.toUtf8() + '\n';
            texts.ends.push_back(quint32(texts.words.size()));
        }
        return texts;
    }
    ClientTexts texts() const { return textsOf(clients); }
};

rc::Gen<QString> names()
{
    return rc::gen::map(
        rc::gen::pair(rc::gen::element(0, 1, 2, 3, 4, 5, 6, 7), rc::gen::inRange(0, 1000)),
        [](const std::pair<int, int> &parts) {
            static const char *const words[] = {"ana",   "maria jose", "nacato", "garcia",
                                                "pablo", "rios",       "vera",   "mena"};
            return QStringLiteral("%1 0991%2")
                .arg(QLatin1StringView(words[parts.first]))
                .arg(parts.second, 6, 10, QLatin1Char('0'));
        });
}

rc::Gen<PendingRow> pendingRows(quint32 clients, quint32 models)
{
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange<qint64>(900, 1100), rc::gen::inRange<quint32>(1, clients),
                       rc::gen::inRange<quint32>(0, models), rc::gen::inRange<quint32>(1, 5),
                       rc::gen::inRange<quint16>(1, 5), rc::gen::inRange<quint16>(0, 4),
                       rc::gen::inRange<quint16>(0, 6), rc::gen::inRange<quint16>(0, 4)),
        [](const auto &t) {
            PendingRow row;
            row.dueAt = std::get<0>(t) * hourMs;
            row.client = std::get<1>(t);
            row.model = std::get<2>(t);
            row.advisor = std::get<3>(t);
            row.type = std::get<4>(t);
            row.quality = std::get<5>(t);
            row.source = std::get<6>(t);
            row.attempt = std::get<7>(t);
            return row;
        });
}

World randomWorld(const Directory &directory)
{
    World world;
    world.rows = *rc::gen::container<std::vector<PendingRow>>(
        pendingRows(12, quint32(directory.models().size()) + 2));
    quint32 id = 1;
    for (PendingRow &row : world.rows) {
        row.followUp = id++;
        if (!world.clients.count(row.client))
            world.clients[row.client] = *names();
    }
    std::sort(world.rows.begin(), world.rows.end());
    return world;
}

/// The rank of a rowid in the order in which the directory lists; 0 for none.
template <typename Entry>
quint32 rankOf(const std::vector<Entry> &entries, const Directory &directory, quint32 row)
{
    for (size_t i = 0; i < entries.size(); ++i) {
        if (directory.rowOf(entries[i].id) == row)
            return quint32(i) + 1;
    }
    return 0;
}

class Oracle
{
public:
    Oracle(const World &world, const Directory &directory)
        : m_world(world)
        , m_directory(directory)
    {
    }

    std::vector<quint32> order(const PendingFilter &filter, PendingOrder order,
                               bool descending) const
    {
        std::vector<quint32> kept;
        for (quint32 i = 0; i < m_world.rows.size(); ++i) {
            if (passes(m_world.rows[i], filter))
                kept.push_back(i);
        }
        if (order == PendingOrder::Due) {
            if (descending)
                std::reverse(kept.begin(), kept.end());
            return kept;
        }
        std::stable_sort(kept.begin(), kept.end(), [&](quint32 a, quint32 b) {
            const QString x = key(m_world.rows[a], order);
            const QString y = key(m_world.rows[b], order);
            return descending ? y < x : x < y;
        });
        return kept;
    }

private:
    bool passes(const PendingRow &row, const PendingFilter &filter) const
    {
        if (filter.dueFrom && row.dueAt < *filter.dueFrom)
            return false;
        if (filter.dueTo && row.dueAt >= *filter.dueTo)
            return false;
        if (filter.overdue && row.dueAt >= nowMs)
            return false;
        if (filter.overdueDays > 0 && (nowMs - row.dueAt) < filter.overdueDays * 24 * hourMs)
            return false;
        if (!filter.sources.isEmpty() && !filter.sources.contains(row.source))
            return false;
        if (!filter.qualities.isEmpty() && !filter.qualities.contains(row.quality))
            return false;
        if (!filter.advisors.isEmpty() && !filter.advisors.contains(row.advisor))
            return false;
        const QString model = searchableWords(modelName(m_directory.modelAt(row.model))).join(u' ');
        for (const QString &word : searchWords(filter.search)) {
            if (!m_world.clients.at(row.client).contains(word) && !model.contains(word))
                return false;
        }
        return true;
    }

    /// Numbers padded, so that text compares as they do.
    QString key(const PendingRow &row, PendingOrder order) const
    {
        const auto padded = [](quint32 n) {
            return QStringLiteral("%1").arg(n, 8, 10, QLatin1Char('0'));
        };
        const auto item = [&](Catalogue catalogue, quint32 at) {
            return padded(rankOf(m_directory.catalogue(catalogue), m_directory, at));
        };
        switch (order) {
        case PendingOrder::Client:
            return m_world.clients.at(row.client);
        case PendingOrder::Type:
            return item(Catalogue::FollowUpType, row.type);
        case PendingOrder::Quality:
            return item(Catalogue::Quality, row.quality);
        case PendingOrder::Source:
            return item(Catalogue::Source, row.source);
        case PendingOrder::Model:
            return padded(rankOf(m_directory.models(), m_directory, row.model));
        case PendingOrder::Advisor:
            return padded(rankOf(m_directory.staff(), m_directory, row.advisor));
        case PendingOrder::Attempts:
            return padded(row.attempt);
        case PendingOrder::Due:
            break;
        }
        return {};
    }

    const World &m_world;
    const Directory &m_directory;
};

template <typename Number>
QSet<Number> someOf(Number below)
{
    const auto numbers =
        *rc::gen::container<std::vector<Number>>(rc::gen::inRange<Number>(0, below));
    // Mostly no filter at all: else hardly a row would be left.
    if (*rc::gen::inRange(0, 3) != 0)
        return {};
    return QSet<Number>(numbers.begin(), numbers.end());
}

PendingFilter randomFilter()
{
    PendingFilter filter;
    if (*rc::gen::arbitrary<bool>())
        filter.dueFrom = *rc::gen::inRange<qint64>(900, 1100) * hourMs;
    if (*rc::gen::arbitrary<bool>())
        filter.dueTo = *rc::gen::inRange<qint64>(900, 1100) * hourMs;
    filter.overdue = *rc::gen::inRange(0, 4) == 0;
    filter.overdueDays = *rc::gen::element(0, 0, 0, 1, 3);
    filter.sources = someOf<quint16>(6);
    filter.qualities = someOf<quint16>(5);
    filter.advisors = someOf<quint32>(6);
    filter.search =
        *rc::gen::element(QString(), QString(), QStringLiteral("a"), QStringLiteral("nacato"),
                          QStringLiteral("jose ana"), QStringLiteral("ana 250"),
                          QStringLiteral("nk"), QStringLiteral("0991"), QStringLiteral("xyz"));
    return filter;
}

PendingOrder randomOrder()
{
    return PendingOrder(*rc::gen::inRange(0, int(PendingOrder::Attempts) + 1));
}

} // namespace

/// The filters, search and orders of Mis Seguimientos (S1.2), against the plainest way to say them.
class TestPendingIndex : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SampleShowroom> m_sample;
    std::shared_ptr<const Directory> m_directory;

    PendingIndex indexOf(const World &world) const
    {
        PendingIndex index;
        index.setDirectory(*m_directory);
        index.setRows(world.rows);
        index.setTexts(world.texts());
        return index;
    }
    /// Slots differ between indexes of the same follow-ups.
    static std::vector<quint32> followUps(const PendingIndex &index,
                                          const std::vector<quint32> &slots)
    {
        std::vector<quint32> ids;
        for (const quint32 slot : slots)
            ids.push_back(index.row(slot).followUp);
        return ids;
    }
    /// Whose rows a search leaves, of clients registered through the commands.
    QStringList found(const QString &search)
    {
        Database &database = *m_sample->database;
        PendingIndex index;
        index.setDirectory(*Directory::load(database));
        index.setRows(loadPending(database, {}));
        index.setTexts(loadClientTexts(database, index.rows()));
        PendingFilter filter;
        filter.search = search;
        QStringList names;
        const qint64 now = m_sample->clock.now().toMSecsSinceEpoch();
        for (const quint32 at : index.order(filter, PendingOrder::Client, false, now))
            names += clientNameAt(database, index.row(at).client);
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = std::make_unique<SampleShowroom>();
        RegisterContact maria =
            m_sample->contact(QString::fromUtf8("María José"), QString::fromUtf8("Ñacato García"),
                              QStringLiteral("0991234567"));
        maria.client.nationalId = QStringLiteral("171234567-8");
        m_sample->must(maria);
        RegisterContact luis = m_sample->contact(QStringLiteral("Luis"), QStringLiteral("Andrade"),
                                                 QStringLiteral("0987650045"));
        luis.modelId = m_sample->gixxer.id;
        m_sample->must(luis);
        m_directory = Directory::load(*m_sample->database);
    }

    void aSearchFindsHer_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("who");
        const auto row = [](const char *what, const char *typed, const char *who) {
            QTest::newRow(what) << QString::fromUtf8(typed) << QString::fromUtf8(who);
        };
        row("name", "maria", "M");
        row("name with accent", "María", "M");
        row("capitals", "MARÍA JOSÉ", "M");
        row("surname", "Nacato", "M");
        row("surname with tilde", "ñacato", "M");
        row("surname then name", "garcía maría", "M");
        row("first letter", "l", "L");
        row("two letters", "an", "L");
        row("within a word", "drade", "L");
        row("model", "gixxer", "L");
        row("brand and model", "suzuki gixxer", "L");
        row("model and name", "gixxer luis", "L");
        row("figures of a model", "150 2026", "L");
        row("everyone's model year", "2026", "LM");
        row("phone", "0991234567", "M");
        row("phone in groups", "099 123 4567", "M");
        row("phone with hyphens", "099-123-4567", "M");
        row("phone in other groups", "09 9123 4567", "M");
        row("phone without the zero", "991234567", "M");
        row("phone of the world", "+593 99 123 4567", "M");
        row("phone's last four", "4567", "M");
        row("phone's last seven", "123 4567", "M");
        row("last digits with a zero", "0045", "L");
        row("phone and name", "luis 0045", "L");
        row("id", "1712345678", "M");
        row("id with hyphen", "171234567-8", "M");
        row("beginning of the id", "17123", "M");
        row("other's phone", "maria 0045", "");
        row("no one", "xyz", "");
        row("signs alone", "%_*\"'", "LM");
    }
    void aSearchFindsHer()
    {
        QFETCH(QString, typed);
        QFETCH(QString, who);
        QString initials;
        for (const QString &name : found(typed))
            initials += name.front();
        QCOMPARE(initials, who);
    }

    void filtersAndOrdersAreWhatTheySay()
    {
        QVERIFY(rc::check([this] {
            const World world = randomWorld(*m_directory);
            const PendingFilter filter = randomFilter();
            const PendingOrder order = randomOrder();
            const bool descending = *rc::gen::arbitrary<bool>();
            RC_ASSERT(indexOf(world).order(filter, order, descending, nowMs) ==
                      Oracle(world, *m_directory).order(filter, order, descending));
        }));
    }

    void everyOrderBothWaysWithTiesByDueDate_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("descending");
        for (int order = 0; order <= int(PendingOrder::Attempts); ++order) {
            QTest::addRow("%d up", order) << order << false;
            QTest::addRow("%d down", order) << order << true;
        }
    }
    void everyOrderBothWaysWithTiesByDueDate()
    {
        QFETCH(int, order);
        QFETCH(bool, descending);
        QVERIFY(rc::check([this, order, descending] {
            const World world = randomWorld(*m_directory);
            const auto given = indexOf(world).order({}, PendingOrder(order), descending, nowMs);
            RC_ASSERT(given.size() == world.rows.size());
            RC_ASSERT(given ==
                      Oracle(world, *m_directory).order({}, PendingOrder(order), descending));
        }));
    }

    void replacingEqualsAFreshLoad()
    {
        QVERIFY(rc::check([this] {
            World world = randomWorld(*m_directory);
            PendingIndex index = indexOf(world);
            // Some leave, some change, some are new; of whom nothing is known yet among them.
            QSet<quint32> touched;
            std::vector<PendingRow> present;
            std::map<quint32, QString> texts;
            std::vector<PendingRow> rest;
            for (const PendingRow &row : world.rows) {
                const int fate = *rc::gen::inRange(0, 4);
                if (fate == 0) {
                    touched.insert(row.followUp);
                } else if (fate == 1) {
                    PendingRow other = *pendingRows(16, 4);
                    other.followUp = row.followUp;
                    touched.insert(row.followUp);
                    present.push_back(other);
                } else {
                    rest.push_back(row);
                }
            }
            const int more = *rc::gen::inRange(0, 4);
            for (int i = 0; i < more; ++i) {
                PendingRow fresh = *pendingRows(16, 4);
                fresh.followUp = quint32(100'000 + i);
                present.push_back(fresh);
            }
            for (const PendingRow &row : present)
                texts[row.client] = *names();
            index.replace(touched, present);
            index.replaceTexts(world.textsOf(texts));

            rest.insert(rest.end(), present.begin(), present.end());
            std::sort(rest.begin(), rest.end());
            world.rows = rest;
            for (const auto &[client, words] : texts)
                world.clients[client] = words;
            const PendingFilter filter = randomFilter();
            const PendingOrder order = randomOrder();
            const bool descending = *rc::gen::arbitrary<bool>();
            const PendingIndex fresh = indexOf(world);
            RC_ASSERT(index.size() == int(world.rows.size()));
            RC_ASSERT(followUps(index, index.order(filter, order, descending, nowMs)) ==
                      followUps(fresh, fresh.order(filter, order, descending, nowMs)));
        }));
    }

    void theBoundsOfADateRange()
    {
        World world;
        for (const qint64 hour : {10, 20, 30}) {
            PendingRow row;
            row.dueAt = hour * hourMs;
            row.followUp = quint32(hour);
            row.client = 1;
            world.rows.push_back(row);
        }
        world.clients[1] = QStringLiteral("ana");
        PendingFilter filter;
        filter.dueFrom = 10 * hourMs; // included
        filter.dueTo = 30 * hourMs;   // excluded
        QCOMPARE(indexOf(world).order(filter, PendingOrder::Due, false, nowMs),
                 (std::vector<quint32>{0, 1}));
    }

    void namesakesStandByDueDate()
    {
        World world;
        for (const quint32 client : {2, 1, 2, 1}) {
            PendingRow row;
            row.followUp = quint32(world.rows.size() + 1);
            row.dueAt = row.followUp * hourMs;
            row.client = client;
            world.rows.push_back(row);
            world.clients[client] = QStringLiteral("juan perez");
        }
        const std::vector<quint32> byDueDate{0, 1, 2, 3};
        QCOMPARE(indexOf(world).order({}, PendingOrder::Client, false, nowMs), byDueDate);
        QCOMPARE(indexOf(world).order({}, PendingOrder::Client, true, nowMs), byDueDate);
    }

    void anEmptyIndexAnswers()
    {
        PendingIndex index;
        PendingFilter filter;
        filter.search = QStringLiteral("ana");
        for (int order = 0; order <= int(PendingOrder::Attempts); ++order)
            QVERIFY(index.order(filter, PendingOrder(order), true, nowMs).empty());
        index.replaceTexts({});
        index.replace({1, 2}, {});
        QVERIFY(index.rows().empty());
    }
};

VITRINA_TEST(TestPendingIndex, NoApplication)
#include "tst_pendingindex.moc"
