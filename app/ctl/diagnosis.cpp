// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"

#include "commands/commandregistry.h"
#include "items/refusalwords.h"
#include "storage/changerecorder.h"
#include "storage/database.h"
#include "storage/diskprotection.h"
#include "storage/migrations.h"
#include "storage/profile.h"
#include "storage/soundness.h"
#include "sync/comparison.h"
#include "sync/pendingcommand.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QSysInfo>
#include <QThread>
#include <QTimeZone>

namespace Vitrina::Ctl {

namespace {

const auto withheld = QStringLiteral("(withheld)");

QString pattern(const char *text)
{
    return QRegularExpression::anchoredPattern(QLatin1StringView(text));
}

/// What meta may say, by the shape of what this program writes there.
struct MetaShape
{
    const char *key;
    const char *shape;
};
constexpr const char *digits = "\\d{1,19}";
constexpr const char *anId = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
constexpr MetaShape metaShapes[] = {
    {"kind", "showroom|demonstration"},
    {"bound", "hub|embedded"},
    {"device", anId},
    {"hub.snapshot", "\\d{1,20}:\\d{1,20}:[\\d,]{0,2000}"},
    {"hub.started", digits},
    {"hub.access", "[0-9a-f]{32}"},
    {"hub.epoch", digits},
    {"hub.incarnation", anId},
    {"hub.decided", digits},
    {"hub.decided_uuid", anId},
};

constexpr const char *verdicts[] = {"pending", "applied", "rejected", "withdrawn"};
constexpr const char *localTables[] = {"outbox",      "audit",        "draft", "pending_follow_up",
                                       "client_text", "stale_client", "meta"};
constexpr const char *profileFiles[] = {"replica.sqlite",     "replica.sqlite-wal",
                                        "replica.sqlite-shm", "last-good.sqlite",
                                        "preferences.ini",    "column-mappings.json"};

struct Named
{
    int value;
    const char *name;
};
constexpr Named problemNames[] = {
    {int(Problem::Code::DiskFull), "disk_full"},
    {int(Problem::Code::ReadOnly), "read_only"},
    {int(Problem::Code::DatabaseCorrupt), "damaged"},
    {int(Problem::Code::DatabaseNewer), "newer_program"},
    {int(Problem::Code::NotFound), "none"},
    {int(Problem::Code::FileUnreadable), "unreadable"},
};
constexpr Named checkNames[] = {
    {int(SoundnessCheck::What::Structure), "structure"},
    {int(SoundnessCheck::What::References), "references"},
    {int(SoundnessCheck::What::Schema), "schema"},
    {int(SoundnessCheck::What::Outbox), "outbox"},
    {int(SoundnessCheck::What::PendingTable), "pending_table"},
    {int(SoundnessCheck::What::SearchTable), "search_table"},
};
constexpr Named protectionNames[] = {
    {int(DiskProtection::Encrypted), "encrypted"},
    {int(DiskProtection::Open), "open"},
    {int(DiskProtection::Unknown), "unknown"},
};

template <size_t size, typename Enum>
QString nameOf(const Named (&names)[size], Enum value)
{
    for (const Named &row : names) {
        if (row.value == int(value))
            return QString::fromLatin1(row.name);
    }
    return QStringLiteral("other");
}

/// The text where it is one of a list; nobody's text otherwise.
template <typename List>
QString known(const List &list, const QString &text)
{
    if (text.isEmpty())
        return text;
    for (const char *one : list) {
        if (text == QLatin1StringView(one))
            return text;
    }
    return withheld;
}

QString knownCommand(const QString &name)
{
    for (const CommandType &type : commandTypes()) {
        if (name == QLatin1StringView(type.name))
            return name;
    }
    return withheld;
}

/// A reason that the program knows, or the SQLSTATE with which the hub failed at a command.
QString knownCode(const QString &code)
{
    static const QRegularExpression ofTheHub(pattern("hub_[0-9A-Z]{5}"));
    const bool isTold = code.startsWith(QLatin1StringView("hub_"))
                            ? ofTheHub.match(code).hasMatch()
                            : code.isEmpty() || hasRefusalWords(code);
    return isTold ? code : withheld;
}

QJsonValue instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}
QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject program()
{
    return {{QStringLiteral("version"), QCoreApplication::applicationVersion()},
            {QStringLiteral("schema"), newestSchema()},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("qt_built_with"), QStringLiteral(QT_VERSION_STR)}};
}

QJsonObject computer()
{
    return {{QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
            {QStringLiteral("architecture"), QSysInfo::currentCpuArchitecture()},
            {QStringLiteral("processors"), QThread::idealThreadCount()},
            {QStringLiteral("locale"), QLocale::system().name()},
            {QStringLiteral("time_zone"), QString::fromLatin1(QTimeZone::systemTimeZoneId())}};
}

/// Sizes in bytes. Other files are only counted: their names are the person's.
QJsonObject files(const QString &profile)
{
    QJsonObject sizes;
    int damaged = 0;
    int others = 0;
    const QFileInfoList found = QDir(profile).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : found) {
        if (known(profileFiles, file.fileName()) != withheld)
            sizes.insert(file.fileName(), file.size());
        else
            ++(file.fileName().startsWith(u"damaged-") ? damaged : others);
    }
    return {{QStringLiteral("sizes"), sizes},
            {QStringLiteral("set_aside"), damaged},
            {QStringLiteral("others"), others},
            {QStringLiteral("last_good_copy"), instant(Profile::lastGoodCopy(profile))},
            {QStringLiteral("disk_free"), QStorageInfo(profile).bytesAvailable()},
            {QStringLiteral("disk_encryption"), nameOf(protectionNames, diskProtection(profile))}};
}

