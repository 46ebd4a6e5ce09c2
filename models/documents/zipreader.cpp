// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/zipreader.h"

#include <QtEndian>

#include <zlib.h>

namespace Vitrina {

namespace {

constexpr qsizetype endRecordSize = 22;
constexpr qsizetype entrySize = 46;
constexpr qsizetype localHeaderSize = 30;
constexpr qint64 maxDirectorySize = 4 << 20;
constexpr qint64 freeOfRatio = 64LL << 20;

quint16 u16(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}
quint32 u32(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}
Problem corrupt()
{
    return tableProblem(TableFault::CorruptArchive);
}

} // namespace

/// One part being unpacked.
class ZipPart : public QIODevice
{
public:
    ZipPart(std::shared_ptr<ZipReader> zip, const ZipReader::Entry &entry)
        : m_zip(std::move(zip))
        , m_entry(entry)
        , m_packedLeft(entry.packedSize)
    {
        m_ready =
            findData() && (m_entry.method == 0 || inflateInit2(&m_stream, -MAX_WBITS) == Z_OK);
        open(QIODevice::ReadOnly);
    }
    ~ZipPart() override
    {
        if (m_entry.method != 0 && m_ready)
            inflateEnd(&m_stream);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_given == m_entry.size && QIODevice::atEnd(); }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        if (!m_ready)
            return -1;
        const qint64 room = std::min(wanted, m_entry.size - m_given);
        if (room <= 0)
            return wanted == 0 ? 0 : -1;
        const qint64 got = m_entry.method == 0 ? copy(data, room) : unpack(data, room);
        if (got <= 0)
            return -1;
        m_given += got;
        m_crc = static_cast<quint32>(
            crc32(m_crc, reinterpret_cast<const Bytef *>(data), static_cast<uInt>(got)));
        // The last bytes of a damaged part are held back, so that its reader cannot end well.
        return m_given == m_entry.size && m_crc != m_entry.crc ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool findData()
    {
        QFile &file = m_zip->m_file;
        if (!file.seek(m_entry.headerAt))
            return false;
        const QByteArray header = file.read(localHeaderSize);
        if (header.size() != localHeaderSize || u32(header, 0) != 0x04034b50)
            return false;
        m_at = m_entry.headerAt + localHeaderSize + u16(header, 26) + u16(header, 28);
        return m_at + m_packedLeft <= file.size();
    }
    /// The archive's position is shared by its parts, so each goes back to its own place.
    QByteArray nextPacked(qint64 wanted)
    {
        QFile &file = m_zip->m_file;
        if (!file.seek(m_at))
            return {};
        QByteArray bytes = file.read(std::min(wanted, m_packedLeft));
        m_at += bytes.size();
        m_packedLeft -= bytes.size();
        return bytes;
    }
    qint64 copy(char *data, qint64 room)
    {
        const QByteArray bytes = nextPacked(room);
        std::copy(bytes.begin(), bytes.end(), data);
        return bytes.size();
    }
    qint64 unpack(char *data, qint64 room)
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(data);
        m_stream.avail_out = static_cast<uInt>(room);
        while (m_stream.avail_out > 0) {
            if (m_stream.avail_in == 0) {
                m_packed = nextPacked(1 << 16);
                m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
                m_stream.avail_in = static_cast<uInt>(m_packed.size());
            }
            const int verdict = inflate(&m_stream, Z_NO_FLUSH);
            if (verdict == Z_STREAM_END)
                break;
            if (verdict != Z_OK)
                return -1;
        }
        return room - m_stream.avail_out;
    }

    std::shared_ptr<ZipReader> m_zip;
    ZipReader::Entry m_entry;
    qint64 m_packedLeft;
    qint64 m_at = 0;
    qint64 m_given = 0;
    quint32 m_crc = 0;
    bool m_ready = false;
    QByteArray m_packed;
    z_stream m_stream{};
};

Result<std::shared_ptr<ZipReader>> ZipReader::open(const QString &path)
{
    std::shared_ptr<ZipReader> zip(new ZipReader);
    zip->m_file.setFileName(path);
    if (!zip->m_file.open(QIODevice::ReadOnly))
        return failure(Problem::Code::FileUnreadable, {path});
    if (auto problem = zip->readDirectory())
        return tl::unexpected(*problem);
    return zip;
}

std::optional<Problem> ZipReader::readDirectory()
{
    const qint64 tailSize = std::min<qint64>(m_file.size(), 0xFFFF + endRecordSize);
    m_file.seek(m_file.size() - tailSize);
    const QByteArray tail = m_file.read(tailSize);
    const qsizetype end = tail.lastIndexOf(QByteArray("PK\5\6"));
    if (end < 0 || end + endRecordSize > tail.size())
        return corrupt();
    const qint64 size = u32(tail, end + 12);
    const qint64 at = u32(tail, end + 16);
    if (size > maxDirectorySize)
        return tableProblem(TableFault::TooLarge, {m_file.fileName()});
    if (at + size > m_file.size() || !m_file.seek(at))
        return corrupt();
    const QByteArray directory = m_file.read(size);
    for (qsizetype next = 0; next < directory.size();) {
        if (auto problem = addEntry(directory, next))
            return problem;
    }
    return {};
}

std::optional<Problem> ZipReader::addEntry(const QByteArray &directory, qsizetype &at)
{
    if (at + entrySize > directory.size() || u32(directory, at) != 0x02014b50)
        return corrupt();
    Entry entry{u16(directory, at + 8),  u16(directory, at + 10), u32(directory, at + 16),
                u32(directory, at + 20), u32(directory, at + 24), u32(directory, at + 42)};
    const qsizetype nameSize = u16(directory, at + 28);
    const qsizetype next =
        at + entrySize + nameSize + u16(directory, at + 30) + u16(directory, at + 32);
    if (next > directory.size())
        return corrupt();
    const QString name = QString::fromUtf8(directory.sliced(at + entrySize, nameSize));
    at = next;
    if (entry.flags & 1)
        return tableProblem(TableFault::PasswordProtected);
    if (entry.size > maxPartSize ||
        (entry.size > freeOfRatio && entry.size / maxRatio > entry.packedSize))
        return tableProblem(TableFault::TooLarge, {name});
    if (entry.method == 0 && entry.packedSize != entry.size)
        return corrupt();
    if (entry.method == 0 || entry.method == Z_DEFLATED)
        m_entries.insert(name, entry);
    return {};
}

std::unique_ptr<QIODevice> ZipReader::part(const std::shared_ptr<ZipReader> &zip,
                                           const QString &name)
{
    const auto it = zip->m_entries.constFind(name);
    if (it == zip->m_entries.cend())
        return nullptr;
    return std::make_unique<ZipPart>(zip, *it);
}

} // namespace Vitrina
