// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/whendone.h"
#include "testsupport/testprogram.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>
#include <thread>

using namespace Vitrina;

namespace {

/// What another thread is asked for, and gives when the test says so.
class Errand
{
public:
    Errand() { m_promise.start(); }

    QFuture<int> future() { return m_promise.future(); }
    /// Until the other thread has given its answer; this one has not read it yet.
    void finish(int answer)
    {
        std::thread other([this, answer] {
            m_promise.addResult(answer);
            m_promise.finish();
        });
        other.join();
    }

private:
    QPromise<int> m_promise;
};

} // namespace

class TestWhenDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAskedIsToldInTheThreadOfTheApplication()
    {
        Errand errand;
        int told = 0;
        QThread *in = nullptr;
        QObject receiver;
        whenDone(errand.future(), &receiver, [&](int answer) {
            told = answer;
            in = QThread::currentThread();
        });
        errand.finish(7);
        QCOMPARE(told, 0);
        QCoreApplication::processEvents();
        QCOMPARE(told, 7);
        QCOMPARE(in, QCoreApplication::instance()->thread());
    }

    void whatIsDoneAlreadyIsToldToo()
    {
        Errand errand;
        errand.finish(7);
        int told = 0;
        QObject receiver;
        whenDone(errand.future(), &receiver, [&told](int answer) { told = answer; });
        QCoreApplication::processEvents();
        QCOMPARE(told, 7);
    }

    /// A dialog that is closed before what it asked for is durable, or while the answer is under
    /// way to it.
    void whoHasGoneIsNotTold_data()
    {
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("before the answer") << false;
        QTest::newRow("before it is read") << true;
    }
    void whoHasGoneIsNotTold()
    {
        QFETCH(bool, isAnswered);
        Errand errand;
        bool told = false;
        auto receiver = std::make_unique<QObject>();
        auto held = std::make_shared<int>(0);
        whenDone(errand.future(), receiver.get(), [&told, held](int) { told = true; });
        if (isAnswered)
            errand.finish(7);
        receiver.reset();
        if (!isAnswered)
            errand.finish(7);
        QCoreApplication::processEvents();
        QVERIFY(!told);
        QCOMPARE(held.use_count(), 1); // and nothing that was to be used then is kept
    }
};

VITRINA_TEST(TestWhenDone, QCoreApplication)
#include "tst_whendone.moc"
