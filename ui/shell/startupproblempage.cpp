// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/startupproblempage.h"

#include "domain/daytext.h"
#include "kit/button.h"
#include "kit/icons.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

struct Text
{
    Problem::Code code;
    const char *headline;
    const char *sentence; ///< %1, %2 the problem's details; %F the folder
};

constexpr Text texts[] = {
    {Problem::Code::ProfileInUse,
     QT_TRANSLATE_NOOP("Vitrina::StartupProblemPage", "Vitrina is already open"),
     QT_TRANSLATE_NOOP(
         "Vitrina::StartupProblemPage",
         "Another window of Vitrina (process %1) is working with this data. Go to that window, "
         "or close it and try again. Nothing was changed.")},
    {Problem::Code::ReadOnly,
     QT_TRANSLATE_NOOP("Vitrina::StartupProblemPage", "Vitrina cannot write to its folder"),
     QT_TRANSLATE_NOOP(
         "Vitrina::StartupProblemPage",
         "It keeps its data in %F and may not write there. Nothing was changed. Ask whoever looks "
         "after this computer for permission to write there, then try again.")},
    {Problem::Code::DatabaseNewer,
     QT_TRANSLATE_NOOP("Vitrina::StartupProblemPage", "This data belongs to a newer Vitrina"),
     QT_TRANSLATE_NOOP(
         "Vitrina::StartupProblemPage",
         "It was last opened by a newer version of the program (data version %1; this one knows "
         "up to %2). The data is safe and was not touched. Update Vitrina, then open it again.")},
    {Problem::Code::DatabaseCorrupt,
     QT_TRANSLATE_NOOP("Vitrina::StartupProblemPage", "The data file is damaged"),
     QT_TRANSLATE_NOOP(
         "Vitrina::StartupProblemPage",
         "Vitrina can no longer read it. Nothing is deleted: whatever you choose, the damaged file "
         "is put aside, whole, in %F, for whoever may mend it.")},
    {Problem::Code::DiskFull, QT_TRANSLATE_NOOP("Vitrina::StartupProblemPage", "The disk is full"),
     QT_TRANSLATE_NOOP(
         "Vitrina::StartupProblemPage",
         "Vitrina needs some room to work safely. Nothing was lost. Empty the trash or move "
         "something away, then try again.")},
};

const Text *textOf(Problem::Code code)
{
    for (const Text &text : texts) {
        if (text.code == code)
            return &text;
    }
    return nullptr;
}

} // namespace

namespace {
/// Date and hour as one says them, without the zone.
QString momentText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return longDayText(local.date()) + QStringLiteral(", ") + hourText(local.time());
}
} // namespace

StartupProblemPage::StartupProblemPage(const Problem &problem, const QString &folder,
                                       const QDateTime &lastGoodCopy, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startupProblemPage"));
    const Text *text = textOf(problem.code);
    QString sentence = text ? tr(text->sentence) : problemText(problem);
    for (qsizetype i = problem.details.size(); i > 0; --i)
        sentence.replace(u'%' + QString::number(i), problem.details[i - 1]);
    sentence.replace(QStringLiteral("%F"), folder);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    auto *picture = new QLabel;
    picture->setPixmap(icon(Icon::Warning, IconColour::Danger).pixmap(22, 22));
    head->addWidget(picture);
    QLabel *headline = plainLabel(text ? tr(text->headline) : tr("Vitrina could not open its data"),
                                  nullptr, "title");
    headline->setObjectName(QStringLiteral("headlineLabel"));
    head->addWidget(headline, 1);
    column->addLayout(head);
    QLabel *words = plainLabel(sentence);
    words->setObjectName(QStringLiteral("sentenceLabel"));
    words->setWordWrap(true);
    column->addWidget(words);

    const bool damaged = problem.code == Problem::Code::DatabaseCorrupt;
    const bool hasCopy = damaged && lastGoodCopy.isValid();
    if (damaged) {
        QLabel *copy = plainLabel(
            hasCopy ? tr("The last good copy is of %1. What was done after it is only in the "
                         "damaged file.")
                          .arg(momentText(lastGoodCopy))
                    : tr("There is no good copy of it on this computer."),
            nullptr, "dim");
        copy->setObjectName(QStringLiteral("copyLabel"));
        copy->setWordWrap(true);
        column->addWidget(copy);
    }

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto add = [&buttons](const QString &label, const char *name, Button::Role role) {
        auto *button = new Button(label, role);
        button->setObjectName(QString::fromLatin1(name));
        buttons->addWidget(button);
        return button;
    };
    connect(add(tr("Quit"), "quitButton", Button::Role::Normal), &QPushButton::clicked, this,
            &StartupProblemPage::quitRequested);
    buttons->addStretch();
    if (damaged)
        connect(add(tr("Start anew"), "startAnewButton", Button::Role::Danger),
                &QPushButton::clicked, this, &StartupProblemPage::startAnewRequested);
    Button *main = hasCopy
                       ? add(tr("Open the last good copy"), "restoreButton", Button::Role::Primary)
                   : damaged ? nullptr
                             : add(tr("Try again"), "retryButton", Button::Role::Primary);
    if (main) {
        main->setDefault(true);
        connect(main, &QPushButton::clicked, this,
                hasCopy ? &StartupProblemPage::restoreRequested
                        : &StartupProblemPage::retryRequested);
    }
    column->addSpacing(4);
    column->addLayout(buttons);
}

} // namespace Vitrina
