// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/templatepicker.h"

#include "commands/quotetemplates.h"
#include "commands/whendone.h"
#include "items/replicareader.h"
#include "items/templatemodel.h"
#include "kit/button.h"
#include "kit/dialogdraft.h"
#include "kit/emptystate.h"
#include "kit/plainlabel.h"
#include "kit/problemtext.h"
#include "kit/searchedtable.h"
#include "kit/searchfield.h"
#include "quotes/renametemplatedialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace Vitrina {

namespace {

constexpr QSize pickerSize(860, 440);
constexpr int nameWidth = 200;  // pixels
constexpr int whoseWidth = 110; // pixels
constexpr int totalWidth = 120; // pixels

/// Del in the line is its own while there is something behind the cursor to be deleted.
bool hasNothingToDelete(const QLineEdit &line)
{
    return !line.hasSelectedText() && line.cursorPosition() == line.text().size();
}

} // namespace

TemplatePicker::TemplatePicker(ReplicaReader &reader, CommandQueue &queue, const Theme &theme,
                               const TemplatePlace &place, QWidget *parent)
    : QDialog(parent)
    , m_reader(reader)
    , m_queue(queue)
    , m_model(new TemplateModel(reader, place, this))
{
    setObjectName(QStringLiteral("templatePicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Use a template"));
    resize(pickerSize);
    build(theme);
    connect(m_search, &QLineEdit::textChanged, m_model, &TemplateModel::setFilter);
    connect(m_rows, &SearchedTable::chosen, this, &TemplatePicker::onCurrentChanged);
    connect(m_rows, &SearchedTable::entered, this, &TemplatePicker::take);
    for (QWidget *each : std::initializer_list<QWidget *>{m_search, m_rows->table()})
        each->installEventFilter(this); // the keys that mean a template, before any other
    connect(m_take, &QPushButton::clicked, this, &TemplatePicker::take);
    connect(m_rename, &QPushButton::clicked, this, &TemplatePicker::rename);
    connect(m_remove, &QPushButton::clicked, this, &TemplatePicker::remove);
    connect(m_undoButton, &QPushButton::clicked, this, &TemplatePicker::takeBack);
    beginRows();
    m_search->setFocus();
}

void TemplatePicker::build(const Theme &theme)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(plainLabel(tr("Use a template"), this, "title"));
    m_search = new SearchField(tr("Name, model…"), this);
    m_search->setObjectName(QStringLiteral("templateSearchEdit"));
    m_search->setAccessibleName(tr("Filter the templates"));
    column->addWidget(m_search);
    m_rows = new SearchedTable(m_search, theme, this);
    m_rows->table()->setObjectName(QStringLiteral("templatesTable"));
    m_rows->table()->setAccessibleName(tr("Templates"));
    column->addWidget(m_rows, 1);
    m_gone = plainLabel({}, this);
    m_gone->setObjectName(QStringLiteral("goneModelsLabel"));
    m_gone->setWordWrap(true);
    m_gone->hide();
    column->addWidget(m_gone);
    auto *said = new QHBoxLayout;
    m_note = plainLabel({}, this, "dim");
    m_note->setObjectName(QStringLiteral("templateNoteLabel"));
    m_note->setWordWrap(true);
    said->addWidget(m_note, 1);
    m_undoButton = new Button(tr("Undo"), Button::Role::Link, this);
    m_undoButton->setObjectName(QStringLiteral("undoTemplateButton"));
    m_undoButton->setAutoDefault(false);
    m_undoButton->setHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::PortableText));
    m_undoButton->hide();
    said->addWidget(m_undoButton);
    column->addLayout(said);
    column->addLayout(buildButtons());
}

void TemplatePicker::beginRows()
{
    m_rows->begin({m_model, [this] { return m_model->rowOf(m_current); },
                   [this](EmptyState &state) { presentEmpty(state); }});
    QHeaderView *header = m_rows->table()->horizontalHeader();
    header->setSectionResizeMode(TemplateModel::Models, QHeaderView::Stretch);
    header->resizeSection(TemplateModel::Name, nameWidth);
    header->resizeSection(TemplateModel::Whose, whoseWidth);
    header->resizeSection(TemplateModel::Total, totalWidth);
}

QLayout *TemplatePicker::buildButtons()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &text, const char *name, Button::Role role) {
        auto *button = new Button(text, role, this);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_rename = add(tr("Rename…"), "renameTemplateButton", Button::Role::Normal);
    m_rename->setHint(tr("F2"));
    m_remove = add(tr("Remove"), "removeTemplateButton", Button::Role::Normal);
    m_remove->setHint(tr("Del"));
    row->addStretch(1);
    connect(add(tr("Cancel"), "cancelButton", Button::Role::Normal), &QPushButton::clicked, this,
            &QDialog::reject);
    m_take = add(tr("Use it"), "takeTemplateButton", Button::Role::Primary);
    m_take->setHint(tr("Enter"));
    return row;
}

