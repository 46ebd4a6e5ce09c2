// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/paperdocument.h"

#include "proforma/papertext.h"
#include "proforma/proformawords.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace Vitrina {

namespace {

constexpr qreal margin = 16;       // mm
constexpr qreal footerHeight = 8;  // mm, above the lower margin
constexpr int pdfResolution = 600; // dots an inch: what glyphs are placed to

qreal pixels(const QPaintDevice &device, qreal millimetres)
{
    return millimetres / 25.4 * device.logicalDpiY();
}

void paintFooter(QPainter &painter, const QRectF &rect, const QString &left, const QString &right)
{
    QFont font = PaperText::font();
    font.setPointSizeF(7.5);
    painter.setFont(font);
    painter.setPen(QPen(QColor(0x80, 0x80, 0x80), 0));
    painter.drawLine(rect.topLeft(), rect.topRight());
    painter.setPen(QColor(0x40, 0x40, 0x40));
    const QFontMetricsF metrics(font, painter.device());
    const qreal gap = metrics.averageCharWidth() * 4;
    const qreal room = rect.width() - metrics.horizontalAdvance(right) - gap;
    constexpr int oneLine = Qt::AlignBottom | Qt::TextSingleLine;
    painter.drawText(rect, oneLine | Qt::AlignLeft, metrics.elidedText(left, Qt::ElideRight, room));
    painter.drawText(rect, oneLine | Qt::AlignRight, right);
}

} // namespace

PaperSize paperSizeOf(QStringView country)
{
    static constexpr QStringView letter[] = {u"US", u"CA", u"MX", u"CO", u"CL", u"VE", u"PA", u"CR",
                                             u"GT", u"SV", u"HN", u"NI", u"DO", u"PR", u"PH"};
    return std::find(std::begin(letter), std::end(letter), country) != std::end(letter)
               ? PaperSize::Letter
               : PaperSize::A4;
}

QPageLayout paperLayout(PaperSize size)
{
    return QPageLayout(QPageSize(size == PaperSize::Letter ? QPageSize::Letter : QPageSize::A4),
                       QPageLayout::Portrait, QMarginsF(margin, margin, margin, margin - 4),
                       QPageLayout::Millimeter);
}

PaperDocument::PaperDocument(Content content)
    : m_content(std::move(content))
{
}

int PaperDocument::paint(QPagedPaintDevice &device) const
{
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    // A logo keeps its edges: otherwise a PDF takes it as a JPEG.
    painter.setRenderHints(QPainter::LosslessImageRendering | QPainter::SmoothPixmapTransform);
    const QRectF page(0, 0, device.width(), device.height());
    const qreal footer = pixels(device, footerHeight);
    PaperText text(m_content.html, {m_content.logo, QrCode::of(m_content.link)}, device,
                   page.adjusted(0, 0, 0, -footer).size());
    const int pages = text.pageCount();
    const QString left = m_content.company.isEmpty()
                             ? m_content.title
                             : m_content.company + QStringLiteral(" · ") + m_content.title;
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            device.newPage();
        text.paint(painter, i);
        paintFooter(painter, page.adjusted(0, page.height() - footer * 0.6, 0, 0), left,
                    proformaPage(i + 1, pages));
    }
    return pages;
}

Result<QByteArray> paperPdf(const PaperDocument &document, PaperSize size)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title());
    writer.setCreator(QStringLiteral("Vitrina"));
    writer.setResolution(pdfResolution);
    writer.setPageLayout(paperLayout(size));
    if (document.paint(writer) == 0)
        return failure(Problem::Code::FileUnwritable);
    return buffer.data();
}

} // namespace Vitrina
