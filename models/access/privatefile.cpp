// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/privatefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace Vitrina {

Result<void> writePrivately(const QString &path, const QJsonObject &content)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(content).toJson();
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return failure(Problem::Code::FileUnwritable, {path});
    return {};
}

QJsonObject readPrivate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace Vitrina
