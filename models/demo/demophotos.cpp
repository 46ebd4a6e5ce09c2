// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demophotos.h"

#include "storage/contentstore.h"

#include <QPainter>
#include <QPainterPath>

namespace Vitrina {

namespace {

constexpr int wide = 960;
constexpr int high = 720;

QColor paintOf(const QString &colour)
{
    if (colour == u"Rojo")
        return QColor(0xb4, 0x23, 0x18);
    if (colour == u"Azul")
        return QColor(0x17, 0x5c, 0xd3);
    return QColor(0x2a, 0x2f, 0x38);
}

void drawWheel(QPainter &painter, const QPointF &centre)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0x1c, 0x1c, 0x1e), 30));
    painter.drawEllipse(centre, 112, 112);
    painter.setPen(QPen(QColor(0x8a, 0x90, 0x99), 5));
    for (int spoke = 0; spoke < 6; ++spoke) {
        painter.save();
        painter.translate(centre);
        painter.rotate(spoke * 30);
        painter.drawLine(-98, 0, 98, 0);
        painter.restore();
    }
    painter.setBrush(QColor(0x8a, 0x90, 0x99));
    painter.drawEllipse(centre, 20, 20);
}

void drawYard(QPainter &painter)
{
    QLinearGradient wall(0, 0, 0, 480);
    wall.setColorAt(0, QColor(0xd8, 0xdc, 0xe2));
    wall.setColorAt(1, QColor(0xb9, 0xc0, 0xc9));
    painter.fillRect(0, 0, wide, 480, wall);
    QLinearGradient ground(0, 480, 0, high);
    ground.setColorAt(0, QColor(0x8d, 0x8a, 0x84));
    ground.setColorAt(1, QColor(0x6d, 0x6a, 0x65));
    painter.fillRect(0, 480, wide, high - 480, ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 70));
    painter.drawEllipse(QPointF(480, 612), 350, 26);
}

void drawMotorcycle(QPainter &painter, const QColor &paint)
{
    drawWheel(painter, {265, 490});
    drawWheel(painter, {695, 490});
    painter.setPen(QPen(QColor(0x70, 0x76, 0x80), 18, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(695, 490, 610, 255); // the fork
    painter.drawLine(265, 490, 430, 470); // the swing arm
    painter.setPen(QPen(QColor(0x3a, 0x3f, 0x48), 14, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(610, 255, 560, 225); // the handlebar
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x4a, 0x50, 0x5a));
    painter.drawRoundedRect(QRectF(400, 395, 175, 130), 24, 24); // the engine
    painter.setBrush(QColor(0xa6, 0xac, 0xb5));
    painter.drawRoundedRect(QRectF(190, 520, 290, 26), 13, 13); // the exhaust
    QPainterPath tank;
    tank.moveTo(420, 330);
    tank.cubicTo(440, 245, 560, 245, 615, 300);
    tank.lineTo(600, 390);
    tank.lineTo(420, 390);
    tank.closeSubpath();
    painter.setBrush(paint);
    painter.drawPath(tank);
    QPainterPath tail;
    tail.moveTo(175, 320);
    tail.lineTo(420, 345);
    tail.lineTo(420, 395);
    tail.lineTo(280, 390);
    tail.closeSubpath();
    painter.drawPath(tail);
    painter.setBrush(QColor(0x22, 0x24, 0x28));
    painter.drawRoundedRect(QRectF(205, 300, 235, 36), 18, 18); // the seat
    painter.setBrush(QColor(0xff, 0xf3, 0xc4));
    painter.drawEllipse(QPointF(648, 300), 30, 34); // the lamp
}

QImage motorcycle(const QColor &paint, bool isFromTheRight)
{
    QImage image(wide, high, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawYard(painter);
    if (!isFromTheRight) {
        painter.translate(wide, 0);
        painter.scale(-1, 1);
    }
    drawMotorcycle(painter, paint);
    return image;
}

} // namespace

QList<PictureFacts> DemoPhotos::of(const QString &colour)
{
    if (!m_drawn.contains(colour)) {
        QList<TakenPhoto> &drawn = m_drawn[colour];
        for (const bool isFromTheRight : {true, false}) {
            if (const Result<TakenPhoto> taken =
                    takePhoto(motorcycle(paintOf(colour), isFromTheRight)))
                drawn += *taken;
        }
    }
    QList<PictureFacts> pictures;
    for (const TakenPhoto &taken : std::as_const(m_drawn[colour]))
        pictures += taken.facts;
    return pictures;
}

Result<void> DemoPhotos::keep(const ContentStore &store, const QDateTime &now) const
{
    for (const QList<TakenPhoto> &drawn : m_drawn) {
        for (const TakenPhoto &taken : drawn) {
            if (const Result<QString> kept = store.put(taken.bytes, now); !kept)
                return tl::unexpected(kept.error());
        }
    }
    return {};
}

} // namespace Vitrina
