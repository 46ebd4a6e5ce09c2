// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QVBoxLayout;

namespace Vitrina {

/// The window before the window: first start, signing in, and why the data cannot be opened. One
/// page at a time, in the middle. Esc is the page's way back, where it has one.
class EntranceWindow : public QWidget
{
    Q_OBJECT

public:
    explicit EntranceWindow(QWidget *parent = nullptr);

    /// Takes the page and deletes the one before it, when its own signal has been handled.
    void present(QWidget *page);
    QWidget *page() const { return m_page; }

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAbstractButton *wayBack() const;

    QVBoxLayout *m_place;
    QWidget *m_page = nullptr;
};

} // namespace Vitrina
