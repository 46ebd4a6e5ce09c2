// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/dialogdraft.h"
#include "kit/segmented.h"
#include "kit/textarea.h"
#include "sample/liveshowroom.h"
#include "testsupport/testprogram.h"
#include "testsupport/typing.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

/// A dialog with a field of each kind, as it begins.
class Form : public QDialog
{
public:
    Form()
        : line(add(new QLineEdit(QStringLiteral("Quito")), "line"))
        , password(add(new QLineEdit, "password"))
        , nameless(add(new QLineEdit, ""))
        , text(add(new TextArea, "text"))
        , box(add(new QComboBox, "box"))
        , number(add(new QSpinBox, "number"))
        , day(add(new QDateEdit(QDate(2026, 11, 21)), "day"))
        , tick(add(new QCheckBox, "tick"))
        , answers(add(new Segmented, "answers"))
    {
        password->setEchoMode(QLineEdit::Password);
        box->addItem(QStringLiteral("Cash"), 7);
        box->addItem(QStringLiteral("Card"), 8);
        answers->addOption(1, QStringLiteral("Good"));
        answers->addOption(2, QStringLiteral("Bad"));
        column()->addLayout(new QHBoxLayout); // the buttons
    }

    template <typename Widget>
    Widget *add(Widget *field, const char *name)
    {
        field->setObjectName(QLatin1StringView(name));
        column()->addWidget(field);
        return field;
    }
    QVBoxLayout *column()
    {
        return layout() ? static_cast<QVBoxLayout *>(layout()) : new QVBoxLayout(this);
    }

    QLineEdit *line;
    QLineEdit *password;
    QLineEdit *nameless;
    TextArea *text;
    QComboBox *box;
    QSpinBox *number;
    QDateEdit *day;
    QCheckBox *tick;
    Segmented *answers;
};

/// A dialog about a row of two fields that others change.
class RowForm : public QDialog
{
public:
    struct Row
    {
        QString city;
        bool open = false;
    };

    explicit RowForm(const Row *row)
        : row(row)
        , city(new QLineEdit(this))
        , open(new QCheckBox(QStringLiteral("&Open"), this))
        , cancel(new QPushButton(this))
        , save(new QPushButton(this))
    {
        city->setObjectName(QStringLiteral("city"));
        city->setAccessibleName(QStringLiteral("City"));
        open->setObjectName(QStringLiteral("open"));
        save->setDefault(true);
        auto *column = new QVBoxLayout(this);
        column->addWidget(city);
        column->addWidget(open);
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(cancel);
        buttons->addWidget(save);
        column->addLayout(buttons);
        readAgain();
    }

    bool readAgain()
    {
        const bool isOther = seen.city != row->city || seen.open != row->open;
        if (isOther) {
            seen = *row;
            city->setText(seen.city);
            open->setChecked(seen.open);
        }
        return isOther;
    }
    QRadioButton *answer(const char *side, const char *field)
    {
        return findChild<QRadioButton *>(QStringLiteral("%1Of_%2").arg(side, field));
    }

    const Row *row;
    Row seen;
    QLineEdit *city;
    QCheckBox *open;
    QPushButton *cancel;
    QPushButton *save;
};

} // namespace

