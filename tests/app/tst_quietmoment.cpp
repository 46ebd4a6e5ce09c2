// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/quietmoment.h"
#include "testsupport/testprogram.h"

#include <QDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Vitrina;

namespace {

constexpr int quietTurns = 3;
constexpr int quietTurnsInText = 60;

/// The main window, with something to press and something to type in.
class Desk
{
public:
    Desk()
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        column->addWidget(&button);
        column->addWidget(&text);
        window.setCentralWidget(page);
        window.show();
        window.activateWindow();
        button.setFocus();
    }
    ~Desk()
    {
        button.setParent(nullptr);
        text.setParent(nullptr);
    }

    void turns(int count)
    {
        for (int i = 0; i < count; ++i)
            quiet.turn();
    }

    QMainWindow window;
    QPushButton button;
    QLineEdit text;
    QuietMoment quiet{*qobject_cast<QApplication *>(qApp)};
    QSignalSpy came{&quiet, &QuietMoment::came};
};

} // namespace

/// The window is made anew only when it takes nothing out of anybody's hands (sync.md 18, F1).
class TestQuietMoment : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Desk> m_desk;

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
        m_desk->quiet.await();
    }
    void cleanup() { m_desk.reset(); }

    void comesOnceAfterSomeQuietSeconds()
    {
        m_desk->turns(quietTurns - 1);
        QCOMPARE(m_desk->came.size(), 0);
        m_desk->turns(1);
        QCOMPARE(m_desk->came.size(), 1);
        QVERIFY(!m_desk->quiet.isAwaited());
    }

    void whoeverWorksIsWaitedFor_data()
    {
        QTest::addColumn<QString>("work");
        for (const char *work : {"key", "press", "move", "wheel"})
            QTest::newRow(work) << QString::fromLatin1(work);
    }
    void whoeverWorksIsWaitedFor()
    {
        QFETCH(QString, work);
        m_desk->turns(quietTurns - 1);
        if (work == QStringLiteral("key")) {
            QTest::keyClick(&m_desk->button, Qt::Key_Shift);
        } else if (work == QStringLiteral("press")) {
            QTest::mouseClick(&m_desk->button, Qt::LeftButton);
        } else if (work == QStringLiteral("move")) {
            QMouseEvent move(QEvent::MouseMove, QPointF(2, 2), QPointF(2, 2), Qt::NoButton,
                             Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(&m_desk->button, &move);
        } else {
            QWheelEvent wheel({2, 2}, {2, 2}, {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(&m_desk->button, &wheel);
        }
        m_desk->turns(quietTurns - 1);
        QCOMPARE(m_desk->came.size(), 0);
        m_desk->turns(1);
        QCOMPARE(m_desk->came.size(), 1);
    }

    void aCursorInATextIsWaitedForLonger()
    {
        m_desk->text.setFocus();
        m_desk->turns(quietTurnsInText - 1);
        QCOMPARE(m_desk->came.size(), 0);
        m_desk->turns(1);
        QCOMPARE(m_desk->came.size(), 1);
    }

    void nothingComesWhileADialogOrMenuIsOpen_data()
    {
        QTest::addColumn<bool>("menu");
        QTest::newRow("dialog") << false;
        QTest::newRow("menu") << true;
    }
    void nothingComesWhileADialogOrMenuIsOpen()
    {
        QFETCH(bool, menu);
        std::unique_ptr<QWidget> open;
        if (menu)
            open = std::make_unique<QMenu>(&m_desk->window);
        else
            open = std::make_unique<QDialog>(&m_desk->window);
        open->show();
        m_desk->turns(quietTurnsInText * 2);
        QCOMPARE(m_desk->came.size(), 0);
        open.reset();
        m_desk->button.setFocus();
        m_desk->turns(quietTurns - 1);
        QCOMPARE(m_desk->came.size(), 0);
        m_desk->turns(1);
        QCOMPARE(m_desk->came.size(), 1);
    }

    void awaitingAgainDoesNotBeginAnew()
    {
        m_desk->turns(quietTurns - 1);
        m_desk->quiet.await();
        m_desk->turns(1);
        QCOMPARE(m_desk->came.size(), 1);
    }

    void theTimerIsWhatTurns() { QVERIFY(m_desk->came.wait()); }
};

VITRINA_TEST(TestQuietMoment, QApplication)
#include "tst_quietmoment.moc"
