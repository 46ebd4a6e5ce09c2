// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/readingpopup.h"

#include "kit/plainlabel.h"
#include "kit/textarea.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {
constexpr int narrowest = 320;  // pixels
constexpr int besideLines = 64; // pixels: edges, and a bar to scroll by
constexpr int aboveLines = 20;  // pixels, with what is beneath them
constexpr int mostLines = 16;   // more are scrolled to
} // namespace

ReadingPopup::ReadingPopup(QWidget *parent)
    : Popup(parent)
    , m_heading(plainLabel({}, this, "heading"))
    , m_text(new TextArea(this))
{
    m_heading->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("readingText"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    content()->addWidget(m_heading);
    content()->addWidget(m_text);
}

void ReadingPopup::read(const QString &heading, const QString &text, const QWidget *anchor,
                        const QRect &place)
{
    m_heading->setText(heading);
    m_text->setPlainText(text);
    m_text->setAccessibleName(heading);
    const int width = std::max(narrowest, anchor->width());
    setFixedWidth(width);
    const QFontMetrics metrics = m_text->fontMetrics();
    const QRect room(0, 0, width - besideLines, 0);
    const int needed =
        metrics.boundingRect(room, Qt::TextWrapAnywhere | Qt::TextWordWrap, text).height();
    m_text->setFixedHeight(std::min(needed, mostLines * metrics.lineSpacing()) + aboveLines);
    openAt(anchor, place);
    m_text->setFocus(Qt::PopupFocusReason);
}

} // namespace Vitrina
