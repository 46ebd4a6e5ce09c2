// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/phonetyping.h"

#include "messaging/phonenumber.h"

#include <QCoreApplication>

namespace Vitrina {

namespace {
constexpr qsizetype fewestDigits = 7;
} // namespace

PhoneEntry phoneEntry(const ClientPhoneId &id, const QString &typed, const ReplicaReader &reader)
{
    const PhoneNumber phone = parsePhone(typed.trimmed(), reader.viewerBranch().country);
    return {id, phone.typed, phone.e164};
}

QString phoneShown(const QString &typed, const ReplicaReader &reader)
{
    const QString &region = reader.viewerBranch().country;
    const PhoneNumber phone = parsePhone(typed, region);
    return phone.isValid() ? nationalFormat(phone.e164, region) : typed;
}

QString phoneWarning(const QString &typed, const ReplicaReader &reader)
{
    if (typed.trimmed().size() < fewestDigits ||
        parsePhone(typed.trimmed(), reader.viewerBranch().country).isValid())
        return {};
    return QCoreApplication::translate(
        "PhoneTyping", "This is not a number that can be dialled. It is kept as you typed it.");
}

} // namespace Vitrina
