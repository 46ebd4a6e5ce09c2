// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savequote.h"
#include "kit/preferences.h"
#include "kit/segmented.h"
#include "kit/theme.h"
#include "quotes/proformadialog.h"
#include "quotes/quoteeditor.h"
#include "quotes/quotespage.h"
#include "sample/liveshowroom.h"
#include "storage/rows.h"
#include "testsupport/dialoganswerer.h"
#include "testsupport/lightscheme.h"
#include "testsupport/testprogram.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPrintPreviewWidget>
#include <QPushButton>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// The proforma from the editor (D2): seen, saved, and nothing lost where it cannot be.
class TestProformaDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ProformaDialog> m_dialog;
    ProformaFacts m_facts;

    QString path(const char *name) const { return m_folder->filePath(QLatin1StringView(name)); }
    void open()
    {
        m_dialog = std::make_unique<ProformaDialog>(m_facts, m_preferences.get());
        m_dialog->show();
    }
    template <typename Widget>
    Widget *child(const char *name)
    {
        auto *found = m_dialog->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QString told()
    {
        auto *label = child<QLabel>("proformaToldLabel");
        return label->isVisible() ? label->text() : QString();
    }
    int pages() { return child<QPrintPreviewWidget>("proformaPreview")->pageCount(); }
    void choose(const QString &paper)
    {
        for (QPushButton *button : child<Segmented>("paperChoice")->findChildren<QPushButton *>()) {
            if (button->text() == paper)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    /// Width and height as the file has them, in points.
    QByteArray box()
    {
        const bool saved = m_dialog->savePdf(path("box.pdf"));
        const QByteArray pdf = contentOf(path("box.pdf"));
        const qsizetype at = pdf.indexOf("/MediaBox [");
        const QByteArray found = pdf.mid(at + 11, pdf.indexOf(']', at) - at - 11).simplified();
        return saved ? QByteArray(found).replace(".000000", "") : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        SampleShowroom sample;
        m_facts.company = sample.company.name;
        m_facts.client = QStringLiteral("Rosa Vega");
        m_facts.country = QStringLiteral("EC");
        m_facts.number = 7;
        m_facts.day = QDate(2026, 11, 22);
        m_facts.currency = *Currency::fromCode(u"USD");
        m_facts.content = sample.quoteContent();
    }
    void init()
    {
        QLocale::setDefault(QLocale(QStringLiteral("en_US")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<Preferences>(path("preferences.ini"));
        open();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_preferences.reset();
    }

    void pagesAreSeenBeforeTheyAreSaved()
    {
        QTRY_COMPARE(pages(), 2);
        QCOMPARE(told(), QString());
    }
    void savingWritesAPdf()
    {
        QVERIFY(m_dialog->savePdf(path("a.pdf")));
        QVERIFY(contentOf(path("a.pdf")).startsWith("%PDF-"));
        QCOMPARE(QDir(m_folder->path()).entryList({QStringLiteral("a.pdf*")}).size(), 1);
        QCOMPARE(told(), QString());
    }
    void whatCannotBeWrittenIsToldAndNothingIsLost()
    {
        QVERIFY(QDir().mkpath(path("taken.pdf")));
        QVERIFY(write(path("taken.pdf/inside"), "kept"));
        QVERIFY(write(path("file"), "kept"));
        for (const char *where : {"taken.pdf", "file/a.pdf", "nowhere/a.pdf"}) {
            QVERIFY(!m_dialog->savePdf(path(where)));
            QCOMPARE(told(), QStringLiteral("“%1” cannot be written. What was there before is "
                                            "untouched; choose another folder.")
                                 .arg(path(where)));
        }
        QCOMPARE(contentOf(path("taken.pdf/inside")), QByteArray("kept"));
        QCOMPARE(contentOf(path("file")), QByteArray("kept"));
        QVERIFY(m_dialog->savePdf(path("a.pdf")));
        QCOMPARE(told(), QString());
    }
    void paperIsTheCountrysAndThenOnesOwn()
    {
        QCOMPARE(box(), QByteArray("0 0 595 842"));
        choose(QStringLiteral("Letter"));
        QCOMPARE(box(), QByteArray("0 0 612 792"));
        open();
        QCOMPARE(box(), QByteArray("0 0 612 792"));
        choose(QStringLiteral("A4"));
        QCOMPARE(box(), QByteArray("0 0 595 842"));
        m_preferences = std::make_unique<Preferences>(path("another.ini"));
        m_facts.country = QStringLiteral("CO");
        open();
        m_facts.country = QStringLiteral("EC");
        QCOMPARE(box(), QByteArray("0 0 612 792"));
    }
    void tablesAreLeftOutAndThatIsRemembered()
    {
        QTRY_COMPARE(pages(), 2);
        child<QCheckBox>("tablesCheck")->click();
        QTRY_COMPARE(pages(), 1);
        open();
        QTRY_COMPARE(pages(), 1);
        QVERIFY(!child<QCheckBox>("tablesCheck")->isChecked());
    }
    void fileIsNamedAfterTheQuoteAndTheClient_data()
    {
        QTest::addColumn<QString>("client");
        QTest::addColumn<QString>("expected");
        QTest::newRow("usual") << "Rosa Peñafiel"
                               << "Proforma 7 - Rosa Peñafiel.pdf";
        QTest::newRow("none") << ""
                              << "Proforma 7.pdf";
        QTest::newRow("path") << "../../etc/passwd"
                              << "Proforma 7 - .. .. etc passwd.pdf";
        QTest::newRow("Windows") << "A:B*C?\"D\"<E>|F\\G."
                                 << "Proforma 7 - A B C D E F G.pdf";
        QTest::newRow("controls") << QStringLiteral("A\nB\tC") + QChar(0x202e)
                                  << "Proforma 7 - A B C.pdf";
        QTest::newRow("long") << QString(300, u'x') << "Proforma 7 - " + QString(80, u'x') + ".pdf";
    }
    void fileIsNamedAfterTheQuoteAndTheClient()
    {
        QFETCH(QString, client);
        ProformaFacts facts = m_facts;
        facts.client = client;
        QTEST(proformaFileName(facts), "expected");
    }

    void ownTemplateIsUsedAndRemembered()
    {
        QVERIFY(write(path("own.html"), "<p>{{client}}</p>"));
        m_dialog->useTemplate(path("own.html"));
        QTRY_COMPARE(pages(), 1);
        open();
        QTRY_COMPARE(pages(), 1);
        m_dialog->useTemplate({});
        QTRY_COMPARE(pages(), 2);
    }
    void faultyTemplateIsToldAndTheOneBeforeStays()
    {
        QVERIFY(write(path("bad.html"), "<p>\n{{nombre}}</p>"));
        m_dialog->useTemplate(path("bad.html"));
        QCOMPARE(told(),
                 QStringLiteral("Line 2 of the template: there is nothing called “nombre” here."));
        QTRY_COMPARE(pages(), 2);
        open();
        QCOMPARE(told(), QString());
    }
    void figuresThatCannotBeWorkedOutAreNotPrinted()
    {
        const QuoteContent was = m_facts.content;
        m_facts.content.forms[1].months = 0;
        open();
        m_facts.content = was;
        QVERIFY(told().startsWith(QStringLiteral("The number of months")));
        QVERIFY(!child<QPushButton>("savePdfButton")->isEnabled());
        QVERIFY(!child<QPushButton>("printButton")->isEnabled());
    }

    void editorShowsWhatItSaved()
    {
        RegisterContact rosa;
        LiveShowroom live([&rosa](SampleShowroom &sample) {
            rosa = sample.contact(QStringLiteral("Rosa"), QStringLiteral("Vega"));
            rosa.modelId = sample.nk250.id;
            sample.must(rosa);
        });
        QuotesPage page(live.reader(), live.queue(), *m_theme);
        live.reader().setOwnLinkBase(QStringLiteral("https://cotiza.example.ec"));
        page.editor()->setPreferences(m_preferences.get());
        page.resize(1200, 700);
        page.show();
        page.quote(rosa.opportunityId);
        QString title;
        DialogAnswerer answers({[&title](QDialog &dialog) {
            title = dialog.windowTitle();
            dialog.reject();
        }});
        QTest::keyClick(page.findChild<QLineEdit *>(QStringLiteral("offerPriceEdit")), Qt::Key_P,
                        Qt::ControlModifier);
        live.settle();
        QTRY_VERIFY(answers.allAnswered());
        const Quote quote = live.reader().quotesOfSale(rosa.opportunityId).front();
        QCOMPARE(title, QStringLiteral("Proforma %1").arg(quote.number));
        // Its QR code is a link like any other, of the paper's own.
        const auto links = loadWhere<QuoteLink>(live.reader().database(),
                                                QStringLiteral("channel = 'proforma'"), {});
        QCOMPARE(links.size(), size_t(1));
        QCOMPARE(links.front().quoteId, quote.id);
        QVERIFY(page.findChild<QPushButton *>(QStringLiteral("proformaButton"))->isVisible());
    }
};

VITRINA_TEST(TestProformaDialog, QApplication)
#include "tst_proforma_dialog.moc"
