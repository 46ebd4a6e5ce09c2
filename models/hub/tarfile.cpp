// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/tarfile.h"

#include <QtEndian>

#include <algorithm>

namespace Vitrina {

namespace {

constexpr qint64 block = 512;

struct Field
{
    int at;
    int size;
};
constexpr Field nameField{0, 100};
constexpr Field modeField{100, 8};
constexpr Field ownerField{108, 8};
constexpr Field groupField{116, 8};
constexpr Field sizeField{124, 12};
constexpr Field timeField{136, 12};
constexpr Field sumField{148, 8};
constexpr Field typeField{156, 1};
constexpr Field magicField{257, 8};

void put(QByteArray &header, const Field &field, const QByteArray &bytes)
{
    header.replace(field.at, std::min(bytes.size(), qsizetype(field.size)), bytes.left(field.size));
}

void putOctal(QByteArray &header, const Field &field, qint64 number)
{
    put(header, field, QByteArray::number(number, 8).rightJustified(field.size - 1, '0'));
}

/// Octal as far as that goes (8 GiB), then as tar does it: a bit, and the number in binary.
void putSize(QByteArray &header, qint64 size)
{
    if (size < (qint64(1) << 33)) {
        putOctal(header, sizeField, size);
        return;
    }
    QByteArray binary(sizeField.size, '\0');
    binary[0] = char(0x80);
    qToBigEndian(size, binary.data() + sizeField.size - sizeof size);
    put(header, sizeField, binary);
}

qint64 sumOf(QByteArray header)
{
    put(header, sumField, QByteArray(sumField.size, ' '));
    qint64 sum = 0;
    for (const char byte : std::as_const(header))
        sum += uchar(byte);
    return sum;
}

QByteArray text(const QByteArray &header, const Field &field)
{
    const QByteArray bytes = header.mid(field.at, field.size);
    const auto end = bytes.indexOf('\0');
    return (end < 0 ? bytes : bytes.left(end)).trimmed();
}

std::optional<qint64> sizeOf(const QByteArray &header)
{
    if (uchar(header[sizeField.at]) == 0x80)
        return qFromBigEndian<qint64>(header.constData() + sizeField.at + sizeField.size -
                                      sizeof(qint64));
    bool isNumber = false;
    const qint64 size = text(header, sizeField).toLongLong(&isNumber, 8);
    return isNumber && size >= 0 ? std::optional(size) : std::nullopt;
}

qint64 padding(qint64 size)
{
    return (block - size % block) % block;
}

} // namespace

TarWriter::TarWriter(QFile &file, qint64 madeAt)
    : m_file(file)
    , m_madeAt(madeAt)
{
}

bool TarWriter::begin(const QByteArray &name)
{
    m_name = name;
    m_size = 0;
    m_headerAt = m_file.pos();
    return m_file.write(QByteArray(block, '\0')) == block; // filled in by end()
}

bool TarWriter::write(const QByteArray &bytes)
{
    m_size += bytes.size();
    return m_file.write(bytes) == bytes.size();
}

bool TarWriter::end()
{
    QByteArray header(block, '\0');
    put(header, nameField, m_name);
    putOctal(header, modeField, 0600);
    putOctal(header, ownerField, 0);
    putOctal(header, groupField, 0);
    putSize(header, m_size);
    putOctal(header, timeField, m_madeAt);
    put(header, typeField, "0");
    put(header, magicField, QByteArray("ustar\00000", 8));
    put(header, sumField, QByteArray::number(sumOf(header), 8).rightJustified(6, '0') + '\0' + ' ');
    const QByteArray rest(padding(m_size), '\0');
    if (m_file.write(rest) != rest.size())
        return false;
    const qint64 after = m_file.pos();
    return m_file.seek(m_headerAt) && m_file.write(header) == block && m_file.seek(after);
}

bool TarWriter::add(const QByteArray &name, const QByteArray &bytes)
{
    return begin(name) && write(bytes) && end();
}

bool TarWriter::finish()
{
    return m_file.write(QByteArray(2 * block, '\0')) == 2 * block;
}

std::optional<TarIndex> TarIndex::of(QFile &file)
{
    TarIndex index;
    for (qint64 at = 0; at + block <= file.size();) {
        if (!file.seek(at))
            return std::nullopt;
        const QByteArray header = file.read(block);
        if (header.count('\0') == block)
            return index;
        const std::optional<qint64> size = sizeOf(header);
        bool isNumber = false;
        const bool isSound = text(header, sumField).toLongLong(&isNumber, 8) == sumOf(header);
        if (!size || !isNumber || !isSound || *size > file.size() - at - block)
            return std::nullopt;
        index.m_members.insert(text(header, nameField), {at + block, *size});
        at += block + *size + padding(*size);
    }
    return std::nullopt; // it breaks off before its end
}

std::optional<TarIndex::Member> TarIndex::find(const QByteArray &name) const
{
    const auto found = m_members.constFind(name);
    return found == m_members.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace Vitrina
