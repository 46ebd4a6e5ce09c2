// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/zipreader.h"

#include <zip.h>

namespace Vitrina {

namespace {

constexpr qint64 freeOfRatio = 64LL << 20;

Problem corrupt()
{
    return tableProblem(TableFault::CorruptArchive);
}

} // namespace

/// The file beneath, as libzip asks for it: so paths are Qt's, and what it reads can be limited.
class ZipFile
{
public:
    static zip_int64_t serve(void *reader, void *data, zip_uint64_t length,
                             zip_source_cmd_t command)
    {
        auto *zip = static_cast<ZipReader *>(reader);
        switch (command) {
        case ZIP_SOURCE_OPEN:
            return zip->m_file.seek(0) ? 0 : -1;
        case ZIP_SOURCE_READ:
            return read(*zip, static_cast<char *>(data), qint64(length));
        case ZIP_SOURCE_SEEK: {
            const zip_int64_t at = zip_source_seek_compute_offset(zip_uint64_t(zip->m_file.pos()),
                                                                  zip_uint64_t(zip->m_file.size()),
                                                                  data, length, nullptr);
            return at >= 0 && zip->m_file.seek(at) ? 0 : -1;
        }
        case ZIP_SOURCE_TELL:
            return zip->m_file.pos();
        case ZIP_SOURCE_STAT: {
            auto *stat = static_cast<zip_stat_t *>(data);
            zip_stat_init(stat);
            stat->valid = ZIP_STAT_SIZE;
            stat->size = zip_uint64_t(zip->m_file.size());
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_ERROR: {
            zip_error_t error;
            zip_error_init(&error);
            zip_error_set(&error, ZIP_ER_READ, 0);
            return zip_error_to_data(&error, data, length);
        }
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                ZIP_SOURCE_SUPPORTS, -1);
        default:
            return 0;
        }
    }

private:
    static zip_int64_t read(ZipReader &zip, char *data, qint64 length)
    {
        if (zip.m_mayRead && (*zip.m_mayRead -= length) < 0)
            return -1;
        return zip.m_file.read(data, length);
    }
};

/// One part being unpacked.
class ZipPart : public QIODevice
{
public:
    ZipPart(std::shared_ptr<ZipReader> zip, const ZipReader::Entry &entry)
        : m_zip(std::move(zip))
        , m_part(zip_fopen_index(m_zip->m_zip, entry.index, 0))
        , m_size(entry.size)
    {
        open(QIODevice::ReadOnly);
    }
    ~ZipPart() override
    {
        if (m_part)
            zip_fclose(m_part);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_given == m_size && QIODevice::atEnd(); }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        if (!m_part)
            return -1;
        const qint64 room = std::min(wanted, m_size - m_given);
        if (room <= 0)
            return wanted == 0 ? 0 : -1;
        const qint64 got = zip_fread(m_part, data, zip_uint64_t(room));
        if (got <= 0)
            return -1;
        m_given += got;
        // The last bytes of a damaged part are held back, so that its reader cannot end well.
        return m_given == m_size && !endsWell() ? -1 : got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    /// libzip compares the checksum when it meets the end.
    bool endsWell()
    {
        char beyond = 0;
        return zip_fread(m_part, &beyond, 1) == 0;
    }

    std::shared_ptr<ZipReader> m_zip;
    zip_file_t *m_part;
    qint64 m_size;
    qint64 m_given = 0;
};

ZipReader::~ZipReader()
{
    if (m_zip)
        zip_discard(m_zip);
}

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
    zip_source_t *source = zip_source_function_create(&ZipFile::serve, this, nullptr);
    if (!source)
        return corrupt();
    m_zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (!m_zip) {
        zip_source_free(source);
        return *m_mayRead < 0 ? tableProblem(TableFault::TooLarge, {m_file.fileName()}) : corrupt();
    }
    m_mayRead.reset();
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    for (zip_int64_t index = 0; index < count; ++index) {
        if (auto problem = addEntry(quint64(index)))
            return problem;
    }
    return {};
}

std::optional<Problem> ZipReader::addEntry(quint64 index)
{
    zip_stat_t stat;
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                    ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_zip, index, 0, &stat) != 0 || (stat.valid & needed) != needed)
        return corrupt();
    const QString name = QString::fromUtf8(stat.name);
    if (stat.encryption_method != ZIP_EM_NONE)
        return tableProblem(TableFault::PasswordProtected);
    const auto most = quint64(maxPartSize);
    if (stat.size > most ||
        (stat.size > quint64(freeOfRatio) && stat.size / quint64(maxRatio) > stat.comp_size))
        return tableProblem(TableFault::TooLarge, {name});
    if (stat.comp_method == ZIP_CM_STORE && stat.comp_size != stat.size)
        return corrupt();
    m_entries.insert(name, {index, qint64(stat.size)});
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