QJsonObject meta(Database &database)
{
    QJsonObject told;
    for (const MetaShape &shape : metaShapes) {
        const QString key = QString::fromLatin1(shape.key);
        const QString value = metaValue(database, key);
        if (value.isEmpty())
            continue;
        const bool fits = QRegularExpression(pattern(shape.shape)).match(value).hasMatch();
        told.insert(key, fits ? value : withheld);
    }
    return told;
}

QJsonObject rowCounts(Database &database)
{
    QJsonObject counts;
    const auto add = [&](const char *table) {
        const QString name = QString::fromLatin1(table);
        const bool isThere =
            database
                .scalar(
                    QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?)"),
                    {name})
                .toBool();
        if (isThere)
            counts.insert(
                name, database.scalar(QStringLiteral("SELECT count(*) FROM ") + name).toLongLong());
    };
    for (const char *table : sharedTables())
        add(table);
    for (const char *table : localTables)
        add(table);
    return counts;
}

/// What became of the commands, by their names. What was refused is here with its code and time.
QJsonArray outbox(Database &database)
{
    QJsonArray groups;
    Rows rows = database.query(QStringLiteral(
        "SELECT name, verdict, coalesce(verdict_code, ''), withdraw, seen, count(*),"
        " min(created_at), max(coalesce(decided_at, created_at)), sum(length(changes))"
        " FROM outbox GROUP BY 1, 2, 3, 4, 5 ORDER BY 6 DESC LIMIT 500"));
    while (rows.next()) {
        groups.append(QJsonObject{{QStringLiteral("command"), knownCommand(rows.text(0))},
                                  {QStringLiteral("verdict"), known(verdicts, rows.text(1))},
                                  {QStringLiteral("code"), knownCode(rows.text(2))},
                                  {QStringLiteral("to_be_withdrawn"), knownCode(rows.text(3))},
                                  {QStringLiteral("acted_on"), rows.number(4) != 0},
                                  {QStringLiteral("count"), rows.number(5)},
                                  {QStringLiteral("first"), instant(rows.number(6))},
                                  {QStringLiteral("last"), instant(rows.number(7))},
                                  {QStringLiteral("bytes"), rows.number(8)}});
    }
    return groups;
}

QJsonObject sync(Database &database)
{
    const Comparison compared = loadComparison(database);
    QJsonArray differences;
    for (const TableDifference &table : compared.differences)
        differences.append(
            QJsonObject{{QStringLiteral("table"), known(sharedTables(), table.table)},
                        {QStringLiteral("missing"), table.missing},
                        {QStringLiteral("extra"), table.extra},
                        {QStringLiteral("different"), table.different}});
    return {{QStringLiteral("waiting"), pendingCount(database)},
            {QStringLiteral("refused"), refusedCount(database)},
            {QStringLiteral("compared_at"), instant(compared.at)},
            {QStringLiteral("differed_at"), instant(compared.differedAt)},
            {QStringLiteral("differences"), differences}};
}

/// How many faults, not which: rows and texts may stand in those.
QJsonObject checks(Database &database)
{
    QJsonObject found;
    for (const SoundnessCheck &check : checkSoundness(database))
        found.insert(nameOf(checkNames, check.what), check.faults.size());
    return found;
}

QString schemaDigest(Database &database)
{
    const QString schema =
        database
            .scalar(QStringLiteral("SELECT group_concat(sql, ';') FROM"
                                   " (SELECT sql FROM sqlite_schema ORDER BY type, name)"))
            .toString();
    return QString::fromLatin1(
        QCryptographicHash::hash(schema.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Each part by itself: one that cannot be read must not hide the others.
class Parts
{
public:
    template <typename Read>
    void add(const char *name, Read read)
    {
        const QString key = QString::fromLatin1(name);
        try {
            m_parts.insert(key, read());
        } catch (const DatabaseError &error) {
            m_parts.insert(key, QStringLiteral("sqlite %1").arg(error.code()));
        }
    }
    const QJsonObject &all() const { return m_parts; }

private:
    QJsonObject m_parts;
};

QJsonObject replica(const QString &profile)
{
    const Result<std::unique_ptr<Database>> opened = Profile::read(profile);
    if (!opened)
        return {{QStringLiteral("cannot_be_read"), nameOf(problemNames, opened.error().code)}};
    Database &database = **opened;
    const auto number = [&database](const char *sql) {
        return QJsonValue(database.scalar(QString::fromLatin1(sql)).toLongLong());
    };
    Parts parts;
    parts.add("schema", [&] { return schemaOf(database); });
    parts.add("schema_digest", [&] { return schemaDigest(database); });
    parts.add("sqlite", [&] {
        return database.scalar(QStringLiteral("SELECT sqlite_version()")).toString();
    });
    parts.add("pages", [&] { return number("PRAGMA page_count"); });
    parts.add("free_pages", [&] { return number("PRAGMA freelist_count"); });
    parts.add("meta", [&] { return meta(database); });
    parts.add("rows", [&] { return rowCounts(database); });
    parts.add("outbox", [&] { return outbox(database); });
    parts.add("sync", [&] { return sync(database); });
    parts.add("faults", [&] { return checks(database); });
    return parts.all();
}

} // namespace

QJsonObject diagnosisOf(const QString &profile, const QDateTime &now)
{
    return {{QStringLiteral("made_at"), instant(now)},
            {QStringLiteral("program"), program()},
            {QStringLiteral("computer"), computer()},
            {QStringLiteral("files"), files(profile)},
            {QStringLiteral("replica"), replica(profile)}};
}

} // namespace Vitrina::Ctl
