// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/emptystate.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/theme.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace Vitrina {

namespace {

struct Look
{
    Icon icon;
    IconColour colour;
    const char *buttonRole;
};

// In the order of Kind. The empty page's picture can be changed.
constexpr std::array<Look, 4> looks = {{
    {Icon::List, IconColour::Dim, "primary"},
    {Icon::Warning, IconColour::Danger, ""},
    {Icon::Sync, IconColour::Dim, ""},
    {Icon::Offline, IconColour::Dim, ""},
}};

constexpr int pictureSide = 44;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_headline(plainLabel({}, this, "heading"))
    , m_sentence(plainLabel({}, this, "dim"))
    , m_progress(new QProgressBar(this))
    , m_button(new Button({}, Button::Role::Normal, this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(400);
    m_progress->setFixedWidth(240);
    m_progress->setTextVisible(false);
    m_button->setObjectName(QStringLiteral("emptyStateButton"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_headline, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::present(Kind kind, const QString &headline, const QString &sentence,
                         const QString &action)
{
    m_kind = kind;
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setMinimumHeight(0); // of the one before, which a label counts for its own
    // No text has no height, which is said as -1.
    m_sentence->setMinimumHeight(std::max(0, m_sentence->heightForWidth(m_sentence->width())));
    m_progress->setVisible(kind == Kind::Loading);
    m_progress->setRange(0, 0);
    if (action.isEmpty() && m_button->hasFocus())
        m_headline->setFocus(); // whatever takes the place of this page takes the keyboard, too
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setRole(m_button, looks[static_cast<std::size_t>(kind)].buttonRole);
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    updatePicture();
    show();
}

void EmptyState::takeFocus()
{
    QWidget *to = m_button;
    if (m_button->isHidden())
        to = m_headline;
    to->setFocus(Qt::OtherFocusReason);
}

void EmptyState::setIcon(Icon which)
{
    m_emptyIcon = which;
    updatePicture();
}

void EmptyState::setProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void EmptyState::updatePicture()
{
    const Look &look = looks[static_cast<std::size_t>(m_kind)];
    const Icon which = m_kind == Kind::Empty ? m_emptyIcon : look.icon;
    m_picture->setPixmap(
        icon(which, look.colour).pixmap(QSize(pictureSide, pictureSide), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updatePicture();
}

} // namespace Vitrina
