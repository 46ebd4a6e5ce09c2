// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstpaint.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <utility>

namespace Vitrina {

namespace {

/// Tells, then ends as it always ends: a lock left behind would cost the next start its removal.
void leave()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                std::printf("%d\n", line.mid(6).simplified().split(' ').front().toInt());
        }
    }
    std::fflush(stdout);
    QCoreApplication::quit();
}

class FirstPaint : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The table's viewport; its handler runs after this, so the leaving waits its turn.
        if (event->type() == QEvent::Paint && watched->parent() &&
            watched->parent()->objectName() == QLatin1StringView("followUpTable"))
            QTimer::singleShot(0, this, [this] {
                if (!std::exchange(m_told, true))
                    leave();
            });
        return false;
    }

private:
    bool m_told = false;
};

} // namespace

void quitAfterFirstPaint(QApplication &app)
{
    app.installEventFilter(new FirstPaint(&app));
}

} // namespace Vitrina
