// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/draftkeeper.h"

#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"

#include <QSemaphore>
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
