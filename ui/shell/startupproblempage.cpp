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

/// Date and hour as one says them, without the zone.
QString momentText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return longDayText(local.date()) + QStringLiteral(", ") + hourText(local.time());
}

QLabel *paragraph(const QString &text, const char *name, const char *role = nullptr)
{
    QLabel *label = plainLabel(text, nullptr, role);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    return label;
}

QLayout *headOf(const QString &headline)
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    auto *picture = new QLabel;
    picture->setPixmap(icon(Icon::Warning, IconColour::Danger).pixmap(22, 22));
    head->addWidget(picture);
    QLabel *words = plainLabel(headline, nullptr, "title");
    words->setObjectName(QStringLiteral("headlineLabel"));
    head->addWidget(words, 1);
    return head;
}

} // namespace

StartupProblemPage::StartupProblemPage(const Problem &problem, const QString &folder,
                                       const QDateTime &lastGoodCopy, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startupProblemPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const Text *text = textOf(problem.code);
    column->addLayout(headOf(text ? tr(text->headline) : tr("Vitrina could not open its data")));
    column->addWidget(paragraph(sentenceOf(problem, folder), "sentenceLabel"));
    const bool isDamaged = problem.code == Problem::Code::DatabaseCorrupt;
    const bool hasCopy = isDamaged && lastGoodCopy.isValid();
    if (isDamaged) {
        const QString copy =
            hasCopy ? tr("The last good copy is of %1. What was done after it is only in the "
                         "damaged file.")
                          .arg(momentText(lastGoodCopy))
                    : tr("There is no good copy of it on this computer.");
        column->addWidget(paragraph(copy, "copyLabel", "dim"));
    }
    column->addSpacing(4);
    column->addLayout(buttons(isDamaged, hasCopy));
}

QString StartupProblemPage::sentenceOf(const Problem &problem, const QString &folder)
{
    const Text *text = textOf(problem.code);
    QString sentence = text ? tr(text->sentence) : problemText(problem);
    for (qsizetype i = problem.details.size(); i > 0; --i)
        sentence.replace(u'%' + QString::number(i), problem.details[i - 1]);
    return sentence.replace(QStringLiteral("%F"), folder);
}

QLayout *StartupProblemPage::buttons(bool isDamaged, bool hasCopy)
{
    using Asked = void (StartupProblemPage::*)();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString &label, const char *name, Button::Role role,
                                 Asked asked) {
        auto *button = new Button(label, role);
        button->setObjectName(QLatin1StringView(name));
        button->setDefault(role == Button::Role::Primary);
        connect(button, &QPushButton::clicked, this, asked);
        row->addWidget(button);
    };
    add(tr("Quit"), "quitButton", Button::Role::Normal, &StartupProblemPage::quitRequested);
    row->addStretch();
    if (isDamaged)
        add(tr("Start anew"), "startAnewButton", Button::Role::Danger,
            &StartupProblemPage::startAnewRequested);
    if (hasCopy)
        add(tr("Open the last good copy"), "restoreButton", Button::Role::Primary,
            &StartupProblemPage::restoreRequested);
    else if (!isDamaged)
        add(tr("Try again"), "retryButton", Button::Role::Primary,
            &StartupProblemPage::retryRequested);
    return row;
}

} // namespace Vitrina
