// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/toast.h"
#include "sample/liveshowroom.h"
#include "shell/notices.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QDialog>
#include <QTest>
#include <QVBoxLayout>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What was done is told where it can be read and taken back, a dialog over the window included.
class TestNotices : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QWidget> m_window;
    QWidget *m_page = nullptr;
    Notices *m_notices = nullptr;
    int m_undone = 0;

    Toast *toast() { return m_window->findChild<Toast *>(); }
    QDialog *open(QWidget *over, const QSize &size)
    {
        auto *dialog = new QDialog(over);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->resize(size);
        dialog->open();
        const bool isActive =
            QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; });
        return isActive ? dialog : nullptr;
    }
    void tell(const QString &message)
    {
        m_notices->tellDone(message, [this] { ++m_undone; });
    }

private Q_SLOTS:
    void init()
    {
        m_undone = 0;
        m_live = std::make_unique<LiveShowroom>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        auto *strip = new ProblemStrip(m_window.get());
        m_page = new QWidget(m_window.get());
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(strip);
        column->addWidget(m_page, 1);
        m_notices = new Notices(m_live->queue(), *strip, m_page);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_live.reset();
    }

    void whatIsDoneInADialogIsUndoneInIt()
    {
        QDialog *list = open(m_window.get(), QSize(700, 500));
        QVERIFY(list);
        tell(QStringLiteral("La unidad quedó guardada."));
        QCOMPARE(toast()->parentWidget(), list);
        QVERIFY(toast()->isVisible());
        QVERIFY(list->rect().contains(toast()->geometry()));
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_undone, 1);
    }

    /// It goes with the dialog, which is deleted, and the message does not.
    void aDialogThatClosesHandsItBack()
    {
        QDialog *list = open(m_window.get(), QSize(700, 500));
        QVERIFY(list);
        tell(QStringLiteral("La unidad quedó guardada."));
        list->close();
        QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
        QCOMPARE(toast()->parentWidget(), m_page);
        QVERIFY(toast()->isVisible());
        QCOMPARE(toast()->message(), QStringLiteral("La unidad quedó guardada."));
        QVERIFY(m_notices->canUndo());
    }

    /// A form tells and closes: the list that stays open beneath it has the message.
    void whatAFormDidIsToldInTheListBeneathIt_data()
    {
        QTest::addColumn<QSize>("form");
        QTest::newRow("small") << QSize(380, 260);
        QTest::newRow("as large as a list") << QSize(600, 400);
    }
    void whatAFormDidIsToldInTheListBeneathIt()
    {
        QFETCH(const QSize, form);
        QDialog *list = open(m_window.get(), QSize(700, 500));
        QVERIFY(list);
        QDialog *over = open(list, form);
        QVERIFY(over);
        tell(QStringLiteral("La unidad quedó guardada."));
        over->close();
        QTRY_COMPARE(toast()->parentWidget(), list);
        QVERIFY(toast()->isVisible());
    }

    void aQuestionIsTooSmallForIt()
    {
        QVERIFY(open(m_window.get(), QSize(300, 150)));
        tell(QStringLiteral("Listo."));
        QCOMPARE(toast()->parentWidget(), m_page);
    }
};

VITRINA_TEST(TestNotices, QApplication)
#include "tst_notices.moc"
