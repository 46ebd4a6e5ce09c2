// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quotes/phototaking.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace Vitrina {

namespace {

QStringList filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

PhotoTaking::PhotoTaking(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // in the order in which they were chosen, and one in memory
}

PhotoTaking::~PhotoTaking()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PhotoTaking::start(const QString &name, const std::function<Result<TakenPhoto>()> &work)
{
    ++m_waiting;
    Q_EMIT waitingChanged();
    m_pool.start([this, name, work] {
        const Result<TakenPhoto> photo = work();
        QMetaObject::invokeMethod(
            this,
            [this, name, photo] {
                --m_waiting;
                if (photo)
                    Q_EMIT taken(*photo);
                else
                    Q_EMIT refused(name, photo.error());
                Q_EMIT waitingChanged();
            },
            Qt::QueuedConnection);
    });
}

void PhotoTaking::takeFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        start(QFileInfo(path).fileName(), [path] { return takePhoto(path); });
}

void PhotoTaking::takeImage(const QImage &image)
{
    start({}, [image] { return takePhoto(image); });
}

bool PhotoTaking::holdsPictures(const QMimeData &data)
{
    return data.hasImage() || !filesIn(data).isEmpty();
}

bool PhotoTaking::take(const QMimeData &data)
{
    const QStringList files = filesIn(data);
    if (!files.isEmpty())
        takeFiles(files);
    else if (data.hasImage())
        takeImage(qvariant_cast<QImage>(data.imageData()));
    else
        return false;
    return true;
}

} // namespace Vitrina
