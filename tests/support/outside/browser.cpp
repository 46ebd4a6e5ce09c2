// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outside/browser.h"

#include <QProcess>
#include <QTemporaryDir>

namespace Vitrina::Testing {

QString pageInBrowser(const QString &url, const QString &agent)
{
    const QTemporaryDir home;
    QProcess browser;
    browser.setStandardErrorFile(QProcess::nullDevice());
    browser.start(
        QStringLiteral("chromium"),
        {QStringLiteral("--headless"), QStringLiteral("--no-sandbox"),
         QStringLiteral("--disable-gpu"), QStringLiteral("--disable-dev-shm-usage"),
         QStringLiteral("--user-data-dir=") + home.path(), QStringLiteral("--user-agent=") + agent,
         QStringLiteral("--virtual-time-budget=5000"), QStringLiteral("--dump-dom"), url});
    if (!browser.waitForFinished(60'000) || browser.exitCode() != 0)
        qFatal("chromium does not work: %s", qPrintable(browser.errorString()));
    return QString::fromUtf8(browser.readAllStandardOutput())
        .replace(QStringLiteral("&nbsp;"), QStringLiteral("\u00a0"));
}

} // namespace Vitrina::Testing
