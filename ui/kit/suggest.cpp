// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/suggest.h"

#include <QCompleter>
#include <QLineEdit>

namespace Vitrina {

void suggest(QLineEdit *line, const QStringList &words)
{
    auto *completer = new QCompleter(words, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
    // A line says only that its text changed when a completer changes it.
    QObject::connect(completer, qOverload<const QString &>(&QCompleter::activated), line,
                     &QLineEdit::textEdited);
}

} // namespace Vitrina
