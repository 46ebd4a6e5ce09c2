// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "domain/partycheck.h"
#include "items/partywords.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "quotes/partystrip.h"
#include "quotes/quoteeditor.h"
#include "quotes/quoteproforma.h"
#include "sample/partyscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// The parties to a deal in the window (D7): noted, corrected, removed, and taken back.
class TestQuoteParties : public DealsFixture
{
    Q_OBJECT

private:
    std::vector<DealParty> parties() { return m_live->reader().parties(m_made.quoteId); }
    PartyStrip *strip() { return m_page->findChild<PartyStrip *>(); }
    /// Those of that name that are to be seen, from above.
    template <typename Widget>
    QList<Widget *> seen(const char *name)
    {
        QApplication::processEvents();
        QList<Widget *> found;
        for (Widget *one : strip()->findChildren<Widget *>(QLatin1StringView(name))) {
            if (one->isVisible())
                found += one;
        }
        return found;
    }
    QPushButton *button(const char *name)
    {
        const QList<QPushButton *> found = seen<QPushButton>(name);
        return found.isEmpty() ? nullptr : found.first();
    }
    QStringList chips()
    {
        QStringList texts;
        for (ChipLabel *chip : seen<ChipLabel>("partyChip"))
            texts += chip->text();
        return texts;
    }
    QStringList lines()
    {
        QStringList texts;
        for (ElidedLabel *label : seen<ElidedLabel>("partyLabel"))
            texts += label->text();
        return texts;
    }
    QString clientLine() { return seen<ElidedLabel>("partyClientLabel").first()->text(); }
    QDialog *opened(QPushButton *by)
    {
        by->setFocus();
        QTest::keyClick(by, Qt::Key_Space);
        return appeared("partyDialog");
    }
    template <typename Enum>
    static void choose(QDialog *dialog, const char *box, Enum value)
    {
        auto *combo = in<QComboBox>(dialog, box);
        combo->setCurrentIndex(combo->findData(int(value)));
        QApplication::processEvents();
    }
    static QString idSaid(QDialog *dialog) { return in<QLabel>(dialog, "partyIdLabel")->text(); }
    static QString idTone(QDialog *dialog)
    {
        return in<QLabel>(dialog, "partyIdLabel")->property("role").toString();
    }
    /// What undoes the last thing done.
    static AnyCommand undoOf(const QSignalSpy &done)
    {
        const auto undo = done.last().at(1).value<std::optional<AnyCommand>>();
        if (!undo)
            qFatal("it cannot be undone");
        return *undo;
    }
    void have(PartyRole role)
    {
        m_live->must(partyOf(m_live->sample, m_made, role));
        m_live->settle();
    }

private Q_SLOTS:
    void init()
    {
        open([](SampleShowroom &sample) { return sent(sample); });
    }
    void cleanup() { close(); }

    /// Where nobody else is, the client is.
    void theClientIsNamedWhereNobodyElseIs()
    {
        QVERIFY(seen<ElidedLabel>("partyClientLabel").isEmpty()); // all of it goes without saying
        QVERIFY(chips().isEmpty());
        have(PartyRole::InvoiceHolder);
        QCOMPARE(clientLine().count(QStringLiteral("the client")), 2);
        QVERIFY(!clientLine().contains(partyRoleName(PartyRole::InvoiceHolder)));
        QCOMPARE(chips(), QStringList{partyRoleName(PartyRole::InvoiceHolder)});
        QVERIFY(lines().first().startsWith(QStringLiteral("Marta Ruiz · Cédula 1714307103")));
        have(PartyRole::CoDebtor); // in whose place nobody is
        QCOMPARE(clientLine().count(QStringLiteral("the client")), 2);
    }

    /// The page is for the quote: what there is nothing of yet takes one line together.
    void whatIsEmptySharesALine()
    {
        const auto top = [this](const char *name) {
            auto *strip = m_page->findChild<QWidget *>(QLatin1StringView(name));
            return strip->mapTo(m_page.get(), QPoint()).y();
        };
        QCOMPARE(top("partyStrip"), top("creditStrip"));
        have(PartyRole::InvoiceHolder);
        QApplication::processEvents();
        QVERIFY(top("partyStrip") > top("creditStrip"));
        const DealParty party = m_live->reader().parties(m_made.quoteId).front();
        m_live->must(RemoveParty{party.id, party.version, m_live->clock().now()});
        QApplication::processEvents();
        QCOMPARE(top("partyStrip"), top("creditStrip"));
    }

