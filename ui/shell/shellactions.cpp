// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shellactions.h"

#include <QAction>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace Vitrina {

namespace {

constexpr const char *otherWordsProperty = "otherWords";

} // namespace

void alsoCall(QAction *command, const QString &words)
{
    command->setProperty(otherWordsProperty, words);
}

QString otherWordsOf(const QAction *command)
{
    return command->property(otherWordsProperty).toString();
}

ShellActions::ShellActions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    followUps = add("followUpsAction", tr("My follow-ups"), Qt::CTRL | Qt::Key_1);
    quotes = add("quotesAction", tr("Quotes"), Qt::CTRL | Qt::Key_2);
    overdue = add("overdueAction", tr("Overdue follow-ups"));
    today = add("todayAction", tr("Today's follow-ups"));
    upcoming = add("upcomingAction", tr("Upcoming follow-ups"));
    newContact = add("newContactAction", tr("New follow-up…"), QKeySequence::New);
    filter = add("filterAction", tr("Filter the table"), QKeySequence::Find);
    detailPanel = add("detailPanelAction", tr("Hide or show the detail panel"), Qt::Key_F4);
    undo = add("undoAction", tr("Undo"), QKeySequence::Undo);
    undo->setEnabled(false);
    find = add("findAction", tr("Search or do…"), Qt::CTRL | Qt::Key_K);
    synchronisation = add("synchronisationAction", tr("Synchronisation"), Qt::CTRL | Qt::Key_F5);
    syncNow = add("syncNowAction", tr("Sync now"), Qt::Key_F5);
    importData = add("importAction", tr("Import clients, models or follow-ups…"));
    importData->setVisible(false);
    moveUp = add("moveUpAction", tr("Move to a shared database…"));
    moveUp->setVisible(false);
    stock = add("stockAction", tr("Stock…"));
    stock->setVisible(false);
    people = add("peopleAction", tr("People and branches…"));
    people->setVisible(false);
    company = add("companyAction", tr("Company…"));
    company->setVisible(false);
    paper = add("paperAction", tr("What quotes carry…"));
    paper->setVisible(false);
    mailAccount = add("mailAccountAction", tr("My mail account…"));
    // QKeySequence::Preferences is empty on some desktops.
    preferences = add("preferencesAction", tr("Preferences…"), Qt::CTRL | Qt::Key_Comma);
    preferences->setMenuRole(QAction::PreferencesRole);
    foldNavigation =
        add("foldNavigationAction", tr("Fold or unfold the navigation"), Qt::CTRL | Qt::Key_B);
    switchUser = add("switchUserAction", {});
    quit = add("quitAction", tr("Quit"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
    manual = add("manualAction", tr("Manual"), QKeySequence::HelpContents);
    shortcuts = add("shortcutsAction", tr("Keyboard shortcuts"), Qt::CTRL | Qt::Key_F1);
    about = add("aboutAction", tr("About Vitrina"));
    about->setMenuRole(QAction::AboutRole);
    addOtherWords();
    setShared(false);
}

void ShellActions::addOtherWords()
{
    //: Other words that people have for a command, for Ctrl+K: as many as are in use, no grammar
    alsoCall(followUps, tr("pending calls appointments agenda"));
    alsoCall(quotes, tr("proformas prices offers"));
    alsoCall(newContact, tr("new client customer lead prospect contact call"));
    alsoCall(synchronisation, tr("connection network server offline"));
    alsoCall(importData, tr("Excel CSV spreadsheet load upload"));
    alsoCall(moveUp, tr("server several showrooms network"));
    alsoCall(stock, tr("inventory units vehicles motorcycles cars chassis VIN"));
    alsoCall(people, tr("staff personnel advisors users passwords permissions showrooms"));
    alsoCall(company, tr("business showroom deposit payments links discounts"));
    alsoCall(paper, tr("logo proforma address legal text PDF print"));
    alsoCall(mailAccount, tr("email SMTP"));
    alsoCall(preferences, tr("settings options language dark theme"));
    alsoCall(switchUser, tr("sign out log out leave session password"));
    alsoCall(manual, tr("help guide"));
    alsoCall(shortcuts, tr("keys keyboard help"));
    alsoCall(about, tr("version licence"));
}

void ShellActions::setShared(bool shared)
{
    synchronisation->setVisible(shared);
    syncNow->setVisible(shared);
    switchUser->setText(shared ? tr("Lock Vitrina…") : tr("Switch user…"));
}

QAction *ShellActions::add(const char *objectName, const QString &text,
                           const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(objectName));
    action->setShortcut(shortcut);
    m_window->addAction(action);
    m_all += action;
    return action;
}

void ShellActions::fillMenuBar(QMenuBar *bar, const QList<QAction *> &onRow) const
{
    QMenu *dealership = bar->addMenu(tr("&Dealership"));
    dealership->addActions({followUps, quotes, newContact});
    dealership->addSeparator();
    dealership->addActions({synchronisation, syncNow});
    dealership->addSeparator();
    dealership->addActions({switchUser, quit});
    QMenu *client = bar->addMenu(tr("&Client"));
    client->addActions({newContact, filter, find});
    client->addSeparator();
    client->addActions(onRow);
    client->addSeparator();
    client->addActions({undo});
    QMenu *view = bar->addMenu(tr("&View"));
    view->addActions({overdue, today, upcoming});
    view->addSeparator();
    view->addActions({detailPanel, foldNavigation});
    QMenu *administration = bar->addMenu(tr("&Administration"));
    administration->addActions(
        {stock, importData, moveUp, people, company, paper, mailAccount, preferences});
    QMenu *help = bar->addMenu(tr("&Help"));
    help->addActions({manual, shortcuts, about});
    // Its key works while a menu is open, too, and then the menu has done its part.
    for (QMenu *menu : {dealership, client, view, administration, help}) {
        for (const QAction *action : menu->actions())
            connect(action, &QAction::triggered, menu, &QWidget::hide);
    }
}

} // namespace Vitrina
