// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/suggest.h"
#include "testsupport/testprogram.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Vitrina;

/// A line that offers words while one types.
class TestKitSuggest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QDialog> m_dialog;
    QLineEdit *m_line = nullptr;

    QAbstractItemView *list() { return m_line->completer()->popup(); }
    /// As keys come: to the list while it is open, and to the line otherwise.
    void press(Qt::Key key)
    {
        QWidget *open = QApplication::activePopupWidget();
        QTest::keyClick(open ? open : m_line, key);
        QApplication::processEvents();
    }

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<QDialog>();
        m_line = new QLineEdit;
        auto *save = new QPushButton(QStringLiteral("Guardar"));
        save->setDefault(true);
        connect(save, &QPushButton::clicked, m_dialog.get(), &QDialog::accept);
        auto *column = new QVBoxLayout(m_dialog.get());
        column->addWidget(m_line);
        column->addWidget(save);
        suggest(m_line, {QStringLiteral("Negro"), QStringLiteral("Negro mate")});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_line->setFocus();
        QTest::keyClicks(m_line, QStringLiteral("negro"));
        QTRY_VERIFY(list()->isVisible());
    }
    void cleanup() { m_dialog.reset(); }

    void enterSavesWhatIsTyped()
    {
        press(Qt::Key_Return);
        QVERIFY(!list()->isVisible());
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_line->text(), QStringLiteral("negro"));
    }

    void enterOnAWordTakesItAndSavesNothingYet()
    {
        const QSignalSpy typed(m_line, &QLineEdit::textEdited);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(m_line->text(), QStringLiteral("Negro mate"));
        QCOMPARE(typed.last().first().toString(), QStringLiteral("Negro mate"));
        QVERIFY(m_dialog->isVisible());
        press(Qt::Key_Return);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
    }
};

VITRINA_TEST(TestKitSuggest, QApplication)
#include "tst_kit_suggest.moc"
