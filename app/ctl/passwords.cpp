// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwords.h"

#include "domain/newlogin.h"

#include <QFile>

#include <termios.h>
#include <unistd.h>

namespace Vitrina::Ctl {

namespace {

/// The terminal without its echo.
class Silence
{
public:
    Silence()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    termios m_before{};
};

QString typed(Session &session, const QString &prompt)
{
    session.err << prompt << ' ' << Qt::flush;
    const Silence silence;
    const QString line = QTextStream(stdin).readLine();
    session.err << Qt::endl;
    return line;
}

std::optional<QString> typedTwice(Session &session)
{
    if (!isatty(STDIN_FILENO)) {
        session.refuse(QCoreApplication::translate(
            "vitrinactl", "A password is needed: type it on a terminal, or give it by "
                          "--password-file or VITRINA_PASSWORD."));
        return std::nullopt;
    }
    const QString once = typed(session, QCoreApplication::translate("vitrinactl", "New password:"));
    if (once != typed(session, QCoreApplication::translate("vitrinactl", "Once more:"))) {
        session.refuse(
            QCoreApplication::translate("vitrinactl", "The two passwords are not the same."));
        return std::nullopt;
    }
    return once;
}

std::optional<QString> givenPassword(Session &session)
{
    const QString path = session.options.value(QStringLiteral("password-file"));
    if (!path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            session.refuse(Problem{Problem::Code::FileUnreadable, {path}});
            return std::nullopt;
        }
        QString line = QString::fromUtf8(file.readLine());
        while (line.endsWith(u'\n') || line.endsWith(u'\r'))
            line.chop(1);
        return line;
    }
    if (const QString set = qEnvironmentVariable("VITRINA_PASSWORD"); !set.isEmpty())
        return set;
    return typedTwice(session);
}

} // namespace

void addPasswordOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("password-file"),
                      QCoreApplication::translate(
                          "vitrinactl", "The new password is the file's first line; without it, "
                                        "VITRINA_PASSWORD, or it is asked for."),
                      inWords(QStringLiteral("FILE"))});
}

std::optional<QString> newPassword(Session &session)
{
    const std::optional<QString> password = givenPassword(session);
    if (password && password->size() < shortestPassword) {
        session.refuse(
            QCoreApplication::translate("vitrinactl", "A password has at least %1 characters.")
                .arg(shortestPassword));
        return std::nullopt;
    }
    return password;
}

} // namespace Vitrina::Ctl
