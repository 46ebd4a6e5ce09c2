// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/entrancewindow.h"

#include "kit/card.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"

#include <QCloseEvent>
#include <QHBoxLayout>
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
}

void EntranceWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

} // namespace Vitrina
