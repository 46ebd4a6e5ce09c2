// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/entrancewindow.h"

#include "kit/card.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int cardWidth = 560;
} // namespace

EntranceWindow::EntranceWindow(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("entranceWindow"));
    setWindowTitle(QStringLiteral("Vitrina"));
    resize(960, 700);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // a field that gets the keyboard is scrolled to
    scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(scroll);
    auto *ground = new QWidget;
    auto *outer = new QVBoxLayout(ground);
    outer->setContentsMargins(16, 24, 16, 24);
    outer->setSpacing(16);
    outer->addStretch(1);
    auto *name = new QHBoxLayout;
    name->setSpacing(10);
    auto *picture = new QLabel;
    picture->setPixmap(appIcon().pixmap(28, 28));
    name->addStretch();
    name->addWidget(picture);
    name->addWidget(plainLabel(QStringLiteral("Vitrina"), nullptr, "title"));
    name->addStretch();
    outer->addLayout(name);
    auto *card = new Card;
    card->setFixedWidth(cardWidth);
    card->content()->setContentsMargins(28, 24, 28, 24);
    m_place = card->content();
    // Not by alignment: an aligned item is given its hint, which wrapped text outgrows.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch(2);
    scroll->setWidget(ground);
}

void EntranceWindow::present(QWidget *page)
{
    if (m_page) {
        m_place->removeWidget(m_page);
        m_page->hide();
        m_page->deleteLater();
    }
    m_page = page;
    m_place->addWidget(page);
    page->show();
    // What a page gives the keyboard to before it is in a window has it not.
    if (QWidget *first = page->focusProxy())
        first->setFocus(Qt::OtherFocusReason);
}

/// A page may keep several pages of its own, of which one is seen.
QAbstractButton *EntranceWindow::wayBack() const
{
    if (!m_page)
        return nullptr;
    const auto buttons = m_page->findChildren<QAbstractButton *>(QStringLiteral("backButton"));
    for (QAbstractButton *button : buttons) {
        if (button->isVisible())
            return button;
    }
    return nullptr;
}

void EntranceWindow::keyPressEvent(QKeyEvent *event)
{
    QAbstractButton *back = event->key() == Qt::Key_Escape ? wayBack() : nullptr;
    if (back)
        back->click(); // one that may not be used now does nothing
    else
        QWidget::keyPressEvent(event);
}

void EntranceWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace Vitrina
