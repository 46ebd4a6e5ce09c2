// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfixture.h"

#include "testsupport/testprogram.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Ctrl+N, by its keys (D4, D13, X7).
class TestContactPanel : public ContactFixture
{
    Q_OBJECT

private:
    /// How much of the form is out of sight.
    int scrolledAway()
    {
        const auto *bar = find<QScrollArea>("contactScrollArea")->verticalScrollBar();
        return bar->maximum();
    }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aWalkInIsRegisteredByKeysAlone()
    {
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        QSignalSpy closed(m_panel.get(), &ContactPanel::closed);
        QCOMPARE(focused(), QStringLiteral("identityEdit"));
        typeText(m_panel->focusWidget(), QStringLiteral("0987654321"));
        press(Qt::Key_Return);
        QCOMPARE(focused(), QStringLiteral("nameEdit"));
        typeText(m_panel->focusWidget(), QStringLiteral("Luis"));
        press(Qt::Key_Tab);
        typeText(m_panel->focusWidget(), QStringLiteral("Andrade"));
        type("modelEdit", QStringLiteral("nk cf"));
        type("whenEdit", QStringLiteral("mon 10:30"));
        press(Qt::Key_Return);
        QTRY_COMPARE(registered.count(), 1);
        QCOMPARE(done.count(), 1);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(done.front().front().toString(),
                 QStringLiteral("Luis Andrade: Monday, 23 November at 10:30"));
        m_live->settle();
        const ClientDetail luis = clientNamed(QStringLiteral("luis andrade"));
        QCOMPARE(luis.client.name, QStringLiteral("Luis"));
        QCOMPARE(luis.phones.size(), size_t(1));
        QCOMPARE(luis.phones.front().e164, QStringLiteral("+593987654321"));
        QCOMPARE(luis.opportunities.front().modelId, m_live->sample.nk250.id);
        QCOMPARE(luis.pending.size(), size_t(1));
        QCOMPARE(luis.pending.front().id, registered.front().front().value<FollowUpId>());
        QVERIFY(line("identityEdit")->text().isEmpty());
    }

    void whoReceivesForOthersIsProposedWhoseTurnItIs()
    {
        m_live->reader().setViewer(m_live->sample.manager.id);
        openPanel();
        auto *advisor = find<QComboBox>("advisorBox");
        // Iván attended María José today.
        QCOMPARE(advisor->currentText(), QStringLiteral("Ana Paredes · in turn"));
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        m_live->clock().advance(300);
        find<QPushButton>("countVisitorButton")->click();
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(done.front().front().toString(),
                 QStringLiteral("Visitor counted: today 1 without data · 1 with data"));
        QVERIFY(done.front().at(1).value<std::optional<AnyCommand>>().has_value());
        QCOMPARE(m_live->reader().floorToday().withoutData, 1);
        m_panel->start();
        QVERIFY2(advisor->currentText().startsWith(QStringLiteral("Iván")),
                 qPrintable(advisor->currentText()));
        type("identityEdit", QStringLiteral("0987654321"));
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        const auto followUp =
            m_live->reader().followUp(registered.front().front().value<FollowUpId>());
        QCOMPARE(followUp->followUp.advisorId, m_live->sample.ivan.id);
        QCOMPARE(followUp->opportunity->advisorId, m_live->sample.ivan.id);
    }

    /// At 1366 x 768, with a line of what went wrong above it: nothing has to be scrolled to.
    void theWholeFormOfAManagerIsSeenOnASmallScreen()
    {
        m_live->reader().setViewer(m_live->sample.manager.id);
        openPanel();
        m_panel->resize(459, 667);
        QTRY_COMPARE(find<QScrollArea>("contactScrollArea")->width(), 459);
        QVERIFY(find<QWidget>("advisorBox")->isVisible());
        QCoreApplication::processEvents(); // what was asked to be laid out is
        QCOMPARE(scrolledAway(), 0);
    }

    void anAdvisorAttendsHerOwn()
    {
        QCOMPARE(find<QComboBox>("advisorBox")->currentData().value<StaffId>(),
                 m_live->sample.ana.id);
    }

