// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Vitrina {

class ReadingPopup;

/// What happened, latest first: a dot on a line, a bold beginning, the text, the time in dim. Shows
/// a list model with the roles of TimelineRole; entries of equal height, so thousands scroll
/// smoothly. Long entries are elided; a click or Enter opens one, to be read whole and copied, and
/// the tooltip shows it: what the model's ToolTipRole says, such as who it was.
class TimelineView : public QListView
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// No higher than it has to be: it takes what is left, and scrolls by itself.
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read(const QModelIndex &index);

    ReadingPopup *m_reading = nullptr; ///< made when the first entry is read
};

} // namespace Vitrina
