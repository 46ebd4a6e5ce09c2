// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only: this is the one helper here that needs Widgets, and only tests of widgets include
// it.

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QTest>
#include <QTimer>

#include <deque>
#include <functional>

namespace Vitrina::Testing {

/// Answers modal dialogs while it lives, one answer for each in the order they open:
///
///     DialogAnswerer answers({[](QDialog &dialog) { dialog.accept(); }});
///     page.askForApproval();
///     QVERIFY(answers.allAnswered());
///
/// The test fails, and never hangs, when a dialog opens that no answer is left for (it is
/// rejected), when an answer leaves its dialog open, and when an answer is left over at the end.
/// Without answers it says that no dialog may open.
class DialogAnswerer : public QObject
{
public:
    using Answer = std::function<void(QDialog &)>;

    explicit DialogAnswerer(std::deque<Answer> answers = {})
        : m_answers(std::move(answers))
    {
        qApp->installEventFilter(this);
    }

    ~DialogAnswerer() override
    {
        qApp->removeEventFilter(this);
        if (!m_answers.empty())
            fail("a dialog that was to be answered did not open");
    }

    bool allAnswered() const { return m_answers.empty() && m_failure.isEmpty(); }

    /// Takes the failure away and returns it, for the tests of this helper itself.
    QByteArray takeFailure()
    {
        m_answers.clear();
        return std::exchange(m_failure, {});
    }
    /// Keeps failures for takeFailure() instead of failing the test.
    void collectFailures() { m_collect = true; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) {
            auto *dialog = qobject_cast<QDialog *>(watched);
            // When shown, exec() has not begun its loop: the answer must wait for it.
            if (dialog && dialog->isModal())
                QTimer::singleShot(0, dialog, [this, dialog] { answer(*dialog); });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void answer(QDialog &dialog)
    {
        if (m_answers.empty()) {
            fail("unexpected dialog \"" + dialog.windowTitle().toUtf8() + "\" (" +
                 dialog.metaObject()->className() + ")");
            dialog.reject();
            return;
        }
        const Answer next = m_answers.front();
        m_answers.pop_front();
        next(dialog);
        if (dialog.isVisible()) {
            fail("the dialog \"" + dialog.windowTitle().toUtf8() +
                 "\" stayed open after its answer");
            dialog.reject();
        }
    }

    void fail(const QByteArray &why)
    {
        m_failure = why;
        if (!m_collect)
            QTest::qFail(why.constData(), __FILE__, __LINE__);
    }

    std::deque<Answer> m_answers;
    QByteArray m_failure;
    bool m_collect = false;
};

} // namespace Vitrina::Testing
