// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/preferences.h"

namespace Vitrina {

Preferences::Preferences(const QString &path)
    : m_settings(path, QSettings::IniFormat)
{
}

QVariant Preferences::value(const QString &key, const QVariant &otherwise) const
{
    return m_settings.value(QStringLiteral("person/%1/%2").arg(m_person, key), otherwise);
}

void Preferences::setValue(const QString &key, const QVariant &value)
{
    m_settings.setValue(QStringLiteral("person/%1/%2").arg(m_person, key), value);
}

QVariant Preferences::shared(const QString &key, const QVariant &otherwise) const
{
    return m_settings.value(QStringLiteral("computer/") + key, otherwise);
}

void Preferences::setShared(const QString &key, const QVariant &value)
{
    m_settings.setValue(QStringLiteral("computer/") + key, value);
}

} // namespace Vitrina
