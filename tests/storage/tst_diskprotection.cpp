// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diskprotection.h"
#include "testsupport/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Vitrina;

/// Whether a disk protects what is on it is told as it is, and never guessed.
class TestDiskProtection : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<QTemporaryDir> m_profile;

    void write(const QString &path, const QByteArray &text) const
    {
        const QString whole = m_root->filePath(path);
        QDir().mkpath(QFileInfo(whole).path());
        QFile file(whole);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(whole));
    }
    void link(const QString &target, const QString &name) const
    {
        QDir().mkpath(QFileInfo(m_root->filePath(name)).path());
        if (!QFile::link(m_root->filePath(target), m_root->filePath(name)))
            qFatal("cannot link %s", qPrintable(name));
    }
    /// A computer: what is in /sys, a line each: "name number dm-uuid slave…", - for none.
    void build(const QStringList &devices) const
    {
        for (const QString &line : devices) {
            const QStringList words = line.split(u' ');
            const QString folder = QStringLiteral("sys/devices/") + words[0];
            QDir().mkpath(m_root->filePath(folder + QStringLiteral("/slaves")));
            if (words[2] != u"-")
                write(folder + QStringLiteral("/dm/uuid"), words[2].toLatin1() + '\n');
            link(folder, QStringLiteral("sys/dev/block/") + words[1]);
            link(folder, QStringLiteral("sys/class/block/") + words[0]);
            write(QStringLiteral("dev/") + words[0], "");
        }
        for (const QString &line : devices) {
            const QStringList words = line.split(u' ');
            for (const QString &slave : words.mid(3))
                link(QStringLiteral("sys/devices/") + slave,
                     QStringLiteral("sys/devices/%1/slaves/%2").arg(words[0], slave));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        m_profile = std::make_unique<QTemporaryDir>();
    }

    void disksAreToldApart_data()
    {
        QTest::addColumn<QStringList>("mounts"); // %1: the profile's folder
        QTest::addColumn<QStringList>("devices");
        QTest::addColumn<DiskProtection>("expected");
        using Is = DiskProtection;
        const auto mount = [](const char *number, const char *type, const char *source,
                              const QString &point = QStringLiteral("/")) {
            return QStringLiteral("22 1 %1 / %2 rw,relatime shared:1 - %3 %4 rw")
                .arg(QLatin1StringView(number), point, QLatin1StringView(type),
                     QLatin1StringView(source));
        };
        const QString plain = QStringLiteral("sda1 8:1 -");
        const QString luks = QStringLiteral("dm-0 254:0 CRYPT-LUKS2-4f1c-root sda1");
        const QString volume = QStringLiteral("dm-1 254:1 LVM-ab12 dm-0");
        const QString here = QStringLiteral("%1");

        QTest::newRow("a plain partition")
            << QStringList{mount("8:1", "ext4", "/dev/sda1")} << QStringList{plain} << Is::Open;
        QTest::newRow("LUKS") << QStringList{mount("254:0", "ext4", "/dev/mapper/root")}
                              << QStringList{plain, luks} << Is::Encrypted;
        QTest::newRow("a logical volume on LUKS")
            << QStringList{mount("254:1", "xfs", "/dev/mapper/root")}
            << QStringList{plain, luks, volume} << Is::Encrypted;
        QTest::newRow("a logical volume on a plain disk")
            << QStringList{mount("254:1", "ext4", "/dev/mapper/root")}
            << QStringList{plain, QStringLiteral("dm-1 254:1 LVM-ab12 sda1")} << Is::Open;
        QTest::newRow("a mirror of which one half is open")
            << QStringList{mount("9:0", "ext4", "/dev/md0")}
            << QStringList{plain, luks, QStringLiteral("sdb1 8:17 -"),
                           QStringLiteral("md0 9:0 - dm-0 sdb1")}
            << Is::Open;
        QTest::newRow("btrfs on LUKS, by its name")
            << QStringList{mount("0:25", "btrfs", "/dev/dm-0")} << QStringList{plain, luks}
            << Is::Encrypted;
        QTest::newRow("btrfs on a plain disk")
            << QStringList{mount("0:25", "btrfs", "/dev/sda1")} << QStringList{plain} << Is::Open;
        QTest::newRow("the innermost mount counts")
            << QStringList{mount("254:0", "ext4", "/dev/mapper/root"),
                           mount("8:1", "ext4", "/dev/sda1", here)}
            << QStringList{plain, luks} << Is::Open;
        QTest::newRow("the last of two at one point")
            << QStringList{mount("8:1", "ext4", "/dev/sda1"),
                           mount("254:0", "ext4", "/dev/mapper/root")}
            << QStringList{plain, luks} << Is::Encrypted;
        QTest::newRow("a neighbour of the same beginning")
            << QStringList{mount("254:0", "ext4", "/dev/mapper/root"),
                           mount("8:1", "ext4", "/dev/sda1", here + QStringLiteral("-other"))}
            << QStringList{plain, luks} << Is::Encrypted;
        QTest::newRow("a folder that encrypts")
            << QStringList{mount("8:1", "ext4", "/dev/sda1"),
                           mount("0:50", "fuse.gocryptfs", "/home/cipher", here)}
            << QStringList{plain} << Is::Encrypted;
        QTest::newRow("another computer's") << QStringList{mount("0:51", "nfs4", "files:/home")}
                                            << QStringList{plain} << Is::Unknown;
        QTest::newRow("a container") << QStringList{mount("0:52", "overlay", "overlay")}
                                     << QStringList{plain} << Is::Unknown;
        QTest::newRow("a file of a disk")
            << QStringList{mount("7:0", "ext4", "/dev/loop0")}
            << QStringList{QStringLiteral("loop0 7:0 -")} << Is::Unknown;
        QTest::newRow("a circle") << QStringList{mount("254:1", "ext4", "/dev/dm-1")}
                                  << QStringList{QStringLiteral("dm-1 254:1 LVM-a dm-2"),
                                                 QStringLiteral("dm-2 254:2 LVM-b dm-1")}
                                  << Is::Unknown;
        QTest::newRow("a line that is none")
            << QStringList{QStringLiteral("22 1 8:1 /")} << QStringList{plain} << Is::Unknown;
        QTest::newRow("no mounts told") << QStringList() << QStringList{plain} << Is::Unknown;
    }
    void disksAreToldApart()
    {
        QFETCH(QStringList, mounts);
        QFETCH(QStringList, devices);
        QFETCH(DiskProtection, expected);
        build(devices);
        const QString here = QFileInfo(m_profile->path()).canonicalFilePath();
        write(QStringLiteral("proc/self/mountinfo"),
              mounts.join(u'\n').replace(QStringLiteral("%1"), here).toLatin1() + '\n');
        QCOMPARE(diskProtection(m_profile->path(), m_root->path()), expected);
    }

    void aBlankInTheNameOfAMount()
    {
        build({QStringLiteral("sda1 8:1 -")});
        const QString folder = m_profile->filePath(QStringLiteral("my disk"));
        QVERIFY(QDir().mkpath(folder));
        write(QStringLiteral("proc/self/mountinfo"),
              "22 1 8:1 / " +
                  QFileInfo(folder)
                      .canonicalFilePath()
                      .replace(QStringLiteral(" "), QStringLiteral("\\040"))
                      .toLatin1() +
                  " rw - ext4 /dev/sda1 rw\n");
        QCOMPARE(diskProtection(folder, m_root->path()), DiskProtection::Open);
        QCOMPARE(diskProtection(m_profile->path(), m_root->path()), DiskProtection::Unknown);
    }

    void whatIsNotThereIsNotTold()
    {
        QCOMPARE(diskProtection(m_profile->filePath(QStringLiteral("none"))),
                 DiskProtection::Unknown);
    }
};

VITRINA_TEST(TestDiskProtection, QCoreApplication)
#include "tst_diskprotection.moc"
