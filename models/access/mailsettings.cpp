// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/mailsettings.h"

#include "access/privatefile.h"
#include "domain/mailaddress.h"

#include <QDir>

namespace Vitrina {

namespace {

const auto mailPortKey = QStringLiteral("port");
const auto securityKey = QStringLiteral("security");
const auto boxPortKey = QStringLiteral("box_port");
const auto boxSecurityKey = QStringLiteral("box_security");
const auto rememberMailKey = QStringLiteral("remember_password");
const auto attachPaperKey = QStringLiteral("attach_paper");

struct MailField
{
    const char *key;
    QString MailSettings::*member;
};
constexpr MailField mailFields[] = {{"host", &MailSettings::host},
                                    {"user", &MailSettings::user},
                                    {"sender_name", &MailSettings::senderName},
                                    {"sender_address", &MailSettings::senderAddress},
                                    {"box_host", &MailSettings::boxHost}};

} // namespace

MailAccountKey MailAccountKey::of(const StaffId &member)
{
    return {QStringLiteral("staff/") + member.toString()};
}

MailAccountKey MailAccountKey::of(const BranchId &branch)
{
    return {QStringLiteral("branch/") + branch.toString()};
}

bool MailSettings::isComplete() const
{
    return !host.isEmpty() && port > 0 && port < 65536 && boxPort > 0 && boxPort < 65536 &&
           MailAddress::parse(senderAddress, senderName).has_value();
}

QString MailSettings::path(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("mail.json"));
}

std::optional<MailSettings> MailSettings::load(const QString &folder, const MailAccountKey &key)
{
    const QJsonObject kept = readPrivate(path(folder)).value(key.text).toObject();
    MailSettings settings;
    for (const MailField &field : mailFields)
        settings.*field.member = kept.value(QLatin1StringView(field.key)).toString();
    settings.port = kept.value(mailPortKey).toInt();
    settings.boxPort = kept.value(boxPortKey).toInt(settings.boxPort);
    settings.boxSecurity = fromCode<MailSecurity>(kept.value(boxSecurityKey).toString())
                               .value_or(settings.boxSecurity);
    settings.rememberPassword = kept.value(rememberMailKey).toBool();
    settings.attachesPaper = kept.value(attachPaperKey).toBool(settings.attachesPaper);
    const auto security = fromCode<MailSecurity>(kept.value(securityKey).toString());
    settings.security = security.value_or(MailSecurity::Implicit);
    return security && settings.isComplete() ? std::optional(settings) : std::nullopt;
}

Result<void> MailSettings::save(const QString &folder, const MailAccountKey &key) const
{
    QJsonObject kept{{mailPortKey, port},
                     {securityKey, codeOf(security)},
                     {boxPortKey, boxPort},
                     {boxSecurityKey, codeOf(boxSecurity)},
                     {rememberMailKey, rememberPassword},
                     {attachPaperKey, attachesPaper}};
    for (const MailField &field : mailFields)
        kept.insert(QLatin1StringView(field.key), this->*field.member);
    QJsonObject all = readPrivate(path(folder));
    all.insert(key.text, kept);
    return writePrivately(path(folder), all);
}

Result<void> MailSettings::forget(const QString &folder, const MailAccountKey &key)
{
    QJsonObject all = readPrivate(path(folder));
    all.remove(key.text);
    return writePrivately(path(folder), all);
}

} // namespace Vitrina
