// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/receipt.h"

#include "pdftools.h"
#include "testsupport/testprogram.h"

#include <QGuiApplication>
#include <QTest>
#include <QTimeZone>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

ReceiptFacts sampleReceipt()
{
    ReceiptFacts facts;
    facts.company = QStringLiteral("Andes Motos");
    facts.branch = QStringLiteral("Vitrina Norte");
    facts.address = QStringLiteral("Av. Amazonas N34-451");
    facts.country = QStringLiteral("EC");
    facts.timeZone = "America/Guayaquil";
    facts.client = QStringLiteral("Lácteos <Cotopaxi> & Cía.");
    facts.clientId = QStringLiteral("1790012345001");
    facts.quote = 55;
    facts.receipt = 2;
    facts.vehicle = QStringLiteral("Bajaj Pulsar N250");
    facts.amount = Money(80'050, *Currency::fromCode(u"USD"));
    facts.method = QStringLiteral("Transferencia");
    facts.reference = QStringLiteral("Pichincha 0041");
    facts.receivedAt = QDateTime(QDate(2026, 11, 29), QTime(3, 30), QTimeZone::utc());
    facts.receivedBy = QStringLiteral("Ana Paredes");
    return facts;
}

QString textOf(const ReceiptFacts &facts)
{
    return PdfFile(paperPdf(*receiptDocument(facts), PaperSize::A4).value()).text();
}

} // namespace

/// The receipt of a deposit on paper (S0.7, D3), read as other programs read it.
class TestReceipt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysAllThatWasPaid()
    {
        const QString text = textOf(sampleReceipt());
        for (const char *said :
             {"Receipt 55-2", "$800,50", "Transferencia", "Pichincha 0041", "1790012345001",
              "Deposit of quote 55", "Bajaj Pulsar N250", "Ana Paredes", "Av. Amazonas"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
    }

    /// By the branch's clock: the evening before in Quito.
    void itHasTheBranchesDay()
    {
        const QString text = textOf(sampleReceipt());
        QVERIFY2(text.contains(QStringLiteral("28")) && text.contains(QStringLiteral("22:30")),
                 qPrintable(text));
    }

    void textStaysText()
    {
        QVERIFY(textOf(sampleReceipt()).contains(QStringLiteral("Lácteos <Cotopaxi> & Cía.")));
    }

    void whatIsNotKnownLeavesNoLine()
    {
        ReceiptFacts facts = sampleReceipt();
        facts.reference.clear();
        facts.clientId.clear();
        const QString text = textOf(facts);
        QVERIFY(!text.contains(QStringLiteral("Reference")));
        QVERIFY(text.contains(QStringLiteral("Amount")));
    }

    void whatWasPaidOnlineSaysSo()
    {
        ReceiptFacts facts = sampleReceipt();
        facts.receivedBy.clear();
        QVERIFY(textOf(facts).contains(QStringLiteral("Paid online")));
    }

    /// Two who had no network may have given the same number: the paper says that it may change.
    void aNumberThatMayStillChangeSaysSo()
    {
        ReceiptFacts facts = sampleReceipt();
        QVERIFY(!textOf(facts).contains(QStringLiteral("provisional")));
        facts.isProvisional = true;
        QVERIFY(textOf(facts).contains(QStringLiteral("Receipt 55-2 (provisional)")));
        QCOMPARE(receiptTitle(facts), QStringLiteral("Receipt 55-2 (provisional)"));
    }

    /// A receipt that was settled cannot be shown as money that is there.
    void whatDoesNotCountSaysSo()
    {
        ReceiptFacts facts = sampleReceipt();
        QVERIFY(!textOf(facts).contains(QStringLiteral("does not count")));
        facts.isSettled = true;
        QVERIFY(textOf(facts).contains(QStringLiteral("does not count")));
    }

    void itIsOnePage()
    {
        ReceiptFacts facts = sampleReceipt();
        facts.client = QString(200, QLatin1Char('W'));
        const PdfFile pdf(paperPdf(*receiptDocument(facts), PaperSize::Letter).value());
        QCOMPARE(pdf.pages().size(), 1);
    }
};

VITRINA_TEST(TestReceipt, QGuiApplication)
#include "tst_receipt.moc"
