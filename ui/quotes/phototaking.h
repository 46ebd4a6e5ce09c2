// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photos/photointake.h"

#include <QObject>
#include <QThreadPool>

class QMimeData;

namespace Vitrina {

/// Takes pictures in behind the screen, one after the other, as a camera's takes a while. GUI
/// thread.
class PhotoTaking : public QObject
{
    Q_OBJECT

public:
    explicit PhotoTaking(QObject *parent = nullptr);
    ~PhotoTaking() override;

    void takeFiles(const QStringList &paths);
    void takeImage(const QImage &image);
    /// What was dropped or copied: files, else a picture. False where it is neither.
    bool take(const QMimeData &data);
    static bool holdsPictures(const QMimeData &data);

    /// How many are under way.
    int waiting() const { return m_waiting; }

Q_SIGNALS:
    void taken(const Vitrina::TakenPhoto &photo);
    /// @p name is the file's; empty for one of the clipboard.
    void refused(const QString &name, const Vitrina::Problem &problem);
    void waitingChanged();

private:
    void start(const QString &name, const std::function<Result<TakenPhoto>()> &work);

    QThreadPool m_pool;
    int m_waiting = 0;
};

} // namespace Vitrina
