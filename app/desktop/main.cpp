// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/application.h"
#include "desktop/firstpaint.h"
#include "desktop/fontsetup.h"
#include "desktop/options.h"
#include "desktop/screenshots.h"
#include "desktop/tour.h"

#include <QApplication>

#include <cstdlib>

int main(int argc, char *argv[])
{
    const std::future<void> fonts = Vitrina::beginReadingFonts();
    QApplication app(argc, argv);
    Vitrina::nameProgram(app);
    const Vitrina::Options options = Vitrina::parseOptions(app);
    if (!options.tour.isEmpty())
        return Vitrina::runTour(app, options.tour);
    if (!options.screenshots.isEmpty())
        return Vitrina::drawScreenshots(app, options.screenshots);

    Vitrina::Application vitrina(app, options);
    vitrina.start();
    if (options.quitAfterFirstPaint)
        Vitrina::quitAfterFirstPaint(app);
    const int code = QApplication::exec();
    // A copy that is still being written may be cut off; its thread must not outlive what it uses.
    if (!vitrina.finish())
        std::quick_exit(code);
    return code;
}
