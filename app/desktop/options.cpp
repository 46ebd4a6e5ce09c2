// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/options.h"

#include "desktop/languages.h"
#include "storage/profile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

namespace Vitrina {

QString Options::folder() const
{
    if (!profile.isEmpty())
        return QDir(profile).absolutePath();
    return demonstration ? Profile::demonstrationFolder() : Profile::defaultFolder();
}

Options parseOptions(QCoreApplication &app)
{
    // --help is said in the system's language: what a person has chosen is known with her profile.
    Languages languages(app);
    if (app.arguments().size() > 1)
        languages.apply({});
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Options", "Follow-ups, clients and quotes of a vehicle showroom."));
    parser.addHelpOption();
    parser.addVersionOption();
    auto text = [](const char *source) { return QCoreApplication::translate("Options", source); };
    const QCommandLineOption profile(
        QStringLiteral("profile"),
        text(QT_TRANSLATE_NOOP("Options", "Keep the database and the settings in <dir>.")),
        QStringLiteral("dir"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        text(QT_TRANSLATE_NOOP("Options", "Open the demonstration showroom.")));
    const QCommandLineOption as(
        QStringLiteral("as"), text(QT_TRANSLATE_NOOP("Options", "Enter as this member of staff.")),
        QStringLiteral("login"));
    const QCommandLineOption tour(
        QStringLiteral("tour"),
        text(QT_TRANSLATE_NOOP(
            "Options", "Walk through a day of the demonstration and save pictures in <dir>.")),
        QStringLiteral("dir"));
    const QCommandLineOption screenshots(
        QStringLiteral("screenshots"),
        text(QT_TRANSLATE_NOOP("Options", "Draw every page of the demonstration into <dir>.")),
        QStringLiteral("dir"));
    QCommandLineOption firstPaint(QStringLiteral("quit-after-first-paint"));
    firstPaint.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({profile, demo, as, tour, screenshots, firstPaint});
    parser.process(app);

    Options options;
    options.profile = parser.value(profile);
    options.login = parser.value(as);
    options.tour = parser.value(tour);
    options.screenshots = parser.value(screenshots);
    options.demonstration = parser.isSet(demo);
    options.quitAfterFirstPaint = parser.isSet(firstPaint);
    return options;
}

} // namespace Vitrina
