// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Vitrina {

/// A line to filter by: magnifier, clear button, and Esc empties it (a second Esc goes on to the
/// page). textEdited() comes at every key; who searches decides whether to wait. Emptying by Esc or
/// by the button also emits textEdited().
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

    /// Shows the shortcut that leads here, small at the right, while the field is empty and has
    /// room for it beside the words.
    void setHint(const QString &hint);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QFont hintFont() const;
    int hintWidth() const;
    bool isHintShown() const;
    void makeRoom();
    void empty();

    QString m_hint;
};

} // namespace Vitrina
