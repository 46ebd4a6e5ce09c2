// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace Vitrina {

/// Lies over the right side of a page while something is written there, so that the page itself
/// stays as it was.
class SideDrawer : public QFrame
{
    Q_OBJECT

public:
    /// @p page is what it lies over, its parent.
    explicit SideDrawer(QWidget *page);

    /// Takes the panel in.
    void setPanel(QWidget *panel);
    void open();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
};

} // namespace Vitrina
