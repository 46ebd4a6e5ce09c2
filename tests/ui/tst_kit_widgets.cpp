// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/afterpaint.h"
#include "kit/button.h"
#include "kit/daterangebutton.h"
#include "kit/elidedlabel.h"
#include "kit/emptystate.h"
#include "kit/filterbutton.h"
#include "kit/searchfield.h"
#include "kit/segmented.h"
#include "kit/textarea.h"
#include "kit/toast.h"
#include "testsupport/dialoganswerer.h"
#include "testsupport/testprogram.h"

#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Vitrina;
using Vitrina::Testing::DialogAnswerer;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QDate today()
{
    return {2026, 11, 21}; // a Saturday
}

QListWidget *openedList(QWidget &button, const char *name)
{
    return button.findChild<QListWidget *>(QLatin1String(name));
}

} // namespace

class TestKitWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As in a dialog whose "Save" would otherwise be pressed wherever the keyboard is.
    void enterPressesTheButtonThatHasTheKeyboard()
    {
        QDialog dialog;
        Button close(s("Cerrar"), Button::Role::Normal, &dialog);
        Button save(s("Guardar"), Button::Role::Primary, &dialog);
        save.setDefault(true);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const QSignalSpy closed(&close, &QPushButton::clicked);
        const QSignalSpy saved(&save, &QPushButton::clicked);
        close.setFocus();
        QTest::keyClick(&close, Qt::Key_Return);
        QTest::keyClick(&close, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(closed.count(), 2);
        QCOMPARE(saved.count(), 0);
        QVERIFY(!close.isDefault());
    }

    void enterHeldDownPressesOnce()
    {
        Button button(s("Sincronizar"));
        const QSignalSpy pressed(&button, &QPushButton::clicked);
        QKeyEvent first(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(&button, &first);
        QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(&button, &again);
        QCOMPARE(pressed.count(), 1);
    }

    void enterPressesNothingThatCannotBeUndone()
    {
        Button erase(s("Borrar"), Button::Role::Danger);
        const QSignalSpy pressed(&erase, &QPushButton::clicked);
        QTest::keyClick(&erase, Qt::Key_Return);
        QCOMPARE(pressed.count(), 0);
        QTest::keyClick(&erase, Qt::Key_Space);
        QCOMPARE(pressed.count(), 1);
    }

    void enterOpensAFilter()
    {
        FilterButton filter(s("Calidad"));
        filter.setOptions({{1, s("Caliente")}, {2, s("Tibio")}});
        QTest::keyClick(&filter, Qt::Key_Return);
        QTRY_VERIFY(openedList(filter, "filterList"));
        QVERIFY(openedList(filter, "filterList")->isVisible());
    }

    void nothingIsPastedFromAnEmptyClipboard()
    {
        TextArea area(s("Pide la proforma"));
        area.moveCursor(QTextCursor::End);
        QGuiApplication::clipboard()->setMimeData(new QMimeData); // as X11 has it at first
        QTest::keySequence(&area, QKeySequence::Paste);
        QCOMPARE(area.toPlainText(), s("Pide la proforma"));
        QGuiApplication::clipboard()->setText(s(" hoy"));
        QTest::keySequence(&area, QKeySequence::Paste);
        QCOMPARE(area.toPlainText(), s("Pide la proforma hoy"));
    }

    void whatFollowsTheFirstPaintingIsDoneOnceAndNotBefore()
    {
        QWidget widget;
        int done = 0;
        afterFirstPaint(&widget, [&done] { ++done; });
        QCoreApplication::processEvents();
        QCOMPARE(done, 0);
        widget.show();
        QTRY_COMPARE(done, 1);
        widget.repaint();
        QCoreApplication::processEvents();
        QCOMPARE(done, 1);
    }

    void filterSaysWhatItFiltersBy()
    {
        FilterButton filter(s("Calidad"));
        filter.setOptions({{1, s("Caliente")}, {2, s("Tibio")}, {3, s("Frío")}});
        QCOMPARE(filter.accessibleName(), s("Calidad"));
        filter.setSelection({2, 1, 99});
        QCOMPARE(filter.selection(), (QList<QVariant>{1, 2}));
        QCOMPARE(filter.accessibleName(), s("Calidad: Caliente, Tibio"));
        QVERIFY(filter.text().endsWith(s("▾")));
        filter.setSelection({1, 2, 3});
        QCOMPARE(filter.accessibleName(), s("Calidad: 3 chosen"));
    }

    void filterIsTickedByKeys()
    {
        FilterButton filter(s("Calidad"));
        filter.setOptions({{1, s("Caliente")}, {2, s("Tibio")}, {3, s("Frío")}});
        QSignalSpy changed(&filter, &FilterButton::selectionChanged);
        filter.show();
        filter.openPopup();
        QListWidget *list = openedList(filter, "filterList");
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(filter.selection(), (QList<QVariant>{2}));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(filter.selection().isEmpty());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!list->isVisible());
    }

    void filterFindsAmongManyOptions()
    {
        FilterButton filter(s("Modelo"));
        QList<FilterOption> options;
        for (int i = 0; i < 20; ++i)
            options.append({i, QStringLiteral("Modelo %1").arg(i)});
        filter.setOptions(options);
        filter.show();
        filter.openPopup();
        auto *find = filter.findChild<QLineEdit *>(s("filterFind"));
        QVERIFY(find->isVisible());
        QTest::keyClicks(find, s("17"));
        QListWidget *list = openedList(filter, "filterList");
        QVERIFY(list->item(3)->isHidden());
        QCOMPARE(list->currentRow(), 17);
        QTest::keyClick(find, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(filter.selection(), (QList<QVariant>{17}));
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!list->isVisible());
    }

    void presetsHaveTheirDays_data()
    {
        using Preset = DateRange::Preset;
        QTest::addColumn<int>("preset");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char *name, Preset preset, QDate from, QDate to) {
            QTest::newRow(name) << static_cast<int>(preset) << from << to;
        };
        row("any", Preset::Any, {}, {});
        row("today", Preset::Today, today(), today());
        row("this week", Preset::ThisWeek, {2026, 11, 16}, {2026, 11, 22});
        row("seven days", Preset::NextSevenDays, today(), {2026, 11, 27});
        row("overdue", Preset::Overdue, {}, today());
        row("this month", Preset::ThisMonth, {2026, 11, 1}, {2026, 11, 30});
    }
    void presetsHaveTheirDays()
    {
        QFETCH(int, preset);
        const DateRange range =
            rangeOf(static_cast<DateRange::Preset>(preset), today(), Qt::Monday);
        QTEST(range.from, "from");
        QTEST(range.to, "to");
    }

    void weekBeginsAsTheCountrySays()
    {
        QCOMPARE(rangeOf(DateRange::Preset::ThisWeek, {2026, 11, 22}, Qt::Sunday).from,
                 QDate(2026, 11, 22));
        QCOMPARE(rangeOf(DateRange::Preset::ThisWeek, {2026, 11, 22}, Qt::Monday).from,
                 QDate(2026, 11, 16));
    }

    void lastMonthIsTheWholeOfIt()
    {
        const DateRange range = rangeOf(DateRange::Preset::LastMonth, {2026, 3, 31}, Qt::Monday);
        QCOMPARE(range.from, QDate(2026, 2, 1));
        QCOMPARE(range.to, QDate(2026, 2, 28));
    }

    /// What has been is not overdue, and what is to be done was not last month's.
    void theReadyAnswersAreOfWhatItFilters()
    {
        DateRangeButton made(s("Creada"), today, nullptr, DateRangeButton::Over::Behind);
        made.show();
        made.openPopup();
        QListWidget *list = openedList(made, "presetList");
        QCOMPARE(list->count(), 6);
        for (int row = 0; row < 4; ++row)
            QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(made.range().preset, DateRange::Preset::LastMonth);
    }

    void datesAreTakenByKeysAndLeftByEsc()
    {
        DateRangeButton dates(s("Fechas"), today);
        QSignalSpy changed(&dates, &DateRangeButton::rangeChanged);
        dates.show();
        dates.openPopup();
        QListWidget *list = openedList(dates, "presetList");
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!list->isVisible());
        QCOMPARE(dates.range().preset, DateRange::Preset::Any);
        dates.openPopup();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(dates.range().preset, DateRange::Preset::Today);
        QCOMPARE(dates.range().from, today());
    }

    void customDatesComeFromTheCalendars()
    {
        DateRangeButton dates(s("Fechas"), today);
        const DateRange asked{DateRange::Preset::Custom, {2026, 11, 2}, {2026, 11, 9}};
        dates.setRange(asked);
        dates.show();
        dates.openPopup();
        auto *apply = dates.findChild<QPushButton *>(s("applyRangeButton"));
        QVERIFY(apply->isVisible());
        apply->click();
        QCOMPARE(dates.range(), asked);
    }

    void escapeEmptiesTheSearchFirst()
    {
        SearchField search(s("Nombre"));
        search.show();
        QSignalSpy edited(&search, &QLineEdit::textEdited);
        QTest::keyClicks(&search, s("ana"));
        QCOMPARE(edited.count(), 3);
        QTest::keyClick(&search, Qt::Key_Escape);
        QCOMPARE(search.text(), QString());
        QCOMPARE(edited.count(), 4);
        QTest::keyClick(&search, Qt::Key_Escape);
        QCOMPARE(edited.count(), 4);
    }

    void segmentIsChosenByLetterArrowAndClick()
    {
        Segmented answer;
        answer.addOption(true, s("Contactó"), u'C');
        QPushButton *no = answer.addOption(false, s("No contactó"), u'N');
        answer.show();
        QVERIFY(!answer.current().isValid());
        QSignalSpy chosen(&answer, &Segmented::chosen);
        QVERIFY(answer.chooseByLetter(u'c'));
        QCOMPARE(answer.current(), QVariant(true));
        QVERIFY(!answer.chooseByLetter(u'x'));
        QTest::keyClick(no, Qt::Key_N);
        QCOMPARE(answer.current(), QVariant(false));
        QTest::keyClick(no, Qt::Key_Left);
        QCOMPARE(answer.current(), QVariant(true));
        no->click();
        QCOMPARE(answer.current(), QVariant(false));
        QCOMPARE(chosen.count(), 4);
        answer.setCurrent({});
        QVERIFY(!answer.current().isValid());
        QCOMPARE(chosen.count(), 4);
        QCOMPARE(no->accessibleName(), s("No contactó"));
    }

    /// The words come first; the key has room beside them or is left out.
    void aNarrowSearchSaysWhatIsSearchedFor()
    {
        SearchField field(s("Nombre, modelo, teléfono…"));
        field.resize(400, 28);
        const int wide = field.textMargins().right();
        field.setHint(s("Ctrl+F"));
        QVERIFY(field.textMargins().right() > wide);
        field.resize(150, 28);
        field.show();
        QTRY_COMPARE(field.textMargins().right(), wide);
        field.resize(400, 28);
        QTRY_VERIFY(field.textMargins().right() > wide);
    }

    void toastLeavesByItself()
    {
        QWidget page;
        page.resize(600, 400);
        QLineEdit field(&page); // has the focus, so that the toast's button has not
        Toast toast(&page);
        toast.setDuration(1);
        page.show();
        field.setFocus();
        QSignalSpy dismissed(&toast, &Toast::dismissed);
        toast.showMessage(s("Resuelto"), s("Deshacer"), s("Ctrl+Z"));
        QCOMPARE(toast.message(), s("Resuelto"));
        QCOMPARE(toast.accessibleName(), s("Resuelto"));
        QVERIFY(page.rect().contains(toast.geometry()));
        QTRY_VERIFY(toast.isHidden());
        QCOMPARE(dismissed.count(), 1);
    }

    /// What follows a long name is in sight still, and the next message is as short as it is.
    /// What has no button has its words in the middle.
    void aToastWithoutAButtonIsEvenOnBothSides()
    {
        QWidget page;
        page.resize(900, 300);
        Toast toast(&page);
        page.show();
        toast.showMessage(s("Guardado"), s("Deshacer"));
        toast.showMessage(s("Guardado"), {});
        const auto *label = toast.findChild<QLabel *>();
        QCOMPARE(label->x(), toast.width() - label->geometry().right() - 1);
    }

    void toastOfManyWordsHasMoreLines()
    {
        QWidget page;
        page.resize(1300, 700);
        Toast toast(&page);
        page.show();
        toast.showMessage(s("Resuelto"), s("Deshacer"));
        const int line = toast.height();
        const QString name = s("María ").repeated(60);
        toast.showMessage(name + s("mañana a las 9"), s("Deshacer"));
        QVERIFY(toast.height() > line + toast.fontMetrics().height());
        QVERIFY(toast.width() < 900);
        QVERIFY(page.rect().contains(toast.geometry()));
        const auto *label = toast.findChild<QLabel *>();
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
        toast.showMessage(s("Resuelto"), s("Deshacer"));
        QCOMPARE(toast.height(), line);
    }

    void toastActsOnceAndGivesWayToTheNext()
    {
        QWidget page;
        page.resize(600, 400);
        Toast toast(&page);
        page.show();
        QSignalSpy acted(&toast, &Toast::actionTriggered);
        QSignalSpy dismissed(&toast, &Toast::dismissed);
        toast.showMessage(s("Uno"), s("Deshacer"));
        toast.showMessage(s("Dos"), s("Deshacer"));
        QCOMPARE(dismissed.count(), 1);
        toast.findChild<QPushButton *>()->click();
        QCOMPARE(acted.count(), 1);
        QVERIFY(toast.isHidden());
        page.resize(300, 200);
        toast.showMessage(s("Tres"));
        QVERIFY(page.rect().contains(toast.geometry()));
        QVERIFY(!toast.findChild<QPushButton *>()->isVisible());
    }

    /// What was said before leaves no gap behind.
    void anEmptyStateIsAsHighAsWhatItSays()
    {
        EmptyState state;
        state.present(EmptyState::Kind::Empty, s("Nada"), s("Empiece aquí"));
        const int little = state.sizeHint().height();
        state.present(EmptyState::Kind::Empty, s("Nada"), s("Empiece aquí ").repeated(12));
        QVERIFY(state.sizeHint().height() > little);
        state.present(EmptyState::Kind::Empty, s("Nada"), s("Empiece aquí"));
        QCOMPARE(state.sizeHint().height(), little);
    }

    void emptyStateOffersTheFirstStep()
    {
        EmptyState state;
        QSignalSpy acted(&state, &EmptyState::actionTriggered);
        state.present(EmptyState::Kind::Empty, s("Nada"), s("Empiece aquí"), s("Nuevo"));
        QVERIFY(state.actionButton()->isVisible());
        state.actionButton()->click();
        QCOMPARE(acted.count(), 1);
        state.present(EmptyState::Kind::Error, s("No se pudo leer"), s("Nada se perdió"));
        QVERIFY(!state.actionButton()->isVisible());
        QCOMPARE(state.accessibleName(), s("No se pudo leer"));
    }

    void elidedTextIsWholeAndPlainInTheToolTip()
    {
        ElidedLabel label(s("<b>Distribuidora</b> El Sol del Pacífico"));
        label.resize(1000, 20);
        label.show(); // a hidden widget is not told its size
        const auto hover = [&label] {
            QHelpEvent event(QEvent::ToolTip, {1, 1}, label.mapToGlobal(QPoint(1, 1)));
            QApplication::sendEvent(&label, &event);
        };
        hover();
        QVERIFY(label.toolTip().isEmpty());
        label.resize(60, 20);
        QVERIFY(label.isElided());
        hover();
        QVERIFY(label.toolTip().contains(s("&lt;b&gt;Distribuidora")));
        label.setDetail(s("421 <intente> luego"));
        label.resize(1000, 20);
        hover();
        QCOMPARE(label.toolTip(), s("<span>421 &lt;intente&gt; luego</span>"));
    }

    void dialogIsAnsweredInTurn()
    {
        DialogAnswerer answers(
            {[](QDialog &dialog) { dialog.accept(); }, [](QDialog &dialog) { dialog.reject(); }});
        QDialog first;
        QCOMPARE(first.exec(), int(QDialog::Accepted));
        QDialog second;
        QCOMPARE(second.exec(), int(QDialog::Rejected));
        QVERIFY(answers.allAnswered());
    }

    void unexpectedDialogFailsAndDoesNotHang()
    {
        DialogAnswerer answers;
        answers.collectFailures();
        QMessageBox box(QMessageBox::Question, s("Borrar"), s("¿Seguro?"),
                        QMessageBox::Yes | QMessageBox::No);
        box.exec();
        QVERIFY(answers.takeFailure().contains("Borrar"));
    }

    void dialogLeftOpenFails()
    {
        DialogAnswerer answers({[](QDialog &) {}});
        answers.collectFailures();
        QDialog dialog;
        dialog.exec();
        QVERIFY(answers.takeFailure().contains("stayed open"));
    }
};

VITRINA_TEST(TestKitWidgets, QApplication)
#include "tst_kit_widgets.moc"
