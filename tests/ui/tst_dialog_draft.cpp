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
        box->addItems({QStringLiteral("Cash"), QStringLiteral("Card")});
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
    QPushButton *discard()
    {
        return m_form->findChild<QPushButton *>(QStringLiteral("discardDialogDraftButton"));
    }

private Q_SLOTS:
    void init()
    {
        m_live = std::make_unique<LiveShowroom>();
        open();
    }
    void cleanup()
    {
        m_form.reset();
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
};

VITRINA_TEST(TestDialogDraft, QApplication)
#include "tst_dialog_draft.moc"
