// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/firstrunpage.h"

#include "commands/commandqueue.h"
#include "commands/whendone.h"
#include "domain/clock.h"
#include "kit/button.h"
#include "kit/card.h"
#include "kit/plainlabel.h"
#include "shell/showroomform.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

Button *addWay(QVBoxLayout *column, const QString &heading, const QString &sentence, Button *button)
{
    auto *card = new Card(heading);
    QLabel *text = plainLabel(sentence, nullptr, "dim");
    text->setWordWrap(true);
    card->content()->addWidget(text);
    card->content()->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(card);
    return button;
}

} // namespace

FirstRunPage::FirstRunPage(CommandQueue &queue, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_queue(queue)
    , m_clock(clock)
    , m_stack(new QStackedWidget)
    , m_form(new ShowroomForm(queue))
{
    setObjectName(QStringLiteral("firstRunPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(buildChoice());
    m_stack->addWidget(m_form);
    connect(m_stack, &QStackedWidget::currentChanged, this, &FirstRunPage::fitToPage);
    fitToPage();
    connect(m_form, &ShowroomForm::backRequested, this, &FirstRunPage::leaveForm);
    connect(m_form, &ShowroomForm::startRequested, this, &FirstRunPage::start);
}

QWidget *FirstRunPage::buildChoice()
{
    auto *choice = new QWidget;
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Welcome to Vitrina"), nullptr, "title"));
    QLabel *words = plainLabel(tr("The program a vehicle showroom runs on. It works without a "
                                  "network, and what it shows as "
                                  "saved stays saved."),
                               nullptr, "dim");
    words->setWordWrap(true);
    column->addWidget(words);
    column->addSpacing(4);
    auto *demo = new Button(tr("Try the demonstration showroom"));
    demo->setObjectName(QStringLiteral("demonstrationButton"));
    addWay(column, tr("Look around"),
           tr("An invented showroom with three thousand clients. It is kept apart: nothing you do "
              "there touches your own."),
           demo);
    m_fresh = new Button(tr("Open a new showroom"), Button::Role::Primary);
    m_fresh->setObjectName(QStringLiteral("newShowroomButton"));
    addWay(column, tr("Begin"),
           tr("A name, a country and who runs it: that is all. Clients and models can then be "
              "brought from spreadsheets."),
           m_fresh);
    auto *join = new Button(tr("Connect to a shared database"));
    join->setObjectName(QStringLiteral("connectSharedButton"));
    addWay(column, tr("Join your company"),
           tr("It already works with Vitrina, and you were given a server, a user name and a "
              "password."),
           join);
    connect(join, &QPushButton::clicked, this, &FirstRunPage::connectRequested);
    connect(demo, &QPushButton::clicked, this, &FirstRunPage::demonstrationRequested);
    connect(m_fresh, &QPushButton::clicked, this, &FirstRunPage::showForm);
    setFocusProxy(m_fresh);
    return choice;
}

/// As high as the page that is shown, not as the highest.
void FirstRunPage::fitToPage()
{
    for (int page = 0; page < m_stack->count(); ++page) {
        const bool shown = page == m_stack->currentIndex();
        m_stack->widget(page)->setSizePolicy(QSizePolicy::Preferred,
                                             shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
}

void FirstRunPage::showForm()
{
    m_stack->setCurrentWidget(m_form);
    m_form->findChild<QWidget *>(QStringLiteral("companyEdit"))->setFocus();
}

/// What was typed in it is there when she comes back.
void FirstRunPage::leaveForm()
{
    m_stack->setCurrentIndex(0);
    m_fresh->setFocus();
}

void FirstRunPage::start()
{
    const StartShowroom command = m_form->command(m_clock.now());
    m_queue.setActor(command.administrator.id);
    whenDone(m_queue.submit(command), this,
             [this, id = command.administrator.id](const Result<Receipt> &result) {
                 if (result)
                     Q_EMIT showroomStarted(id);
                 else
                     m_form->showProblem(result.error());
             });
}

} // namespace Vitrina
