// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace Vitrina {

/// One line of plain text that gives way: elided with the whole text in the tooltip. Takes the
/// "role" of Theme's labels only for colour: use setDim().
class ElidedLabel : public QFrame
{
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    /// What the tool tip says besides, whether the text fits or not.
    void setDetail(const QString &detail) { m_detail = detail; }
    void setDim(bool dim);
    void setElideMode(Qt::TextElideMode mode);
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
    QString m_detail;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    bool m_dim = false;
};

} // namespace Vitrina
