// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moneytext.h"
#include "kit/theme.h"
#include "quotes/credittermsdialog.h"
#include "quotes/formcard.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "sample/scenarioparts.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What a credit costs beside its rate, and its first instalment (D2, S1.12).
class TestCreditTerms : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<QuotesPage> m_page;
    CreateQuote m_made;

    FormCard *credit()
    {
        for (auto *card : m_page->findChildren<FormCard *>()) {
            if (card->isVisible() && card->form().kind == QuoteFormKind::Financed)
                return card;
        }
        qFatal("there is no credit");
    }
    QPushButton *costs()
    {
        return credit()->findChild<QPushButton *>(QStringLiteral("creditCostsButton"));
    }
    CreditTermsDialog *opened()
    {
        QTest::mouseClick(costs(), Qt::LeftButton);
        auto *dialog = credit()->findChild<CreditTermsDialog *>();
        if (!dialog || !dialog->isVisible())
            qFatal("the costs do not open");
        return dialog;
    }
    static void type(QDialog *dialog, const char *field, const QString &text)
    {
        auto *edit = dialog->findChild<QLineEdit *>(QLatin1StringView(field));
        edit->selectAll();
        typeText(edit, text);
    }
    static void press(QDialog *dialog, const char *button)
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>(QLatin1StringView(button)),
                          Qt::LeftButton);
    }
    FormFigures figures()
    {
        const QuoteOffer &offer = m_made.content.offers.first();
        return *figuresOf(m_made.content, offer, credit()->form(), *Currency::fromCode(u"USD"),
                          m_live->reader().timeWords().dayOf(m_live->reader().now()));
    }
    bool says(const Money &amount)
    {
        QApplication::processEvents();
        const auto labels = credit()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == moneyText(amount, u"EC");
        });
    }
    QuoteForm saved()
    {
        m_page->editor()->save();
        m_live->settle();
        const QuoteContent content = m_live->reader().quote(m_made.quoteId)->content;
        return formsOf(content, content.offers.first().id)[1];
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
    }
    void init()
    {
        m_live = std::make_unique<LiveShowroom>(
            [this](SampleShowroom &sample) { m_made = quoted(sample); });
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->resize(1366, 700);
        m_page->show();
        m_live->reader().setViewer(m_live->sample.ana.id);
        m_page->open(m_made.quoteId);
        QApplication::processEvents();
    }
    void cleanup()
    {
        m_page.reset();
        m_live.reset();
    }

    void figuresFollowEveryKey()
    {
        const Money before = figures().instalment;
        CreditTermsDialog *dialog = opened();
        type(dialog, "monthlyChargesEdit", QStringLiteral("12,50"));
        QCOMPARE(figures().instalment, before + Money(1'250, before.currency()));
        QVERIFY(says(figures().instalment));
        const Money toPay = figures().toPay;
        type(dialog, "upfrontChargesEdit", QStringLiteral("80"));
        QCOMPARE(figures().toPay, toPay + Money(8'000, toPay.currency()));
        QVERIFY(says(figures().toPay));
    }

    /// X7: what cannot be read yet waits for the dialog to be opened again.
    void whatCannotBeReadIsThereAgain()
    {
        CreditTermsDialog *dialog = opened();
        type(dialog, "monthlyChargesEdit", QStringLiteral("12,50"));
        type(dialog, "upfrontChargesEdit", QStringLiteral("eighty"));
        m_live->settle();
        m_page = std::make_unique<QuotesPage>(m_live->reader(), m_live->queue(), *m_theme);
        m_page->resize(1366, 700);
        m_page->show();
        m_page->open(m_made.quoteId);
        QApplication::processEvents();
        dialog = opened();
        const auto shown = [dialog](const char *field) {
            return dialog->findChild<QLineEdit *>(QLatin1StringView(field))->text();
        };
        QCOMPARE(shown("upfrontChargesEdit"), QStringLiteral("eighty"));
        QVERIFY(shown("monthlyChargesEdit").contains(QStringLiteral("12")));
        QVERIFY(dialog->findChild<QLabel *>()->isVisible());
        press(dialog, "cancelButton");
        m_live->settle();
        QVERIFY(!m_live->reader()
                     .draft(QStringLiteral("quote/") + m_made.quoteId.toString())
                     .contains(QStringLiteral("eighty")));
    }

    /// Half a word brings the lender as she was written before, and it is kept.
    void aLenderIsChosenFromThoseBefore()
    {
        auto *lender = credit()->findChild<QLineEdit *>(QStringLiteral("lenderEdit"));
        const QString before = lender->text();
        QVERIFY(before.size() > 4);
        lender->clear();
        lender->setFocus();
        typeText(lender, before.mid(2, 3).toUpper());
        QTest::keyClick(lender->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(lender->completer()->popup(), Qt::Key_Return);
        QCOMPARE(lender->text(), before);
        QCOMPARE(saved().lender, before);
    }

    void allOfItIsKept()
    {
        CreditTermsDialog *dialog = opened();
        type(dialog, "upfrontChargesEdit", QStringLiteral("80"));
        type(dialog, "financedChargesEdit", QStringLiteral("120,10"));
        type(dialog, "monthlyChargesEdit", QStringLiteral("3"));
        type(dialog, "balanceInsuranceEdit", QStringLiteral("0,6 %"));
        type(dialog, "interestTaxEdit", QStringLiteral("15"));
        auto *due = dialog->findChild<QDateEdit *>(QStringLiteral("firstDueEdit"));
        due->setDate(m_live->reader().timeWords().dayOf(m_live->reader().now()).addDays(45));
        press(dialog, "acceptButton");
        const QuoteForm form = saved();
        QCOMPARE(form.upfrontChargesMinor, 8'000);
        QCOMPARE(form.financedChargesMinor, 12'010);
        QCOMPARE(form.monthlyChargesMinor, 300);
        QCOMPARE(form.insuranceMillionths, 600'000);
        QCOMPARE(form.interestTaxMillionths, 15'000'000);
        QCOMPARE(form.firstDueDays, 45);
        QVERIFY2(costs()->text().contains(QStringLiteral("45")), qPrintable(costs()->text()));
    }

    void cancelBringsBackWhatWas()
    {
        const Money before = figures().instalment;
        CreditTermsDialog *dialog = opened();
        type(dialog, "monthlyChargesEdit", QStringLiteral("12,50"));
        press(dialog, "cancelButton");
        QCOMPARE(credit()->form().monthlyChargesMinor,
                 formsOf(m_made.content, m_made.content.offers.first().id)[1].monthlyChargesMinor);
        QCOMPARE(figures().instalment, before);
        QVERIFY(says(before));
    }

    void whatCannotBeReadIsSaidAndStays()
    {
        CreditTermsDialog *dialog = opened();
        type(dialog, "monthlyChargesEdit", QStringLiteral("12x"));
        press(dialog, "acceptButton");
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("monthlyChargesEdit"))->text(),
                 QStringLiteral("12x"));
        type(dialog, "monthlyChargesEdit", QStringLiteral("12"));
        press(dialog, "acceptButton");
        QVERIFY(!dialog->isVisible());
    }

    /// The first is due after the day the credit begins, and within a year.
    void theFirstDayHasBounds()
    {
        CreditTermsDialog *dialog = opened();
        const QDate today = m_live->reader().timeWords().dayOf(m_live->reader().now());
        auto *due = dialog->findChild<QDateEdit *>(QStringLiteral("firstDueEdit"));
        due->setDate(today);
        QCOMPARE(due->date(), today.addDays(1));
        due->setDate(today.addYears(2));
        press(dialog, "acceptButton");
        QVERIFY(figures().table.has_value());
    }
};

VITRINA_TEST(TestCreditTerms, QApplication)
#include "tst_credit_terms.moc"
