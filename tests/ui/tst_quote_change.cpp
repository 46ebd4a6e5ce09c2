// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "commands/changerequests.h"
#include "kit/elidedlabel.h"
#include "quotes/changestrip.h"
#include "quotes/quoteeditor.h"
#include "quotes/quoteforms.h"
#include "sample/dealscenarios.h"
#include "sample/scenarioparts.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A locked quote in the window: its advisor asks for a change, customer care answers (S0.3).
class TestQuoteChange : public DealsFixture
{
    Q_OBJECT

private:
    std::optional<ChangeRequest> newest() { return m_live->reader().deal(m_made.quoteId).change; }
    QString line() { return m_page->findChild<ElidedLabel *>("changeLineLabel")->text(); }
    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QLatin1StringView(name));
    }
    bool isOffered(const char *name)
    {
        QApplication::processEvents();
        return button(name)->isVisible();
    }
    void press(const char *name)
    {
        // By the keyboard: whoever has no mouse gets there, too.
        QVERIFY(button(name)->focusPolicy() & Qt::TabFocus);
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
    }
    QDialog *opened(const char *by, const char *name)
    {
        press(by);
        return appeared(name);
    }
    void write(QDialog *dialog, const char *name, const QString &text)
    {
        dialog->findChild<QPlainTextEdit *>(QLatin1StringView(name))->setPlainText(text);
        QTest::mouseClick(dialog->findChild<QPushButton *>("acceptButton"), Qt::LeftButton);
        m_live->settle();
    }
    void ask()
    {
        write(opened("askChangeButton", "changeDialog"), "changeWishEdit",
              QStringLiteral("En rojo\npor favor"));
    }
    QLineEdit *field(const char *name)
    {
        return m_page->findChild<QLineEdit *>(QLatin1StringView(name));
    }
    void type(const char *name, const QString &text)
    {
        QLineEdit *line = field(name);
        QVERIFY(line->isEnabled() && !line->isReadOnly());
        line->selectAll();
        typeText(line, text);
    }
    void save()
    {
        QTest::keyClick(m_page->editor(), Qt::Key_S, Qt::ControlModifier);
        m_live->settle();
    }
    QStringList colours(int version)
    {
        QStringList found;
        const std::optional<QuoteDetail> detail = m_live->reader().quote(m_made.quoteId);
        for (const QuoteVersion &one : detail->versions) {
            const QuoteContent content = m_live->reader().quoteContent(one);
            for (const QuoteOffer &offer : content.offers) {
                if (one.number == version)
                    found += offer.colour;
            }
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        open([](SampleShowroom &sample) { return reserved(sample); });
    }
    void cleanup() { close(); }

    void anAdvisorAsksAndTakesItBack()
    {
        QVERIFY(!isOffered("changeLockedButton"));
        QVERIFY(!isOffered("withdrawChangeButton"));
        QVERIFY(!isOffered("saveQuoteButton"));
        ask();
        QCOMPARE(newest()->wish, QStringLiteral("En rojo\npor favor"));
        QVERIFY(line().contains(QStringLiteral("En rojo por favor")));
        QVERIFY(!isOffered("askChangeButton"));
        QVERIFY(!isOffered("rejectChangeButton"));
        QCOMPARE(toApprove(), 0); // not hers to answer
        press("withdrawChangeButton");
        m_live->settle();
        QCOMPARE(newest()->state, ChangeState::Withdrawn);
        QVERIFY(isOffered("askChangeButton"));
    }

    void nothingTypedIsLostByARefusal()
    {
        QDialog *dialog = opened("askChangeButton", "changeDialog");
        write(dialog, "changeWishEdit", QString(ChangeRequest::longestText + 1, u'x'));
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel *>("problemLabel")->isVisible());
        QVERIFY(!newest());
    }

    void customerCareChangesIt()
    {
        ask();
        look(m_live->sample.admin);
        QCOMPARE(toApprove(), 1);
        QVERIFY(line().contains(QStringLiteral("En rojo por favor")));
        press("changeLockedButton");
        QVERIFY(isOffered("saveQuoteButton"));
        QVERIFY(!isOffered("sendQuoteButton"));
        type("offerColourEdit", QStringLiteral("Rojo"));
        const QStringList before = colours(1);
        save();
        QCOMPARE(m_refused, Problem());
        QCOMPARE(quote().status, QuoteStatus::Reserved);
        QCOMPARE(quote().sentVersion, 2);
        QCOMPARE(colours(2).front(), QStringLiteral("Rojo"));
        QCOMPARE(colours(1), before);
        QCOMPARE(newest()->state, ChangeState::Done);
        QVERIFY(!isOffered("saveQuoteButton")); // locked again
        QCOMPARE(toApprove(), 0);
        look(m_live->sample.ana);
        QVERIFY(line().contains(QStringLiteral("version 2")));
        QVERIFY(isOffered("askChangeButton"));
    }

    void customerCareRejectsIt()
    {
        ask();
        look(m_live->sample.admin);
        QDialog *dialog = opened("rejectChangeButton", "rejectChangeDialog");
        write(dialog, "rejectChangeReasonEdit", QString());
        QVERIFY(dialog->isVisible()); // it needs its reason
        write(dialog, "rejectChangeReasonEdit", QStringLiteral("Ya se facturó"));
        QCOMPARE(newest()->state, ChangeState::Rejected);
        look(m_live->sample.ana);
        QVERIFY(line().contains(QStringLiteral("Ya se facturó")));
    }

    void unaskedItWantsAReasonFirst()
    {
        look(m_live->sample.admin);
        QDialog *dialog = opened("changeLockedButton", "changeReasonDialog");
        auto *reason = dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit"));
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("problemLabel"))->isVisible());
        QVERIFY(dialog->isVisible());
        QVERIFY(!isOffered("saveQuoteButton"));
        reason->setText(QStringLiteral("Precio nuevo"));
        QTest::keyClick(reason, Qt::Key_Return);
        type("offerColourEdit", QStringLiteral("Verde"));
        save();
        QCOMPARE(colours(2).front(), QStringLiteral("Verde"));
    }

    /// What is typed and not saved is there again, and for nobody to save but her (X7).
    void whatIsTypedIsKept()
    {
        ask();
        look(m_live->sample.admin);
        press("changeLockedButton");
        type("offerColourEdit", QStringLiteral("Rojo"));
        QTest::keyClick(m_page->editor(), Qt::Key_Escape);
        m_live->settle();
        look(m_live->sample.admin);
        QVERIFY(!isOffered("saveQuoteButton"));
        QVERIFY(field("offerColourEdit")->text() != QStringLiteral("Rojo"));
        press("changeLockedButton");
        QCOMPARE(field("offerColourEdit")->text(), QStringLiteral("Rojo"));
        press("discardQuoteButton");
        m_live->settle();
        QVERIFY(!isOffered("saveQuoteButton"));
        QCOMPARE(quote().editedVersion, 1);
    }

    /// Nothing of it is sent or printed before it is saved.
    void whileItIsChangedNothingLeaves()
    {
        ask();
        look(m_live->sample.admin);
        press("changeLockedButton");
        type("offerColourEdit", QStringLiteral("Rojo"));
        QTest::keyClick(m_page->editor(), Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(m_page->editor(), Qt::Key_P, Qt::ControlModifier);
        m_live->settle();
        QCOMPARE(quote().editedVersion, 1);
        QVERIFY(!m_page->findChild<QDialog *>());
    }

    /// Nor as a text to paste, with the price that was there before.
    void whatCannotBeReadYetIsNotCopied()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("nada"));
        ask();
        look(m_live->sample.admin);
        press("changeLockedButton");
        type("offerPriceEdit", QStringLiteral("cuatro mil"));
        m_page->editor()->copyText();
        QCOMPARE(m_refused.code, Problem::Code::BadAmount);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("nada"));
        type("offerPriceEdit", QStringLiteral("4000"));
        m_page->editor()->copyText();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("$4.060,50")));
    }
};

VITRINA_TEST(TestQuoteChange, QApplication)
#include "tst_quote_change.moc"
