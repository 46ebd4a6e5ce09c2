// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskmodel.h"

#include <QFile>

#include <algorithm>
#include <random>
#include <unordered_map>

namespace Vitrina::Testing {

namespace {

using Random = std::mt19937_64;

std::size_t upTo(Random &random, std::size_t last)
{
    return static_cast<std::size_t>(random() % (last + 1));
}

void put(QByteArray &image, qint64 offset, const char *data, qint64 size)
{
    if (image.size() < offset + size)
        image.resize(offset + size, '\0');
    std::copy_n(data, size, image.data() + offset);
}

void apply(QByteArray &image, const DiskModel::Change &change)
{
    if (change.isTruncate)
        image.resize(change.offset, '\0');
    else
        put(image, change.offset, change.data.constData(), change.data.size());
}

/// Nothing, everything and something in between are equally likely: extremes find the most.
std::size_t someMoment(Random &random, std::size_t last)
{
    switch (upTo(random, 2)) {
    case 0:
        return 0;
    case 1:
        return last;
    default:
        return upTo(random, last);
    }
}

/// A sector reaches the disk as the cache held it at one moment; so does the file's size.
QByteArray sectorsOfDifferentMoments(const DiskModel::Inode &inode, Random &random)
{
    const std::size_t count = inode.pending.size();
    const std::size_t momentOfSize = someMoment(random, count);
    std::unordered_map<qint64, std::size_t> moments;
    QByteArray image = inode.durable;
    qint64 size = image.size();
    for (std::size_t i = 0; i < count; ++i) {
        const DiskModel::Change &change = inode.pending[i];
        const bool sizeKnowsIt = i < momentOfSize;
        if (change.isTruncate) {
            if (!sizeKnowsIt)
                continue;
            apply(image, change);
            size = change.offset;
            continue;
        }
        const qint64 end = change.offset + change.data.size();
        for (qint64 at = change.offset; at < end;) {
            const qint64 sector = at / DiskModel::sectorBytes;
            const qint64 next = std::min(end, (sector + 1) * DiskModel::sectorBytes);
            if (moments.find(sector) == moments.end())
                moments.emplace(sector, someMoment(random, count));
            if (i < moments.at(sector))
                put(image, at, change.data.constData() + (at - change.offset), next - at);
            at = next;
        }
        if (sizeKnowsIt)
            size = std::max(size, end);
    }
    image.resize(size, '\0');
    return image;
}

QByteArray cutWithinAWrite(const DiskModel::Inode &inode, Random &random)
{
    QByteArray image = inode.durable;
    const std::size_t whole = upTo(random, inode.pending.size());
    for (std::size_t i = 0; i < whole; ++i)
        apply(image, inode.pending[i]);
    if (whole < inode.pending.size() && !inode.pending[whole].isTruncate) {
        DiskModel::Change torn = inode.pending[whole];
        torn.data.truncate(
            static_cast<qint64>(upTo(random, static_cast<std::size_t>(torn.data.size()))));
        if (!torn.data.isEmpty())
            apply(image, torn);
    }
    return image;
}

QByteArray contentAfterCut(const DiskModel::Inode &inode, Survival survival, Random &random)
{
    switch (survival) {
    case Survival::Nothing:
        break;
    case Survival::Everything: {
        QByteArray image = inode.durable;
        for (const DiskModel::Change &change : inode.pending)
            apply(image, change);
        return image;
    }
    case Survival::Subset:
        return sectorsOfDifferentMoments(inode, random);
    case Survival::Torn:
        return cutWithinAWrite(inode, random);
    }
    return inode.durable;
}

std::size_t namesAfterCut(Survival survival, std::size_t pending, Random &random)
{
    switch (survival) {
    case Survival::Nothing:
        return 0;
    case Survival::Everything:
        return pending;
    case Survival::Subset:
    case Survival::Torn:
        break;
    }
    return someMoment(random, pending);
}

} // namespace

DiskModel::InodePtr DiskModel::find(const QString &path)
{
    const auto known = m_visible.find(path);
    if (known != m_visible.end())
        return known->second;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto inode = std::make_shared<Inode>();
    inode->durable = file.readAll();
    m_visible[path] = inode;
    m_durable[path] = inode;
    return inode;
}

DiskModel::InodePtr DiskModel::create(const QString &path)
{
    auto inode = std::make_shared<Inode>();
    inode->isNew = true;
    m_visible[path] = inode;
    m_durable.try_emplace(path);
    m_pendingNames.emplace_back(path, inode);
    return inode;
}

void DiskModel::remove(const QString &path)
{
    m_visible[path] = nullptr;
    m_durable.try_emplace(path);
    m_pendingNames.emplace_back(path, nullptr);
}

void DiskModel::write(Inode &inode, qint64 offset, const QByteArray &data)
{
    inode.pending.push_back({offset, data, false});
}

void DiskModel::truncate(Inode &inode, qint64 size)
{
    inode.pending.push_back({size, {}, true});
}

void DiskModel::sync(Inode &inode)
{
    for (const Change &change : inode.pending)
        apply(inode.durable, change);
    inode.pending.clear();
    if (inode.isNew)
        syncNames();
    inode.isNew = false;
}

void DiskModel::syncNames()
{
    for (const auto &[path, inode] : m_pendingNames)
        m_durable[path] = inode;
    m_pendingNames.clear();
}

DiskModel::Image DiskModel::surviving(Survival survival, quint64 seed) const
{
    Random random(seed);
    Names names = m_durable;
    const std::size_t happened = namesAfterCut(survival, m_pendingNames.size(), random);
    for (std::size_t i = 0; i < happened; ++i)
        names[m_pendingNames[i].first] = m_pendingNames[i].second;

    Image image;
    for (const auto &[path, inode] : names) {
        if (inode)
            image[path] = contentAfterCut(*inode, survival, random);
        else
            image[path] = std::nullopt;
    }
    return image;
}

void DiskModel::forget()
{
    m_visible.clear();
    m_durable.clear();
    m_pendingNames.clear();
}

} // namespace Vitrina::Testing