    /// What is given to somebody whose clients she does not see is not lost, and she is told.
    void whoIsGivenAwayIsSaidToBe_data()
    {
        QTest::addColumn<bool>("isGivenAway");
        QTest::newRow("to Iván") << true;
        QTest::newRow("to nobody") << false;
    }
    void whoIsGivenAwayIsSaidToBe()
    {
        QFETCH(bool, isGivenAway);
        auto *advisor = find<QComboBox>("advisorBox");
        const StaffId whose = isGivenAway ? m_live->sample.ivan.id : m_live->sample.ana.id;
        for (int i = 0; i < advisor->count(); ++i) {
            if (advisor->itemData(i).value<StaffId>() == whose)
                advisor->setCurrentIndex(i);
        }
        QCOMPARE(advisor->currentData().value<StaffId>(), whose);
        QSignalSpy done(m_panel.get(), &ContactPanel::done);
        type("identityEdit", QStringLiteral("0987654321"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(done.count(), 1);
        const QString told = done.front().front().toString();
        QVERIFY2(told.contains(QStringLiteral("attends, so")) == isGivenAway, qPrintable(told));
    }

    void aPhoneAloneIsEnough()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("0987654321"));
        press(Qt::Key_Return, Qt::ControlModifier); // the next contact was proposed
        QTRY_COMPARE(registered.count(), 1);
    }

    void theProposalFollowsTheSourcesDeadline()
    {
        auto *source = find<QComboBox>("sourceBox");
        source->setFocus();
        for (int i = 0; i < source->count() && source->currentText() != QStringLiteral("WhatsApp");
             ++i)
            press(Qt::Key_Down);
        QCOMPARE(source->currentText(), QStringLiteral("WhatsApp"));
        QCOMPARE(line("whenEdit")->text(), QStringLiteral("10:30")); // within half an hour
    }

    void aPastedChatIsReadAndStandsOnTheTimeline()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        const auto chat =
            QStringLiteral("[10:03, 21/11/2026] +593 98 765 4321: Hola, ¿tienen la negra?\n"
                           "[10:04, 21/11/2026] Ana Paredes: Buenos días");
        QGuiApplication::clipboard()->setText(chat);
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(find<QPlainTextEdit>("chatEdit")->toPlainText(), chat);
        QCOMPARE(line("phoneEdit")->text(), QStringLiteral("098 765 4321"));
        QCOMPARE(line("nameEdit")->text(), QString()); // not the advisor's own
        QCOMPARE(find<QComboBox>("sourceBox")->currentText(), QStringLiteral("WhatsApp"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        const auto detail =
            m_live->reader().followUp(registered.front().front().value<FollowUpId>());
        const auto pasted = std::find_if(
            detail->timeline.begin(), detail->timeline.end(),
            [](const TimelineEntry &entry) { return entry.kind == TimelineKind::ChatPasted; });
        QVERIFY(pasted != detail->timeline.end());
        QCOMPARE(pasted->text, chat);
        QCOMPARE(detail->phones.front().e164, QStringLiteral("+593987654321"));
    }

    /// It may be a foreigner's.
    void aDocumentThatIsNoneHereIsKeptWithAQuietWarning()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("Rosa"));
        auto *warning = find<QLabel>("idWarning");
        type("nationalIdEdit", QStringLiteral("1712345679"));
        QVERIFY(!warning->isVisible()); // not while she types
        press(Qt::Key_Tab);
        QVERIFY(warning->isVisible());
        type("nationalIdEdit", QStringLiteral("1712345675"));
        QVERIFY(!warning->isVisible());
        type("nationalIdEdit", QStringLiteral("1712345679"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        QCOMPARE(clientNamed(QStringLiteral("rosa")).client.nationalId,
                 QStringLiteral("1712345679"));
    }

    void aBadNumberIsKeptWithAQuietWarning()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        auto *warning = find<QLabel>("phoneWarning");
        type("identityEdit", QStringLiteral("0987654321"));
        QVERIFY(!warning->isVisible());
        type("identityEdit", QStringLiteral("099 000"));
        QVERIFY(warning->isVisible());
        press(Qt::Key_Return);
        typeText(m_panel->focusWidget(), QStringLiteral("Rosa"));
        press(Qt::Key_Return);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        const ClientDetail rosa = clientNamed(QStringLiteral("rosa"));
        QCOMPARE(rosa.phones.front().typed, QStringLiteral("099 000"));
        QCOMPARE(rosa.phones.front().e164, QString());
    }

