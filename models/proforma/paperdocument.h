// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QImage>
#include <QPageLayout>

class QPagedPaintDevice;

namespace Vitrina {

enum class PaperSize { A4, Letter };

/// What a country's offices print on: Letter in North America and most of Latin America (Mexico,
/// Colombia, Chile …), A4 in Ecuador, Peru, Argentina and the rest. @p country as ISO 3166.
PaperSize paperSizeOf(QStringView country);
/// Upright, with the margins that our papers are made for.
QPageLayout paperLayout(PaperSize size);

/// Something ready to be put on paper: filled once, laid out for whatever it is painted on.
/// Any thread, while there is a QGuiApplication.
class PaperDocument
{
public:
    struct Content
    {
        QString html;
        QString title;
        QString company; ///< below each page, before the title
        QImage logo;
        QByteArray link = {}; ///< of its QR code; empty: it has none
    };
    explicit PaperDocument(Content content);

    /// All pages, each with its number below, within the device's margins. How many there were.
    int paint(QPagedPaintDevice &device) const;
    QString title() const { return m_content.title; }

private:
    Content m_content;
};

/// The same as a PDF: the same document makes the same bytes but for the dates a PDF carries. Its
/// title is the document's and nothing in it names the client but its pages (rule 15).
Result<QByteArray> paperPdf(const PaperDocument &document, PaperSize size);

} // namespace Vitrina
