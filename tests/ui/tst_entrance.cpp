// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "shell/entrancewindow.h"
#include "shell/firstrunpage.h"
#include "shell/moveupintropage.h"
#include "shell/moveupreport.h"
#include "shell/moveupresultpage.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The window before the window, by its keys (X3).
class TestEntrance : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<EntranceWindow> m_window;

    template <typename Widget>
    Widget *child(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    void pressEscape() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        m_live = std::make_unique<LiveShowroom>();
        m_window = std::make_unique<EntranceWindow>();
        m_window->present(new FirstRunPage(m_live->queue(), m_live->clock()));
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_live.reset();
    }

    /// Without a mouse, too, Enter leads on.
    void aPageHasTheKeyboardWhereItLeadsOn()
    {
        QVERIFY(child<QPushButton>("newShowroomButton")->hasFocus());
        m_window->present(new MoveUpIntroPage(QStringLiteral("Motos del Sur")));
        QVERIFY(child<QPushButton>("nextButton")->hasFocus());
        const QString name = QStringLiteral("Ana Paredes");
        m_window->present(new MoveUpResultPage({}, QStringLiteral("db"), name, name, {}));
        QVERIFY(child<QPushButton>("goOnButton")->hasFocus());
    }

    void escapeLeadsBackFromANewShowroomAndKeepsWhatWasTyped()
    {
        auto *fresh = child<QPushButton>("newShowroomButton");
        QTest::mouseClick(fresh, Qt::LeftButton);
        auto *company = child<QLineEdit>("companyEdit");
        QVERIFY(company->hasFocus());
        QTest::keyClicks(company, QStringLiteral("Motos"));
        pressEscape();
        QVERIFY(!company->isVisible());
        QVERIFY(fresh->hasFocus()); // Enter leads there again
        QTest::keyClick(fresh, Qt::Key_Return);
        QVERIFY(company->isVisible());
        QCOMPARE(company->text(), QStringLiteral("Motos"));
    }

    void whereNothingLeadsBackEscapeDoesNothing()
    {
        auto *fresh = child<QPushButton>("newShowroomButton");
        fresh->setFocus();
        pressEscape();
        QVERIFY(m_window->isVisible());
        QVERIFY(fresh->isVisible());
    }
};

VITRINA_TEST(TestEntrance, QApplication)
#include "tst_entrance.moc"