    void theDraftSurvives()
    {
        QSignalSpy closed(m_panel.get(), &ContactPanel::closed);
        type("identityEdit", QStringLiteral("Verónica Salazar"));
        type("whenEdit", QStringLiteral("in 3 days"));
        type("modelEdit", QStringLiteral("Vespa azul"));
        find<QPlainTextEdit>("noteEdit")->setPlainText(QStringLiteral("Pregunta si hay roj"));
        find<QCheckBox>("consentBox")->click();
        QTest::keyClick(line("identityEdit"), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        m_live->settle();
        openPanel(); // as after a crash
        QCOMPARE(line("identityEdit")->text(), QStringLiteral("Verónica Salazar"));
        QCOMPARE(line("surnameEdit")->text(), QStringLiteral("Salazar"));
        QCOMPARE(line("modelEdit")->text(), QStringLiteral("Vespa azul"));
        QTest::keyClicks(find<QPlainTextEdit>("noteEdit"), QStringLiteral("a")); // goes on
        QCOMPARE(find<QPlainTextEdit>("noteEdit")->toPlainText(),
                 QStringLiteral("Pregunta si hay roja"));
        QVERIFY(find<QCheckBox>("consentBox")->isChecked());
        QVERIFY(find<QLabel>("whenSentence")->text().startsWith(QStringLiteral("Tuesday, 24")));
        QVERIFY(find<QPushButton>("discardDraftButton")->isVisible());
        QTest::mouseClick(find<QPushButton>("discardDraftButton"), Qt::LeftButton);
        QVERIFY(line("identityEdit")->text().isEmpty());
        m_live->settle();
        openPanel();
        QVERIFY(line("identityEdit")->text().isEmpty());
        QVERIFY(!find<QPushButton>("discardDraftButton")->isVisible());
    }

    void aCallerHasADraftOfHerOwn()
    {
        type("identityEdit", QStringLiteral("Verónica Salazar"));
        m_panel->startWithPhone(QStringLiteral("0987654321"));
        QCOMPARE(line("identityEdit")->text(), QStringLiteral("0987654321"));
        QCOMPARE(line("nameEdit")->text(), QString());
        m_live->settle();
        m_panel->start();
        QCOMPARE(line("identityEdit")->text(), QStringLiteral("Verónica Salazar"));
    }

    void afterRegisteringNoDraftIsLeft()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("0987654321"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        openPanel();
        QVERIFY(line("identityEdit")->text().isEmpty());
    }

    void aFullDiskKeepsWhatWasTyped()
    {
        QSignalSpy refused(m_panel.get(), &ContactPanel::refused);
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        const QString chat =
            QStringLiteral("[10:03, 21/11/2026] María: hola\n") + QString(60'000, u'a');
        type("identityEdit", QStringLiteral("0987654321"));
        find<QPlainTextEdit>("chatEdit")->setPlainText(chat);
        m_live->settle();
        m_live->fillDisk();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.front().front().value<Problem>().code, Problem::Code::DiskFull);
        QCOMPARE(line("identityEdit")->text(), QStringLiteral("0987654321"));
        QCOMPARE(find<QPlainTextEdit>("chatEdit")->toPlainText(), chat);
        m_live->freeDisk();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
    }

    void withoutNameAndNumberNothingIsRegistered()
    {
        QSignalSpy refused(m_panel.get(), &ContactPanel::refused);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.front().front().value<Problem>().code, Problem::Code::MissingName);
        QCOMPARE(focused(), QStringLiteral("identityEdit"));
    }

    void enterIsHeardOnce()
    {
        QSignalSpy refused(m_panel.get(), &ContactPanel::refused);
        line("whenEdit")->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(refused.count(), 1);
    }

    void withoutANextContactNothingIsRegistered()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("Luis Andrade"));
        type("whenEdit", QStringLiteral("some day"));
        press(Qt::Key_Return);
        m_live->settle();
        QCOMPARE(registered.count(), 0);
        QCOMPARE(focused(), QStringLiteral("whenEdit"));
    }

    void twoEntersRegisterOnce()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("0987654321"));
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        QCOMPARE(m_live->reader().searchClients(QStringLiteral("0987654321")).size(), size_t(1));
    }

    void quickSlotsOutsideTextFields()
    {
        type("identityEdit", QStringLiteral("Luis Andrade"));
        find<QComboBox>("qualityBox")->setFocus();
        press(Qt::Key_3);
        QVERIFY(find<QLabel>("whenSentence")->text().startsWith(QStringLiteral("Monday, 23")));
    }
};

VITRINA_TEST(TestContactPanel, QApplication)
#include "tst_contact_panel.moc"
