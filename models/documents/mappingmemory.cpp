// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/mappingmemory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Vitrina {

namespace {

const QString mappingsKey = QStringLiteral("mappings");

QJsonArray toJson(const ColumnFields &columns)
{
    QJsonArray array;
    for (const auto &field : columns)
        array += field ? QJsonValue(fieldKey(*field)) : QJsonValue(QJsonValue::Null);
    return array;
}

/// Fields of a newer program are forgotten.
ColumnFields fromJson(const QJsonArray &array)
{
    ColumnFields columns;
    for (const QJsonValue &value : array)
        columns += fieldFromKey(value.toString());
    return columns;
}

} // namespace

MappingMemory::MappingMemory(QString path)
    : m_path(std::move(path))
{
    load();
}

std::optional<ColumnFields> MappingMemory::recall(ImportKind kind, const QStringList &headers) const
{
    const auto it = m_mappings.constFind(headerSignature(kind, headers));
    if (it == m_mappings.cend() || it->size() != headers.size())
        return {};
    return *it;
}

Result<void> MappingMemory::remember(ImportKind kind, const QStringList &headers,
                                     const ColumnFields &columns)
{
    m_mappings.insert(headerSignature(kind, headers), columns);
    return save();
}

void MappingMemory::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonValue mappings = QJsonDocument::fromJson(file.readAll()).object().value(mappingsKey);
    file.close();
    if (!mappings.isObject()) {
        const QString aside = m_path + QStringLiteral(".broken");
        QFile::remove(aside);
        QFile::rename(m_path, aside);
        return;
    }
    const QJsonObject all = mappings.toObject();
    for (auto it = all.begin(); it != all.end(); ++it)
        m_mappings.insert(it.key(), fromJson(it.value().toArray()));
}

Result<void> MappingMemory::save() const
{
    QJsonObject mappings;
    for (auto it = m_mappings.cbegin(); it != m_mappings.cend(); ++it)
        mappings.insert(it.key(), toJson(it.value()));
    const QByteArray text = QJsonDocument(QJsonObject{{mappingsKey, mappings}}).toJson();
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? Problem::Code::DiskFull : Problem::Code::FileUnwritable, {m_path});
}

} // namespace Vitrina
