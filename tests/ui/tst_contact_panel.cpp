// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/contactpanel.h"
#include "clients/knownelsewhere.h"
#include "kit/preferences.h"
#include "kit/theme.h"
#include "sample/liveshowroom.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Ctrl+N, by its keys (D4, D13, X6, X7). The clock stands on Saturday, 21 November 2026, 10:00 in
/// Quito.
class TestContactPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ContactPanel> m_panel;
    RegisterContact m_maria;
    QList<ClientQuestion> m_asked;

    template <typename Widget>
    Widget *find(const char *name)
    {
        auto *widget = m_panel->findChild<Widget *>(QLatin1StringView(name));
        Q_ASSERT(widget);
        return widget;
    }
    QLineEdit *line(const char *name) { return find<QLineEdit>(name); }
    QListView *known() { return find<QListView>("knownClientsList"); }
    void type(const char *field, const QString &text)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        typeText(line(field), text);
    }
    /// To the widget that has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(m_panel->focusWidget());
        QTest::keyClick(m_panel->focusWidget(), key, modifiers);
    }
    KnownElsewhere *elsewhere() { return find<KnownElsewhere>("knownElsewhereLabel"); }
    QTimer *restTimer() { return elsewhere()->findChild<QTimer *>(QStringLiteral("restTimer")); }
    QTimer *limitTimer() { return elsewhere()->findChild<QTimer *>(QStringLiteral("limitTimer")); }
    /// What the hub is asked from now on; typing rests, and time is over, when the test says so.
    void listen()
    {
        m_asked.clear();
        restTimer()->setInterval(3'600'000);
        limitTimer()->setInterval(3'600'000);
        m_live->reader().clientInquiry().setAsker(
            [this](const ClientQuestion &question) { m_asked += question; });
    }
    void rest()
    {
        const qsizetype before = m_asked.size();
        restTimer()->setInterval(0);
        QTRY_COMPARE(m_asked.size(), before + 1);
        restTimer()->setInterval(3'600'000);
    }
    QString focused() { return m_panel->focusWidget()->objectName(); }
    ClientDetail clientNamed(const QString &words)
    {
        const auto found = m_live->reader().searchClients(words);
        return found.size() == 1 ? *m_live->reader().client(found.front().id) : ClientDetail();
    }
    void openPanel()
    {
        m_panel = std::make_unique<ContactPanel>(m_live->reader(), m_live->queue(), *m_preferences,
                                                 *m_theme);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->start();
    }

    /// How much of the form is out of sight.
    int scrolledAway()
    {
        const auto *bar = find<QScrollArea>("contactScrollArea")->verticalScrollBar();
        return bar->maximum();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        m_live = std::make_unique<LiveShowroom>([this](SampleShowroom &sample) {
            m_maria = sample.contact(QStringLiteral("María José"), QStringLiteral("Paredes"),
                                     QStringLiteral("0991234567"));
            m_maria.client.nationalId = QStringLiteral("1712345678");
            sample.must(m_maria, sample.ivan);
        });
        m_preferences = std::make_unique<Preferences>(
            m_live->sample.folder.filePath(QStringLiteral("preferences.ini")));
        openPanel();
    }
    void cleanup()
    {
        m_panel.reset();
        m_live->settle();
        m_live.reset();
    }

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

    /// X6: who is another advisor's is not here, and the hub says no more than whom to ask.
    void whoIsKnownToTheCompanyAloneIsSaid_data()
    {
        QTest::addColumn<KnownClient>("known");
        QTest::addColumn<QString>("said");
        using Matched = KnownClient::Matched;
        const QString quito = QStringLiteral("Quito");
        QTest::newRow("her phone")
            << KnownClient{Matched::Phone, {}, QStringLiteral("Rosa <b>Vera</b>"), quito}
            << "A client of the company has this phone number: attended by Rosa <b>Vera</b>, Quito."
               "\nPlease talk to them before you register her.";
        QTest::newRow("her number, nobody's client")
            << KnownClient{Matched::NationalId, {}, {}, quito}
            << "A client of the company has this identity number: nobody attends her, Quito."
               "\nPlease talk to them before you register her.";
    }
    void whoIsKnownToTheCompanyAloneIsSaid()
    {
        QFETCH(KnownClient, known);
        QFETCH(QString, said);
        listen();
        typeText(line("identityEdit"), QStringLiteral("0987654321"));
        QVERIFY(m_asked.isEmpty()); // while she types
        QVERIFY(!elsewhere()->isVisible());
        rest();
        const ClientQuestion question = m_asked.front();
        QCOMPARE(question, (ClientQuestion{QString(), QStringLiteral("+593987654321")}));
        // Not about what is asked no more, nor who stands in the list.
        m_live->reader().clientInquiry().tell({{QStringLiteral("17123"), {}}, {known}});
        QVERIFY(!elsewhere()->isVisible());
        KnownClient here = known;
        here.client = m_maria.clientId;
        m_live->reader().clientInquiry().tell({question, {here, known, known}});
        QVERIFY(elsewhere()->isVisible());
        QCOMPARE(elsewhere()->text(), said);
        QCOMPARE(elsewhere()->textFormat(), Qt::PlainText);
        // The name changes nothing of it; another number does.
        type("nameEdit", QStringLiteral("Rosa"));
        QVERIFY(elsewhere()->isVisible());
        type("phoneEdit", QStringLiteral("0987654322"));
        QVERIFY(!elsewhere()->isVisible());
        rest();
    }

    void whoIsInTheListIsNotSaidTwice()
    {
        listen();
        typeText(line("identityEdit"), QStringLiteral("0991234567"));
        rest();
        m_live->reader().clientInquiry().tell(
            {m_asked.front(),
             {{KnownClient::Matched::Phone, m_maria.clientId, QStringLiteral("Iván Torres"),
               QStringLiteral("Quito")}}});
        QVERIFY(!elsewhere()->isVisible());
        QCOMPARE(known()->model()->rowCount(), 1);
    }

    void whatCannotBeWholeIsNotAsked()
    {
        listen();
        type("nameEdit", QStringLiteral("Luis Andrade"));
        type("nationalIdEdit", QStringLiteral("1712"));
        QVERIFY(!restTimer()->isActive());
        type("nationalIdEdit", QStringLiteral("17123"));
        rest();
        QCOMPARE(m_asked.front(), (ClientQuestion{QStringLiteral("17123"), QString()}));
    }

    void whoWasChosenIsNotAskedAbout()
    {
        listen();
        typeText(line("identityEdit"), QStringLiteral("0991234567"));
        QVERIFY(restTimer()->isActive());
        press(Qt::Key_Return);
        QVERIFY(!line("identityEdit")->isVisible());
        QVERIFY(!restTimer()->isActive());
    }

    /// Offline, or in a showroom of its own, no answer comes; nobody waits for it.
    void offlineNothingIsSaidAndWhatComesLateIsLeftOut()
    {
        QCOMPARE(limitTimer()->interval(), KnownElsewhere::limitMs);
        QSignalSpy over(limitTimer(), &QTimer::timeout);
        listen();
        limitTimer()->setInterval(0);
        typeText(line("identityEdit"), QStringLiteral("0987654321"));
        rest();
        QTRY_COMPARE(over.size(), 1);
        QVERIFY(!elsewhere()->isVisible());
        m_live->reader().clientInquiry().tell(
            {m_asked.front(),
             {{KnownClient::Matched::Phone, {}, QStringLiteral("Rosa"), QStringLiteral("Quito")}}});
        QVERIFY(!elsewhere()->isVisible());
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

    void aKnownNumberShowsWhoAttendsHer()
    {
        type("identityEdit", QStringLiteral("099 123 4567"));
        QVERIFY(known()->isVisible());
        QCOMPARE(known()->model()->rowCount(), 1);
        QCOMPARE(known()->currentIndex().data().toString(), QStringLiteral("María José Paredes"));
        bool told = false;
        const auto data = known()->model()->itemData(known()->currentIndex());
        for (const QVariant &value : data)
            told = told || value.toString().contains(QStringLiteral("attended by Iván Torres"));
        QVERIFY(told);
    }

    void sheIsKnownByWhateverIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("national id") << QStringLiteral("1712345678") << true;
        QTest::newRow("name alike") << QStringLiteral("Maria Paredes") << true;
        QTest::newRow("beginning of the name") << QStringLiteral("mar") << true;
        QTest::newRow("international number") << QStringLiteral("+593991234567") << true;
        QTest::newRow("beginning of the number") << QStringLiteral("09912") << true;
        QTest::newRow("someone else") << QStringLiteral("Verónica Salazar") << false;
        QTest::newRow("another number") << QStringLiteral("0987654321") << false;
    }
    void sheIsKnownByWhateverIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        type("identityEdit", typed);
        QCOMPARE(known()->isVisible(), found);
    }

    void aKnownClientIsPickedAndGoesOnWithHerOpportunity()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("maria paredes"));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(find<QLabel>("knownClientName")->text(), QStringLiteral("María José Paredes"));
        QVERIFY(!line("identityEdit")->isVisible());
        QVERIFY(!line("nameEdit")->isVisible());
        QVERIFY(find<QRadioButton>("opportunity0Button")->isChecked());
        QCOMPARE(focused(), QStringLiteral("noteEdit"));
        typeText(m_panel->focusWidget(), QStringLiteral("Viene con el hermano"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        const ClientDetail maria = clientNamed(QStringLiteral("maria paredes"));
        QCOMPARE(maria.opportunities.size(), size_t(1));
        QCOMPARE(maria.pending.size(), size_t(1)); // hers stood already
        const auto detail = m_live->reader().followUp(maria.pending.front().id);
        QCOMPARE(detail->timeline.front().text, QStringLiteral("Viene con el hermano"));
    }

    void aKnownClientCanBeginANewOpportunity()
    {
        QSignalSpy registered(m_panel.get(), &ContactPanel::registered);
        type("identityEdit", QStringLiteral("0991234567"));
        press(Qt::Key_Return);
        QTest::mouseClick(find<QRadioButton>("newOpportunityButton"), Qt::LeftButton);
        type("modelEdit", QStringLiteral("gixxer"));
        type("whenEdit", QStringLiteral("mon 9"));
        press(Qt::Key_Return);
        QTRY_COMPARE(registered.count(), 1);
        m_live->settle();
        const ClientDetail maria = clientNamed(QStringLiteral("maria paredes"));
        QCOMPARE(maria.opportunities.size(), size_t(2));
        QCOMPARE(maria.pending.size(), size_t(2));
    }

    void sheIsSomeoneElseAfterAll()
    {
        type("identityEdit", QStringLiteral("0991234567"));
        press(Qt::Key_Return);
        QTest::mouseClick(find<QPushButton>("changeClientButton"), Qt::LeftButton);
        QVERIFY(line("identityEdit")->isVisible());
        QCOMPARE(line("identityEdit")->text(), QStringLiteral("0991234567"));
        QVERIFY(line("nameEdit")->isVisible());
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
        find<QCheckBox>("consentBox")->click();
        QTest::keyClick(line("identityEdit"), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        m_live->settle();
        openPanel(); // as after a crash
        QCOMPARE(line("identityEdit")->text(), QStringLiteral("Verónica Salazar"));
        QCOMPARE(line("surnameEdit")->text(), QStringLiteral("Salazar"));
        QCOMPARE(line("modelEdit")->text(), QStringLiteral("Vespa azul"));
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
