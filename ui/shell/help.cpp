// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help.h"

#include "kit/button.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>

namespace Vitrina {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Vitrina::Help", text);
}

struct PageKey
{
    const char *keys;
    const char *meaning;
};

// Keys that are no action of their own: of the list and of the form that resolves (X3).
constexpr PageKey pageKeys[] = {
    {"C", QT_TRANSLATE_NOOP("Vitrina::Help", "Resolving: the client was reached")},
    {"N", QT_TRANSLATE_NOOP("Vitrina::Help", "Resolving: the client was not reached")},
    {"1  2  3", QT_TRANSLATE_NOOP("Vitrina::Help", "Next: in 2 hours, tomorrow at 9, Monday")},
    {"Enter", QT_TRANSLATE_NOOP("Vitrina::Help", "Open the row; save the form")},
    {"Esc", QT_TRANSLATE_NOOP("Vitrina::Help", "Back to the list")},
};

void addKey(QGridLayout *grid, const QString &keys, const QString &meaning)
{
    const int row = grid->rowCount();
    QLabel *left = plainLabel(keys, nullptr, "heading");
    grid->addWidget(left, row, 0);
    grid->addWidget(plainLabel(meaning), row, 1);
}

void addKeys(QGridLayout *grid, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->shortcut().isEmpty())
            addKey(grid, action->shortcut().toString(QKeySequence::PortableText),
                   QString(action->text()).remove(u'&').remove(u'…'));
    }
}

QGridLayout *keyGrid()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 70);
    return grid;
}

Button *closeButton(QDialog *dialog)
{
    auto *close = new Button(words(QT_TRANSLATE_NOOP("Vitrina::Help", "Close")));
    close->setObjectName(QStringLiteral("closeButton"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    return close;
}

} // namespace

QDialog *shortcutsDialog(const QList<QAction *> &everywhere, const QList<QAction *> &onRow,
                         QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("Vitrina::Help", "Keyboard shortcuts")));
    auto *outer = new QGridLayout(dialog);
    outer->setContentsMargins(24, 20, 24, 20);
    outer->setHorizontalSpacing(40);
    outer->setVerticalSpacing(16);
    QGridLayout *window = keyGrid();
    addKeys(window, everywhere);
    QGridLayout *row = keyGrid();
    addKeys(row, onRow);
    for (const PageKey &key : pageKeys)
        addKey(row, QString::fromLatin1(key.keys), words(key.meaning));
    outer->addWidget(
        plainLabel(words(QT_TRANSLATE_NOOP("Vitrina::Help", "Everywhere")), nullptr, "title"), 0,
        0);
    outer->addWidget(
        plainLabel(words(QT_TRANSLATE_NOOP("Vitrina::Help", "In the table")), nullptr, "title"), 0,
        1);
    outer->addLayout(window, 1, 0, Qt::AlignTop);
    outer->addLayout(row, 1, 1, Qt::AlignTop);
    outer->addWidget(closeButton(dialog), 2, 1, Qt::AlignRight);
    return dialog;
}

QDialog *aboutDialog(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("Vitrina::Help", "About Vitrina")));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(32, 24, 32, 20);
    column->setSpacing(8);
    auto *picture = new QLabel;
    picture->setPixmap(appIcon().pixmap(64, 64));
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(
        plainLabel(QStringLiteral("Vitrina ") + QCoreApplication::applicationVersion(), nullptr,
                   "title"),
        0, Qt::AlignHCenter);
    column->addWidget(plainLabel(words(QT_TRANSLATE_NOOP(
                                     "Vitrina::Help", "The program a vehicle showroom runs on.")),
                                 nullptr, "dim"),
                      0, Qt::AlignHCenter);
    column->addWidget(
        plainLabel(words(QT_TRANSLATE_NOOP("Vitrina::Help",
                                           "Free software under the GNU GPL, version 3 or later.")),
                   nullptr, "dim"),
        0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(closeButton(dialog), 0, Qt::AlignHCenter);
    return dialog;
}

} // namespace Vitrina
