// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the panel is made of, after the list is painted.
#include "followups/followuppanel.h"

#include "followups/quoteglance.h"
#include "followups/stagebar.h"
#include "items/timelinemodel.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "kit/timelineview.h"
#include "kit/waitingmark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace Vitrina {

namespace {
constexpr int patienceMs = 100;
} // namespace

void FollowUpPanel::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(buildHead());
    auto *column = new QVBoxLayout(buildContent());
    outer->addWidget(m_scroll);
    column->setContentsMargins(16, 10, 16, 8);
    column->setSpacing(10);
    column->addWidget(buildActions());
    column->addWidget(buildDeal());

    m_timeline = new TimelineModel(m_reader, this);
    m_timelineView = new TimelineView(m_content);
    m_timelineView->setObjectName(QStringLiteral("timelineView"));
    m_timelineView->setAccessibleName(tr("Timeline"));
    m_timelineView->setModel(m_timeline);
    m_timelineView->setMinimumHeight(timelineHeight);
    column->addWidget(m_timelineView, 1);
    m_expected = plainLabel(tr("Whom you choose in the list is shown here."), this, "dim");
    m_expected->setObjectName(QStringLiteral("expectedLabel"));
    m_expected->setAlignment(Qt::AlignCenter);
    m_expected->setWordWrap(true);
    outer->addWidget(m_expected);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, m_expected, &QWidget::show);
    keepWidth();
    clear();
}

/// Where the window is low, it scrolls: a form that is squeezed cannot be read.
QWidget *FollowUpPanel::buildContent()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("followUpScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_content = new QWidget(m_scroll);
    m_content->setAutoFillBackground(true);
    m_content->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(m_content);
    m_scroll->show();
    return m_content;
}

/// Above what scrolls: whom one writes about stays in sight.
QWidget *FollowUpPanel::buildHead()
{
    m_head = new QWidget(this);
    QWidget *head = m_head;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 14, 16, 0);
    column->setSpacing(2);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_name = new ElidedLabel(QString(), head);
    m_name->setObjectName(QStringLiteral("clientNameLabel"));
    QFont bold = m_name->font();
    bold.setPixelSize(16);
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_quality = new ChipLabel(head);
    line->addWidget(m_name, 1);
    m_waiting = new WaitingChip("waitingChip", head);
    line->addWidget(m_waiting);
    line->addWidget(m_quality);
    column->addLayout(line);
    m_contact = new ElidedLabel(QString(), head);
    m_contact->setObjectName(QStringLiteral("clientContactLabel"));
    m_contact->setDim(true);
    column->addWidget(m_contact);
    return head;
}

Button *FollowUpPanel::action(const QString &text, const QString &key, const char *name,
                              void (FollowUpPanel::*slot)())
{
    auto *button = new Button(text, Button::Role::Normal, this);
    button->setObjectName(QLatin1StringView(name));
    button->setHint(key);
    button->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key));
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget *FollowUpPanel::buildActions()
{
    m_actions = new QWidget(m_content);
    auto *row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_resolveButton = new Button(tr("Resolve"), Button::Role::Primary, m_actions);
    m_resolveButton->setObjectName(QStringLiteral("resolveButton"));
    m_resolveButton->setHint(tr("R", "key: resolve"));
    m_resolveButton->setToolTip(
        QStringLiteral("%1 (%2)").arg(m_resolveButton->text(), m_resolveButton->hint()));
    connect(m_resolveButton, &QPushButton::clicked, this, &FollowUpPanel::resolve);
    row->addWidget(m_resolveButton);
    row->addWidget(action(tr("WhatsApp"), tr("W", "key: WhatsApp"), "whatsAppButton",
                          &FollowUpPanel::openWhatsApp));
    row->addWidget(action(tr("Call"), tr("L", "key: call"), "callButton", &FollowUpPanel::call));
    row->addWidget(
        action(tr("Edit"), tr("E", "key: edit"), "editClientButton", &FollowUpPanel::editClient));
    row->addStretch(1);
    m_actions->addActions(m_keys);
    for (Button *button : m_actions->findChildren<Button *>())
        m_hints.push_back({button, button->hint()});
    return m_actions;
}

QWidget *FollowUpPanel::buildDeal()
{
    m_deal = new Card(m_content);
    m_deal->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // no air of its own
    QVBoxLayout *column = m_deal->content();
    auto *line = new QHBoxLayout;
    m_model = new ElidedLabel(QString(), m_deal);
    QFont bold = m_model->font();
    bold.setWeight(QFont::DemiBold);
    m_model->setFont(bold);
    m_price = plainLabel(QString(), m_deal);
    m_price->setObjectName(QStringLiteral("priceLabel"));
    line->addWidget(m_model, 1);
    line->addWidget(m_price);
    column->addLayout(line);
    m_stages = new StageBar(m_reader, m_deal);
    connect(m_stages, &StageBar::advanceRequested, this, &FollowUpPanel::advanceStage);
    connect(m_stages, &StageBar::stepBackRequested, this, &FollowUpPanel::askStepBack);
    column->addWidget(m_stages);
    m_quote = new QuoteGlance(m_reader, m_deal);
    m_quote->addButton(
        action(tr("Quote"), tr("Q", "key: quote"), "quoteButton", &FollowUpPanel::quote));
    column->addWidget(m_quote);
    m_due = plainLabel(QString(), m_deal);
    m_due->setObjectName(QStringLiteral("dueLabel"));
    m_due->setWordWrap(true);
    column->addWidget(m_due);
    m_observations = plainLabel(QString(), m_deal, "dim");
    m_observations->setObjectName(QStringLiteral("observationsLabel"));
    m_observations->setWordWrap(true);
    m_observations->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_observations);
    return m_deal;
}

} // namespace Vitrina
