// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace Vitrina {

/// What one person prefers on this computer: language, theme, widths, sorting, filters. One file a
/// profile, one group a person; what belongs to the computer (language, window) has no person.
class Preferences
{
public:
    explicit Preferences(const QString &path);

    /// Whose preferences are read and written from now on.
    void setPerson(const QString &login) { m_person = login; }

    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);

    QVariant shared(const QString &key, const QVariant &otherwise = {}) const;
    void setShared(const QString &key, const QVariant &value);

private:
    /// Each change writes the file: what stays the same, as with every key of a search, is none.
    void write(const QString &key, const QVariant &value);

    QSettings m_settings;
    QString m_person;
};

} // namespace Vitrina
