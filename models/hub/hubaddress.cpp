// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hubaddress.h"

#include <QDir>
#include <QFile>

#include <libpq-fe.h>

#include <algorithm>

namespace Vitrina {

namespace {

struct FreeOptions
{
    void operator()(PQconninfoOption *options) const { PQconninfoFree(options); }
};

const auto verifyFull = QStringLiteral("verify-full");

struct TextOption
{
    const char *keyword;
    QString HubAddress::*member;
};
constexpr TextOption textOptions[] = {{"host", &HubAddress::host},
                                      {"dbname", &HubAddress::database},
                                      {"user", &HubAddress::user},
                                      {"sslmode", &HubAddress::sslMode},
                                      {"sslrootcert", &HubAddress::rootCertificate}};

/// libpq gives a port for each of several hosts, empty where it was left out.
QString onePort(const QString &ports)
{
    QStringList all = ports.split(u',', Qt::SkipEmptyParts);
    all.removeDuplicates();
    return all.isEmpty() ? QStringLiteral("5432") : all.join(u',');
}

/// Takes one option; answers false where there is no door for it.
bool take(HubAddress &address, QLatin1StringView keyword, const QString &value)
{
    for (const TextOption &option : textOptions) {
        if (keyword == QLatin1StringView(option.keyword)) {
            address.*option.member = value;
            return true;
        }
    }
    bool isNumber = false;
    const bool isPort = keyword == QLatin1StringView("port");
    const int number = (isPort ? onePort(value) : value).toInt(&isNumber);
    if (!isNumber || number < 1)
        return false;
    if (isPort)
        address.port = number;
    else if (keyword == QLatin1StringView("connect_timeout"))
        address.connectSeconds = number;
    else
        return false;
    return true;
}

bool isNear(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') ||
           host.startsWith(u"127.") || host == u"::1" || host == u"localhost";
}

/// The person's own list of authorities where she keeps one, else the system's.
QString usualAuthorities()
{
    const QString own = QDir::homePath() + QStringLiteral("/.postgresql/root.crt");
    return QFile::exists(own) ? own : QStringLiteral("/etc/ssl/certs/ca-certificates.crt");
}

} // namespace

bool isLoopback(const QString &hosts)
{
    const QStringList all = hosts.split(u',');
    return std::all_of(all.begin(), all.end(), isNear);
}

tl::expected<HubAddress, HubAddressFault> hubAddressFromText(const QString &text)
{
    using enum HubAddressFault::Kind;
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(
        PQconninfoParse(text.toUtf8().constData(), nullptr));
    if (!options)
        return tl::unexpected(HubAddressFault{NotUnderstood, {}});
    HubAddress address;
    address.database.clear();
    address.sslMode.clear();
    address.host = qEnvironmentVariable("PGHOST");
    for (const PQconninfoOption *one = options.get(); one->keyword; ++one) {
        const QLatin1StringView keyword(one->keyword);
        if (!one->val || *one->val == '\0')
            continue;
        if (keyword == QLatin1StringView("password"))
            return tl::unexpected(HubAddressFault{HoldsPassword, {}});
        if (!take(address, keyword, QString::fromUtf8(one->val)))
            return tl::unexpected(HubAddressFault{UnknownOption, QString(keyword)});
    }
    const bool near = isLoopback(address.host);
    if (address.sslMode.isEmpty())
        address.sslMode =
            near && address.rootCertificate.isEmpty() ? QStringLiteral("prefer") : verifyFull;
    if (!near && address.sslMode != verifyFull)
        return tl::unexpected(HubAddressFault{WeakTls, {}});
    if (address.sslMode == verifyFull && address.rootCertificate.isEmpty())
        address.rootCertificate = usualAuthorities();
    return address;
}

} // namespace Vitrina
