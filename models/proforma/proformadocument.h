// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/proformatemplate.h"

#include <QPageLayout>

class QPagedPaintDevice;

namespace Vitrina {

enum class PaperSize { A4, Letter };

/// What a country's offices print on: Letter in North America and most of Latin America (Mexico,
/// Colombia, Chile …), A4 in Ecuador, Peru, Argentina and the rest. @p country as ISO 3166.
PaperSize paperSizeOf(QStringView country);
/// Upright, with the margins the proforma is made for.
QPageLayout proformaLayout(PaperSize size);

/// A proforma ready to be put on paper: filled once, laid out for whatever it is painted on.
/// Any thread, while there is a QGuiApplication.
class ProformaDocument
{
public:
    /// Refuses what ProformaTemplate::filled() refuses: nothing is ever half printed.
    static Result<ProformaDocument> make(const ProformaFacts &facts, const ProformaTemplate &look);

    /// All pages, each with its number below, within the device's margins. How many there were.
    int paint(QPagedPaintDevice &device) const;
    QString title() const { return m_title; }

private:
    QString m_html;
    QString m_title;
    QString m_company;
    QImage m_logo;
    QByteArray m_link;
};

/// The same as a PDF: the same facts make the same bytes but for the dates a PDF carries. Its title
/// names the quote and nothing in it names the client but its pages (rule 15).
Result<QByteArray> proformaPdf(const ProformaFacts &facts, const ProformaTemplate &look,
                               PaperSize size);

} // namespace Vitrina
