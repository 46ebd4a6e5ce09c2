// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Vitrina {

/// A few lines of text in a form: Tab leads on to the next field. Pasting from an empty clipboard
/// does nothing, where Qt 6.4 by itself reads the first of no formats and takes the program along.
class TextArea : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextArea(QWidget *parent = nullptr);
    explicit TextArea(const QString &text, QWidget *parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Vitrina
