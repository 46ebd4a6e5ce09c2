// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <functional>

class QWidget;

namespace Vitrina {

/// Where the tour and the screenshots are played: a window, real keys to it, pictures of it.
class Player
{
public:
    explicit Player(const QString &folder);

    /// A key as the platform would deliver it, shortcuts included, to the active window.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {});
    void type(const QString &text);

    /// Handles events until @p holds or time is over. @returns whether it holds.
    bool until(const std::function<bool()> &holds, int milliseconds = 5000);
    /// Handles what there is to handle.
    void settle();

    /// Saves a picture of the window under the name; prints the file's name.
    bool picture(QWidget &window, const QString &name);
    QString folder() const { return m_folder; }

private:
    QString m_folder;
};

} // namespace Vitrina
