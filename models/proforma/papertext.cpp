// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proforma/papertext.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Vitrina {

namespace {

/// A document that fetches nothing, whatever its HTML asks for.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

constexpr qreal cssDpi = 96;
/// Of a page: a table that is no longer is kept whole.
constexpr qreal shortTable = 0.6;
constexpr QSize logoRoom(220, 64); // CSS pixels
constexpr int qrSide = 104;        // likewise: 27 mm

/// What amounts, percentages and days are written with.
constexpr QStringView figures = u"0123456789.,-%/ \u00a0\u2212";

bool isFigures(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return figures.contains(c) || c == QChar::LineSeparator; }) &&
           !text.contains(u"//");
}

/// Nothing but figures, upright and in the paper's own font.
bool isFigures(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        if (format.hasProperty(QTextFormat::FontFamilies) || format.fontItalic())
            return false;
    }
    return block.length() > 1 && isFigures(block.text());
}

/// The font's first family that is installed, and no other.
QFont firstFamily(QFont font)
{
    const QStringList families = font.families();
    const auto first = std::find_if(families.begin(), families.end(), [](const QString &family) {
        return QFontDatabase::hasFamily(family);
    });
    if (first != families.end())
        font.setFamilies({*first});
    return font;
}

bool hasAll(QFont font, const QString &text)
{
    font.setStyleStrategy(QFont::NoFontMerging);
    const QFontMetricsF metrics(font);
    QSet<QChar> seen;
    for (const QChar c : text) {
        const bool isPicture = c == QChar::ObjectReplacementCharacter;
        const bool isKnown = c.isSpace() || isPicture || seen.contains(c);
        if (!isKnown && (c.isSurrogate() || !metrics.inFont(c)))
            return false;
        seen.insert(c);
    }
    return true;
}

QList<QGlyphRun> glyphsOf(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    layout.createLine().setLineWidth(std::numeric_limits<int>::max() / 256);
    layout.endLayout();
    return layout.glyphRuns();
}

/// Whether figures look the same with no regard to their neighbours: no pair of them is moved
/// together, none takes another form.
bool standApart(QFont font)
{
    QString pairs;
    for (const QChar first : figures) {
        for (const QChar second : figures) {
            if (first != u'/' || second != u'/')
                pairs += QString(first) + second + u'0';
        }
    }
    font.setPixelSize(200);
    QFont plain = font;
    plain.setStyleStrategy(QFont::PreferNoShaping);
    for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold, QFont::Bold}) {
        font.setWeight(weight);
        plain.setWeight(weight);
        const QList<QGlyphRun> shaped = glyphsOf(pairs, font);
        const QList<QGlyphRun> unshaped = glyphsOf(pairs, plain);
        const bool isSame = std::equal(shaped.begin(), shaped.end(), unshaped.begin(),
                                       unshaped.end(), [](const QGlyphRun &a, const QGlyphRun &b) {
                                           return a.glyphIndexes() == b.glyphIndexes() &&
                                                  a.positions() == b.positions();
                                       });
        if (!isSame)
            return false;
    }
    return true;
}

} // namespace

/// Draws the two pictures, sharp at any resolution; takes the place of Qt's own handler, which
/// would look for files.
class PaperText::Painted : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    Painted(const Pictures &pictures, qreal dpi)
        : m_pictures(pictures)
        , m_scale(dpi / cssDpi)
    {
    }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const QString name = format.toImageFormat().name();
        if (name == u"qr" && !m_pictures.qr.isEmpty())
            return QSizeF(qrSide, qrSide) * m_scale;
        if (name == u"logo" && !m_pictures.logo.isNull())
            return QSizeF(m_pictures.logo.size()).scaled(logoRoom, Qt::KeepAspectRatio) * m_scale;
        return {};
    }
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        const QString name = format.toImageFormat().name();
        if (name == u"qr")
            m_pictures.qr.paint(*painter, rect);
        else if (name == u"logo" && !m_pictures.logo.isNull())
            painter->drawImage(rect, m_pictures.logo);
    }

private:
    const Pictures &m_pictures;
    qreal m_scale;
};

PaperText::PaperText(const QString &html, Pictures pictures, const QPaintDevice &device,
                     const QSizeF &page)
    : m_pictures(std::move(pictures))
    , m_document(std::make_unique<ClosedDocument>())
    , m_painted(std::make_unique<Painted>(m_pictures, device.logicalDpiY()))
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDocumentMargin(0);
    m_document->setPageSize(QSizeF(0, 0)); // until all is set there is nothing to lay out
    m_document->setDefaultFont(font());
    QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    layout->setPaintDevice(const_cast<QPaintDevice *>(&device)); // it only measures with it
    layout->registerHandler(QTextFormat::ImageObject, m_painted.get());
    m_document->setHtml(html);
    lighten();
    m_document->setPageSize(page);
    keepTogether();
}

/// Spares what takes most of a layout's time and changes nothing on paper: families to fall back on
/// where none is needed, the shaping of figures, and the shaping of all once more to paint it.
void PaperText::lighten()
{
    const QFont first = firstFamily(font());
    if (hasAll(first, m_document->toPlainText()))
        m_document->setDefaultFont(first);
    static const bool areFiguresApart = standApart(first);
    QTextCharFormat plain;
    plain.setFontStyleStrategy(QFont::PreferNoShaping);
    QTextCursor cursor(m_document.get());
    cursor.beginEditBlock();
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        block.layout()->setCacheEnabled(true);
        if (!areFiguresApart || !isFigures(block))
            continue;
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(plain);
    }
    cursor.endEditBlock();
}

