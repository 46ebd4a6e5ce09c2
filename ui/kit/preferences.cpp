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
    write(QStringLiteral("person/%1/%2").arg(m_person, key), value);
}

QVariant Preferences::shared(const QString &key, const QVariant &otherwise) const
{
    return m_settings.value(QStringLiteral("computer/") + key, otherwise);
}

void Preferences::setShared(const QString &key, const QVariant &value)
{
    write(QStringLiteral("computer/") + key, value);
}

void Preferences::write(const QString &key, const QVariant &value)
{
    if (!m_settings.contains(key) || m_settings.value(key) != value)
        m_settings.setValue(key, value);
}

} // namespace Vitrina
