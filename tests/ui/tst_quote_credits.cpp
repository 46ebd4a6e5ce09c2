// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "commands/credits.h"
#include "items/creditwords.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/leastarea.h"
#include "kit/theme.h"
#include "quotes/creditstrip.h"
#include "quotes/quoteforms.h"
#include "quotes/quotespage.h"
#include "sample/creditscenarios.h"
#include "storage/rows.h"
#include "testsupport/testprogram.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// A quote's credits in the window (D1): asked for, moved on, followed up.
class TestQuoteCredits : public DealsFixture
{
    Q_OBJECT

private:
    CreditApplicationId m_studied;

    std::vector<CreditApplication> credits() { return m_live->reader().credits(m_made.quoteId); }
    CreditApplication studied()
    {
        for (const CreditApplication &one : credits()) {
            if (one.id == m_studied)
                return one;
        }
        qFatal("the application is gone");
    }
    CreditStrip *strip() { return m_page->findChild<CreditStrip *>(); }
    /// The buttons of that name that are to be seen, from above.
    QList<QPushButton *> buttons(const char *name)
    {
        QApplication::processEvents();
        QList<QPushButton *> seen;
        for (QPushButton *one : strip()->findChildren<QPushButton *>(QLatin1StringView(name))) {
            if (one->isVisible())
                seen += one;
        }
        return seen;
    }
    QStringList chips()
    {
        QApplication::processEvents();
        QStringList texts;
        for (ChipLabel *chip : strip()->findChildren<ChipLabel *>(QStringLiteral("creditChip"))) {
            if (chip->isVisible())
                texts += chip->text();
        }
        return texts;
    }
    /// What a click or the space bar opens.
    QDialog *opened(QPushButton *by, const char *name)
    {
        by->setFocus();
        QTest::keyClick(by, Qt::Key_Space);
        return appeared(name);
    }
    QDialog *stepping(CreditState to)
    {
        QDialog *dialog = opened(buttons("moveCreditButton").first(), "creditStepDialog");
        auto *box = in<QComboBox>(dialog, "creditStepBox");
        box->setCurrentIndex(box->findData(int(to)));
        QApplication::processEvents();
        return dialog;
    }

private Q_SLOTS:
    void init()
    {
        open([this](SampleShowroom &sample) {
            const CreateQuote made = sent(sample);
            m_studied = applied(sample, made, CreditState::InStudy);
            return made;
        });
    }
    void cleanup() { close(); }