    void aPartyIsNotedByTheKeyboard()
    {
        QDialog *dialog = opened(button("newPartyButton"));
        QTRY_VERIFY(in<QComboBox>(dialog, "partyRoleBox")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the spouse
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(in<QLineEdit>(dialog, "partyNameEdit")->hasFocus());
        typeText(QApplication::focusWidget(), QStringLiteral("José Núñez"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTRY_VERIFY(in<QLineEdit>(dialog, "partyIdEdit")->hasFocus());
        typeText(QApplication::focusWidget(), QStringLiteral("1714307103"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        m_live->settle();
        QCOMPARE(parties().size(), size_t(1));
        QCOMPARE(parties().front().role, PartyRole::Spouse);
        QCOMPARE(parties().front().who.name, QStringLiteral("José Núñez"));
        QCOMPARE(parties().front().who.idNumber, QStringLiteral("1714307103"));
        QCOMPARE(chips(), QStringList{partyRoleName(PartyRole::Spouse)});
    }

    void theNumberIsLookedAtWithEveryKey()
    {
        QDialog *dialog = opened(button("newPartyButton"));
        auto *line = in<QLineEdit>(dialog, "partyIdEdit");
        QCOMPARE(idTone(dialog), QStringLiteral("dim")); // what it looks like
        const QString cedula = QStringLiteral("1714307103");
        for (const QChar digit : cedula.chopped(1)) {
            typeText(line, QString(digit));
            QCOMPARE(idTone(dialog), QStringLiteral("danger"));
            QVERIFY(idSaid(dialog).contains(QStringLiteral("10 digits")));
        }
        typeText(line, QStringLiteral("3"));
        QCOMPARE(idTone(dialog), QString());
        QVERIFY(idSaid(dialog).contains(QStringLiteral("Cédula 1714307103")));
        choose(dialog, "partyKindBox", ClientKind::Company); // which has a RUC
        QCOMPARE(idTone(dialog), QStringLiteral("danger"));
        QVERIFY(idSaid(dialog).contains(QStringLiteral("13 digits")));
        choose(dialog, "partyIdTypeBox", PartyIdType::Foreign);
        QCOMPARE(idTone(dialog), QStringLiteral("dim")); // nothing proves it
        choose(dialog, "partyIdTypeBox", PartyIdType::Passport);
        type(line, QStringLiteral("A-1"));
        QCOMPARE(idTone(dialog), QStringLiteral("danger"));
    }

    void whatIsWrongStaysInTheForm()
    {
        QDialog *dialog = opened(button("newPartyButton"));
        accept(dialog);
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible()); // no name
        type(in<QLineEdit>(dialog, "partyNameEdit"), QStringLiteral("Luis Paz"));
        type(in<QLineEdit>(dialog, "partyIdEdit"), QStringLiteral("1714307104"));
        accept(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(in<QLabel>(dialog, "problemLabel")->text().contains(QStringLiteral("1714307104")));
        QCOMPARE(in<QLineEdit>(dialog, "partyNameEdit")->text(), QStringLiteral("Luis Paz"));
        QVERIFY(parties().empty());
    }

    void takenRolesAreNotOffered()
    {
        have(PartyRole::Buyer);
        have(PartyRole::CoDebtor);
        QDialog *dialog = opened(button("newPartyButton"));
        auto *roles = in<QComboBox>(dialog, "partyRoleBox");
        QCOMPARE(roles->findData(int(PartyRole::Buyer)), -1);
        QVERIFY(roles->findData(int(PartyRole::CoDebtor)) >= 0);
        QCOMPARE(roles->count(), 4);
    }

    void aSpouseIsAPerson()
    {
        QDialog *dialog = opened(button("newPartyButton"));
        auto *kind = in<QComboBox>(dialog, "partyKindBox");
        choose(dialog, "partyKindBox", ClientKind::Company);
        choose(dialog, "partyRoleBox", PartyRole::Spouse);
        QCOMPARE(kind->currentData().toInt(), int(ClientKind::Person));
        QVERIFY(!kind->isEnabled());
        choose(dialog, "partyRoleBox", PartyRole::CoDebtor);
        QVERIFY(kind->isEnabled());
    }

    void holdersAreCopiedFromTheClient()
    {
        const ClientId id = m_live->reader().quote(m_made.quoteId)->quote.clientId;
        const ClientDetail client = *m_live->reader().client(id);
        QDialog *dialog = opened(button("newPartyButton"));
        auto *copy = in<QPushButton>(dialog, "copyClientButton");
        QVERIFY(!copy->isVisible()); // a buyer who is the client is none
        choose(dialog, "partyRoleBox", PartyRole::RegistrationHolder);
        QVERIFY(copy->isVisible());
        choose(dialog, "partyRoleBox", PartyRole::InvoiceHolder);
        QVERIFY(copy->isVisible());
        QTest::mouseClick(copy, Qt::LeftButton);
        const auto text = [&](const char *name) { return in<QLineEdit>(dialog, name)->text(); };
        QCOMPARE(text("partyNameEdit"), clientName(client.client.name, client.client.surname));
        QCOMPARE(text("partyIdEdit"), client.client.nationalId);
        QCOMPARE(text("partyPhoneEdit"), client.phones.front().typed);
        QCOMPARE(text("partyMailEdit"), client.emails.front().address);
        QCOMPARE(text("partyAddressEdit"), client.client.city);
        QVERIFY(!text("partyNameEdit").isEmpty() && !text("partyPhoneEdit").isEmpty());
    }

    void whatWasNotedIsTakenBack()
    {
        const QSignalSpy done(m_page->findChild<QuoteEditor *>(), &QuoteEditor::done);
        QDialog *dialog = opened(button("newPartyButton"));
        type(in<QLineEdit>(dialog, "partyNameEdit"), QStringLiteral("Luis Paz"));
        accept(dialog);
        QTRY_COMPARE(chips().size(), 1);
        m_live->must(undoOf(done));
        m_live->settle();
        QVERIFY(parties().empty());
    }

    void aCorrectionIsTakenBack()
    {
        have(PartyRole::CoDebtor);
        const PartyDetails was = parties().front().who;
        const QSignalSpy done(m_page->findChild<QuoteEditor *>(), &QuoteEditor::done);
        QDialog *dialog = opened(button("editPartyButton"));
        QVERIFY(!in<QComboBox>(dialog, "partyRoleBox")->isEnabled());
        QTRY_VERIFY(in<QLineEdit>(dialog, "partyNameEdit")->hasFocus());
        QCOMPARE(in<QLineEdit>(dialog, "partyNoteEdit")->text(), was.note);
        type(in<QLineEdit>(dialog, "partyNameEdit"), QStringLiteral("Marta Ruiz Paz"));
        accept(dialog);
        QVERIFY(lines().first().startsWith(QStringLiteral("Marta Ruiz Paz")));
        PartyDetails corrected = was;
        corrected.name = QStringLiteral("Marta Ruiz Paz");
        QVERIFY(parties().front().who == corrected); // and nothing else
        m_live->must(undoOf(done));
        m_live->settle();
        QVERIFY(parties().front().who == was);
    }

    void aRemovalIsTakenBack()
    {
        have(PartyRole::InvoiceHolder);
        const DealParty was = parties().front();
        const QSignalSpy done(m_page->findChild<QuoteEditor *>(), &QuoteEditor::done);
        QTest::mouseClick(button("removePartyButton"), Qt::LeftButton);
        m_live->settle();
        QVERIFY(parties().empty());
        QTRY_COMPARE(done.size(), 1);
        m_live->must(undoOf(done));
        m_live->settle();
        QVERIFY(parties().front().who == was.who);
        QCOMPARE(parties().front().role, was.role);
    }

    /// A colleague corrects the same party while the form is open (X7).
    void whatAnotherCorrectedIsShownBesideHers()
    {
        have(PartyRole::Buyer);
        const DealParty was = parties().front();
        QDialog *dialog = opened(button("editPartyButton"));
        auto *name = in<QLineEdit>(dialog, "partyNameEdit");
        name->selectAll();
        type(name, QStringLiteral("Luis Paz"));
        PartyDetails theirs = was.who;
        theirs.name = QStringLiteral("Luisa Paz");
        theirs.note = QStringLiteral("Llamar de tarde");
        m_live->must(SaveParty{was.id, m_made.quoteId, was.version, was.role, theirs,
                               m_live->clock().now()});
        m_live->settle();
        QCOMPARE(in<QLineEdit>(dialog, "partyNoteEdit")->text(), theirs.note);
        QCOMPARE(name->text(), QStringLiteral("Luis Paz"));
        QVERIFY(!in<QPushButton>(dialog, "acceptButton")->isEnabled());
        QCOMPARE(in<QRadioButton>(dialog, "theirsOf_partyNameEdit")->text(), theirs.name);
        in<QRadioButton>(dialog, "mineOf_partyNameEdit")->click();
        accept(dialog);
        QCOMPARE(parties().front().who.name, QStringLiteral("Luis Paz"));
        QCOMPARE(parties().front().who.note, theirs.note);
    }

    void whoWasFasterIsSaidByName()
    {
        QDialog *dialog = opened(button("newPartyButton"));
        type(in<QLineEdit>(dialog, "partyNameEdit"), QStringLiteral("Luis Paz"));
        have(PartyRole::Buyer); // by somebody else meanwhile
        accept(dialog);
        QVERIFY(in<QLabel>(dialog, "problemLabel")->text().contains(QStringLiteral("Marta Ruiz")));
        QCOMPARE(parties().size(), size_t(1));
    }

    /// Nobody else of them is on the paper.
    void theProformaNamesWhoIsInvoiced()
    {
        const auto facts = [this] {
            return proformaFacts(m_live->reader(), *m_live->reader().quote(m_made.quoteId), 1);
        };
        have(PartyRole::Buyer);
        QCOMPARE(facts().invoiceHolder, QString());
        m_live->must(companyOf(m_live->sample, m_made, PartyRole::InvoiceHolder));
        QCOMPARE(facts().invoiceHolder, QStringLiteral("Repartos del Norte S.A."));
        QCOMPARE(facts().invoiceHolderId, QStringLiteral("1790016919001"));
    }

    void aCancelledDealIsOnlyRead()
    {
        have(PartyRole::Buyer);
        m_live->must(CancelQuote{m_made.quoteId, QStringLiteral("x"), m_live->clock().now()});
        m_live->settle();
        m_page->open(m_made.quoteId);
        QCOMPARE(chips().size(), 1);
        QVERIFY(!button("newPartyButton"));
        QVERIFY(!button("editPartyButton"));
        QVERIFY(!button("removePartyButton"));
    }
};

VITRINA_TEST(TestQuoteParties, QApplication)
#include "tst_quote_parties.moc"
