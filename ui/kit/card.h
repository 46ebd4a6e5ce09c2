// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace Vitrina {

/// A framed panel with 8 px corners. The current one (a form one is in) has the accent's border.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    /// With a heading on top.
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    /// Where the content goes; margins of 12, spacing of 8.
    QVBoxLayout *content() const { return m_content; }
    void setCurrent(bool current);

private:
    QVBoxLayout *m_content;
};

/// A horizontal hairline.
QFrame *hairline(QWidget *parent = nullptr);

} // namespace Vitrina