void TemplatePicker::presentEmpty(EmptyState &state) const
{
    if (m_model->hasAny())
        state.present(EmptyState::Kind::Empty, tr("No template like that"),
                      tr("Esc empties the search."));
    else
        state.present(EmptyState::Kind::Empty, tr("No templates yet"),
                      tr("What you quote every day can be kept: in a quote, More, Save as a "
                         "template… (Shift+F6)."));
}

int TemplatePicker::currentRow() const
{
    return m_rows->currentRow();
}

bool TemplatePicker::mayWrite() const
{
    const std::optional<QuoteTemplate> one = m_model->templateAt(currentRow());
    return one && mayWriteTemplate(m_reader.viewer(), *one);
}

void TemplatePicker::onCurrentChanged()
{
    const std::optional<QuoteTemplate> one = m_model->templateAt(currentRow());
    if (one)
        m_current = one->id;
    m_take->setEnabled(one && m_model->contentAt(currentRow()));
    m_rename->setEnabled(mayWrite());
    m_remove->setEnabled(mayWrite());
    const QStringList gone = m_model->goneAt(currentRow());
    m_gone->setVisible(!gone.isEmpty());
    m_gone->setText(tr("No longer in the catalogue: %1").arg(gone.join(QStringLiteral(", "))));
}

void TemplatePicker::take()
{
    const std::optional<QuoteTemplate> one = m_model->templateAt(currentRow());
    if (!one)
        return;
    const Result<QuoteContent> content = m_model->contentAt(currentRow());
    if (!content)
        return say(problemText(content.error()));
    const QStringList gone = m_model->goneAt(currentRow());
    accept();
    Q_EMIT taken(one->name, *content, gone);
}

void TemplatePicker::rename()
{
    const std::optional<QuoteTemplate> one = m_model->templateAt(currentRow());
    if (!one || m_isBusy)
        return;
    if (!mayWrite())
        return say(tr("It is the branch's: who manages its settings renames it."));
    auto *dialog = new RenameTemplateDialog(m_reader, m_queue, *m_model, *one, this);
    new DialogDraft(dialog, m_reader, m_queue, dialog->objectName() + u'/' + one->id.toString());
    connect(dialog, &DealDialog::taken, this,
            [this, name = one->name](const QString &told, const std::optional<AnyCommand> &undo) {
                if (undo)
                    didChange({*undo, told, tr("It is called “%1” again").arg(name)});
            });
    dialog->open();
}

/// One that cannot be read stays: nobody could bring it back.
void TemplatePicker::remove()
{
    const std::optional<QuoteTemplate> one = m_model->templateAt(currentRow());
    if (!one || m_isBusy)
        return;
    if (!mayWrite())
        return say(tr("It is the branch's: who manages its settings removes it."));
    const std::optional<SaveQuoteTemplate> undo =
        restored(*one, m_queue.newId<QuoteTemplateId>(), {}, m_reader.now());
    if (!undo)
        return say(problemText({Problem::Code::DatabaseNewer, {one->name}}));
    m_isBusy = true;
    whenDone(m_queue.submit(RemoveQuoteTemplate{one->id, one->version, m_reader.now()}), this,
             [this, undo, name = one->name](const Result<Receipt> &receipt) {
                 m_isBusy = false;
                 if (!receipt)
                     return say(problemText(receipt.error()));
                 didChange({AnyCommand(*undo), tr("The template “%1” is removed").arg(name),
                            tr("“%1” is back").arg(name)});
             });
}

void TemplatePicker::didChange(const Deed &deed)
{
    m_deed = deed;
    say(deed.told);
    m_undoButton->show();
}

void TemplatePicker::takeBack()
{
    if (!m_deed || m_isBusy)
        return;
    m_isBusy = true;
    whenDone(m_queue.submit(m_deed->undo), this, [this](const Result<Receipt> &receipt) {
        m_isBusy = false;
        if (!receipt)
            return say(problemText(receipt.error()));
        say(m_deed->takenBack);
        m_deed.reset();
        m_undoButton->hide();
    });
}

void TemplatePicker::say(const QString &text)
{
    m_note->setText(text);
}

void TemplatePicker::done(int result)
{
    if (m_deed)
        Q_EMIT changed(m_deed->told, m_deed->undo);
    m_deed.reset();
    QDialog::done(result);
}

bool TemplatePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo) && m_deed) {
        event->accept(); // it comes as a key then, whatever the line could undo
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.matches(QKeySequence::Undo) && m_deed) {
        takeBack();
        return true;
    }
    if (key.key() == Qt::Key_F2) {
        rename();
        return true;
    }
    if (key.key() == Qt::Key_Delete &&
        (watched == m_rows->table() || hasNothingToDelete(*m_search))) {
        remove();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Vitrina
