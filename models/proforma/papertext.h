// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "proforma/qrcode.h"

#include <QFont>
#include <QImage>
#include <QTextDocument>

#include <memory>

class QTextTable;

namespace Vitrina {

/// What <img src="logo"> and <img src="qr"> stand for.
struct Pictures
{
    QImage logo;
    QrCode qr;
};

/// HTML laid out in pages for one device, on which headings stay with what they are of and short
/// tables stay whole. It asks for nothing but the two pictures it was given: no file, no network.
class PaperText
{
public:
    /// @p page in the device's pixels; the device outlives this.
    PaperText(const QString &html, Pictures pictures, const QPaintDevice &device,
              const QSizeF &page);
    ~PaperText();

    int pageCount() const;
    /// Its content's upper left corner at the painter's origin.
    void paint(QPainter &painter, int page) const;

    /// Lato where it is installed: its figures are of one width without being asked.
    static QFont font();
    /// The first picture that the HTML asks for and that there is not; empty when there is none.
    static QString unknownPicture(const QString &html);

private:
    class Painted;

    enum class Edge { Top, Bottom };

    void lighten();
    void keepTogether();
    void keepTogether(QTextTable &table);
    void keepRowsWhole(QTextTable &table);
    void padBelow(QTextTable &table, int row, qreal pixels);
    bool isTorn(const QTextTable &table, int firstPage) const;
    int pageOf(const QTextBlock &block, Edge edge) const;

    Pictures m_pictures;
    std::unique_ptr<QTextDocument> m_document;
    std::unique_ptr<Painted> m_painted; ///< draws the pictures
};

} // namespace Vitrina
