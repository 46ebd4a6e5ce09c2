// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Header only, as it needs Widgets; only tests of widgets include it.

#include <QTest>
#include <QWidget>

namespace Vitrina::Testing {

/// Types text key by key, letters with accents too, for which QTest::keyClicks() knows no key.
inline void typeText(QWidget *widget, const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() < 128)
            QTest::keyClick(widget, c.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

} // namespace Vitrina::Testing
