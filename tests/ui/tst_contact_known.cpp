// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactfixture.h"

#include "clients/knownelsewhere.h"
#include "testsupport/testprogram.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTimer>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// Who is known already, here or to the company alone, is seen while she is typed (D4, X6).
class TestContactKnown : public ContactFixture
{
    Q_OBJECT

private:
    QList<ClientQuestion> m_asked;

    QListView *known() { return find<QListView>("knownClientsList"); }
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

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

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
        m_live->clock().advance(60); // not in the instant in which she was registered
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
};

VITRINA_TEST(TestContactKnown, QApplication)
#include "tst_contact_known.moc"
