// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/boardmove.h"

#include <QListView>

class QLabel;

namespace Vitrina {

/// The cards of one status. One can be dragged to another column; the column under it says what
/// would begin there, or why nothing does.
class QuoteColumnView : public QListView
{
    Q_OBJECT

public:
    explicit QuoteColumnView(QWidget *parent = nullptr);

    /// What a card that is dragged now would begin here.
    void setStep(const BoardStep &step) { m_step = step; }
    /// The quote of a drag that came from a column.
    static QuoteId quoteOf(const QMimeData *data);

Q_SIGNALS:
    void dragBegan(const Vitrina::QuoteId &quote);
    void dropped(const Vitrina::QuoteId &quote, Vitrina::BoardMove move);

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void answer(QDropEvent *event);
    void tell(const QString &text);
    void placeNote();

    BoardStep m_step;
    QLabel *m_note;
};

} // namespace Vitrina