/// X7: what is typed in a dialog is there again.
class TestDialogDraft : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LiveShowroom> m_live;
    std::unique_ptr<Form> m_form;

    /// As after a start of the program.
    void open()
    {
        m_live->settle();
        m_form = std::make_unique<Form>();
        new DialogDraft(m_form.get(), m_live->reader(), m_live->queue(), draftName());
        m_form->show();
    }
    static QString draftName() { return QStringLiteral("form/1"); }
    QJsonObject kept()
    {
        m_live->settle();
        return QJsonDocument::fromJson(m_live->reader().draft(draftName()).toUtf8()).object();
    }
    void fillAll()
    {
        m_form->line->setFocus();
        m_form->line->selectAll();
        typeText(m_form->line, QStringLiteral("Loja"));
        m_form->text->setPlainText(QStringLiteral("two\nlines"));
        m_form->box->setCurrentIndex(1);
        m_form->number->setValue(36);
        m_form->day->setDate(QDate(2026, 12, 24));
        m_form->tick->setChecked(true);
        QTest::mouseClick(m_form->answers->findChildren<QPushButton *>()[1], Qt::LeftButton);
    }
    RowForm::Row m_row;
    std::unique_ptr<RowForm> m_rowForm;

    void openRow()
    {
        m_live->settle();
        m_rowForm = std::make_unique<RowForm>(&m_row);
        new DialogDraft(m_rowForm.get(), m_live->reader(), m_live->queue(), QStringLiteral("row/1"),
                        [form = m_rowForm.get()] { return form->readAgain(); });
        m_rowForm->show();
        QVERIFY(QTest::qWaitForWindowActive(m_rowForm.get()));
    }
    /// While it is open; or before it is opened again.
    void somebodyWrites(const RowForm::Row &row)
    {
        m_row = row;
        Q_EMIT m_live->reader().changed({});
    }
    static void addWhen()
    {
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("while it is open") << true;
        QTest::newRow("while its draft waits") << false;
    }
    void meanwhile(const RowForm::Row &row)
    {
        QFETCH(bool, isOpen);
        if (isOpen)
            somebodyWrites(row);
        else
            meanwhileClosed(row);
    }
    void meanwhileClosed(const RowForm::Row &row)
    {
        m_rowForm->reject();
        somebodyWrites(row);
        openRow();
    }
    void typeCity(const QString &city)
    {
        m_rowForm->city->selectAll();
        typeText(m_rowForm->city, city);
    }
    QRadioButton *mine() { return m_rowForm->answer("mine", "city"); }
    QRadioButton *theirs() { return m_rowForm->answer("theirs", "city"); }

    QPushButton *discard()
    {
        return m_form->findChild<QPushButton *>(QStringLiteral("discardDialogDraftButton"));
    }

