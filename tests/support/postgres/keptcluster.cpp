// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/keptcluster.h"

#include "postgres/unprivileged.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>
#include <stdexcept>

namespace Vitrina::Testing {

namespace {

/// The files go through this program, which may read and write where the server's user may not.
void runTar(QProcess &tar, const QStringList &arguments, const QString &folder)
{
    constexpr int mostMilliseconds = 60000;
    Unprivileged().own(folder);
    runUnprivileged(tar);
    tar.start(QStringLiteral("tar"), QStringList{QStringLiteral("-C"), folder} + arguments);
    if (!tar.waitForFinished(mostMilliseconds) || tar.exitCode() != 0)
        throw std::runtime_error("the server cannot be copied: " +
                                 tar.readAllStandardError().toStdString());
}

} // namespace

KeptCluster::KeptCluster(const QString &name, const QString &maker)
    : m_maker(maker)
    , m_file(QStringLiteral(VITRINA_KEPT_CLUSTERS "/%1-%2.tar")
                 .arg(name, QFileInfo(QFileInfo(maker).canonicalFilePath()).fileName()))
{
}

bool KeptCluster::copyInto(const QString &folder) const
{
    const QFileInfo kept(m_file);
    if (!kept.isReadable() || kept.lastModified() != QFileInfo(m_maker).lastModified())
        return false;
    QProcess tar;
    tar.setStandardInputFile(m_file);
    runTar(tar, {QStringLiteral("-xpf"), QStringLiteral("-")}, folder);
    return true;
}

void KeptCluster::keep(const QString &folder) const
{
    // Two tests may be at it at a time: what is seen under the name is always whole.
    QTemporaryFile whole(m_file + QStringLiteral(".XXXXXX"));
    if (!QDir().mkpath(QFileInfo(m_file).path()) || !whole.open())
        return;
    QProcess tar;
    tar.setStandardOutputFile(whole.fileName());
    runTar(tar, {QStringLiteral("-cf"), QStringLiteral("-"), QStringLiteral("data")}, folder);
    const bool isKept =
        whole.setFileTime(QFileInfo(m_maker).lastModified(), QFileDevice::FileModificationTime) &&
        std::rename(QFile::encodeName(whole.fileName()).constData(),
                    QFile::encodeName(m_file).constData()) == 0;
    if (!isKept)
        throw std::runtime_error("the copy of a server cannot be kept");
    whole.setAutoRemove(false);
}

} // namespace Vitrina::Testing
