// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a person waits. See README.md for what each figure means.
#include "figures.h"

#include "kit/theme.h"
#include "testsupport/lightscheme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMainWindow>
#include <QTimer>

#include <cstdio>

namespace Vitrina::Bench {

namespace {

/// The least that a program with a window does; what the start of ours is measured against.
/// Tells and leaves once the window has been painted on the screen, as the program does with
/// --quit-after-first-paint: a window that is not exposed yet paints nothing, whatever it is told.
class EmptyWindow : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            std::puts("painted");
            std::fflush(stdout);
            QCoreApplication::quit();
        });
    }
};

int showEmptyWindow()
{
    EmptyWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

QCommandLineOption number(const char *name, const char *what, int otherwise)
{
    return {QLatin1StringView(name), QLatin1StringView(what), QStringLiteral("number"),
            QString::number(otherwise)};
}

Options optionsFrom(const QCoreApplication &app)
{
    Options options;
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto rows = number("rows", "Follow-ups of the dataset.", options.rows);
    const auto pending =
        number("pending", "How many of a hundred are pending.", options.pendingPercent);
    const auto imported =
        number("import-rows", "Follow-ups that are imported.", options.importRows);
    const auto repetitions = number("repetitions", "Samples of each figure.", options.repetitions);
    const QCommandLineOption only(QStringLiteral("only"),
                                  QStringLiteral("Only figures whose name begins so."),
                                  QStringLiteral("name"));
    parser.addOptions({rows, pending, imported, repetitions, only});
    parser.process(app);
    options.rows = parser.value(rows).toInt();
    options.pendingPercent = parser.value(pending).toInt();
    options.importRows = parser.value(imported).toInt();
    options.repetitions = qMax(1, parser.value(repetitions).toInt());
    options.only = parser.values(only);
    return options;
}

int measureAll(QApplication &app)
{
    const Options options = optionsFrom(app);
    const Theme theme(app, std::make_unique<Testing::LightScheme>());
    const Context bench{options, theme};
    {
        const auto dataset = Dataset::openOrMake(options.rows, options.pendingPercent);
        measureOpening(bench, *dataset);
        measureTyping(bench, *dataset);
        measureSorting(bench, *dataset);
        measureResolving(bench, *dataset);
        measureQuotes(bench, *dataset);
    }
    measureProforma(bench);
    measureStarting(bench);
    measureImport(bench);
    return 0;
}

} // namespace

bool Context::wants(const QString &name) const
{
    // "open" asks for "open-built", and the group "search" is asked for by "search-own".
    return options.only.isEmpty() ||
           std::any_of(options.only.begin(), options.only.end(), [&name](const QString &one) {
               return name.startsWith(one) || one.startsWith(name);
           });
}

} // namespace Vitrina::Bench

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (app.arguments().contains(QStringLiteral("--empty-window")))
        return Vitrina::Bench::showEmptyWindow();
    return Vitrina::Bench::measureAll(app);
}
