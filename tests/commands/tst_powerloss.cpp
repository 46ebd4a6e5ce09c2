// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs/faultyvfs.h"
#include "sample/scenarios.h"
#include "storage/drafts.h"
#include "testsupport/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

#include <algorithm>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

struct Cut
{
    Survival survival;
    quint64 seed;
};

constexpr Cut cuts[] = {
    {Survival::Nothing, 0}, {Survival::Everything, 0}, {Survival::Subset, 1}, {Survival::Torn, 2}};

const auto form = QStringLiteral("contact");
const auto typed = QStringLiteral("{\"note\":\"a medio escribir\"}");

bool write(const QString &path, const QByteArray &content)
{
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// What power loss did to one command at every point of its commit and the checkpoint after it.
struct PowerLoss
{
    qint64 points = 0;
    int looked = 0;
    int kept = 0; ///< states with the whole of the command
    QString fault;
};

/// One scenario, done again and again on the same file with the power cut at another point.
class Bench
{
public:
    explicit Bench(const Scenario &scenario)
        : m_staged(stage(scenario))
        , m_rules(Rules::builtIn())
    {
    }

    PowerLoss cutEverywhere()
    {
        if (const QString amissUncut = runUncut(); !amissUncut.isEmpty())
            return {0, 0, 0, amissUncut};
        PowerLoss outcome;
        {
            FaultyVfs vfs(FaultyVfs::Registration::AsDefault);
            for (qint64 n = 0; n <= outcome.points && outcome.fault.isEmpty();
                 n += n ? faultStride() : 1)
                cutAt(n, vfs, outcome);
        }
        return outcome;
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    Result<Receipt> execute(Database &database)
    {
        CommandExecutor executor(database, m_rules, m_staged.device,
                                 CommandExecutor::Repeatability::Trusted);
        return executor.execute(m_staged.prepared.command, m_staged.prepared.envelope);
    }

    /// Afterwards and by itself: the sync that belongs to it must not be what makes a commit last.
    static void checkpoint(Database &database)
    {
        try {
            database.runScript("PRAGMA wal_checkpoint");
        } catch (const DatabaseError &) {
            // The power is off.
        }
    }

    void keepDraft(Database &database)
    {
        saveDraft(database, m_staged.prepared.envelope.actor, form, typed, 1);
    }

    /// The states before and after, on a disk without faults.
    QString runUncut()
    {
        const QString file = path("uncut.sqlite");
        if (!write(file, m_staged.before))
            return QStringLiteral("no place to work");
        Database database(file, Database::Mode::ReadWrite);
        keepDraft(database);
        m_before = digest(database);
        if (!execute(database))
            return QStringLiteral("the command is refused");
        m_after = digest(database);
        if (m_before == m_after)
            return QStringLiteral("the command does nothing");
        return amiss(database);
    }

    void cutAt(qint64 n, FaultyVfs &vfs, PowerLoss &outcome)
    {
        const QString file = path("cut.sqlite");
        vfs.powerOn();
        if (!write(file, m_staged.before))
            qFatal("no place to work");
        bool acknowledged = false;
        {
            Database database(file, Database::Mode::ReadWrite);
            keepDraft(database);
            n == 0 ? vfs.countFaultPoints() : vfs.losePowerAt(n);
            acknowledged = execute(database).has_value();
            checkpoint(database);
            if (n == 0)
                outcome.points = vfs.faultPoints();
        }
        if (n == 0)
            return;
        std::vector<DiskModel::Image> images;
        for (const Cut &cut : cuts) {
            DiskModel::Image image =
                vfs.surviving(cut.survival, cut.seed * 1'000 + static_cast<quint64>(n));
            if (std::find(images.begin(), images.end(), image) == images.end())
                images.push_back(std::move(image));
        }
        for (const DiskModel::Image &image : images) {
            vfs.powerOn();
            if (const QString fault = lookAt(image, acknowledged, outcome); !fault.isEmpty())
                outcome.fault = QStringLiteral("%1, cut at %2").arg(fault).arg(n);
        }
    }

    QString lookAt(const DiskModel::Image &image, bool acknowledged, PowerLoss &outcome)
    {
        QCryptographicHash hash(QCryptographicHash::Sha1);
        for (const auto &[name, content] : image) {
            hash.addData(name.toUtf8() + (content ? "+" : "-"));
            hash.addData(content.value_or(QByteArray()));
        }
        // Many cuts leave the same disk; that one is looked at once.
        const QByteArray key = hash.result() + (acknowledged ? "a" : "n");
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
        return *m_known.insert(key, freshLook(image, acknowledged, outcome));
    }

    QString freshLook(const DiskModel::Image &image, bool acknowledged, PowerLoss &outcome)
    {
        for (const auto &[name, content] : image) {
            QFile::remove(name);
            if (content && !write(name, *content))
                return QStringLiteral("no place to look");
        }
        QFile::remove(path("cut.sqlite-shm"));
        ++outcome.looked;
        try {
            Database database(path("cut.sqlite"), Database::Mode::ReadWrite);
            if (const QString broken = amissInStructure(database); !broken.isEmpty())
                return broken;
            const QByteArray held = digest(database);
            outcome.kept += held == m_after ? 1 : 0;
            if (held == m_after || (held == m_before && !acknowledged))
                return {};
            return held == m_before ? QStringLiteral("acknowledged and lost")
                                    : QStringLiteral("half of it");
        } catch (const DatabaseError &error) {
            return QString::fromUtf8(error.what());
        }
    }

    QTemporaryDir m_folder{quickPlace()};
    StagedScenario m_staged;
    Rules m_rules;
    QByteArray m_before;
    QByteArray m_after;
    QHash<QByteArray, QString> m_known;
};

} // namespace

/// Rules 1 and 5 for every kind of command, at every point where the disk can be left.
class TestPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfCommandHasAScenario()
    {
        QSet<QString> ruled;
        const Rules rules = Rules::builtIn();
        for (const CommandRule &rule : rules.commands())
            ruled += rule.command;
        QSet<QString> covered;
        for (const Scenario &scenario : scenarios()) {
            const QString name = QString::fromLatin1(scenario.command);
            QCOMPARE(stage(scenario).prepared.command.name(), name);
            covered += name;
        }
        QCOMPARE(covered, ruled);
    }

    void aCommandIsWhollyThereOrNotAtAll_data()
    {
        QTest::addColumn<int>("scenario");
        int i = 0;
        for (const Scenario &scenario : scenarios())
            QTest::newRow(scenario.command) << i++;
    }
    void aCommandIsWhollyThereOrNotAtAll()
    {
        QFETCH(int, scenario);
        const PowerLoss outcome = Bench(scenarios()[size_t(scenario)]).cutEverywhere();
        QCOMPARE(outcome.fault, QString());
        QVERIFY2(outcome.points > 8, "too few points to prove anything");
        QVERIFY2(outcome.kept > 0 && outcome.kept < outcome.looked,
                 "the cuts were all on one side of the commit");
    }
};

VITRINA_TEST(TestPowerLoss, QCoreApplication)
#include "tst_powerloss.moc"
