// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/draftkeeper.h"

#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What is typed is kept (X7).
class TestDraftKeeper : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;

    DraftKeeper keeper(const QString &form = QStringLiteral("form"))
    {
        return DraftKeeper(m_live->reader(), m_live->queue(), form);
    }
    static QJsonObject note(const QString &text) { return {{QStringLiteral("note"), text}}; }

private Q_SLOTS:
    void init() { m_live = std::make_unique<LiveShowroom>(); }
    void cleanup() { m_live.reset(); }

    void aFormWithoutADraftIsEmpty() { QVERIFY(keeper().load().isEmpty()); }

    void anotherKeeperFindsWhatWasWritten()
    {
        DraftKeeper form = keeper();
        form.keep(note(QString::fromUtf8("dijo que sí 🏍")));
        m_live->settle();
        QCOMPARE(keeper().load(), note(QString::fromUtf8("dijo que sí 🏍")));
        QVERIFY(keeper(QStringLiteral("other")).load().isEmpty());
    }

    void whatWaitsIsFoundWhileItIsWritten()
    {
        DraftKeeper form = keeper();
        for (int i = 0; i < 2000; ++i) {
            form.keep(note(QString::number(i)));
            QCOMPARE(form.load(), note(QString::number(i)));
        }
        m_live->settle();
        QCOMPARE(form.load(), note(QStringLiteral("1999")));
        QCOMPARE(keeper().load(), note(QStringLiteral("1999")));
    }

    void ofManyChangesOnlyTheNewestWaits()
    {
        DraftKeeper form = keeper();
        QSemaphore go;
        m_live->queue().post([&go](Database &) { go.acquire(); }, CommandQueue::Urgency::Person);
        for (int i = 0; i < 100; ++i)
            form.keep(note(QString::number(i)));
        QVERIFY(m_live->queue().waiting() <= 2);
        go.release();
        m_live->settle();
        QCOMPARE(keeper().load(), note(QStringLiteral("99")));
    }

    void clearingLeavesNothing()
    {
        DraftKeeper form = keeper();
        form.keep(note(QStringLiteral("a")));
        form.clear();
        QVERIFY(form.load().isEmpty());
        m_live->settle();
        QVERIFY(keeper().load().isEmpty());
        form.keep(note(QStringLiteral("b")));
        m_live->settle();
        QCOMPARE(keeper().load(), note(QStringLiteral("b")));
    }

    void formsOfOneKeeperDoNotMix()
    {
        DraftKeeper form = keeper(QStringLiteral("one"));
        form.keep(note(QStringLiteral("1")));
        form.setForm(QStringLiteral("two"));
        QVERIFY(form.load().isEmpty());
        form.keep(note(QStringLiteral("2")));
        m_live->settle();
        QCOMPARE(keeper(QStringLiteral("one")).load(), note(QStringLiteral("1")));
        QCOMPARE(keeper(QStringLiteral("two")).load(), note(QStringLiteral("2")));
    }

    void aDraftIsItsPersonsOwn()
    {
        keeper().keep(note(QStringLiteral("ana's")));
        m_live->settle();
        m_live->reader().setViewer(m_live->sample.ivan.id);
        QVERIFY(keeper().load().isEmpty());
        m_live->reader().setViewer(m_live->sample.ana.id);
        QCOMPARE(keeper().load(), note(QStringLiteral("ana's")));
    }

    /// A dialog is closed and opened again before the writer has come to it.
    void whatWaitsIsFoundByAnotherKeeperToo()
    {
        QSemaphore go;
        m_live->queue().post([&go](Database &) { go.acquire(); }, CommandQueue::Urgency::Person);
        keeper().keep(note(QStringLiteral("typed")));
        QCOMPARE(keeper().load(), note(QStringLiteral("typed")));
        keeper().clear();
        QVERIFY(keeper().load().isEmpty());
        go.release();
    }

    void whatFindsNoRoomIsToldOnceFoundAndKeptLater()
    {
        const QString one(30'000, u'x'); // more than the pages still hold
        const QString two(30'000, u'y');
        QSignalSpy failed(&m_live->reader(), &ReplicaReader::failed);
        m_live->fillDisk();
        for (const QString &text : {QStringLiteral("short"), one}) {
            keeper(QStringLiteral("one")).keep(note(text));
            m_live->settle();
        }
        keeper(QStringLiteral("two")).keep(note(two));
        m_live->settle();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.front().front().value<Problem>().code, Problem::Code::DiskFull);
        QCOMPARE(keeper(QStringLiteral("one")).load(), note(one));
        QCOMPARE(keeper(QStringLiteral("two")).load(), note(two));
        QVERIFY(!m_live->reader().draft(QStringLiteral("one")).contains(one));

        m_live->freeDisk();
        keeper(QStringLiteral("three")).keep(note(QStringLiteral("z")));
        m_live->settle();
        for (const QString &text : {one, two})
            QVERIFY(m_live->reader()
                        .draft(text == one ? QStringLiteral("one") : QStringLiteral("two"))
                        .contains(text));
        // Another time it is told again.
        m_live->fillDisk();
        keeper(QStringLiteral("four")).keep(note(one));
        m_live->settle();
        QCOMPARE(failed.count(), 2);
    }

    void whatFoundNoRoomGoesWithItsClient()
    {
        const auto form = QStringLiteral("client/") + m_live->sample.ana.id.toString();
        m_live->fillDisk();
        keeper(form).keep(note(QString(30'000, u'x')));
        m_live->settle();
        Receipt receipt;
        receipt.changes = {{QString::fromLatin1(Client::table), m_live->sample.ana.id.toBytes(),
                            RowChange::Kind::Deleted}};
        m_live->reader().onCommitted(receipt);
        QVERIFY(keeper(form).load().isEmpty());
    }

    void aKeeperMayGoBeforeItsDraftIsWritten()
    {
        QSemaphore go;
        m_live->queue().post([&go](Database &) { go.acquire(); }, CommandQueue::Urgency::Person);
        {
            DraftKeeper form = keeper();
            form.keep(note(QStringLiteral("typed")));
        }
        go.release();
        m_live->settle();
        QCOMPARE(keeper().load(), note(QStringLiteral("typed")));
    }
};

VITRINA_TEST(TestDraftKeeper, QCoreApplication)
#include "tst_draftkeeper.moc"
