// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncfixture.h"

#include "admin/stockdialog.h"
#include "commands/deposits.h"
#include "followups/followupspage.h"
#include "items/cellroles.h"
#include "items/quoteboard.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/scenarioparts.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What the hub has not taken yet looks so wherever it is shown (X1, X2), on paper too.
class TestSyncProvisional : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SyncFixture> f;

    /// The board, the quote's page and its deal, as the window shows them.
    bool isCardMarked(const QuoteId &quote)
    {
        for (const QuoteColumnModel *column : f->window->quotesPage()->board()->columns()) {
            if (column->rowOf(quote) >= 0)
                return column->index(column->rowOf(quote), 0).data(QuoteRole::Provisional).toBool();
        }
        qFatal("it is in no column");
    }
    QString quoteTitle() { return f->find<ElidedLabel>("quoteTitleLabel")->text(); }
    ChipLabel *dealStep(DealProgress::Step step)
    {
        return f->find<ChipLabel>(qPrintable(QStringLiteral("dealStep%1").arg(int(step))));
    }
    Receipt approve()
    {
        f->hub->live().queue().setActor(f->hub->sample().admin.id);
        const Receipt done = f->hub->live().must(approvalOf(f->hub->sample(), f->deal));
        f->hub->live().queue().setActor(f->hub->sample().ana.id);
        return done;
    }

private Q_SLOTS:
    void init() { f = std::make_unique<SyncFixture>(); }
    void cleanup() { f.reset(); }

    void theRowAndThePanelLookProvisional()
    {
        f->window->followUpsPage()->showFollowUp(f->maria.next->id);
        auto *chip = f->find<ChipLabel>("waitingChip");
        QVERIFY(!chip->isVisible());
        const Receipt moved = f->hub->live().must(
            RescheduleFollowUp{f->maria.next->id, f->now().addDays(1), 0, f->now()});
        QVERIFY(chip->isVisible());
        f->window->followUpsPage()->showFollowUp(f->luis.next->id);
        QVERIFY(!chip->isVisible());
        f->window->followUpsPage()->showFollowUp(f->maria.next->id);
        QVERIFY(chip->isVisible());
        f->hub->apply(moved.id);
        QVERIFY(!chip->isVisible());
    }

    void theQuoteLooksProvisional()
    {
        f->window->openQuote(f->deal.quote.quoteId);
        auto *chip = f->find<ChipLabel>("quoteWaitingChip");
        QVERIFY(!chip->isVisible());
        QVERIFY(!isCardMarked(f->deal.quote.quoteId));
        const Receipt held = approve();
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->accessibleDescription(), QStringLiteral("Not yet at the shared database"));
        QVERIFY(isCardMarked(f->deal.quote.quoteId));
        QVERIFY(!quoteTitle().contains(QStringLiteral("provisional"))); // the number is the hub's
        QCOMPARE(dealStep(DealProgress::Reserved)->accessibleDescription(),
                 QStringLiteral("Not yet at the shared database"));
        QVERIFY(dealStep(DealProgress::Paid)->accessibleDescription().isEmpty());
        QVERIFY(f->find<ElidedLabel>("dealLineLabel")
                    ->text()
                    .endsWith(QStringLiteral("(provisional)")));
        f->hub->apply(held.id);
        QVERIFY(!chip->isVisible());
        QVERIFY(!isCardMarked(f->deal.quote.quoteId));
        QVERIFY(dealStep(DealProgress::Reserved)->accessibleDescription().isEmpty());
        QVERIFY(
            !f->find<ElidedLabel>("dealLineLabel")->text().contains(QStringLiteral("provisional")));
    }

    void aNewQuotesNumberLooksProvisional()
    {
        RegisterContact same;
        same.opportunityId = f->deal.quote.opportunityId;
        const CreateQuote made = fullQuote(f->hub->sample(), same);
        const Receipt created = f->hub->live().must(made);
        f->window->openQuote(made.quoteId);
        QVERIFY2(quoteTitle().startsWith(QStringLiteral("Quote 3 (provisional) · ")),
                 qPrintable(quoteTitle()));
        f->hub->apply(created.id);
        QVERIFY2(quoteTitle().startsWith(QStringLiteral("Quote 3 · ")), qPrintable(quoteTitle()));
    }

    /// On paper and in a message, too: both leave the showroom at once.
    void whatTheClientGetsSaysThatTheNumberMayChange()
    {
        RegisterContact same;
        same.opportunityId = f->deal.quote.opportunityId;
        const CreateQuote made = fullQuote(f->hub->sample(), same);
        const Receipt created = f->hub->live().must(made);
        f->window->openQuote(made.quoteId);
        QuoteEditor *editor = f->window->quotesPage()->editor();
        editor->copyText();
        f->hub->live().settle();
        QVERIFY(
            QApplication::clipboard()->text().contains(QStringLiteral("quote 3 (provisional) of")));
        const auto paper = [&] {
            editor->showProforma();
            f->hub->live().settle();
            auto *dialog = f->find<QDialog>("proformaDialog");
            const QString title = dialog->windowTitle();
            delete dialog;
            return title;
        };
        QCOMPARE(paper(), QStringLiteral("Proforma 3 (provisional)"));
        f->hub->apply(created.id);
        QCOMPARE(paper(), QStringLiteral("Proforma 3"));
    }

    void aReceiptSaysThatItsNumberMayChange()
    {
        const auto receipt = [this] {
            QTest::mouseClick(f->find<QPushButton>("receiptButton"), Qt::LeftButton);
            auto *dialog = f->window->findChild<QFileDialog *>();
            const QString file = QFileInfo(dialog->selectedFiles().value(0)).fileName();
            delete dialog;
            return file;
        };
        f->window->openQuote(f->deal.quote.quoteId);
        QCOMPARE(receipt(), QStringLiteral("Receipt 1-1.pdf")); // of before
        const Receipt paid = f->hub->live().must(
            RecordDeposit{f->hub->live().queue().newId<DepositId>(), f->second.quoteId, 50'000,
                          PaymentMethod::Cash, QStringLiteral("0041"), f->now()});
        f->window->openQuote(f->second.quoteId);
        QCOMPARE(receipt(), QStringLiteral("Receipt 2-1 (provisional).pdf"));
        f->hub->apply(paid.id);
        QCOMPARE(receipt(), QStringLiteral("Receipt 2-1.pdf"));
    }

    void aUnitThatIsHeldLooksProvisional()
    {
        StockDialog stock(f->hub->live().reader(), f->hub->live().queue(), f->theme);
        stock.follow(f->window->outbox());
        stock.show();
        const QAbstractItemModel *units =
            stock.findChild<QTableView *>(QStringLiteral("stockTable"))->model();
        const auto mark = [units] {
            return units->index(0, 0).data(CellRole::DotColour).value<Dot>();
        };
        QCOMPARE(mark(), Dot::None);
        const Receipt held = approve();
        QCOMPARE(mark(), Dot::Waiting);
        f->hub->apply(held.id);
        QCOMPARE(mark(), Dot::None);
    }

    void whatIsTakenBackIsSeenAtOnce()
    {
        auto *table = f->find<QTableView>("followUpTable");
        const int before = table->model()->rowCount();
        const Receipt rosa =
            f->hub->live().must(f->hub->sample().contact(QStringLiteral("Rosa"), QString()));
        QCOMPARE(table->model()->rowCount(), before + 1);
        f->hub->refuse(rosa.id, QStringLiteral("forbidden"));
        QCOMPARE(table->model()->rowCount(), before);
    }
};

VITRINA_TEST(TestSyncProvisional, QApplication)
#include "tst_sync_provisional.moc"
