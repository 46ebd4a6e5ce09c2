// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceoptions.h"

#include "web/signedwebhook.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace Vitrina::Service {

namespace {

QString words(const HubAddressFault &fault)
{
    switch (fault.kind) {
    case HubAddressFault::Kind::NotUnderstood:
        break;
    case HubAddressFault::Kind::HoldsPassword:
        return QCoreApplication::translate(
            "vitrina-service", "A password does not belong in the address, where everybody on "
                               "this computer can read it: use --password-file.");
    case HubAddressFault::Kind::UnknownOption:
        return QCoreApplication::translate("vitrina-service",
                                           "The server's address has a part that is not known: %1")
            .arg(fault.option);
    case HubAddressFault::Kind::WeakTls:
        return QCoreApplication::translate(
            "vitrina-service", "Another computer is reached with sslmode=verify-full only.");
    }
    return QCoreApplication::translate("vitrina-service",
                                       "The server's address is not understood; it looks like "
                                       "postgresql://links@server.example/");
}

void addOptions(QCommandLineParser &parser)
{
    const auto say = [](const char *text) {
        return QCoreApplication::translate("vitrina-service", text);
    };
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
        "vitrina-service", "Shows clients the quotes whose links they were given, and takes their "
                           "answers. On loopback: a web server stands in front of it.")));
    parser.addOptions({
        {{QStringLiteral("h"), QStringLiteral("help")},
         say(QT_TRANSLATE_NOOP("vitrina-service", "Show this help and exit."))},
        {{QStringLiteral("v"), QStringLiteral("version")},
         say(QT_TRANSLATE_NOOP("vitrina-service", "Show the version and exit."))},
        {QStringLiteral("server"),
         say(QT_TRANSLATE_NOOP("vitrina-service",
                               "The shared database's PostgreSQL, such as "
                               "postgresql://links@db.example/, as the service's own login.")),
         QStringLiteral("URL")},
        {QStringLiteral("database"),
         say(QT_TRANSLATE_NOOP("vitrina-service", "Vitrina's database on that server.")),
         say(QT_TRANSLATE_NOOP("vitrina-service", "NAME"))},
        {QStringLiteral("password-file"),
         say(QT_TRANSLATE_NOOP("vitrina-service", "The login's password is the file's first line; "
                                                  "without it, VITRINA_PASSWORD.")),
         say(QT_TRANSLATE_NOOP("vitrina-service", "FILE"))},
        {QStringLiteral("payment-secret-file"),
         say(QT_TRANSLATE_NOOP(
             "vitrina-service",
             "The payment provider's secret is the file's first line, while it is "
             "changed the one before the second; without it, nobody pays "
             "online.")),
         say(QT_TRANSLATE_NOOP("vitrina-service", "FILE"))},
        {QStringLiteral("port"),
         say(QT_TRANSLATE_NOOP("vitrina-service",
                               "The port of this computer that it listens on; 8788 otherwise.")),
         QStringLiteral("N")},
    });
}

ExitCode refuse(QTextStream &err, ExitCode code, const QString &why)
{
    err << why << Qt::endl;
    return code;
}

/// The next line, without its end; null where there is none.
QByteArray lineOf(QFile &file)
{
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

std::optional<QString> passwordOf(const QString &path)
{
    if (path.isEmpty())
        return qEnvironmentVariable("VITRINA_PASSWORD");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(lineOf(file));
}

ExitCode cannotBeRead(QTextStream &err, const QString &path)
{
    return refuse(err, Refused,
                  QCoreApplication::translate("vitrina-service", "%1 cannot be read.").arg(path));
}

/// Done where there is nothing to complain of.
ExitCode readPaymentSecrets(Options &options, const QString &path, QTextStream &err)
{
    if (path.isEmpty())
        return Done;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotBeRead(err, path);
    options.paymentSecret = lineOf(file);
    options.paymentSecretBefore = lineOf(file);
    if (options.paymentSecret.size() >= SignedWebhook::shortestSecret)
        return Done;
    return refuse(
        err, Refused,
        QCoreApplication::translate(
            "vitrina-service", "The payment provider's secret in %1 is shorter than %2 characters.")
            .arg(path)
            .arg(SignedWebhook::shortestSecret));
}

std::variant<Options, ExitCode> optionsOf(const QCommandLineParser &parser, QTextStream &err)
{
    Options options;
    if (!parser.positionalArguments().isEmpty() || !parser.isSet(QStringLiteral("server")))
        return refuse(
            err, Usage,
            QCoreApplication::translate("vitrina-service", "Usage: vitrina-service --server URL"));
    const auto way = hubAddressFromText(parser.value(QStringLiteral("server")));
    if (!way)
        return refuse(err, Usage, words(way.error()));
    options.way = *way;
    if (parser.isSet(QStringLiteral("database")))
        options.way.database = parser.value(QStringLiteral("database"));
    else if (options.way.database.isEmpty())
        options.way.database = QStringLiteral("vitrina");
    if (parser.isSet(QStringLiteral("port"))) {
        bool isNumber = false;
        options.port = parser.value(QStringLiteral("port")).toUShort(&isNumber);
        if (!isNumber)
            return refuse(err, Usage,
                          QCoreApplication::translate("vitrina-service",
                                                      "A port is a number from 0 to 65535."));
    }
    const QString path = parser.value(QStringLiteral("password-file"));
    const std::optional<QString> password = passwordOf(path);
    if (!password)
        return cannotBeRead(err, path);
    options.way.password = *password;
    const ExitCode secrets =
        readPaymentSecrets(options, parser.value(QStringLiteral("payment-secret-file")), err);
    if (secrets != Done)
        return secrets;
    return options;
}

} // namespace

std::variant<Options, ExitCode> parseOptions(const QStringList &commandLine, QTextStream &out,
                                             QTextStream &err)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool isUnderstood = parser.parse(commandLine);
    if (parser.isSet(QStringLiteral("version"))) {
        out << "vitrina-service " << QCoreApplication::applicationVersion() << Qt::endl;
        return Done;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        out << parser.helpText() << Qt::flush;
        return Done;
    }
    if (!isUnderstood)
        return refuse(err, Usage, parser.errorText());
    return optionsOf(parser, err);
}

} // namespace Vitrina::Service
