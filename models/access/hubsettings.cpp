// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/hubsettings.h"

#include "access/privatefile.h"

#include <QDir>

namespace Vitrina {

namespace {

constexpr int usualPort = 5432;
const auto portKey = QStringLiteral("port");
const auto rememberKey = QStringLiteral("remember_password");

struct TextField
{
    const char *key;
    QString HubSettings::*member;
};
constexpr TextField textFields[] = {{"host", &HubSettings::host},
                                    {"database", &HubSettings::database},
                                    {"user", &HubSettings::user},
                                    {"sslmode", &HubSettings::sslMode},
                                    {"root_certificate", &HubSettings::rootCertificate}};

} // namespace

bool HubSettings::setServer(const QString &typed)
{
    const QString text = typed.trimmed();
    qsizetype colon = text.lastIndexOf(u':');
    const qsizetype bracket = text.lastIndexOf(u']');
    // More than one colon and no brackets: an IPv6 address as it is.
    if (colon < bracket || (bracket < 0 && text.indexOf(u':') != colon))
        colon = -1;
    QString name = colon < 0 ? text : text.left(colon);
    bool isNumber = true;
    const int typedPort = colon < 0 ? usualPort : text.mid(colon + 1).toInt(&isNumber);
    if (name.startsWith(u'[') && name.endsWith(u']'))
        name = name.mid(1, name.size() - 2);
    if (name.isEmpty() || name.contains(u' ') || !isNumber || typedPort < 1 || typedPort > 65535)
        return false;
    host = name;
    port = typedPort;
    return true;
}

QString HubSettings::server() const
{
    if (port == usualPort)
        return host;
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    return name + u':' + QString::number(port);
}

QString HubSettings::path(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("hub.json"));
}

std::optional<HubSettings> HubSettings::load(const QString &folder)
{
    const QJsonObject kept = readPrivate(path(folder));
    HubSettings settings;
    for (const TextField &field : textFields)
        settings.*field.member = kept.value(QLatin1StringView(field.key)).toString();
    settings.port = kept.value(portKey).toInt();
    settings.rememberPassword = kept.value(rememberKey).toBool();
    if (settings.host.isEmpty() || settings.user.isEmpty() || settings.port < 1)
        return std::nullopt;
    return settings;
}

Result<void> HubSettings::save(const QString &folder) const
{
    QJsonObject kept{{portKey, port}, {rememberKey, rememberPassword}};
    for (const TextField &field : textFields)
        kept.insert(QLatin1StringView(field.key), this->*field.member);
    return writePrivately(path(folder), kept);
}

} // namespace Vitrina
