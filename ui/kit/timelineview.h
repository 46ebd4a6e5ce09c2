// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Vitrina {

/// What happened, latest first: a dot on a line, a bold beginning, the text, the time in dim. Shows
/// a list model with the roles of TimelineRole; entries of equal height, so thousands scroll
/// smoothly. Long entries are elided and whole in the tooltip.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// No higher than it has to be: it takes what is left, and scrolls by itself.
    QSize sizeHint() const override;
};

} // namespace Vitrina