    void aSecondLenderIsAskedByTheKeyboard()
    {
        m_live->clock().advance(60);
        QDialog *dialog = opened(buttons("newApplicationButton").first(), "applicationDialog");
        auto *lender = in<QLineEdit>(dialog, "creditLenderEdit");
        QVERIFY(in<QLineEdit>(dialog, "creditAmountEdit")->text().size() > 0); // the quote's own
        type(lender, QStringLiteral("Financiera Andina"));
        type(in<QLineEdit>(dialog, "creditAmountEdit"), QStringLiteral("3500"));
        QTest::keyClick(lender, Qt::Key_Return);
        m_live->settle();
        QCOMPARE(credits().size(), size_t(2));
        QCOMPARE(credits().front().lender, QStringLiteral("Financiera Andina"));
        QCOMPARE(credits().front().requestedMinor, 350'000);
        const QStringList states{creditStateName(CreditState::ToSend),
                                 creditStateName(CreditState::InStudy)};
        QCOMPARE(chips(), states);
    }

    void aLenderIsNeeded()
    {
        QDialog *dialog = opened(buttons("newApplicationButton").first(), "applicationDialog");
        type(in<QLineEdit>(dialog, "creditLenderEdit"), QStringLiteral(" "));
        type(in<QLineEdit>(dialog, "creditAmountEdit"), QStringLiteral("3500"));
        accept(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible());
        QCOMPARE(credits().size(), size_t(1));
    }

    void whatIsMissingIsSaidAndSeen()
    {
        QDialog *dialog = stepping(CreditState::Observed);
        QVERIFY(in<QLineEdit>(dialog, "creditMissingEdit")->isVisible());
        QVERIFY(!in<QLineEdit>(dialog, "creditApprovedEdit")->isVisible());
        accept(dialog);
        QVERIFY(in<QLabel>(dialog, "problemLabel")->isVisible()); // nothing was said yet
        type(in<QLineEdit>(dialog, "creditMissingEdit"), QStringLiteral("Rol de pagos"));
        accept(dialog);
        QCOMPARE(studied().state, CreditState::Observed);
        QCOMPARE(chips(), QStringList{creditStateName(CreditState::Observed)});
        QVERIFY(creditLine(studied(), CreditState::Observed, QStringLiteral("EC"))
                    .contains(QStringLiteral("Rol de pagos")));
    }

    void anApprovalSaysHowMuchAndUntilWhen()
    {
        QDialog *dialog = stepping(CreditState::Approved);
        type(in<QLineEdit>(dialog, "creditApprovedEdit"), QStringLiteral("3800"));
        in<QSpinBox>(dialog, "creditMonthsBox")->setValue(24);
        type(in<QLineEdit>(dialog, "creditRateEdit"), QStringLiteral("16,5 %"));
        accept(dialog);
        const CreditApplication approved = studied();
        QCOMPARE(approved.state, CreditState::Approved);
        QCOMPARE(approved.approvedMinor, 380'000);
        QCOMPARE(approved.months, 24);
        QCOMPARE(approved.rateMillionths, 16'500'000);
        QCOMPARE(approved.validUntil.size(), 10);
        QCOMPARE(approved.decidedBy, m_live->sample.ana.id);
        QVERIFY(buttons("editCreditButton").isEmpty()); // what was decided stays
    }

    void aDenialNeedsItsReason()
    {
        QDialog *dialog = stepping(CreditState::Denied);
        accept(dialog);
        QVERIFY(dialog->isVisible());
        type(in<QLineEdit>(dialog, "creditReasonEdit"), QStringLiteral("Central de riesgos"));
        accept(dialog);
        QCOMPARE(studied().reason, QStringLiteral("Central de riesgos"));
        QVERIFY(buttons("moveCreditButton").isEmpty());
    }

    void onlyAnUnsentOneIsTakenBack()
    {
        QVERIFY(buttons("removeCreditButton").isEmpty());
        m_live->must(applicationOf(m_live->sample, m_made, QStringLiteral("Otra")));
        m_live->settle();
        QTest::mouseClick(buttons("removeCreditButton").first(), Qt::LeftButton);
        m_live->settle();
        QCOMPARE(credits().size(), size_t(1));
    }

    void aFollowUpNamesLenderAndState()
    {
        QDialog *dialog = opened(buttons("creditFollowUpButton").first(), "creditFollowUpDialog");
        accept(dialog);
        const auto found = loadWhere<FollowUp>(
            m_live->reader().database(),
            QStringLiteral("observations LIKE '%Banco del Valle%' AND state = 'pending'"), {});
        QCOMPARE(found.size(), size_t(1));
        QVERIFY(found.front().observations.contains(creditStateName(CreditState::InStudy)));
        QCOMPARE(found.front().opportunityId, m_made.opportunityId);
    }

    /// 1366 x 768 at 150 %: what finds no room is scrolled to, nothing is cut off or lies upon
    /// something else; where there is room, nothing scrolls.
    void nothingIsSquashedOnASmallScreen()
    {
        m_page->resize(850, 380);
        QApplication::processEvents();
        for (const QuoteStrip *one : m_page->findChildren<QuoteStrip *>()) {
            if (one->isVisible())
                QVERIFY(one->height() >= one->minimumSizeHint().height());
        }
        const auto *forms = m_page->findChild<QuoteForms *>();
        QVERIFY(forms->height() >= forms->minimumSizeHint().height());
        m_page->resize(1366, 900);
        QApplication::processEvents();
        QCOMPARE(m_page->findChild<LeastArea *>()->verticalScrollBar()->maximum(), 0);
    }
};

VITRINA_TEST(TestQuoteCredits, QApplication)
#include "tst_quote_credits.moc"
