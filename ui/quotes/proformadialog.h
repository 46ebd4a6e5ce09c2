// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/proformadocument.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QStackedWidget;

namespace Vitrina {

class Button;
class Preferences;
class Segmented;

/// The template that is used at this computer; Vitrina's own where none was chosen, or the chosen
/// one cannot be read.
ProformaTemplate chosenProformaTemplate(const Preferences &preferences);

/// The proforma of a quote as it will be on paper (D2): looked at, printed, saved as a PDF. Paper
/// and tables are remembered where there are preferences, and the template is the showroom's own
/// where it has chosen one.
class ProformaDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p preferences may be null: then nothing is remembered.
    ProformaDialog(ProformaFacts facts, Preferences *preferences, QWidget *parent = nullptr);
    ~ProformaDialog() override;

    /// Whole or not at all; told on the dialog where it could not be.
    bool savePdf(const QString &path);
    /// Another template, from now on and for everybody at this computer; what cannot be read is
    /// told, and the one before stays. An empty path is Vitrina's own.
    void useTemplate(const QString &path);

private:
    void build();
    QWidget *buildTop();
    QWidget *buildBottom();
    QWidget *buildTemplateButton();
    void chooseFile();
    void chooseTemplate();
    void copyTemplate();
    void print();
    void choosePaper(PaperSize size);
    void showAgain();
    void tell(const QString &text);
    void tell(const Problem &problem);
    bool written(const QString &path, const QByteArray &bytes);

    ProformaFacts m_facts;
    Preferences *m_preferences;
    ProformaTemplate m_template;
    std::optional<PaperDocument> m_document; ///< none where it cannot be made
    PaperSize m_size;
    std::unique_ptr<QPrinter> m_printer; ///< what the preview pretends to print on
    Segmented *m_paper = nullptr;
    QCheckBox *m_tables = nullptr;
    QPrintPreviewWidget *m_preview = nullptr;
    QLabel *m_told = nullptr;
    Button *m_print = nullptr;
    Button *m_save = nullptr;
};

/// "Proforma 123 - Rosa Vega.pdf", without what a file's name may not hold on any system.
QString proformaFileName(const ProformaFacts &facts);

} // namespace Vitrina
