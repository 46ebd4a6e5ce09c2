// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/paperdialog.h"
#include "commands/commandqueue.h"
#include "kit/dialogdraft.h"
#include "proforma/logoimage.h"
#include "quotes/quoteproforma.h"
#include "sample/liveshowroom.h"
#include "sample/scenarioparts.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using namespace Vitrina::Testing;

/// What quotes carry beside their figures (D2): the logo, the address, the legal text.
class TestPaperDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    QPointer<PaperDialog> m_dialog;
    QTemporaryDir m_folder;
    CreateQuote m_made;

    template <typename Widget>
    Widget *find(const char *name)
    {
        return m_dialog->findChild<Widget *>(QString::fromLatin1(name));
    }
    const Company &company() { return m_live->reader().directory()->company(); }
    const Branch &branch() { return m_live->reader().viewerBranch(); }
    QString picture(const QSize &size, const char *name)
    {
        QImage image(size, QImage::Format_ARGB32);
        image.fill(Qt::darkGreen);
        const QString path = m_folder.filePath(QLatin1StringView(name));
        if (!image.save(path))
            qFatal("no place for a picture");
        return path;
    }
    void save()
    {
        QTest::mouseClick(find<QPushButton>("saveButton"), Qt::LeftButton);
        m_live->settle();
    }
    void open()
    {
        m_dialog = new PaperDialog(m_live->reader(), m_live->queue());
        m_dialog->show();
        QApplication::processEvents();
    }

private Q_SLOTS:
    void init()
    {
        m_live = std::make_unique<LiveShowroom>(
            [this](SampleShowroom &sample) { m_made = quoted(sample); });
        m_live->queue().setActor(m_live->sample.admin.id);
        m_live->reader().setViewer(m_live->sample.admin.id);
        open();
    }
    void cleanup()
    {
        delete m_dialog;
        m_live.reset();
    }

    void itIsOnThePaper()
    {
        QSignalSpy done(m_dialog, &PaperDialog::saved);
        m_dialog->useLogo(picture({900, 300}, "logo.png"));
        find<QLineEdit>("addressEdit")->setText(QStringLiteral("Av. Amazonas N34-451"));
        find<QPlainTextEdit>("legalTextEdit")->setPlainText(QStringLiteral("Precios con IVA."));
        save();
        QCOMPARE(done.size(), 1);
        const ProformaFacts facts =
            proformaFacts(m_live->reader(), *m_live->reader().quote(m_made.quoteId), 1);
        QCOMPARE(facts.address, QStringLiteral("Av. Amazonas N34-451"));
        QCOMPARE(facts.legalText, QStringLiteral("Precios con IVA."));
        QCOMPARE(facts.logo.size(), QSize(576, 192)); // as fine as it is printed, its shape kept
    }

    /// Undone, all is as it was.
    void itCanBeUndone()
    {
        QSignalSpy done(m_dialog, &PaperDialog::saved);
        find<QLineEdit>("addressEdit")->setText(QStringLiteral("Quito"));
        save();
        const auto undo = done[0][1].value<std::optional<AnyCommand>>();
        QVERIFY(undo);
        m_live->queue().submit(*undo);
        m_live->settle();
        QCOMPARE(branch().address, QString());
    }

    void aLogoIsTakenOut()
    {
        m_dialog->useLogo(picture({200, 60}, "logo.png"));
        save();
        QVERIFY(!company().logo.isEmpty());
        delete m_dialog;
        open();
        QTest::mouseClick(find<QPushButton>("removeLogoButton"), Qt::LeftButton);
        QVERIFY(!find<QPushButton>("removeLogoButton")->isVisible());
        save();
        QCOMPARE(company().logo, QString());
    }

    /// Chosen and not saved, a logo is there again (X7); nobody's is written over unseen.
    void aLogoThatWasChosenIsThereAgain()
    {
        const auto openWithDraft = [this] {
            m_live->settle();
            delete m_dialog;
            open();
            new DialogDraft(m_dialog, m_live->reader(), m_live->queue(), QStringLiteral("paper"),
                            [this] { return m_dialog->readAgain(); });
        };
        openWithDraft();
        m_dialog->useLogo(picture({200, 60}, "mine.png"));
        openWithDraft();
        QVERIFY(!find<QLabel>("logoLabel")->pixmap(Qt::ReturnByValue).isNull());
        SavePaper theirs;
        theirs.companyId = company().id;
        theirs.branchId = branch().id;
        theirs.logo = logoOf(QImage(picture({60, 60}, "theirs.png")));
        theirs.at = m_live->clock().now();
        m_live->must(theirs);
        m_live->settle();
        QVERIFY(!find<QPushButton>("saveButton")->isEnabled());
        find<QRadioButton>("mineOf_logoEdit")->click();
        save();
        QVERIFY(!company().logo.isEmpty() && company().logo != *theirs.logo);
    }

    void whatIsNoPictureIsSaidAndNothingIsLost()
    {
        m_dialog->useLogo(picture({200, 60}, "logo.png"));
        find<QLineEdit>("addressEdit")->setText(QStringLiteral("Quito"));
        QFile file(m_folder.filePath(QStringLiteral("letter.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear all");
        file.close();
        m_dialog->useLogo(file.fileName());
        QVERIFY(find<QLabel>("problemLabel")->isVisible());
        QCOMPARE(find<QLineEdit>("addressEdit")->text(), QStringLiteral("Quito"));
        QVERIFY(!find<QLabel>("logoLabel")->pixmap(Qt::ReturnByValue).isNull());
    }

    /// A photograph does not fit as it is: it is made smaller until it does.
    void aPictureOfAnySizeFits()
    {
        QImage noise(2000, 1500, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, (state = state * 1664525 + 1013904223));
        }
        const QString logo = logoOf(noise);
        QVERIFY(!logo.isEmpty());
        const QImage kept = logoImage(logo);
        QVERIFY(!kept.isNull() && kept.width() >= 80);
        QVERIFY(logoOf(QImage()).isEmpty());
    }

    void nothingChangedIsNothingSaved()
    {
        QSignalSpy done(m_dialog, &PaperDialog::saved);
        save();
        QCOMPARE(done.size(), 0);
    }
};

VITRINA_TEST(TestPaperDialog, QApplication)
#include "tst_paper_dialog.moc"
