// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/keptfocus.h"
#include "testsupport/testprogram.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

#include <array>
#include <memory>

using namespace Vitrina;

/// Where somebody types, while her form writes its fields anew or makes others.
class TestKitFocus : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QWidget> m_form;

    template <typename Field>
    Field *add(const QString &name)
    {
        auto *field = new Field(m_form.get());
        field->setObjectName(name);
        m_form->layout()->addWidget(field);
        field->show();
        return field;
    }
    QLineEdit *line(const QString &text, const QString &name = QStringLiteral("priceEdit"))
    {
        auto *field = add<QLineEdit>(name);
        field->setText(text);
        return field;
    }

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<QWidget>();
        new QVBoxLayout(m_form.get());
        m_form->show();
    }
    void cleanup() { m_form.reset(); }

    void whereATextIsWrittenAnewTheCursorStays()
    {
        QLineEdit *price = line(QStringLiteral("4000"), {}); // it needs no name
        price->setFocus();
        price->setCursorPosition(2);
        const KeptFocus focus(m_form.get());
        price->setText(QStringLiteral("4500"));
        focus.restore();
        QCOMPARE(m_form->focusWidget(), price);
        QCOMPARE(price->cursorPosition(), 2);
    }

    void inATextThatBecameShorterItIsAtTheEnd()
    {
        auto *note = add<QPlainTextEdit>(QStringLiteral("noteEdit"));
        note->setPlainText(QStringLiteral("Incluye casco"));
        note->setFocus();
        note->moveCursor(QTextCursor::End);
        const KeptFocus focus(m_form.get());
        note->setPlainText(QStringLiteral("Casco"));
        focus.restore();
        QCOMPARE(note->textCursor().position(), 5);
    }

    /// Of two of one name the second, though the first ones are not gone yet.
    void whatTookItsPlaceHasIt()
    {
        const std::array old{line(QStringLiteral("100")), line(QStringLiteral("200"))};
        old[1]->setFocus();
        old[1]->setCursorPosition(1);
        const KeptFocus focus(m_form.get());
        for (QLineEdit *field : old) {
            field->hide();
            field->deleteLater();
        }
        line(QStringLiteral("100"));
        const QLineEdit *second = line(QStringLiteral("250"));
        focus.restore();
        QCOMPARE(m_form->focusWidget(), second);
        QCOMPARE(second->cursorPosition(), 1);
    }

    void whatSheSelectedStaysSoWhereNothingChanged()
    {
        QLineEdit *price = line(QStringLiteral("4000"));
        price->setFocus();
        price->selectAll();
        KeptFocus(m_form.get()).restore();
        QCOMPARE(price->selectedText(), QStringLiteral("4000"));
    }

    void whoIsInNoFieldOfItIsLeftWhereSheIs()
    {
        QLineEdit *price = line(QStringLiteral("4000"));
        QWidget part(m_form.get());
        price->setFocus();
        const KeptFocus focus(&part);
        QLineEdit *other = line(QStringLiteral("Quito"), QStringLiteral("cityEdit"));
        other->setFocus();
        focus.restore();
        QCOMPARE(m_form->focusWidget(), other);
    }
};

VITRINA_TEST(TestKitFocus, QApplication)
#include "tst_kit_focus.moc"
