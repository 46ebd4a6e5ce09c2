// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/proformadialog.h"

#include "kit/button.h"
#include "kit/plainlabel.h"
#include "kit/preferences.h"
#include "kit/problemtext.h"
#include "kit/segmented.h"
#include "proforma/proformawords.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>

namespace Vitrina {

namespace {

const QString paperKey = QStringLiteral("proforma/paper");
const QString tablesKey = QStringLiteral("proforma/tables");
const QString folderKey = QStringLiteral("proforma/folder");
const QString templateKey = QStringLiteral("proforma/template");
const QString letter = QStringLiteral("letter");

constexpr qsizetype longestName = 80; // of a client, in a file's name

} // namespace

QString proformaFileName(const ProformaFacts &facts)
{
    QString client;
    for (const QChar c : facts.client.simplified()) {
        static constexpr QStringView forbidden = u"/\\:*?\"<>|";
        const bool isSafe = c.isPrint() && !forbidden.contains(c);
        client += isSafe ? c : QChar(u' ');
    }
    client = client.simplified().left(longestName).trimmed();
    while (client.endsWith(u'.'))
        client.chop(1);
    const QString number = proformaTitle(facts.number, facts.isProvisional);
    return (client.isEmpty() ? number : number + QStringLiteral(" - ") + client) +
           QStringLiteral(".pdf");
}

ProformaTemplate chosenProformaTemplate(const Preferences &preferences)
{
    const QString path = preferences.shared(templateKey).toString();
    const Result<ProformaTemplate> read =
        path.isEmpty() ? ProformaTemplate::builtIn() : ProformaTemplate::read(path);
    return read ? *read : ProformaTemplate::builtIn();
}

ProformaDialog::ProformaDialog(ProformaFacts facts, Preferences *preferences, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
    , m_preferences(preferences)
    , m_template(ProformaTemplate::builtIn())
    , m_size(paperSizeOf(m_facts.country))
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
{
    setObjectName(QStringLiteral("proformaDialog"));
    setWindowTitle(proformaTitle(m_facts.number, m_facts.isProvisional));
    resize(900, 700);
    // Whatever printer there is: the preview is of the paper that was chosen.
    m_printer->setOutputFormat(QPrinter::PdfFormat);
    if (m_preferences) {
        const QString paper = m_preferences->value(paperKey).toString();
        if (!paper.isEmpty())
            m_size = paper == letter ? PaperSize::Letter : PaperSize::A4;
        m_facts.withAmortization = m_preferences->value(tablesKey, true).toBool();
    }
    build();
    const QString own = m_preferences ? m_preferences->shared(templateKey).toString() : QString();
    if (own.isEmpty())
        showAgain();
    else
        useTemplate(own);
}

ProformaDialog::~ProformaDialog() = default;

void ProformaDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    m_told = plainLabel({}, this, "danger");
    m_told->setObjectName(QStringLiteral("proformaToldLabel"));
    m_told->setWordWrap(true);
    m_told->hide();
    m_printer->setPageLayout(paperLayout(m_size));
    m_preview = new QPrintPreviewWidget(m_printer.get(), this);
    m_preview->setObjectName(QStringLiteral("proformaPreview"));
    m_preview->setAccessibleName(tr("The pages as they will be printed"));
    m_preview->setViewMode(QPrintPreviewWidget::AllPagesView);
    m_preview->fitToWidth();
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (m_document)
            m_document->paint(*printer);
    });
    column->addWidget(buildTop());
    column->addWidget(m_told);
    column->addWidget(m_preview, 1);
    column->addWidget(buildBottom());
}

QWidget *ProformaDialog::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_paper = new Segmented(top);
    m_paper->setObjectName(QStringLiteral("paperChoice"));
    m_paper->addOption(int(PaperSize::A4), tr("A4"));
    m_paper->addOption(int(PaperSize::Letter), tr("Letter"));
    m_paper->setCurrent(int(m_size));
    m_tables = new QCheckBox(tr("With the amortization tables"), top);
    m_tables->setObjectName(QStringLiteral("tablesCheck"));
    m_tables->setChecked(m_facts.withAmortization);
    row->addWidget(m_paper);
    row->addWidget(m_tables);
    row->addStretch();
    row->addWidget(buildTemplateButton());
    connect(m_paper, &Segmented::chosen, this,
            [this](const QVariant &size) { choosePaper(PaperSize(size.toInt())); });
    connect(m_tables, &QCheckBox::toggled, this, [this](bool with) {
        m_facts.withAmortization = with;
        if (m_preferences)
            m_preferences->setValue(tablesKey, with);
        showAgain();
    });
    return top;
}

