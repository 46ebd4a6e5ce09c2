// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/photoview.h"

#include "kit/button.h"
#include "kit/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr double shareOfScreen = 0.85;

struct FetchWords
{
    ContentFetch how;
    const char *text;
};
constexpr FetchWords fetchWords[] = {
    {ContentFetch::Offline,
     QT_TRANSLATE_NOOP("Vitrina::PhotoView",
                       "There is no connection to the shared database. The large "
                       "picture can be seen when it is back.")},
    {ContentFetch::NotThere,
     QT_TRANSLATE_NOOP("Vitrina::PhotoView", "The large picture is not there any more.")},
    {ContentFetch::Damaged,
     QT_TRANSLATE_NOOP("Vitrina::PhotoView",
                       "The picture in the shared database is damaged: it is not the "
                       "one that was taken.")},
    {ContentFetch::NoRoom,
     QT_TRANSLATE_NOOP("Vitrina::PhotoView", "There is no room for it on this computer.")},
};

} // namespace

/// Paints a pixmap as large as it fits.
class PhotoView::Picture : public QWidget
{
public:
    explicit Picture(QWidget *parent)
        : QWidget(parent)
    {
        setMinimumSize(320, 240);
    }
    void setPixmap(const QPixmap &pixmap, const QSize &size)
    {
        m_pixmap = pixmap;
        m_size = size;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_pixmap.isNull())
            return;
        QSize size = m_size;
        if (size.width() > width() || size.height() > height())
            size.scale(this->size(), Qt::KeepAspectRatio);
        QRect place(QPoint(), size);
        place.moveCenter(rect().center());
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawPixmap(place, m_pixmap);
    }

private:
    QPixmap m_pixmap;
    QSize m_size; ///< of the large picture, also while the small one stands for it
};

PhotoView::PhotoView(PhotoShelf &shelf, std::vector<Photo> photos, int first, QWidget *parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_photos(std::move(photos))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("photoView"));
    setWindowTitle(tr("Photographs"));
    resize(screen()->availableSize() * shareOfScreen);
    auto *column = new QVBoxLayout(this);
    m_picture = new Picture(this);
    m_picture->setObjectName(QStringLiteral("photoPicture"));
    column->addWidget(m_picture, 1);
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const char *name, auto clicked) {
        auto *made = new Button(text);
        made->setObjectName(QLatin1StringView(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, clicked);
        row->addWidget(made);
        return made;
    };
    m_back = button(tr("Previous"), "previousPhotoButton", [this] { go(m_current - 1); });
    m_on = button(tr("Next"), "nextPhotoButton", [this] { go(m_current + 1); });
    m_place = plainLabel({}, this, "dim");
    m_place->setObjectName(QStringLiteral("photoPlace"));
    row->addWidget(m_place);
    m_message = plainLabel({}, this);
    m_message->setObjectName(QStringLiteral("photoMessage"));
    row->addWidget(m_message, 1, Qt::AlignHCenter);
    button(tr("Close"), "closePhotoButton", [this] { close(); });
    column->addLayout(row);
    connect(&shelf, &PhotoShelf::told, this, &PhotoView::onTold);
    go(first);
}

QString PhotoView::message() const
{
    return m_message->text();
}

void PhotoView::say(const QString &text)
{
    m_message->setText(text);
}

void PhotoView::go(int to)
{
    const int count = int(m_photos.size());
    to = std::clamp(to, 0, count - 1);
    if (to == m_current)
        return;
    m_current = to;
    m_back->setEnabled(to > 0);
    m_on->setEnabled(to < count - 1);
    const QString place = tr("%1 of %2").arg(to + 1).arg(count);
    m_place->setText(place);
    m_picture->setAccessibleName(tr("Photograph %1").arg(place));
    load();
    Q_EMIT shown(to);
}

void PhotoView::load()
{
    const PictureFacts &picture = m_photos[size_t(m_current)].picture;
    const std::optional<QByteArray> bytes = m_shelf.bytes(picture);
    QPixmap pixmap;
    pixmap.loadFromData(bytes ? *bytes : picture.thumbnailBytes(), "JPEG");
    m_picture->setPixmap(pixmap, QSize(picture.width, picture.height));
    say(bytes ? QString() : tr("Being fetched…"));
    if (!bytes)
        m_shelf.fetch(m_photos[size_t(m_current)].id);
}

void PhotoView::onTold(const PhotoId &photo, ContentFetch how)
{
    if (photo != m_photos[size_t(m_current)].id)
        return;
    if (how == ContentFetch::Here && m_shelf.bytes(m_photos[size_t(m_current)].picture))
        return load();
    for (const FetchWords &words : fetchWords) {
        if (words.how == how)
            say(tr(words.text));
    }
}

void PhotoView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_current - 1);
    case Qt::Key_Right:
        return go(m_current + 1);
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(int(m_photos.size()) - 1);
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace Vitrina
