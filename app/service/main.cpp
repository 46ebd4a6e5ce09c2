// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkserver.h"
#include "serviceoptions.h"
#include "terminal/terminallanguage.h"

#include <QGuiApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

using namespace Vitrina;
using namespace Vitrina::Service;

namespace {

/// SIGTERM and SIGINT as something to read, blocked for all threads that are made after.
class EndingSignals
{
public:
    EndingSignals()
    {
        sigset_t signals;
        sigemptyset(&signals);
        sigaddset(&signals, SIGTERM);
        sigaddset(&signals, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signals, nullptr);
        m_descriptor = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    }
    ~EndingSignals() { close(m_descriptor); }
    Q_DISABLE_COPY(EndingSignals)

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

ExitCode serve(const Options &options, const EndingSignals &ending, QTextStream &err)
{
    LinkServer server(options, err);
    if (!server.listen(options.port)) {
        err << QCoreApplication::translate("vitrina-service",
                                           "Port %1 of this computer cannot be listened on: %2")
                   .arg(options.port)
                   .arg(server.errorString())
            << Qt::endl;
        return Refused;
    }
    err << "vitrina-service: "
        << QCoreApplication::translate("vitrina-service", "Listening on 127.0.0.1:%1.")
               .arg(server.port())
        << Qt::endl;
    QSocketNotifier notifier(ending.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &QCoreApplication::quit);
    QTimer::singleShot(0, [&server] { server.knock(); });
    QCoreApplication::exec();
    return Done;
}

} // namespace

int main(int argc, char **argv)
{
    const EndingSignals ending;
    // The proforma is laid out with fonts; nothing is ever shown.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("vitrina-service"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VITRINA_VERSION));
    const TerminalLanguage language;
    QTextStream out(stdout);
    QTextStream err(stderr);
    const auto parsed = parseOptions(QCoreApplication::arguments(), out, err);
    if (const ExitCode *ended = std::get_if<ExitCode>(&parsed))
        return *ended;
    return serve(std::get<Options>(parsed), ending, err);
}
