// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/icons.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Vitrina {

class Button;

/// What a page shows when it has no rows to show (ui.md): empty says what would be here and offers
/// the first step; error says what happened, what was kept and what to do; loading has a bar and a
/// cancel.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Empty, Error, Loading, Offline };

    explicit EmptyState(QWidget *parent = nullptr);

    /// @param action text of the one button; empty for none.
    void present(Kind kind, const QString &headline, const QString &sentence,
                 const QString &action = {});
    /// Another picture than the kind's own (Empty only).
    void setIcon(Icon which);
    /// For Loading: 0 to total; total 0 means unknown.
    void setProgress(int done, int total);
    Kind kind() const { return m_kind; }
    Button *actionButton() const { return m_button; }
    /// The keyboard goes to the button; while there is none it waits here, and goes on to the page
    /// that takes the place of this one.
    void takeFocus();

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updatePicture();

    Kind m_kind = Kind::Empty;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_sentence;
    QProgressBar *m_progress;
    Button *m_button;
    Icon m_emptyIcon = Icon::List;
};

} // namespace Vitrina
