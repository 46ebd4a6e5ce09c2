// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/suggest.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace Vitrina {

namespace {

/// A list that nothing was chosen in keeps Enter to close itself: the line has it instead, and what
/// it stands in is saved with one Enter.
class EnterPastTheList : public QObject
{
public:
    EnterPastTheList(QLineEdit *line, QAbstractItemView *list)
        : QObject(line)
        , m_line(line)
        , m_list(list)
    {
        list->installEventFilter(this); // after the completer, and so before it
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || m_list->currentIndex().isValid())
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
            return false;
        m_list->hide();
        QCoreApplication::postEvent(m_line, key->clone());
        return true;
    }

private:
    QLineEdit *m_line;
    QAbstractItemView *m_list;
};

} // namespace

void suggest(QLineEdit *line, const QStringList &words)
{
    auto *completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    // A line says only that its text changed when a completer changes it.
    QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), line,
                     &QLineEdit::textEdited);
    new EnterPastTheList(line, completer->popup());
}

} // namespace Vitrina
