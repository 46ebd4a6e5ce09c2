// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/jsontablewriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Vitrina {

namespace {

QByteArray encoded(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QJsonValue jsonValue(const QVariant &cell)
{
    if (cell.isNull())
        return QJsonValue::Null;
    switch (cell.typeId()) {
    case QMetaType::Bool:
        return cell.toBool();
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return cell.toLongLong();
    case QMetaType::Float:
    case QMetaType::Double:
        return cell.toDouble();
    default:
        return cellText(cell);
    }
}

} // namespace

void JsonTableWriter::writeHeader(const QStringList &names)
{
    for (const QString &name : names)
        m_keys += encoded(name);
}

void JsonTableWriter::writeRow(const QVariantList &cells)
{
    QByteArray line;
    if (m_shape == JsonShape::Array)
        line += m_any ? ",\n" : "[\n";
    line += '{';
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (i > 0)
            line += ',';
        line += m_keys[i] + ':' + encoded(jsonValue(cells.value(i)));
    }
    line += m_shape == JsonShape::Array ? "}" : "}\n";
    put(line);
    m_any = true;
}

void JsonTableWriter::writeEnd()
{
    if (m_shape == JsonShape::Array)
        put(m_any ? QByteArrayLiteral("\n]\n") : QByteArrayLiteral("[]\n"));
}

} // namespace Vitrina
