// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/button.h"
#include "kit/chip.h"
#include "kit/figures.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/stylesheet.h"
#include "kit/tablelook.h"
#include "kit/theme.h"
#include "testsupport/testprogram.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Vitrina;

namespace {

class FakeScheme : public SchemeSource
{
public:
    bool prefersDark() const override { return dark; }
    void turn(bool to)
    {
        dark = to;
        Q_EMIT changed();
    }
    bool dark = false;
};

QImage picture(const QIcon &icon, int side)
{
    return icon.pixmap(QSize(side, side), 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

bool isEmpty(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 0)
                return false;
        }
    }
    return true;
}

} // namespace

class TestKitLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextHasEnoughContrast_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            const char *name = mode == ThemeMode::Dark ? "dark" : "light";
            for (const TextPair &pair : textPairs(tokens(mode)))
                QTest::addRow("%s: %s", name, pair.name) << pair.text << pair.ground;
        }
    }
    void everyTextHasEnoughContrast()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x777777), Qt::white) * 100), 448);
    }

    void paletteTellsItsMode()
    {
        QVERIFY(!tokensFor(makePalette(tokens(ThemeMode::Light))).dark);
        QVERIFY(tokensFor(makePalette(tokens(ThemeMode::Dark))).dark);
    }

    void styleSheetKnowsAllItsNames()
    {
        for (ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark})
            QVERIFY(!makeStyleSheet(tokens(mode)).contains(u'@'));
    }

    void themeFollowsTheSystemOnlyInItsMode()
    {
        auto source = std::make_unique<FakeScheme>();
        FakeScheme *scheme = source.get();
        Theme theme(*qApp, std::move(source));
        QVERIFY(!paintTokens().dark);
        QSignalSpy changed(&theme, &Theme::changed);
        scheme->turn(true);
        QVERIFY(paintTokens().dark);
        QCOMPARE(changed.count(), 1);
        theme.setMode(ThemeMode::Light);
        QVERIFY(!paintTokens().dark);
        scheme->turn(false);
        scheme->turn(true);
        QVERIFY(!paintTokens().dark);
        theme.setMode(ThemeMode::System);
        QVERIFY(paintTokens().dark);
    }

    void rowsOfATableFollowTheDensity()
    {
        Theme theme(*qApp, std::make_unique<FakeScheme>());
        QTableView table;
        dressTable(&table, theme);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), 30);
        theme.setDensity(Density::Compact);
        QCOMPARE(table.verticalHeader()->defaultSectionSize(), 26);
    }

    void iconsAreDrawnInTheColourAsked_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < static_cast<int>(Icon::Count_); ++i)
            QTest::addRow("%d", i) << i;
    }
    void iconsAreDrawnInTheColourAsked()
    {
        QFETCH(int, which);
        for (int side : {16, 22, 32, 44}) {
            const QImage image = picture(icon(static_cast<Icon>(which), QColor(Qt::red)), side);
            QCOMPARE(image.size(), QSize(side, side));
            QVERIFY(!isEmpty(image));
            for (int y = 0; y < side; ++y) {
                for (int x = 0; x < side; ++x) {
                    if (qAlpha(image.pixel(x, y)) == 255)
                        QCOMPARE(image.pixelColor(x, y), QColor(Qt::red));
                }
            }
        }
    }

    void iconsAreSharpOnDenseScreens()
    {
        const QPixmap pixmap = icon(Icon::Search).pixmap(QSize(16, 16), 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    }

    void iconsFollowTheMode()
    {
        Theme theme(*qApp, std::make_unique<FakeScheme>());
        const QIcon one = icon(Icon::Search);
        theme.setMode(ThemeMode::Light);
        const QImage light = picture(one, 16);
        theme.setMode(ThemeMode::Dark);
        QVERIFY(picture(one, 16) != light);
    }

    void programHasItsOwnIcon()
    {
        QVERIFY(!isEmpty(picture(appIcon(), 16)));
        QVERIFY(!isEmpty(picture(appIcon(), 128)));
    }

    void figuresStandInColumns()
    {
        const QFont font = bodyFont();
        QCOMPARE(figuresWidth(QStringLiteral("1.111,11"), font),
                 figuresWidth(QStringLiteral("8.888,88"), font));
        // A letter no Latin font has is still measured, by another font.
        QVERIFY(figuresWidth(QStringLiteral("5 台"), font) > 0);
    }

    void chipTellsByWordAndMarkToo()
    {
        const QFont font = bodyFont();
        const QString word = QStringLiteral("Vista");
        QVERIFY(chipSizeHint(font, word).width() >
                chipSizeHint(font, word, {ChipMark::None, Dot::None}).width());
        ChipLabel chip;
        chip.setChip(word, Tone::Viewed);
        QCOMPARE(chip.accessibleName(), word);
        QCOMPARE(chip.sizeHint(), chipSizeHint(chip.font(), word));
    }

    void chipStaysWithinItsRoom()
    {
        QImage image(60, 30, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setFont(bodyFont());
        paintChip(&painter, QRect(0, 0, 40, 30), QStringLiteral("Enviada · quedan 31 h"),
                  Tone::Sent, false);
        painter.end();
        QVERIFY(isEmpty(image.copy(40, 0, 20, 30)));
        QVERIFY(!isEmpty(image));
    }

    void clientTextIsNeverInterpreted()
    {
        const std::unique_ptr<QLabel> label(plainLabel(QStringLiteral("<b>Ana</b>")));
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), QStringLiteral("<b>Ana</b>"));
    }

    void hintMakesRoomInTheButton()
    {
        Button button(QStringLiteral("Nuevo"), Button::Role::Primary);
        const int before = button.sizeHint().width();
        button.setHint(QStringLiteral("Ctrl+N"));
        QVERIFY(button.sizeHint().width() > before);
    }
};

VITRINA_TEST(TestKitLook, QApplication)
#include "tst_kit_look.moc"
