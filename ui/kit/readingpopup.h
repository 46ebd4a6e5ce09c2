// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/popup.h"

class QLabel;

namespace Vitrina {

class TextArea;

/// A text that has no room where it stands, to be read whole and copied: a bold beginning over
/// lines that scroll where they are many. The keyboard selects in it; Esc closes it.
class ReadingPopup : public Popup
{
    Q_OBJECT

public:
    explicit ReadingPopup(QWidget *parent);

    /// As wide as @p anchor, beneath @p place in it.
    void read(const QString &heading, const QString &text, const QWidget *anchor,
              const QRect &place);

private:
    QLabel *m_heading;
    TextArea *m_text;
};

} // namespace Vitrina
