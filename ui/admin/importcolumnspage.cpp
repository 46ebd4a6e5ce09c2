// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importcolumnspage.h"

#include "admin/importpreviewmodel.h"
#include "documents/textencoding.h"
#include "kit/card.h"
#include "kit/elidedlabel.h"
#include "kit/plainlabel.h"
#include "kit/tablelook.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>

namespace Vitrina {

namespace {

constexpr int notImported = -1;
constexpr int mappingWidth = 380;
constexpr int headerWidth = 130;
constexpr int widestColumn = 220;
constexpr int headerRoom = 12; ///< what the header's padding takes beyond its hint

struct Separator
{
    char16_t character;
    const char *text;
};
constexpr Separator separators[] = {
    {u',', QT_TRANSLATE_NOOP("Vitrina::ImportColumnsPage", "Comma  ,")},
    {u';', QT_TRANSLATE_NOOP("Vitrina::ImportColumnsPage", "Semicolon  ;")},
    {u'\t', QT_TRANSLATE_NOOP("Vitrina::ImportColumnsPage", "Tab")},
    {u'|', QT_TRANSLATE_NOOP("Vitrina::ImportColumnsPage", "Bar  |")},
};

QComboBox *namedBox(const char *objectName, const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setObjectName(QString::fromLatin1(objectName));
    box->setAccessibleName(accessibleName);
    return box;
}

QWidget *labelled(const std::initializer_list<std::pair<QString, QComboBox *>> &boxes)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const auto &[text, box] : boxes) {
        QLabel *label = plainLabel(text, nullptr, "dim");
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        row->addSpacing(8);
    }
    return holder;
}

} // namespace

ImportColumnsPage::ImportColumnsPage(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(new ImportPreviewModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(makeMapping());
    middle->addWidget(makePreview(theme), 1);
    column->addLayout(middle, 1);
    m_missing = plainLabel(QString(), nullptr, "danger");
    m_missing->setObjectName(QStringLiteral("missingLabel"));
    m_missing->setWordWrap(true);
    column->addWidget(m_missing);
}

QWidget *ImportColumnsPage::makeMapping()
{
    auto *card = new Card(tr("What the columns hold"));
    card->setFixedWidth(mappingWidth);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mapping = new QWidget;
    scroll->setWidget(m_mapping);
    card->content()->addWidget(scroll, 1);
    return card;
}

QWidget *ImportColumnsPage::makePreview(const Theme &theme)
{
    auto *card = new Card(tr("First rows"));
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setAccessibleName(tr("First rows"));
    m_table->setModel(m_model);
    dressTable(m_table, theme);
    m_table->horizontalHeader()->setSectionsMovable(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportColumnsPage::showRowProblem);
    m_summary = plainLabel(QString(), nullptr, "dim");
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_summary->setWordWrap(true);
    m_rowProblem = plainLabel(QString());
    m_rowProblem->setObjectName(QStringLiteral("rowProblemLabel"));
    m_rowProblem->setWordWrap(true);
    card->content()->addWidget(m_table, 1);
    card->content()->addWidget(m_rowProblem);
    card->content()->addWidget(m_summary);
    card->content()->addWidget(makeReading());
    return card;
}

QWidget *ImportColumnsPage::makeReading()
{
    m_encoding = namedBox("encodingBox", tr("Encoding"));
    m_encoding->addItems(offeredEncodings());
    m_separator = namedBox("separatorBox", tr("Separator"));
    for (const Separator &one : separators)
        m_separator->addItem(tr(one.text), QChar(one.character));
    m_sheet = namedBox("sheetBox", tr("Sheet"));
    m_text = labelled({{tr("Encoding"), m_encoding}, {tr("Separator"), m_separator}});
    m_sheets = labelled({{tr("Sheet"), m_sheet}});
    connect(m_encoding, &QComboBox::activated, this, [this] {
        m_reading.encodingName = m_encoding->currentText();
        Q_EMIT readingChanged(m_reading);
    });
    connect(m_separator, &QComboBox::activated, this, [this] {
        m_reading.separator = m_separator->currentData().toChar();
        Q_EMIT readingChanged(m_reading);
    });
    connect(m_sheet, &QComboBox::activated, this, [this](int sheet) {
        m_reading.sheet = sheet;
        Q_EMIT readingChanged(m_reading);
    });
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_sheets);
    row->addStretch();
    return holder;
}

void ImportColumnsPage::showLook(const ImportLook &look)
{
    const bool sameBoxes = look.kind == m_look.kind && look.headers == m_look.headers;
    m_look = look;
    if (!sameBoxes)
        rebuildBoxes();
    showBoxes();
    m_model->present(look);
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column,
                                std::min(m_table->columnWidth(column) + headerRoom, widestColumn));
    showReading();
    showSummary();
    showRowProblem();
}