PaperText::~PaperText() = default;

QFont PaperText::font()
{
    QFont font;
    font.setFamilies({QStringLiteral("Lato"), QStringLiteral("Noto Sans"),
                      QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(8.5);
    font.setHintingPreference(QFont::PreferNoHinting);
    // A hair of it, and there are no ligatures: who searches a PDF does not find "fi" in one.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

int PaperText::pageCount() const
{
    return m_document->pageCount();
}

void PaperText::paint(QPainter &painter, int page) const
{
    const QSizeF size = m_document->pageSize();
    const QRectF view(0, page * size.height(), size.width(), size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, Qt::black);
    painter.save();
    painter.translate(0, -view.y());
    painter.setClipRect(view);
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

/// On which page a block stands: its top, or its last line. Lays out no more than what is before
/// it.
int PaperText::pageOf(const QTextBlock &block, Edge edge) const
{
    const QRectF rect = m_document->documentLayout()->blockBoundingRect(block);
    const qreal y = edge == Edge::Top ? rect.top() : rect.bottom() - 1;
    return int(y / m_document->pageSize().height());
}

/// Whether a page ends within a table that should be whole, or before its first row.
bool PaperText::isTorn(const QTextTable &table, int firstPage) const
{
    const QTextBlock last = table.lastCursorPosition().block();
    if (pageOf(last, Edge::Bottom) == firstPage)
        return false;
    const QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    const qreal height = layout->blockBoundingRect(last).bottom() -
                         layout->blockBoundingRect(table.firstCursorPosition().block()).top();
    if (height <= m_document->pageSize().height() * shortTable)
        return true;
    const int heads = std::min(table.format().headerRowCount(), table.rows() - 1);
    const QTextTableCell row = table.cellAt(heads, 0);
    return pageOf(row.lastCursorPosition().block(), Edge::Bottom) != firstPage;
}

/// Moves a table that is torn, with the heading over it, to the next page.
void PaperText::keepTogether(QTextTable &table)
{
    QTextCursor head(m_document->findBlock(table.firstPosition() - 1));
    const bool hasHead = head.block().isValid() && head.blockFormat().headingLevel() > 0;
    const QTextBlock first = hasHead ? head.block() : table.firstCursorPosition().block();
    const int page = pageOf(first, Edge::Top);
    const bool isLeft = hasHead && pageOf(table.firstCursorPosition().block(), Edge::Top) != page;
    if (!isLeft && !isTorn(table, page))
        return;
    if (hasHead) {
        QTextBlockFormat format = head.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        head.setBlockFormat(format);
    } else {
        QTextTableFormat format = table.format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        table.setFormat(format);
    }
}

/// Qt ends a page between any two lines of a row. That does no harm where all its cells have as
/// many lines, as the instalments of a year; otherwise the row before it is padded to the page's
/// end.
void PaperText::keepRowsWhole(QTextTable &table)
{
    const QAbstractTextDocumentLayout *layout = m_document->documentLayout();
    const qreal page = m_document->pageSize().height();
    for (int row = table.format().headerRowCount() + 1; row < table.rows(); ++row) {
        qreal top = std::numeric_limits<qreal>::max();
        qreal bottom = 0;
        QSet<qreal> heights;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const QRectF first = layout->blockBoundingRect(cell.firstCursorPosition().block());
            const QRectF last = layout->blockBoundingRect(cell.lastCursorPosition().block());
            top = std::min(top, first.top());
            bottom = std::max(bottom, last.bottom());
            heights.insert(std::round(last.bottom() - first.top()));
        }
        const bool isWhole = int(top / page) == int((bottom - 1) / page);
        if (isWhole || heights.size() == 1 || bottom - top > page / 2)
            continue;
        padBelow(table, row - 1, (int(top / page) + 1) * page - top);
    }
}

void PaperText::padBelow(QTextTable &table, int row, qreal pixels)
{
    const qreal scale = m_document->documentLayout()->paintDevice()->logicalDpiY() / cssDpi;
    QTextCursor whole(m_document.get());
    whole.beginEditBlock(); // one layout for all cells
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setBottomPadding(format.bottomPadding() + pixels / scale + 2);
        cell.setFormat(format);
    }
    whole.endEditBlock();
}

/// From the first on: what is moved moves only what comes after.
void PaperText::keepTogether()
{
    const QList<QTextFrame *> frames = m_document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            keepTogether(*table);
            keepRowsWhole(*table);
        }
    }
}

QString PaperText::unknownPicture(const QString &html)
{
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    const auto formats = document.allFormats();
    for (const QTextFormat &format : formats) {
        const QString name = format.isImageFormat() ? format.toImageFormat().name() : QString();
        if (format.isImageFormat() && name != u"logo" && name != u"qr")
            return name.isEmpty() ? QStringLiteral("?") : name;
    }
    return {};
}

} // namespace Vitrina

#include "papertext.moc"
