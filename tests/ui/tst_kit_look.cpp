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

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

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

    /// Also where the button's row or the window ends at the button.
    void focusRingIsWhole_data()
    {
        QTest::addColumn<QRect>("row");
        QTest::newRow("in a row of its own") << QRect(20, 20, 100, 28);
        QTest::newRow("at the window's edge") << QRect(0, 72, 100, 28);
    }
    void focusRingIsWhole()
    {
        QFETCH(QRect, row);
        const Theme theme(*qApp, std::make_unique<FakeScheme>());
        QWidget window;
        window.resize(200, 100);
        QWidget line(&window);
        line.setGeometry(row);
        QPushButton button(QStringLiteral("Elegir…"), &line);
        button.setGeometry(line.rect());
        QPushButton other(&window);
        other.move(130, 0);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other.setFocus();
        button.setFocus(Qt::TabFocusReason);
        const QImage seen = window.grab().toImage();
        const QRect ring = row.adjusted(-4, -4, 4, 4) & window.rect();
        const QPoint middle = ring.center();
        for (const QPoint &side :
             {QPoint(ring.left(), middle.y()), QPoint(ring.right(), middle.y()),
              QPoint(middle.x(), ring.top()), QPoint(middle.x(), ring.bottom())})
            QCOMPARE(seen.pixelColor(side), paintTokens().accent);
    }

    /// A check box has no second frame around its words.
    void focusIsShownOnce()
    {
        const Theme theme(*qApp, std::make_unique<FakeScheme>());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *box = new QCheckBox(QStringLiteral("Recordar la contraseña"));
        auto *other = new QPushButton;
        column->addWidget(other);
        column->addWidget(box);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        const QImage without = box->grab().toImage();
        QTest::keyClick(other, Qt::Key_Tab);
        QVERIFY(box->hasFocus());
        QCOMPARE(box->grab().toImage(), without);
    }

    void fieldsShowTheirFocus_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
    }
    void fieldsShowTheirFocus()
    {
        QFETCH(ThemeMode, mode);
        Theme theme(*qApp, std::make_unique<FakeScheme>());
        theme.setMode(mode);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        const QList<QWidget *> fields{new QComboBox, new QLineEdit, new QSpinBox};
        for (QWidget *field : fields)
            column->addWidget(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QWidget *field : fields) {
            field->setFocus(Qt::MouseFocusReason);
            for (QWidget *one : fields) {
                const QImage seen = one->grab().toImage();
                QCOMPARE(seen.pixelColor(1, seen.height() / 2) == paintTokens().accent,
                         one == field);
            }
        }
    }

    /// Qt makes room for the list by the padding of the box, which changes with the focus.
    void listOfABoxShowsAllItsEntries_data()
    {
        QTest::addColumn<bool>("focused");
        QTest::newRow("by mouse") << false;
        QTest::newRow("by keyboard") << true;
    }
    void listOfABoxShowsAllItsEntries()
    {
        QFETCH(bool, focused);
        const Theme theme(*qApp, std::make_unique<FakeScheme>());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *other = new QPushButton;
        auto *box = new QComboBox;
        box->addItems({QStringLiteral("Español"), QStringLiteral("English")});
        column->addWidget(other);
        column->addWidget(box);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        (focused ? static_cast<QWidget *>(box) : other)->setFocus();
        const int height = box->sizeHint().height();
        box->showPopup();
        QTRY_VERIFY(box->view()->isVisible());
        QCOMPARE(box->view()->verticalScrollBar()->maximum(), 0);
        box->hidePopup();
        other->setFocus();
        QCOMPARE(box->sizeHint().height(), height);
    }

    /// What a key opened shows where it stands; what the mouse opened need not.
    void whatAKeyOpenedHasTheRing()
    {
        const Theme theme(*qApp, std::make_unique<FakeScheme>());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *button = new QPushButton;
        auto *other = new QPushButton;
        column->addWidget(other);
        column->addWidget(button);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto isRinged = [&window] {
            const auto *frame = window.findChild<QFocusFrame *>();
            return frame && frame->isVisible();
        };
        QTest::mouseClick(other, Qt::LeftButton);
        button->setFocus(Qt::OtherFocusReason);
        QVERIFY(!isRinged());
        QTest::keyClick(button, Qt::Key_Shift);
        other->setFocus(Qt::OtherFocusReason);
        QVERIFY(isRinged());
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
