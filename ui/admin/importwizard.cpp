// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importwizard.h"

#include "admin/importcolumnspage.h"
#include "admin/importfilepage.h"
#include "admin/importresultpage.h"
#include "admin/importrunpage.h"
#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"

#include <QDesktopServices>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace Vitrina {

namespace {

constexpr QSize usualSize(1000, 640);

struct StepText
{
    const char *title;
    const char *sentence;
};
// In the order of the steps.
constexpr StepText stepTexts[] = {
    {QT_TRANSLATE_NOOP("Vitrina::ImportWizard", "Import clients, models or follow-ups"),
     QT_TRANSLATE_NOOP("Vitrina::ImportWizard",
                       "From a spreadsheet or the export of another program. Nothing is imported "
                       "before you have seen it.")},
    {QT_TRANSLATE_NOOP("Vitrina::ImportWizard", "Columns and first rows"),
     QT_TRANSLATE_NOOP("Vitrina::ImportWizard",
                       "Say what each column holds. What you choose is remembered for files with "
                       "the same columns.")},
    {QT_TRANSLATE_NOOP("Vitrina::ImportWizard", "One moment"),
     QT_TRANSLATE_NOOP("Vitrina::ImportWizard",
                       "What is imported can be taken back as a whole afterwards.")},
    {QT_TRANSLATE_NOOP("Vitrina::ImportWizard", "What came of it"), ""},
};

QString fileOf(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

QString sentenceFor(const Problem &problem)
{
    const QString fault = tableFaultText(problem);
    return fault.isEmpty() ? problemText(problem) : fault;
}

Button *named(Button *button, const char *name)
{
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

ImportWizard::ImportWizard(ReplicaReader &reader, CommandQueue &queue, IdSource ids,
                           const QString &mappings, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_work(reader, queue, std::move(ids), mappings)
    , m_title(plainLabel(QString(), nullptr, "title"))
    , m_sentence(plainLabel(QString(), nullptr, "dim"))
    , m_stack(new QStackedWidget)
    , m_file(new ImportFilePage)
    , m_columns(new ImportColumnsPage(theme))
    , m_run(new ImportRunPage)
    , m_result(new ImportResultPage)
    , m_problem(plainLabel(QString(), nullptr, "danger"))
{
    setObjectName(QStringLiteral("importWizard"));
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(usualSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    for (QWidget *page : std::initializer_list<QWidget *>{m_file, m_columns, m_run, m_result})
        m_stack->addWidget(page);
    column->addWidget(m_stack, 1);
    m_problem->setObjectName(QStringLiteral("problemLabel"));
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    connectPages();
    connectWork();
    tell({});
    goTo(File);
}

QWidget *ImportWizard::makeButtons()
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_back = named(new Button(tr("Back")), "backButton");
    m_close = named(new Button(tr("Cancel")), "closeButton");
    m_next = named(new Button(tr("Next"), Button::Role::Primary), "nextButton");
    m_back->setAutoDefault(false);
    m_close->setAutoDefault(false);
    m_next->setDefault(true);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] {
        tell({});
        goTo(m_step == Ended ? Columns : File);
    });
    connect(m_close, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::goOn);
    return holder;
}

void ImportWizard::connectPages()
{
    connect(m_file, &ImportFilePage::fileChosen, this, &ImportWizard::openFile);
    connect(m_file, &ImportFilePage::kindChosen, this, [this](ImportKind kind) {
        m_wish.kind = kind;
        m_wish.columns.reset();
        look();
    });
    connect(m_columns, &ImportColumnsPage::columnsChanged, this,
            [this](const ColumnFields &columns) {
                m_wish.columns = columns;
                look();
            });
    connect(m_columns, &ImportColumnsPage::readingChanged, this,
            [this](const ReadOptions &reading) {
                m_wish.reading = reading;
                look();
            });
    connect(m_run, &ImportRunPage::cancelRequested, this, [this] {
        m_run->showStopping();
        m_work.cancel();
    });
    connect(m_result, &ImportResultPage::openRequested, this,
            [](const QString &file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    connect(m_result, &ImportResultPage::undoRequested, this, [this](const ImportBatchId &batch) {
        tell({});
        m_run->beginUndo();
        goTo(Running);
        m_work.undo(batch);
    });
}

void ImportWizard::connectWork()
{
    connect(&m_work, &ImportWork::looked, this, &ImportWizard::takeLook);
    connect(&m_work, &ImportWork::progressed, m_run, &ImportRunPage::showProgress);
    connect(&m_work, &ImportWork::imported, this, &ImportWizard::takeEnd);
    connect(&m_work, &ImportWork::unreadable, this, &ImportWizard::takeUnreadable);
    connect(&m_work, &ImportWork::undone, this, [this](const UndoReport &report) {
        m_result->showUndone(report);
        endOrClose();
    });
    connect(&m_work, &ImportWork::undoRefused, this, [this](const Problem &problem) {
        tell(sentenceFor(problem));
        endOrClose();
    });
}

void ImportWizard::openFile(const QString &path)
{
    if (m_step == Running)
        return;
    m_wish = {};
    m_wish.path = path;
    m_columns->forgetReading();
    m_file->showReading(path);
    goTo(File);
    look();
}

void ImportWizard::look()
{
    m_look.reset();
    tell({});
    m_work.look(m_wish);
    updateButtons();
}

void ImportWizard::takeLook(const ImportLook &look)
{
    m_look = look;
    m_wish.kind = look.kind;
    m_file->showLook(look);
    m_columns->showLook(look);
    updateButtons();
}

void ImportWizard::takeUnreadable(const Problem &problem)
{
    m_file->showUnreadable();
    tell(sentenceFor(problem));
    updateButtons();
}

bool ImportWizard::isReady() const
{
    return m_look && (m_step == File || m_look->missing.isEmpty());
}

void ImportWizard::goOn()
{
    switch (m_step) {
    case File:
        goTo(Columns);
        return;
    case Columns:
        startImport();
        return;
    case Running:
        return;
    case Ended:
        accept();
        return;
    }
}

void ImportWizard::startImport()
{
    tell({});
    m_run->begin(QFileInfo(m_wish.path).fileName());
    goTo(Running);
    // By hand or remembered: from the look on it holds as it was seen.
    const bool byHand = m_wish.columns.has_value();
    ImportWish seen = m_wish;
    seen.columns = m_look->columns;
    m_work.import(seen, byHand);
}

void ImportWizard::takeEnd(const ImportEnd &end)
{
    m_brokeOff = !end.report;
    if (!end.report)
        tell(sentenceFor(end.report.error()));
    if (!end.report && end.batch.isNull() && !m_closing) {
        goTo(Columns);
        return;
    }
    m_result->showEnd(end);
    endOrClose();
}

void ImportWizard::endOrClose()
{
    goTo(Ended);
    if (m_closing)
        QDialog::reject();
}

void ImportWizard::reject()
{
    if (m_step != Running) {
        QDialog::reject();
        return;
    }
    // What is under way is not left alone: it ends first, and this closes then.
    m_closing = true;
    m_run->showStopping();
    m_work.cancel();
}

void ImportWizard::goTo(Step step)
{
    m_step = step;
    m_title->setText(tr(stepTexts[step].title));
    m_sentence->setText(*stepTexts[step].sentence ? tr(stepTexts[step].sentence) : QString());
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_stack->setCurrentIndex(step);
    updateButtons();
}

void ImportWizard::updateButtons()
{
    m_back->setVisible(m_step == Columns || (m_step == Ended && m_brokeOff));
    m_close->setVisible(m_step == File || m_step == Columns);
    m_next->setVisible(m_step != Running);
    m_next->setText(m_step == Columns ? tr("Import") : m_step == Ended ? tr("Close") : tr("Next"));
    m_next->setEnabled(m_step == Ended || isReady());
}

void ImportWizard::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void ImportWizard::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_step != Running && !fileOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent *event)
{
    const QString path = fileOf(*event->mimeData());
    if (m_step == Running || path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace Vitrina
