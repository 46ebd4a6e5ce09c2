// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/help.h"

#include "kit/button.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStandardPaths>

namespace Vitrina {

namespace {

QString words(const char *text) { return QCoreApplication::translate("Vitrina::Help", text); }

struct PageKey
{
    const char *keys;
    const char *meaning;
};

// Single letters act on the current row, outside of text fields (X3).
constexpr PageKey pageKeys[] = {
    {"R", QT_TRANSLATE_NOOP("Vitrina::Help", "Resolve the follow-up of the row")},
    {"C", QT_TRANSLATE_NOOP("Vitrina::Help", "… the client was reached")},
    {"N", QT_TRANSLATE_NOOP("Vitrina::Help", "… the client was not reached")},
    {"1  2  3", QT_TRANSLATE_NOOP("Vitrina::Help", "… next: in 2 hours, tomorrow at 9, Monday")},
    {"W", QT_TRANSLATE_NOOP("Vitrina::Help", "Write by WhatsApp")},
    {"Enter", QT_TRANSLATE_NOOP("Vitrina::Help", "Open the row")},
    {"Esc", QT_TRANSLATE_NOOP("Vitrina::Help", "Back to the table; close what is open")},
};

void addKey(QGridLayout *grid, const QString &keys, const QString &meaning)
{
    const int row = grid->rowCount();
    QLabel *left = plainLabel(keys, nullptr, "heading");
    grid->addWidget(left, row, 0);
    grid->addWidget(plainLabel(meaning), row, 1);
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

QString manualPage()
{
    const QString language = QLocale().name().left(2);
    for (const QString &which : {language, QStringLiteral("es")}) {
        const QString found = QStandardPaths::locate(
            QStandardPaths::GenericDataLocation,
            QStringLiteral("doc/vitrina/manual/%1/index.html").arg(which));
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QDialog *shortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("Vitrina::Help", "Keyboard shortcuts")));
    auto *outer = new QGridLayout(dialog);
    outer->setContentsMargins(24, 20, 24, 20);
    outer->setHorizontalSpacing(40);
    outer->setVerticalSpacing(16);
    QGridLayout *everywhere = keyGrid();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            addKey(everywhere, action->shortcut().toString(QKeySequence::NativeText),
                   QString(action->text()).remove(u'&').remove(u'…'));
    }
    QGridLayout *row = keyGrid();
    for (const PageKey &key : pageKeys)
        addKey(row, QString::fromLatin1(key.keys), words(key.meaning));
    outer->addWidget(plainLabel(words(QT_TRANSLATE_NOOP("Vitrina::Help", "Everywhere")), nullptr,
                                "title"),
                     0, 0);
    outer->addWidget(plainLabel(words(QT_TRANSLATE_NOOP("Vitrina::Help", "In the table")), nullptr,
                                "title"),
                     0, 1);
    outer->addLayout(everywhere, 1, 0, Qt::AlignTop);
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
    column->addWidget(plainLabel(QStringLiteral("Vitrina ") + QCoreApplication::applicationVersion(),
                                 nullptr, "title"),
                      0, Qt::AlignHCenter);
    column->addWidget(
        plainLabel(words(QT_TRANSLATE_NOOP("Vitrina::Help", "The program a vehicle showroom runs on.")),
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
