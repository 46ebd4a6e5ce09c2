// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photointake.h"
#include "testsupport/testprogram.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;
using Code = Problem::Code;

namespace {

/// Red above, blue below.
QImage picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter(&image).fillRect(0, height / 2, width, height - height / 2, Qt::blue);
    return image;
}

QByteArray fileOf(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// What a telephone notes: how it was held, and a place.
QByteArray withExif(QByteArray jpeg, char orientation)
{
    QByteArray tiff("II*\0\x08\0\0\0", 8);
    tiff += QByteArray("\x02\0", 2);
    tiff += QByteArray("\x12\x01\x03\0\x01\0\0\0", 8) + orientation + QByteArray("\0\0\0", 3);
    tiff += QByteArray("\x0e\x01\x02\0\x18\0\0\0\x26\0\0\0", 12); // words, at 38
    tiff += QByteArray(4, '\0') + "GPS -0.1807 S, 78.4678 W";
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = quint16(body.size() + 2);
    const QByteArray segment =
        QByteArray("\xff\xe1") + char(length >> 8) + char(length & 0xff) + body;
    return jpeg.insert(2, segment);
}

Code codeOf(const Result<TakenPhoto> &taken)
{
    return taken ? Code::Cancelled : taken.error().code;
}

QImage read(const QByteArray &bytes)
{
    return QImage::fromData(bytes, "JPEG");
}

} // namespace

/// Pictures that are taken in (D6, sync.md 26).
class TestPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTakenIsAJpegAndItsFacts()
    {
        const Result<TakenPhoto> taken = takePhoto(fileOf(picture(600, 400), "PNG"));
        QVERIFY(taken);
        QCOMPARE(read(taken->bytes).size(), QSize(600, 400));
        QCOMPARE(taken->facts.size, int(taken->bytes.size()));
        QCOMPARE(taken->facts.width, 600);
        QCOMPARE(taken->facts.height, 400);
        QCOMPARE(taken->facts.sha256.toLatin1(),
                 QCryptographicHash::hash(taken->bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(read(taken->facts.thumbnailBytes()).width(), 320);
    }

    void aLargeOneIsMadeSmaller_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("wide") << QSize(4000, 3000) << QByteArray("JPEG") << QSize(1920, 1440);
        QTest::newRow("high") << QSize(3000, 4000) << QByteArray("PNG") << QSize(1440, 1920);
        QTest::newRow("a line") << QSize(5000, 1) << QByteArray("PNG") << QSize(1920, 1);
        QTest::newRow("just so") << QSize(1920, 1080) << QByteArray("PNG") << QSize(1920, 1080);
    }
    void aLargeOneIsMadeSmaller()
    {
        QFETCH(QSize, size);
        QFETCH(QByteArray, format);
        QFETCH(QSize, kept);
        const Result<TakenPhoto> taken =
            takePhoto(fileOf(picture(size.width(), size.height()), format.constData()));
        QVERIFY(taken);
        QCOMPARE(read(taken->bytes).size(), kept);
    }

    void itStandsUpright()
    {
        // Held on its side: what was above is at the right.
        const Result<TakenPhoto> taken =
            takePhoto(withExif(fileOf(picture(400, 200), "JPEG"), '\x06'));
        QVERIFY(taken);
        const QImage upright = read(taken->bytes);
        QCOMPARE(upright.size(), QSize(200, 400));
        QVERIFY(qRed(upright.pixel(180, 200)) > 200 && qBlue(upright.pixel(180, 200)) < 80);
        QVERIFY(qBlue(upright.pixel(20, 200)) > 200 && qRed(upright.pixel(20, 200)) < 80);
        QCOMPARE(read(taken->facts.thumbnailBytes()).size(), QSize(160, 320));
    }

    void whereItWasTakenIsNotKept()
    {
        const QByteArray file = withExif(fileOf(picture(400, 200), "JPEG"), '\x01');
        QVERIFY(file.contains("GPS") && file.contains("Exif"));
        QImage worded = picture(40, 20);
        worded.setText(QStringLiteral("Comment"), QStringLiteral("GPS -0.1807 S"));
        const QByteArray png = fileOf(worded, "PNG");
        for (const QByteArray &one : {file, png}) {
            const Result<TakenPhoto> taken = takePhoto(one);
            QVERIFY(taken);
            for (const QByteArray &kept : {taken->bytes, taken->facts.thumbnailBytes()})
                QVERIFY(!kept.contains("GPS") && !kept.contains("Exif"));
        }
        QVERIFY(!takePhoto(worded)->bytes.contains("GPS"));
    }

    void whatIsClearIsWhite()
    {
        QImage clear(40, 40, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        QVERIFY(qGray(read(takePhoto(clear)->bytes).pixel(20, 20)) > 250);
    }

    void aThumbnailHasItsSize()
    {
        QImage noise(1920, 1920, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x) {
                state = state * 1664525 + 1013904223;
                noise.setPixel(x, y, state);
            }
        }
        const Result<TakenPhoto> taken = takePhoto(noise);
        QVERIFY(taken);
        QVERIFY(taken->facts.thumbnailBytes().size() <= PictureFacts::mostThumbnailBytes);
        QVERIFY(taken->bytes.size() <= PictureFacts::mostBytes);
    }

    void whatIsNoPictureIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("Buenos días");
        QTest::newRow("half a head") << QByteArray("\xff\xd8\xff\xe0", 4);
        QTest::newRow("a drawing") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\""
                                                 " width=\"9\" height=\"9\"></svg>");
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n%%EOF");
    }
    void whatIsNoPictureIsSaid()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(codeOf(takePhoto(file)), Code::BadPhoto);
    }

    void whatClaimsToBeHugeIsNotHeld()
    {
        QCOMPARE(codeOf(takePhoto(QByteArray("P6\n30000 30000\n255\nabc"))), Code::PhotoTooLarge);
        QCOMPARE(codeOf(takePhoto(QByteArray("P6\n9000 9000\n255\nabc"))), Code::PhotoTooLarge);
        QCOMPARE(codeOf(takePhoto(QByteArray("P6\n90 90\n255\nabc"))), Code::BadPhoto);
        QByteArray png = fileOf(picture(10, 10), "PNG");
        png.replace(16, 8, QByteArray("\x7f\xff\xff\xff\0\0\0\x02", 8));
        QCOMPARE(codeOf(takePhoto(png)), Code::BadPhoto);
    }

    void aFileThatIsTooLargeOrNotThereIsSaid()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("big.jpg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(50) * 1024 * 1024 + 1));
        QCOMPARE(codeOf(takePhoto(path)), Code::PhotoTooLarge);
        QCOMPARE(codeOf(takePhoto(folder.filePath(QStringLiteral("none.jpg")))),
                 Code::FileUnreadable);
        QFile good(folder.filePath(QStringLiteral("good.png")));
        QVERIFY(good.open(QIODevice::WriteOnly));
        good.write(fileOf(picture(20, 20), "PNG"));
        good.close();
        QVERIFY(takePhoto(good.fileName()));
    }

    void theDialogOffersPicturesAndNoDrawings()
    {
        const QStringList patterns = photoFilePatterns().split(u' ');
        QVERIFY(patterns.contains(QStringLiteral("*.jpg")));
        QVERIFY(patterns.contains(QStringLiteral("*.png")));
        QVERIFY(!patterns.contains(QStringLiteral("*.svg")));
    }
};

VITRINA_TEST(TestPhotos, QCoreApplication)
#include "tst_photos.moc"