private Q_SLOTS:
    void init()
    {
        m_live = std::make_unique<LiveShowroom>();
        m_row = {QStringLiteral("Quito"), false};
        open();
    }
    void cleanup()
    {
        m_form.reset();
        m_rowForm.reset();
        m_live.reset();
    }

    void everyKindOfFieldIsThereAgain()
    {
        QVERIFY(!discard());
        fillAll();
        open();
        QCOMPARE(m_form->line->text(), QStringLiteral("Loja"));
        QCOMPARE(m_form->text->toPlainText(), QStringLiteral("two\nlines"));
        QVERIFY(m_form->text->textCursor().atEnd()); // one goes on where one stopped
        QCOMPARE(m_form->box->currentText(), QStringLiteral("Card"));
        QCOMPARE(m_form->number->value(), 36);
        QCOMPARE(m_form->day->date(), QDate(2026, 12, 24));
        QVERIFY(m_form->tick->isChecked());
        QCOMPARE(m_form->answers->current().toInt(), 2);
        QVERIFY(discard()->isVisible()); // it is said
    }

    void whatWasChosenIsThereInAnotherLanguage()
    {
        m_form->box->setCurrentIndex(1);
        m_live->settle();
        m_form = std::make_unique<Form>();
        m_form->box->setItemText(0, QStringLiteral("Efectivo"));
        m_form->box->setItemText(1, QStringLiteral("Tarjeta"));
        new DialogDraft(m_form.get(), m_live->reader(), m_live->queue(), draftName());
        QCOMPARE(m_form->box->currentText(), QStringLiteral("Tarjeta"));
    }

    void whatAnEarlierProgramKeptByItsWordsIsThere()
    {
        m_form.reset();
        {
            DraftKeeper earlier(m_live->reader(), m_live->queue(), draftName());
            earlier.keep({{QStringLiteral("box"), QStringLiteral("Card")}});
        }
        m_live->settle();
        open();
        QCOMPARE(m_form->box->currentText(), QStringLiteral("Card"));
    }

    /// Another may have changed the rest meanwhile.
    void onlyWhatWasTypedIsKept()
    {
        m_form->number->setValue(36);
        QCOMPARE(kept().keys(), QStringList{QStringLiteral("number")});
        m_form->number->setValue(0); // as it began
        QVERIFY(kept().isEmpty());
    }

    void aPasswordIsWrittenDownNowhere()
    {
        typeText(m_form->password, QStringLiteral("secret"));
        m_form->number->setValue(36);
        QCOMPARE(kept().keys(), QStringList{QStringLiteral("number")});
    }

    void cancellingKeepsAndAcceptingDoesNot()
    {
        m_form->number->setValue(36);
        m_form->reject();
        open();
        QCOMPARE(m_form->number->value(), 36);
        m_form->accept();
        open();
        QCOMPARE(m_form->number->value(), 0);
        QVERIFY(!discard());
    }

    void discardingBringsBackHowItBegan()
    {
        fillAll();
        open();
        QTest::mouseClick(discard(), Qt::LeftButton);
        QCOMPARE(m_form->line->text(), QStringLiteral("Quito"));
        QCOMPARE(m_form->text->toPlainText(), QString());
        QCOMPARE(m_form->box->currentText(), QStringLiteral("Cash"));
        QCOMPARE(m_form->number->value(), 0);
        QCOMPARE(m_form->day->date(), QDate(2026, 11, 21));
        QVERIFY(!m_form->tick->isChecked());
        QVERIFY(!m_form->answers->current().isValid());
        QVERIFY(!discard()->isVisible());
        QVERIFY(kept().isEmpty());
    }

    /// A list of lines has one more for each that is typed.
    void aFieldThatComesWithTheTypingIsKeptToo()
    {
        const auto grow = [this] {
            connect(m_form->line, &QLineEdit::textEdited, m_form.get(), [this] {
                if (!m_form->findChild<QLineEdit *>(QStringLiteral("second")))
                    m_form->add(new QLineEdit, "second");
            });
        };
        grow();
        typeText(m_form->line, QStringLiteral("!"));
        typeText(m_form->findChild<QLineEdit *>(QStringLiteral("second")), QStringLiteral("more"));
        m_live->settle();
        m_form = std::make_unique<Form>();
        grow();
        new DialogDraft(m_form.get(), m_live->reader(), m_live->queue(), draftName());
        QVERIFY(m_form->findChild<QLineEdit *>(QStringLiteral("second")));
        QCOMPARE(m_form->findChild<QLineEdit *>(QStringLiteral("second"))->text(),
                 QStringLiteral("more"));
    }

    void whatSheHasNotTouchedIsAsItStands_data() { addWhen(); }
    void whatSheHasNotTouchedIsAsItStands()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        meanwhile({QStringLiteral("Quito"), true});
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Loja"));
        QVERIFY(m_rowForm->open->isChecked());
        QVERIFY(!mine());
        QVERIFY(m_rowForm->save->isEnabled());
    }

    void ofWhatBothChangedSheIsAskedBeforeItIsSaved_data() { addWhen(); }
    void ofWhatBothChangedSheIsAskedBeforeItIsSaved()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        meanwhile({QStringLiteral("Cuenca"), false});
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Loja")); // hers stays
        QTRY_VERIFY(mine()->isVisible() && theirs()->isVisible());
        QCOMPARE(mine()->text(), QStringLiteral("Loja"));
        QCOMPARE(theirs()->text(), QStringLiteral("Cuenca"));
        QVERIFY(!mine()->isChecked() && !theirs()->isChecked());
        QVERIFY(!m_rowForm->save->isEnabled());
        m_rowForm->save->setEnabled(true); // whatever the dialog makes of it
        QVERIFY(!m_rowForm->save->isEnabled());
        theirs()->setFocus();
        QTest::keyClick(theirs(), Qt::Key_Space);
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Cuenca"));
        QVERIFY(m_rowForm->save->isEnabled());
        QTest::keyClick(theirs(), Qt::Key_Left); // hers is there still
        QVERIFY(mine()->isChecked());
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Loja"));
        QVERIFY(m_rowForm->save->isEnabled());
    }

    /// As they stand below one another.
    void theKeyboardMeetsTheQuestionBeforeTheButtons_data() { addWhen(); }
    void theKeyboardMeetsTheQuestionBeforeTheButtons()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        meanwhile({QStringLiteral("Cuenca"), false});
        QTRY_VERIFY(m_rowForm->save->isVisible()); // in its holder
        m_rowForm->city->setFocus();
        QTest::keyClick(m_rowForm.get(), Qt::Key_Backtab);
        QCOMPARE(m_rowForm->focusWidget(), m_rowForm->cancel); // nothing can be saved yet
        mine()->click();
        m_rowForm->city->setFocus();
        QTest::keyClick(m_rowForm.get(), Qt::Key_Backtab);
        QCOMPARE(m_rowForm->focusWidget(), m_rowForm->save);
    }

    void theKeyboardMeetsAFieldThatCameLaterBeforeTheButtons()
    {
        openRow();
        auto *late = new QLineEdit(m_rowForm.get());
        static_cast<QVBoxLayout *>(m_rowForm->layout())->insertWidget(1, late);
        late->show();
        typeCity(QStringLiteral("Loja"));
        m_rowForm->city->setFocus();
        QTest::keyClick(m_rowForm.get(), Qt::Key_Backtab);
        QCOMPARE(m_rowForm->focusWidget(), m_rowForm->save);
    }

    void theSameOfBothAsksNothing_data() { addWhen(); }
    void theSameOfBothAsksNothing()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        meanwhile({QStringLiteral("Loja"), false});
        QVERIFY(!mine());
        QVERIFY(m_rowForm->save->isEnabled());
    }

    /// Closed without an answer, it is asked again, and hers is not lost.
    void whatIsNotDecidedIsAskedAgain()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        somebodyWrites({QStringLiteral("Cuenca"), false});
        m_rowForm->reject();
        somebodyWrites({QStringLiteral("Cuenca"), true});
        openRow();
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Loja"));
        QVERIFY(m_rowForm->open->isChecked());
        QVERIFY(!m_rowForm->save->isEnabled());
        QCOMPARE(QApplication::focusWidget(), mine());
        mine()->click();
        m_rowForm->reject();
        openRow();
        QVERIFY(!mine()); // she has seen theirs
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Loja"));
    }

    void whatChangesOnceMoreIsAskedOnceMore()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        somebodyWrites({QStringLiteral("Cuenca"), false});
        mine()->click();
        somebodyWrites({QStringLiteral("Manta"), false});
        QCOMPARE(theirs()->text(), QStringLiteral("Manta"));
        QVERIFY(!mine()->isChecked());
        QVERIFY(!m_rowForm->save->isEnabled());
    }

    /// Under her hands nothing moves, and what she types after the answer is hers.
    void sheTypesOn()
    {
        openRow();
        typeCity(QStringLiteral("Lja"));
        m_rowForm->city->setCursorPosition(1);
        somebodyWrites({QStringLiteral("Cuenca"), false});
        QTest::keyClicks(m_rowForm->city, QStringLiteral("o"));
        QCOMPARE(mine()->text(), QStringLiteral("Loja"));
        QVERIFY(!m_rowForm->save->isEnabled()); // no answer yet
        theirs()->click();
        typeCity(QStringLiteral("Manta"));
        QVERIFY(mine()->isChecked());
        QCOMPARE(mine()->text(), QStringLiteral("Manta"));
    }

    void discardedItIsTheirs()
    {
        openRow();
        typeCity(QStringLiteral("Loja"));
        meanwhileClosed({QStringLiteral("Cuenca"), false});
        m_rowForm->findChild<QPushButton *>(QStringLiteral("discardDialogDraftButton"))->click();
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Cuenca"));
        QVERIFY(theirs()->isChecked());
        QVERIFY(m_rowForm->save->isEnabled());
    }

    /// An earlier program kept what was typed and nothing besides.
    void aDraftOfAnEarlierProgramIsThereAgain()
    {
        DraftKeeper(m_live->reader(), m_live->queue(), QStringLiteral("row/1"))
            .keep({{QStringLiteral("city"), QStringLiteral("Loja")}});
        openRow();
        QCOMPARE(m_rowForm->city->text(), QStringLiteral("Loja"));
        QVERIFY(!mine());
    }

    /// What a form of no row begins with changes by itself: today is another day tomorrow.
    void aFormOfNoRowAsksNothing()
    {
        m_form->line->selectAll();
        typeText(m_form->line, QStringLiteral("Loja"));
        m_live->settle();
        m_form = std::make_unique<Form>();
        m_form->line->setText(QStringLiteral("Cuenca"));
        new DialogDraft(m_form.get(), m_live->reader(), m_live->queue(), draftName());
        QCOMPARE(m_form->line->text(), QStringLiteral("Loja"));
        QVERIFY(!m_form->findChild<FieldConflicts *>());
    }
};

VITRINA_TEST(TestDialogDraft, QApplication)
#include "tst_dialog_draft.moc"
