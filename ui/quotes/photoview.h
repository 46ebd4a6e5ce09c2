// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/photoshelf.h"

#include <QDialog>
#include <QPixmap>

#include <vector>

class QLabel;

namespace Vitrina {

/// A photograph as large as the screen lets it be; Left and Right go on, Esc closes. What is not on
/// this computer yet is shown as its small picture until it came, and a line says how that stands.
class PhotoView : public QDialog
{
    Q_OBJECT

public:
    PhotoView(PhotoShelf &shelf, std::vector<Photo> photos, int first, QWidget *parent);

    int current() const { return m_current; }
    QString message() const;

Q_SIGNALS:
    void shown(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Picture;
    void go(int to);
    void load();
    void onTold(const PhotoId &photo, ContentFetch how);
    void say(const QString &text);

    PhotoShelf &m_shelf;
    std::vector<Photo> m_photos;
    int m_current = -1;
    Picture *m_picture = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_place = nullptr;
    QWidget *m_back = nullptr;
    QWidget *m_on = nullptr;
};

} // namespace Vitrina
