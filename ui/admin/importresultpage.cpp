// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importresultpage.h"

#include "kit/button.h"
#include "kit/card.h"
#include "kit/plainlabel.h"
#include "kit/viewhelp.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace Vitrina {

namespace {

struct Figure
{
    const char *name;
    const char *text;
    qint64 ImportReport::*count;
};
constexpr Figure figures[] = {
    {"importedFigure", QT_TRANSLATE_NOOP("Vitrina::ImportResultPage", "imported"),
     &ImportReport::imported},
    {"alreadyThereFigure", QT_TRANSLATE_NOOP("Vitrina::ImportResultPage", "already there"),
     &ImportReport::alreadyThere},
    {"refusedFigure", QT_TRANSLATE_NOOP("Vitrina::ImportResultPage", "refused"),
     &ImportReport::refused},
};

Button *actionNamed(Button *button, const char *name)
{
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    return button;
}

QStringList reasonLines(const QMap<ImportReason, qint64> &counts)
{
    QStringList lines;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        lines +=
            QStringLiteral("%1 × %2").arg(QLocale().toString(it.value()), reasonText(it.key()));
    return lines;
}

} // namespace

ImportResultPage::ImportResultPage(QWidget *parent)
    : QWidget(parent)
    , m_headline(plainLabel(QString(), nullptr, "heading"))
    , m_counts(new QWidget)
    , m_reasons(plainLabel(QString()))
    , m_open(actionNamed(new Button(tr("Open the error file")), "openErrorsButton"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_headline->setObjectName(QStringLiteral("headlineLabel"));
    m_headline->setWordWrap(true);
    column->addWidget(m_headline);
    auto *row = new QHBoxLayout(m_counts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    for (std::size_t i = 0; i < std::size(figures); ++i) {
        auto *card = new Card;
        m_figures[i] = plainLabel(QString(), nullptr, "figure");
        m_figures[i]->setObjectName(QString::fromLatin1(figures[i].name));
        card->content()->addWidget(m_figures[i]);
        card->content()->addWidget(plainLabel(tr(figures[i].text), nullptr, "dim"));
        row->addWidget(card, 1);
    }
    column->addWidget(m_counts);
    m_reasons->setObjectName(QStringLiteral("reasonsLabel"));
    m_reasons->setWordWrap(true);
    column->addWidget(m_reasons);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_errorFile); });
    column->addStretch();
    column->addWidget(makeUndo());
}

QWidget *ImportResultPage::makeUndo()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    m_undo = actionNamed(new Button(tr("Undo this import…")), "undoImportButton");
    column->addWidget(m_undo, 0, Qt::AlignLeft);
    m_confirm = new Card;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel *question =
        plainLabel(tr("Everything that this import brought in is removed. What somebody has "
                      "changed or used since stays."));
    question->setWordWrap(true);
    row->addWidget(question, 1);
    Button *keep = actionNamed(new Button(tr("Keep it")), "keepImportButton");
    Button *undo =
        actionNamed(new Button(tr("Remove it"), Button::Role::Danger), "confirmUndoButton");
    row->addWidget(keep);
    row->addWidget(undo);
    static_cast<Card *>(m_confirm)->content()->addLayout(row);
    column->addWidget(m_confirm);
    connect(m_undo, &QPushButton::clicked, this, [this, keep] {
        askToUndo(true);
        keep->setFocus();
    });
    connect(keep, &QPushButton::clicked, this, [this] { askToUndo(false); });
    connect(undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_batch); });
    return holder;
}

void ImportResultPage::showEnd(const ImportEnd &end)
{
    m_batch = end.batch;
    m_errorFile = end.errorFile;
    m_open->setVisible(!m_errorFile.isEmpty());
    m_open->setToolTip(plainTip(m_errorFile));
    m_counts->setVisible(bool(end.report));
    m_reasons->setVisible(false);
    if (end.report)
        showCounts(*end.report);
    else
        m_headline->setText(tr("The import broke off. What was imported before stays; the same "
                               "file can be imported again without doubling it."));
    askToUndo(false);
}

void ImportResultPage::showCounts(const ImportReport &report)
{
    for (std::size_t i = 0; i < std::size(figures); ++i)
        m_figures[i]->setText(QLocale().toString(report.*figures[i].count));
    m_headline->setText(report.cancelled
                            ? tr("You stopped the import. What was imported before stays; the rest "
                                 "of the file was left out.")
                            : tr("The file has been imported."));
    QStringList lines;
    if (report.refused > 0)
        lines << tr("Refused, and why:") << reasonLines(report.refusals);
    if (!report.warnings.isEmpty())
        lines << tr("Imported, but for:") << reasonLines(report.warnings);
    m_reasons->setText(lines.join(u'\n'));
    m_reasons->setVisible(!lines.isEmpty());
}

void ImportResultPage::showUndone(const UndoReport &report)
{
    m_batch = {};
    m_counts->hide();
    m_reasons->hide();
    const QString removed =
        tr("The import was taken back. Removed: %1.").arg(QLocale().toString(report.takenBack));
    const QString spared =
        tr("Kept, as changed or used since: %1.").arg(QLocale().toString(report.spared));
    m_headline->setText(report.spared > 0 ? removed + u' ' + spared : removed);
    askToUndo(false);
}

void ImportResultPage::askToUndo(bool asking)
{
    m_undo->setVisible(!m_batch.isNull() && !asking);
    m_confirm->setVisible(!m_batch.isNull() && asking);
}

} // namespace Vitrina