void ImportColumnsPage::rebuildBoxes()
{
    // The layout and everything in it goes at once; a box may be the sender.
    for (QObject *child : m_mapping->children()) {
        if (auto *widget = qobject_cast<QWidget *>(child)) {
            widget->setObjectName(QString());
            widget->hide();
            widget->deleteLater();
        }
    }
    delete m_mapping->layout();
    m_boxes.clear();
    m_lastChanged = -1;
    m_grid = new QGridLayout(m_mapping);
    m_grid->setContentsMargins(0, 0, 4, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    for (qsizetype i = 0; i < m_look.headers.size(); ++i) {
        const QString header = m_look.headers[i].simplified();
        auto *label = new ElidedLabel(header.isEmpty() ? tr("(column %1)").arg(i + 1) : header);
        label->setFixedWidth(headerWidth);
        QComboBox *box = namedBox("", label->text());
        box->setObjectName(QStringLiteral("fieldBox%1").arg(i));
        box->setMaxVisibleItems(20);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->addItem(tr("Not imported"), notImported);
        for (const ImportField field : importFields(m_look.kind))
            box->addItem(fieldLabel(field), int(field));
        connect(box, &QComboBox::activated, this, [this, i] { takeField(i); });
        m_grid->addWidget(label, int(i), 0);
        m_grid->addWidget(box, int(i), 1);
        m_boxes += box;
    }
    m_grid->setRowStretch(int(m_look.headers.size()), 1);
}

void ImportColumnsPage::showBoxes()
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const std::optional<ImportField> field = m_look.columns.value(i);
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(field ? int(*field) : notImported));
    }
}

void ImportColumnsPage::takeField(qsizetype column)
{
    const int chosen = m_boxes[column]->currentData().toInt();
    // Who walks through the fields by the arrows takes none of them from its column in passing.
    if (m_lastChanged != column)
        m_before = m_look.columns;
    m_lastChanged = column;
    m_look.columns = m_before;
    std::optional<ImportField> field;
    if (chosen != notImported)
        field = ImportField(chosen);
    if (field) {
        if (const qsizetype before = columnOf(m_look.columns, *field); before >= 0)
            m_look.columns[before].reset();
    }
    m_look.columns[column] = field;
    showBoxes();
    Q_EMIT columnsChanged(m_look.columns);
}

void ImportColumnsPage::showReading()
{
    const TableDetails &details = m_look.details;
    const bool text = details.format == TableFormat::Csv;
    m_text->setVisible(text);
    m_sheets->setVisible(details.sheetNames.size() > 1);
    m_reading.sheet = details.sheet;
    if (text) {
        if (m_encoding->findText(details.encodingName, Qt::MatchFixedString) < 0)
            m_encoding->addItem(details.encodingName);
        m_encoding->setCurrentIndex(
            m_encoding->findText(details.encodingName, Qt::MatchFixedString));
        if (m_separator->findData(details.separator) < 0)
            m_separator->addItem(QString(details.separator), details.separator);
        m_separator->setCurrentIndex(m_separator->findData(details.separator));
    }
    m_sheet->clear();
    m_sheet->addItems(details.sheetNames);
    m_sheet->setCurrentIndex(details.sheet);
}

void ImportColumnsPage::showSummary()
{
    QStringList wanted;
    for (const QList<ImportField> &alternatives : std::as_const(m_look.missing)) {
        QStringList names;
        for (const ImportField field : alternatives)
            names += fieldLabel(field);
        wanted += names.join(tr(" or "));
    }
    m_missing->setVisible(!wanted.isEmpty());
    m_missing->setText(
        tr("No column holds: %1. Choose one on the left.").arg(wanted.join(QStringLiteral("; "))));
    int counts[3] = {};
    for (const PreviewRow &row : std::as_const(m_look.rows))
        ++counts[int(row.fate)];
    m_summary->setVisible(wanted.isEmpty());
    m_summary->setText(tr("Of the rows shown: new %1 · already there %2 · refused %3. Refused rows "
                          "go to an error file, the rest is imported.")
                           .arg(counts[0])
                           .arg(counts[1])
                           .arg(counts[2]));
}

void ImportColumnsPage::showRowProblem()
{
    const QString problem = m_model->problemsOf(m_table->currentIndex().row());
    m_rowProblem->setText(problem);
    m_rowProblem->setVisible(!problem.isEmpty());
}

} // namespace Vitrina
