// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/hubway.h"

#include "access/certificatefile.h"

#include <QCryptographicHash>
#include <QSysInfo>

#include <algorithm>

namespace Vitrina {

namespace {

/// A value of a libpq connection string.
QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

struct StateFault
{
    const char *prefix;
    HubFault fault;
};

// What a server says while one enters; the longer prefix first.
constexpr StateFault stateFaults[] = {
    {"28P01", HubFault::WrongPassword},
    {"28", HubFault::NotAllowed},
    {"42501", HubFault::NotAllowed},
    {"3D000", HubFault::NotVitrina},
    {"3F000", HubFault::NotVitrina},
    {"42", HubFault::NotVitrina},
    {"53", HubFault::Busy},
    {"57", HubFault::Busy},
    {"08", HubFault::Unreachable},
};

struct OutcomeFault
{
    Handshake::Outcome outcome;
    HubFault fault;
};

constexpr OutcomeFault outcomeFaults[] = {
    {Handshake::Outcome::ProgramTooOld, HubFault::ProgramTooOld},
    {Handshake::Outcome::ProgramTooNew, HubFault::ProgramTooNew},
    {Handshake::Outcome::OtherPerson, HubFault::OtherPerson},
    {Handshake::Outcome::Retired, HubFault::Retired},
};

/// Where no server spoke.
HubFault faultOfWay(HubError::Distrust distrust)
{
    switch (distrust) {
    case HubError::Distrust::FileGone:
        return HubFault::CertificateMissing;
    case HubError::Distrust::FileUseless:
        return HubFault::NotCertificate;
    case HubError::Distrust::Certificate:
        return HubFault::CertificateRefused;
    case HubError::Distrust::NoTls:
        return HubFault::NoEncryption;
    case HubError::Distrust::None:
        break;
    }
    return HubFault::Unreachable;
}

} // namespace

HubAddress hubAddressOf(const HubSettings &settings, const Secret &password)
{
    QString text = QStringLiteral("host=%1 port=%2 dbname=%3 user=%4")
                       .arg(quoted(settings.host), QString::number(settings.port),
                            quoted(settings.database), quoted(settings.user));
    if (!settings.sslMode.isEmpty())
        text += QStringLiteral(" sslmode=") + quoted(settings.sslMode);
    if (!settings.rootCertificate.isEmpty())
        text += QStringLiteral(" sslrootcert=") + quoted(settings.rootCertificate);
    const auto understood = hubAddressFromText(text);
    HubAddress address;
    if (understood) {
        address = *understood;
    } else {
        // Whatever is wrong with the settings, the way is not less guarded for it.
        address.host = settings.host;
        address.port = settings.port;
        address.database = settings.database;
        address.user = settings.user;
        address.rootCertificate = settings.rootCertificate;
    }
    address.password = password.text();
    return address;
}

PgConnection connectionTo(const HubSettings &settings, const Secret &password,
                          const std::stop_token &stop)
{
    using Distrust = HubError::Distrust;
    const QString &file = settings.rootCertificate;
    if (const HubFault fault = faultOfCertificateFile(file); fault != HubFault::None)
        throw HubError::ofFile(fault == HubFault::CertificateMissing ? Distrust::FileGone
                                                                     : Distrust::FileUseless,
                               file);
    return PgConnection(hubAddressOf(settings, password), stop);
}

HubFault faultOf(const HubError &error)
{
    if (error.sqlState().isEmpty())
        return faultOfWay(error.distrust());
    for (const StateFault &row : stateFaults) {
        if (error.sqlState().startsWith(row.prefix))
            return row.fault;
    }
    return HubFault::Busy;
}

HubFault faultOf(Handshake::Outcome outcome)
{
    for (const OutcomeFault &row : outcomeFaults) {
        if (row.outcome == outcome)
            return row.fault;
    }
    return HubFault::None;
}

QString machineName()
{
    QByteArray machine = QSysInfo::machineUniqueId();
    if (machine.isEmpty())
        machine = QSysInfo::machineHostName().toUtf8();
    const QByteArray hash =
        QCryptographicHash::hash("vitrina/" + machine, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

HubWay::HubWay(HubSettings settings, Secret password, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_password(std::move(password))
{
}

std::unique_ptr<HubLink> HubWay::connect()
{
    Secret password;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_refused.isEmpty())
            throw HubError(m_refused, QStringLiteral("waiting for another password"));
        password = m_password;
    }
    try {
        return std::make_unique<PgHubLink>(connectionTo(m_settings, password, m_stop.get_token()));
    } catch (const HubError &error) {
        if (faultOf(error) != HubFault::WrongPassword)
            throw;
        bool isCurrent = false;
        {
            const std::lock_guard lock(m_mutex);
            isCurrent = m_password == password;
            if (isCurrent)
                m_refused = error.sqlState();
        }
        if (isCurrent)
            Q_EMIT passwordRefused();
        throw;
    }
}

void HubWay::setPassword(const Secret &password)
{
    const std::lock_guard lock(m_mutex);
    m_password = password;
    m_refused.clear();
}

} // namespace Vitrina
