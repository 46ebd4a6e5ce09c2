// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dealsfixture.h"

#include "kit/toast.h"
#include "quotes/photorow.h"
#include "quotes/photoview.h"
#include "quotes/quoteeditor.h"
#include "sample/appraisalscenarios.h"
#include "testsupport/testprogram.h"

#include <QAccessible>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QImage picture(Qt::GlobalColor colour)
{
    QImage image(200, 100, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace

/// The photographs of a trade-in, in the window (D6): pasted, dropped, chosen; looked at by the
/// keyboard; removed and brought back; only seen by who decides.
class TestQuotePhotos : public DealsFixture
{
    Q_OBJECT

private:
    ReplicaReader &reader() { return m_live->reader(); }
    AppraisalId only()
    {
        const std::vector<Appraisal> all = reader().appraisals(m_made.opportunityId);
        return all.size() == 1 ? all.front().id : AppraisalId();
    }
    std::vector<Photo> photos() { return reader().photosOf(only()); }
    QDialog *opened(const char *by, const char *name)
    {
        QPushButton *button = nullptr;
        [&] {
            QTRY_VERIFY((button = m_page->findChild<QPushButton *>(QLatin1StringView(by))) &&
                        button->isVisible());
        }();
        button->click();
        return appeared(name);
    }
    static PhotoRow *rowIn(QDialog *dialog) { return dialog->findChild<PhotoRow *>(); }
    static QListWidget *listIn(QDialog *dialog) { return in<QListWidget>(dialog, "photoList"); }
    static void paste(QDialog *dialog, const QImage &image)
    {
        const int before = rowIn(dialog)->count();
        QApplication::clipboard()->setImage(image);
        QTest::keyClick(in<QPushButton>(dialog, "addPhotosButton"), Qt::Key_V, Qt::ControlModifier);
        [&] { QTRY_COMPARE(rowIn(dialog)->count(), before + 1); }();
    }
    /// An appraisal with a red and a blue picture, in their dialog.
    QDialog *withTwo()
    {
        QDialog *dialog = asked();
        paste(dialog, picture(Qt::red));
        paste(dialog, picture(Qt::blue));
        return dialog;
    }
    /// Without a photograph, in its dialog.
    QDialog *asked()
    {
        QDialog *dialog = opened("newAppraisalButton", "appraisalDialog");
        in<QLineEdit>(dialog, "appraisalPlateEdit")->setText(QStringLiteral("HA-123-B"));
        in<QLineEdit>(dialog, "appraisalTextEdit")->setText(QStringLiteral("Honda CB 190"));
        in<QPushButton>(dialog, "acceptButton")->click();
        [&] { QTRY_VERIFY(!only().isNull()); }();
        return opened("photosButton", "photosDialog");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qApp, std::make_unique<LightScheme>());
        m_theme->setMode(ThemeMode::Light);
    }
    void init()
    {
        open([](SampleShowroom &s) {
            const RegisterContact contact = registered(s);
            const CreateQuote made{s.newId<QuoteId>(), s.newId<QuoteVersionId>(),
                                   contact.opportunityId, s.quoteContent(), s.clock.now()};
            s.must(made);
            return made;
        });
    }
    void cleanup() { close(); }
    void cleanupTestCase() { m_theme.reset(); }

    void whatWasPastedBeforeTheRequestIsItsOwn()
    {
        QDialog *dialog = opened("newAppraisalButton", "appraisalDialog");
        in<QLineEdit>(dialog, "appraisalPlateEdit")->setText(QStringLiteral("HA-123-B"));
        in<QLineEdit>(dialog, "appraisalTextEdit")->setText(QStringLiteral("Honda CB 190"));
        in<QPushButton>(dialog, "acceptButton")->setFocus();
        paste(dialog, picture(Qt::red));
        paste(dialog, picture(Qt::blue));
        QVERIFY(only().isNull());
        // One too many.
        listIn(dialog)->setCurrentRow(0);
        QTest::keyClick(listIn(dialog), Qt::Key_Delete);
        QCOMPARE(rowIn(dialog)->count(), 1);
        in<QPushButton>(dialog, "acceptButton")->click();
        QTRY_COMPARE(photos().size(), size_t(1));
        QVERIFY(reader().photoShelf().bytes(photos()[0].picture));
        QTRY_VERIFY(m_page->findChild<QPushButton *>(QStringLiteral("photosButton"))
                        ->text()
                        .contains(u'1'));
    }

    void filesAreDroppedAndOneThatIsNoneIsSaid()
    {
        QDialog *dialog = asked();
        const QTemporaryDir folder;
        QMimeData data;
        QList<QUrl> urls;
        for (const char *name : {"one.png", "two.jpg"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QVERIFY(picture(name[0] == 'o' ? Qt::red : Qt::blue).save(path));
            urls += QUrl::fromLocalFile(path);
        }
        QFile words(folder.filePath(QStringLiteral("cédula.txt")));
        QVERIFY(words.open(QIODevice::WriteOnly) && words.write("words") > 0);
        words.close();
        urls.insert(1, QUrl::fromLocalFile(words.fileName()));
        data.setUrls(urls);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(rowIn(dialog), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(rowIn(dialog), &drop);
        QTRY_COMPARE(rowIn(dialog)->count(), 2);
        QTRY_COMPARE(photos().size(), size_t(2));
        const auto *problem = in<QLabel>(dialog, "photoProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("cédula.txt")));
    }

    void pastingNothingIsSaid()
    {
        QDialog *dialog = asked();
        QApplication::clipboard()->setText(QStringLiteral("words"));
        QTest::keyClick(in<QPushButton>(dialog, "addPhotosButton"), Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(in<QLabel>(dialog, "photoProblem")->isVisible());
        QCOMPARE(rowIn(dialog)->count(), 0);
    }

    void delRemovesAndUndoBringsItBack()
    {
        QDialog *dialog = withTwo();
        const PictureFacts second = photos()[1].picture;
        QListWidget *list = listIn(dialog);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(photos().size(), size_t(1));
        QTRY_VERIFY(dialog->findChild<Toast *>() && dialog->findChild<Toast *>()->isVisible());
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(photos().size(), size_t(2));
        QCOMPARE(photos()[1].picture, second);
    }

    void enterShowsItLargeAndArrowsGoOn()
    {
        QDialog *dialog = withTwo();
        QListWidget *list = listIn(dialog);
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        PhotoView *view = nullptr;
        QTRY_VERIFY((view = dialog->findChild<PhotoView *>()));
        QCOMPARE(view->current(), 0);
        QCOMPARE(view->message(), QString());
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->current(), 1);
        QTest::keyClick(view, Qt::Key_Right); // the last
        QCOMPARE(view->current(), 1);
        QCOMPARE(list->currentRow(), 1);
        QTest::keyClick(view, Qt::Key_Left);
        QCOMPARE(view->current(), 0);
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY(!dialog->findChild<PhotoView *>());
        QVERIFY(dialog->isVisible());
    }

    void whatIsNotHereIsSaid_data()
    {
        QTest::addColumn<ContentFetch>("how");
        QTest::newRow("offline") << ContentFetch::Offline;
        QTest::newRow("not there") << ContentFetch::NotThere;
        QTest::newRow("damaged") << ContentFetch::Damaged;
        QTest::newRow("no room") << ContentFetch::NoRoom;
    }
    void whatIsNotHereIsSaid()
    {
        QFETCH(ContentFetch, how);
        Photo photo;
        photo.id = m_live->queue().newId<PhotoId>();
        photo.picture = pictureFacts("elsewhere");
        PhotoId wanted;
        reader().photoShelf().setFetcher([&wanted](const PhotoId &id) { wanted = id; });
        PhotoView view(reader().photoShelf(), {photo}, 0, nullptr);
        view.setAttribute(Qt::WA_DeleteOnClose, false);
        view.show();
        QCOMPARE(wanted, photo.id);
        const QString waiting = view.message();
        QVERIFY(!waiting.isEmpty());
        reader().photoShelf().tell(photo.id, how);
        QVERIFY(!view.message().isEmpty());
        QVERIFY(view.message() != waiting);
    }

    void whoDecidesSeesThemAndChangesNothing()
    {
        withTwo()->close();
        m_live->reader().setViewer(m_live->sample.admin.id);
        m_live->queue().setActor(m_live->sample.admin.id);
        m_page->open(m_made.quoteId);
        QDialog *dialog = opened("decideAppraisalButton", "appraisalDecisionDialog");
        QCOMPARE(rowIn(dialog)->count(), 2);
        QVERIFY(!in<QPushButton>(dialog, "addPhotosButton")->isVisible());
        QTest::keyClick(listIn(dialog), Qt::Key_Delete);
        QCOMPARE(photos().size(), size_t(2));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(listIn(dialog));
        QVERIFY(list && !list->text(QAccessible::Name).isEmpty());
        QCOMPARE(listIn(dialog)->item(1)->data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Photograph 2 of 2"));
    }
};

VITRINA_TEST(TestQuotePhotos, QApplication)
#include "tst_quote_photos.moc"
