// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tablewriter.h"

#include "documents/csvtablewriter.h"
#include "documents/jsontablewriter.h"
#include "documents/sheetnumbers.h"
#include "documents/texttablewriter.h"
#include "documents/xlsxtablewriter.h"

#include <QDateTime>
#include <QSaveFile>

#include <cerrno>

namespace Vitrina {

namespace {

Problem fileProblem(const QFileDevice &file)
{
    const bool full =
        file.error() == QFileDevice::ResourceError || errno == ENOSPC || errno == EDQUOT;
    return {full ? Problem::Code::DiskFull : Problem::Code::FileUnwritable, {file.fileName()}};
}

Problem deviceProblem(const QIODevice &device)
{
    if (const auto *file = qobject_cast<const QFileDevice *>(&device))
        return fileProblem(*file);
    return {Problem::Code::FileUnwritable, {device.errorString()}};
}

/// `device` is a QIODevice & or the unique_ptr that owns it.
template <typename Device>
std::unique_ptr<TableWriter> made(WriteFormat format, Device &&device, const WriteOptions &options)
{
    switch (format) {
    case WriteFormat::Csv:
        return std::make_unique<CsvTableWriter>(std::forward<Device>(device), options);
    case WriteFormat::Xlsx:
        return std::make_unique<XlsxTableWriter>(std::forward<Device>(device), options);
    case WriteFormat::JsonArray:
        return std::make_unique<JsonTableWriter>(std::forward<Device>(device), JsonShape::Array);
    case WriteFormat::JsonLines:
        return std::make_unique<JsonTableWriter>(std::forward<Device>(device), JsonShape::Lines);
    case WriteFormat::Text:
        break;
    }
    return std::make_unique<TextTableWriter>(std::forward<Device>(device));
}

} // namespace

TableWriter::TableWriter(std::unique_ptr<QIODevice> owned)
    : m_owned(std::move(owned))
    , m_device(m_owned.get())
{
}

TableWriter::TableWriter(QIODevice &device)
    : m_device(&device)
{
}

bool TableWriter::header(const QStringList &names)
{
    if (!m_problem)
        writeHeader(names);
    return !m_problem;
}

bool TableWriter::row(const QVariantList &cells)
{
    if (!m_problem)
        writeRow(cells);
    return !m_problem;
}

bool TableWriter::row(const QStringList &cells)
{
    return row(QVariantList(cells.begin(), cells.end()));
}

Result<void> TableWriter::finish()
{
    if (!m_problem)
        writeEnd();
    if (!m_problem)
        commit();
    if (m_problem)
        return tl::unexpected(*m_problem);
    return {};
}

void TableWriter::commit()
{
    errno = 0;
    if (auto *save = qobject_cast<QSaveFile *>(m_device)) {
        if (m_owned && !save->commit())
            fail(fileProblem(*save));
    } else if (auto *file = qobject_cast<QFileDevice *>(m_device)) {
        if (!file->flush())
            fail(fileProblem(*file));
    }
}

void TableWriter::put(const QByteArray &bytes)
{
    errno = 0;
    if (!m_problem && m_device->write(bytes) != bytes.size())
        fail(deviceProblem(*m_device));
}

void TableWriter::fail(Problem problem)
{
    if (!m_problem)
        m_problem = std::move(problem);
}

Result<std::unique_ptr<TableWriter>> writeTable(WriteFormat format, const QString &path,
                                                const WriteOptions &options)
{
    auto file = std::make_unique<QSaveFile>(path);
    errno = 0;
    if (!file->open(QIODevice::WriteOnly))
        return tl::unexpected(fileProblem(*file));
    return made(format, std::unique_ptr<QIODevice>(std::move(file)), options);
}

std::unique_ptr<TableWriter> writeTable(WriteFormat format, QIODevice &device,
                                        const WriteOptions &options)
{
    return made(format, device, options);
}

QString cellText(const QVariant &value)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    case QMetaType::QTime:
        return value.toTime().toString(Qt::ISODate);
    case QMetaType::QDateTime:
        return value.toDateTime().toString(Qt::ISODate);
    case QMetaType::Double:
    case QMetaType::Float:
        return plainNumber(QString::number(value.toDouble(), 'g', 15));
    default:
        return value.toString();
    }
}

} // namespace Vitrina
