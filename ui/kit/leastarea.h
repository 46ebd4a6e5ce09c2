// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace Vitrina {

/// Content as high as the room it has, which is scrolled only where that is less than its least:
/// QScrollArea itself would scroll what can still give way.
class LeastArea : public QScrollArea
{
    Q_OBJECT

public:
    /// @p content has a layout.
    explicit LeastArea(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
};

} // namespace Vitrina
