// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdoor.h"

#include "terminal/distrustwords.h"

namespace Vitrina::Ctl {

namespace {

using Fault = HubAddressFault::Kind;

struct FaultWords
{
    Fault fault;
    const char *text;
};
constexpr FaultWords faultWords[] = {
    {Fault::NotUnderstood,
     QT_TRANSLATE_NOOP("vitrinactl", "The server's address is not understood; it looks like "
                                     "postgresql://person@server.example/")},
    {Fault::HoldsPassword,
     QT_TRANSLATE_NOOP("vitrinactl",
                       "A password does not belong in the address, where everybody on this "
                       "computer can read it: put it in ~/.pgpass or in PGPASSWORD.")},
    {Fault::UnknownOption,
     QT_TRANSLATE_NOOP("vitrinactl", "The server's address has a part that is not known: %1")},
    {Fault::WeakTls,
     QT_TRANSLATE_NOOP("vitrinactl", "Another computer is reached with sslmode=verify-full only.")},
};

struct StateWords
{
    const char *state; ///< an SQLSTATE or the beginning of some
    const char *text;
};
// The longer beginning first.
constexpr StateWords stateWords[] = {
    {"28P01", QT_TRANSLATE_NOOP("vitrinactl", "The server does not know that person, or the "
                                              "password is wrong.")},
    {"28000", QT_TRANSLATE_NOOP("vitrinactl",
                                "The server does not let that person in from here, or not without "
                                "a password: see PGPASSWORD, ~/.pgpass and the server's "
                                "pg_hba.conf.")},
    {"3D000", QT_TRANSLATE_NOOP("vitrinactl", "The server has no such database: vitrinactl init "
                                              "makes it.")},
    {"42501", QT_TRANSLATE_NOOP("vitrinactl", "That person may not do this on the server.")},
    {"42602",
     QT_TRANSLATE_NOOP(
         "vitrinactl",
         "A login is made of small letters, digits, '_', '.' and '-', begins "
         "with a letter and not with pg_ or vitrina_; postgres, public and none are not for "
         "people.")},
    {"42704", QT_TRANSLATE_NOOP("vitrinactl", "That person has no login.")},
    {"42710", QT_TRANSLATE_NOOP("vitrinactl", "The server has a login of that name already: choose "
                                              "another one.")},
    {"23505", QT_TRANSLATE_NOOP("vitrinactl", "That person has a login already.")},
    {"53300", QT_TRANSLATE_NOOP("vitrinactl", "The server has no place for another connection.")},
    {"53", QT_TRANSLATE_NOOP("vitrinactl", "The server is out of disk or memory. Nothing is half "
                                           "done.")},
    {"55006", QT_TRANSLATE_NOOP("vitrinactl", "Somebody is using the server's template just now: "
                                              "try again.")},
    {"55P03", QT_TRANSLATE_NOOP("vitrinactl", "Somebody holds what has to change, and nothing was "
                                              "changed: try again, or see in pg_stat_activity who "
                                              "is idle in a transaction.")},
    {"57P0", QT_TRANSLATE_NOOP("vitrinactl", "The server is starting or stopping: try again.")},
};

const char *wordsOf(const QByteArray &state)
{
    for (const StateWords &row : stateWords) {
        if (state.startsWith(row.state))
            return row.text;
    }
    return nullptr;
}

QString words(const HubAddressFault &fault)
{
    for (const FaultWords &row : faultWords) {
        if (row.fault == fault.kind)
            return tr(row.text).replace(QStringLiteral("%1"), fault.option);
    }
    return {};
}

} // namespace

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("server"),
         QCoreApplication::translate("vitrinactl",
                                     "The shared database's PostgreSQL, such as "
                                     "postgresql://postgres@db.example/, as its administrator."),
         QStringLiteral("URL")},
        {QStringLiteral("database"),
         QCoreApplication::translate("vitrinactl", "Vitrina's database on that server."),
         inWords(QStringLiteral("NAME"))},
    });
}

bool isForServer(const Session &session)
{
    return session.options.isSet(QStringLiteral("server"));
}

std::optional<HubAddress> hubAddress(const Session &session)
{
    auto address = hubAddressFromText(session.options.value(QStringLiteral("server")));
    if (!address) {
        session.misuse(words(address.error()));
        return std::nullopt;
    }
    // The usual address of a server's administrator names postgres, which is never Vitrina's.
    const QString named = session.options.value(QStringLiteral("database"));
    if (!named.isEmpty())
        address->database = named;
    else if (address->database.isEmpty() || address->database == u"postgres")
        address->database = QStringLiteral("vitrina");
    return *address;
}

QString hubErrorWords(const HubError &error, const HubAddress &address)
{
    if (const char *text = wordsOf(error.sqlState()))
        return tr(text);
    if (!error.sqlState().isEmpty())
        return QCoreApplication::translate("vitrinactl", "The server refused (%1).")
            .arg(QString::fromLatin1(error.sqlState()));
    // No server spoke: what is left is the way to it.
    if (error.distrust() != HubError::Distrust::None)
        return distrustWords(address.rootCertificate);
    if (error.message().contains(u"fe_sendauth"))
        return QCoreApplication::translate(
            "vitrinactl", "The server asks for a password: put it in ~/.pgpass or in PGPASSWORD.");
    return QCoreApplication::translate("vitrinactl", "The server cannot be reached.");
}

ExitCode atHub(Session &session, const std::function<ExitCode(PgConnection &)> &work)
{
    const std::optional<HubAddress> address = hubAddress(session);
    if (!address)
        return Usage;
    try {
        PgConnection connection(*address);
        if (holdingOf(connection) != Holding::Vitrina)
            return session.refuse(QCoreApplication::translate(
                "vitrinactl", "That database is not Vitrina's: vitrinactl init makes one."));
        return work(connection);
    } catch (const HubError &error) {
        return session.refuse(hubErrorWords(error, *address));
    }
}

ExitCode refuseDatabaseName(const Session &session, const HubAddress &address)
{
    return session.refuse(
        QCoreApplication::translate("vitrinactl",
                                    "%1 is a database that PostgreSQL keeps for itself: choose "
                                    "another name (--database).")
            .arg(address.database));
}

ExitCode refuseLoginName(const Session &session)
{
    return session.refuse(tr(wordsOf("42602")));
}

} // namespace Vitrina::Ctl
