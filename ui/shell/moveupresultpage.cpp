// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/moveupresultpage.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "shell/tablewords.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

/// What the showroom knows by name, a line each, and the rest in one.
QGridLayout *countsOf(const MoveUpReport &report, const QString &rest)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    const auto add = [grid](const QString &what, qint64 rows) {
        const int line = grid->rowCount();
        grid->addWidget(plainLabel(what), line, 0);
        grid->addWidget(plainLabel(QLocale().toString(rows)), line, 1, Qt::AlignRight);
    };
    qint64 others = 0;
    for (const MoveUpReport::Table &table : report.tables) {
        if (isLargeTable(table.table) && table.rows > 0)
            add(tableWords(table.table), table.rows);
        else
            others += table.rows;
    }
    add(rest, others);
    return grid;
}

} // namespace

MoveUpResultPage::MoveUpResultPage(const MoveUpReport &report, const QString &server,
                                   const QString &person, const QString &login,
                                   const QStringList &others, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("moveUpResultPage"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    addRows(report, server);
    m_column->addSpacing(8);
    add(tr("Who can enter"), "heading", "loginsHeading");
    add(tr("You, %1, as %2.").arg(person, login), "dim", "loginLabel");
    addOthers(report, others);
    m_column->addSpacing(8);
    add(tr("The showroom as it was is kept on this computer as %1, with all its clients: put it "
           "where nobody else reads it, or delete it when you no longer need it.")
            .arg(QFileInfo(report.keptFile).fileName()),
        "dim", "keptLabel");
    m_column->addSpacing(12);
    addButton();
}

void MoveUpResultPage::add(const QString &text, const char *role, const char *name)
{
    QLabel *label = plainLabel(text, nullptr, role);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void MoveUpResultPage::addRows(const MoveUpReport &report, const QString &server)
{
    qint64 rows = 0;
    for (const MoveUpReport::Table &table : report.tables)
        rows += table.rows;
    const bool isBranch = !report.company.isEmpty();
    add(isBranch ? tr("The showroom is a branch of %1").arg(report.company)
                 : tr("The showroom is in the shared database"),
        "title", "headlineLabel");
    add(tr("%1 rows are on %2, counted and compared one by one: the same on both sides.")
            .arg(QLocale().toString(rows), server),
        "dim", "rowsLabel");
    m_column->addLayout(countsOf(report, isBranch ? tr("The branch") : tr("The company")));
}

/// Who cannot enter yet, or not as before.
void MoveUpResultPage::addOthers(const MoveUpReport &report, const QStringList &others)
{
    if (!others.isEmpty())
        add(tr("Not yet: %1. Whoever looks after the server makes their user names.")
                .arg(others.join(QStringLiteral(", "))),
            "dim", "othersLabel");
    for (const MoveUpReport::Login &taken : report.logins)
        add(tr("%1 is %2 there: the company has a %1 already.").arg(taken.here, taken.there), "dim",
            "renamedLabel");
    if (!report.lowered.isEmpty())
        add(tr("Of a branch's level, and without administering the staff: %1.")
                .arg(report.lowered.join(QStringLiteral(", "))),
            "dim", "loweredLabel");
}

void MoveUpResultPage::addButton()
{
    auto *buttons = new QHBoxLayout;
    auto *on = new Button(tr("Go on working"), Button::Role::Primary);
    on->setObjectName(QStringLiteral("goOnButton"));
    on->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(on);
    m_column->addLayout(buttons);
    connect(on, &QPushButton::clicked, this, &MoveUpResultPage::accepted);
    setFocusProxy(on);
}

} // namespace Vitrina