QWidget *ProformaDialog::buildTemplateButton()
{
    auto *button = new Button(tr("Template"), Button::Role::Link, this);
    button->setObjectName(QStringLiteral("templateButton"));
    button->setVisible(m_preferences != nullptr);
    auto *menu = new QMenu(button);
    menu->addAction(tr("Use another template…"), this, &ProformaDialog::chooseTemplate);
    menu->addAction(tr("Save Vitrina's own to change it…"), this, &ProformaDialog::copyTemplate);
    menu->addAction(tr("Go back to Vitrina's own"), this, [this] { useTemplate({}); });
    button->setMenu(menu);
    return button;
}

QWidget *ProformaDialog::buildBottom()
{
    auto *bottom = new QWidget(this);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto button = [&](const QString &text, Button::Role role, const char *name,
                            auto pressed) {
        auto *made = new Button(text, role, bottom);
        made->setObjectName(QLatin1StringView(name));
        connect(made, &QPushButton::clicked, this, pressed);
        return made;
    };
    m_print = button(tr("Print…"), Button::Role::Normal, "printButton", &ProformaDialog::print);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setHint(tr("Ctrl+P"));
    m_save = button(tr("Save as PDF…"), Button::Role::Primary, "savePdfButton",
                    &ProformaDialog::chooseFile);
    m_save->setShortcut(QKeySequence::Save);
    m_save->setHint(tr("Ctrl+S"));
    m_save->setDefault(true);
    row->addWidget(
        button(tr("Close"), Button::Role::Normal, "closeButton", &ProformaDialog::reject));
    row->addStretch();
    row->addWidget(m_print);
    row->addWidget(m_save);
    return bottom;
}

void ProformaDialog::tell(const QString &text)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
}

void ProformaDialog::tell(const Problem &problem)
{
    const QString fault = templateFaultText(problem);
    tell(fault.isEmpty() ? problemText(problem) : fault);
}

void ProformaDialog::choosePaper(PaperSize size)
{
    m_size = size;
    if (m_preferences)
        m_preferences->setValue(paperKey,
                                size == PaperSize::Letter ? letter : QStringLiteral("a4"));
    m_printer->setPageLayout(paperLayout(size));
    m_preview->updatePreview();
}

void ProformaDialog::showAgain()
{
    Result<PaperDocument> made = proformaDocument(m_facts, m_template);
    m_document = made ? std::optional(std::move(*made)) : std::nullopt;
    if (!m_document)
        tell(made.error());
    m_print->setEnabled(m_document.has_value());
    m_save->setEnabled(m_document.has_value());
    m_preview->updatePreview();
}

void ProformaDialog::useTemplate(const QString &path)
{
    tell(QString());
    const Result<ProformaTemplate> read =
        path.isEmpty() ? ProformaTemplate::builtIn() : ProformaTemplate::read(path);
    if (read) {
        m_template = *read;
        if (m_preferences)
            m_preferences->setShared(templateKey, path);
    } else {
        tell(read.error());
    }
    showAgain();
}

void ProformaDialog::chooseTemplate()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Template of the proforma"), {},
                                                      tr("Templates (*.html *.htm)"));
    if (!path.isEmpty())
        useTemplate(path);
}

void ProformaDialog::copyTemplate()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Template of the proforma"),
                                     QStringLiteral("proforma.html"), tr("Templates (*.html)"));
    if (!path.isEmpty())
        written(path, ProformaTemplate::builtInText().toUtf8());
}

void ProformaDialog::chooseFile()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder =
        m_preferences ? m_preferences->value(folderKey, documents).toString() : documents;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the proforma"), QDir(folder).filePath(proformaFileName(m_facts)),
        tr("PDF (*.pdf)"));
    if (path.isEmpty() || !savePdf(path))
        return;
    if (m_preferences)
        m_preferences->setValue(folderKey, QFileInfo(path).absolutePath());
    accept();
}

bool ProformaDialog::savePdf(const QString &path)
{
    const Result<QByteArray> pdf = proformaPdf(m_facts, m_template, m_size);
    if (!pdf) {
        tell(pdf.error());
        return false;
    }
    return written(path, *pdf);
}

bool ProformaDialog::written(const QString &path, const QByteArray &bytes)
{
    tell(QString());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    const QString where = QDir::toNativeSeparators(path);
    tell(file.error() == QFileDevice::ResourceError
             ? tr("There is no room left for “%1”. Nothing was written there; what was there "
                  "before is untouched.")
                   .arg(where)
             : tr("“%1” cannot be written. What was there before is untouched; choose another "
                  "folder.")
                   .arg(where));
    return false;
}

void ProformaDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(paperLayout(m_size));
    printer.setDocName(m_document->title());
    printer.setCreator(QStringLiteral("Vitrina"));
    QPrintDialog dialog(&printer, this);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (m_document->paint(printer) == 0) {
        tell(tr("The printer did not take it. Is it on and connected?"));
        return;
    }
    accept();
}

} // namespace Vitrina
