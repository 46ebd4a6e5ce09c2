// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace Vitrina {

/// Event filter of the application: a 2 px accent ring around the button the keyboard reached,
/// above whatever stands beside it (Style). Fields show their focus themselves, rows by the
/// selection; a click shows no ring.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~FocusRing() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    /// The widget that has the ring, or nullptr.
    QWidget *ringed() const;

private:
    bool isReachedByKeys(Qt::FocusReason reason) const;

    bool m_byKeys = false; ///< what was done last
    QPointer<QFocusFrame> m_frame;
};

} // namespace Vitrina
