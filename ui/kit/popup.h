// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace Vitrina {

/// The panel that opens under a button: framed, closed by Esc or by a click elsewhere.
class Popup : public QFrame
{
    Q_OBJECT

public:
    explicit Popup(QWidget *parent);

    QVBoxLayout *content() const { return m_content; }
    /// Opens below the widget, above it where the screen ends, and never beyond the screen's sides.
    void openAt(const QWidget *anchor);
    /// The same for a part of the widget, such as a row.
    void openAt(const QWidget *anchor, const QRect &place);

Q_SIGNALS:
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_content;
};

} // namespace Vitrina
