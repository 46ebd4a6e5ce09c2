// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/icons.h"

#include "kit/palette.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

namespace Vitrina {

namespace {

struct Entry
{
    Icon icon;
    const char *group;
    const char *file;
};

constexpr std::array<Entry, static_cast<std::size_t>(Icon::Count_)> entries = {{
    {Icon::Add, "actions", "list-add"},
    {Icon::Apply, "actions", "dialog-ok-apply"},
    {Icon::Back, "actions", "go-previous"},
    {Icon::Calendar, "actions", "view-calendar"},
    {Icon::Call, "actions", "call-start"},
    {Icon::Cancel, "actions", "dialog-cancel"},
    {Icon::Chat, "actions", "dialog-messages"},
    {Icon::Check, "actions", "checkmark"},
    {Icon::Clear, "actions", "edit-clear"},
    {Icon::Clock, "actions", "clock"},
    {Icon::Close, "actions", "window-close"},
    {Icon::Configure, "actions", "configure"},
    {Icon::Copy, "actions", "edit-copy"},
    {Icon::Delete, "actions", "edit-delete"},
    {Icon::Edit, "actions", "document-edit"},
    {Icon::Export, "actions", "document-export"},
    {Icon::Filter, "actions", "view-filter"},
    {Icon::Forward, "actions", "go-next"},
    {Icon::Help, "actions", "help-contents"},
    {Icon::History, "actions", "view-history"},
    {Icon::Home, "actions", "go-home"},
    {Icon::Import, "actions", "document-import"},
    {Icon::Language, "actions", "set-language"},
    {Icon::Link, "actions", "link"},
    {Icon::List, "actions", "view-list-details"},
    {Icon::Lock, "actions", "lock"},
    {Icon::Mail, "actions", "mail-message"},
    {Icon::Menu, "actions", "application-menu"},
    {Icon::Note, "actions", "note"},
    {Icon::Offline, "actions", "network-disconnect"},
    {Icon::Phone, "devices", "phone"},
    {Icon::Print, "actions", "document-print"},
    {Icon::Quit, "actions", "application-exit"},
    {Icon::Report, "actions", "office-chart-bar"},
    {Icon::Search, "actions", "edit-find"},
    {Icon::Sync, "actions", "view-refresh"},
    {Icon::Task, "actions", "view-task"},
    {Icon::Undo, "actions", "edit-undo"},
    {Icon::User, "actions", "user"},
    {Icon::Users, "actions", "system-users"},
    {Icon::Vehicle, "applets", "car"},
    {Icon::Warning, "status", "data-warning"},
}};

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].icon != static_cast<Icon>(i))
            return false;
    }
    return true;
}
static_assert(inOrder(), "the table is indexed by the enum");

QColor colourOf(IconColour role)
{
    const Tokens &t = paintTokens();
    const std::array<QColor, 5> colours = {t.text, t.dim, t.accent, t.onAccent, t.danger.text};
    return colours[static_cast<std::size_t>(role)];
}

/// Breeze draws twice: at 16 and at 22. The nearer drawing stays on the pixel grid.
QString fileFor(Icon which, qreal logicalSize)
{
    const Entry &entry = entries[static_cast<std::size_t>(which)];
    return QStringLiteral(":/breeze/%1/%2/%3.svg")
        .arg(QLatin1String(entry.group))
        .arg(logicalSize < 20 ? 16 : 22)
        .arg(QLatin1String(entry.file));
}

/// The drawing's shape in one colour. Its darkness carves: white parts of a two-tone drawing
/// become holes.
QImage shape(const QString &file, const QSize &size, const QColor &colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(file);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    painter.end();
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const bool hole = qBlue(line[x]) > 200 && qRed(line[x]) > 200 && qGreen(line[x]) > 200;
            const int alpha = hole ? 0 : qAlpha(line[x]) * colour.alpha() / 255;
            line[x] = qRgba(colour.red(), colour.green(), colour.blue(), alpha);
        }
    }
    return image;
}

class Engine : public QIconEngine
{
public:
    Engine(Icon which, IconColour role)
        : m_icon(which)
        , m_role(role)
    {
    }
    Engine(Icon which, const QColor &fixed)
        : m_icon(which)
        , m_fixed(fixed)
    {
    }

    QIconEngine *clone() const override { return new Engine(*this); }
    QString key() const override { return QStringLiteral("vitrina"); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, drawn((QSizeF(rect.size()) * ratio).toSize(), ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(size, 1.0, mode);
    }

    /// @param size in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return drawn(size, scale, mode);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

private:
    QPixmap drawn(const QSize &size, qreal scale, QIcon::Mode mode) const
    {
        QColor colour = m_fixed.isValid() ? m_fixed : colourOf(m_role);
        if (mode == QIcon::Disabled)
            colour.setAlphaF(0.45F);
        const QString file = fileFor(m_icon, size.height() / scale);
        const QString cacheKey = QStringLiteral("vitrina/%1/%2x%3/%4")
                                     .arg(file)
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(colour.rgba(), 8, 16);
        QPixmap pixmap;
        if (!QPixmapCache::find(cacheKey, &pixmap)) {
            pixmap = QPixmap::fromImage(shape(file, size, colour));
            QPixmapCache::insert(cacheKey, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    Icon m_icon;
    IconColour m_role = IconColour::Text;
    QColor m_fixed;
};

} // namespace

QIcon icon(Icon which, IconColour colour)
{
    return QIcon(new Engine(which, colour));
}

QIcon icon(Icon which, const QColor &colour)
{
    return QIcon(new Engine(which, colour));
}

QIcon appIcon()
{
    QIcon result;
    QSvgRenderer renderer(QStringLiteral(":/app/vitrina.svg"));
    for (int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace Vitrina
