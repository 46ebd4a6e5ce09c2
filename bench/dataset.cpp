// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset.h"

#include "commands/commandexecutor.h"
#include "commands/showroomsetup.h"
#include "domain/seedcatalogue.h"
#include "storage/database.h"
#include "storage/migrations.h"
#include "storage/searchtext.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace Vitrina::Bench {

namespace {

constexpr int advisors = 40;
constexpr int followUpsPerClient = 5;

const char *const modelNames[][2] = {
    {"CF Moto", "NK 250"},  {"CF Moto", "450 SR"}, {"Suzuki", "Gixxer 150"},
    {"Suzuki", "V-Strom"},  {"Yamaha", "FZ 25"},   {"Yamaha", "MT-03"},
    {"Honda", "CB 190"},    {"Honda", "XR 150"},   {"Bajaj", "Pulsar"},
    {"Royal", "Himalayan"}, {"KTM", "Duke 200"},   {"KTM", "Adventure 390"},
};

const char *const givenNames =
    "María José Luis Ana Carlos Rosa Jorge Carmen Juan Elena Pedro Lucía Miguel Paola Andrés Sofía "
    "Diego Valeria Esteban Gabriela Fernando Patricia Ricardo Verónica Santiago Daniela Héctor "
    "Mónica Raúl Cristina Iván Silvia Óscar Teresa Mateo Camila Tomás Julia Bruno Adela";
const char *const surnames =
    "García López Torres Vaca Paredes Mendoza Cevallos Andrade Salazar Ortiz Zambrano Moreira "
    "Cedeño Vera Delgado Intriago Loor Macías Mera Palma Pincay Quiroz Reyes Rivas Rojas Ruiz "
    "Sánchez Santos Solórzano Suárez Tapia Toala Valencia Vargas Vásquez Velasco Vélez Vera "
    "Villacís Viteri Yánez Zapata Aguirre Alarcón Alcívar Almeida Bravo Briones Burgos Cabrera";

class Founding
{
public:
    explicit Founding(Database &database)
        : m_rules(Rules::builtIn())
        , m_ids(randomIds())
        , m_executor(database, m_rules, m_ids.next<DeviceId>(),
                     CommandExecutor::Repeatability::Trusted)
        , m_now(QDateTime::currentDateTimeUtc())
    {
    }

    void run()
    {
        StartShowroom start;
        start.company = {m_ids.next<CompanyId>(), QStringLiteral("Motos del Norte"),
                         QStringLiteral("EC"),    QStringLiteral("USD"),
                         QStringLiteral("es_EC"), {}};
        start.branch = {m_ids.next<BranchId>(),
                        start.company.id,
                        QStringLiteral("Norte"),
                        QStringLiteral("EC"),
                        QStringLiteral("America/Guayaquil"),
                        QStringLiteral("USD"),
                        {}};
        for (int weekday = 1; weekday <= 6; ++weekday)
            start.openingHours +=
                {m_ids.next<OpeningHoursId>(), start.branch.id, weekday, 9 * 60, 18 * 60, {}};
        start.department = {
            m_ids.next<DepartmentId>(), start.branch.id, QStringLiteral("Ventas"), {}};
        m_member.branchId = start.branch.id;
        m_member.departmentId = start.department.id;
        start.administrator = member(QStringLiteral("admin"), QStringLiteral("Elena Vaca"));
        start.administrator.accessLevel = int(AccessLevel::Company);
        start.administrator.permissions = 0xffff;
        start.catalogue = seedCatalogue();
        start.at = m_now;
        m_actor = start.administrator.id;
        must(start);
        for (int i = 0; i < advisors; ++i) {
            StaffMember one = member(QStringLiteral("a%1").arg(i, 2, 10, QLatin1Char('0')),
                                     QStringLiteral("Advisor %1").arg(i + 1));
            one.accessLevel = int(AccessLevel::Own);
            one.supervisorId = m_actor;
            must(SaveStaff{one, m_now});
        }
        for (const auto &name : modelNames) {
            VehicleModel model;
            model.id = m_ids.next<VehicleModelId>();
            model.brand = QString::fromUtf8(name[0]);
            model.line = QString::fromUtf8(name[1]);
            model.year = 2026;
            model.priceMinor = 300'000;
            model.currency = QStringLiteral("USD");
            must(SaveVehicleModel{model, m_now});
        }
    }

private:
    StaffMember member(const QString &login, const QString &name)
    {
        StaffMember one = m_member;
        one.id = m_ids.next<StaffId>();
        one.login = login;
        one.name = name;
        return one;
    }

    void must(const AnyCommand &command)
    {
        if (!m_executor.execute(command, {m_ids.next<CommandId>(), m_actor, std::nullopt}))
            qFatal("%s was refused", qPrintable(command.name()));
    }

    Rules m_rules;
    IdSource m_ids;
    CommandExecutor m_executor;
    QDateTime m_now;
    StaffMember m_member;
    StaffId m_actor;
};

/// The nth word of a list, as a table for SQL.
void wordTable(Database &database, const char *table, const char *words)
{
    database.execute(QStringLiteral("CREATE TEMP TABLE %1 (n INTEGER PRIMARY KEY, word TEXT)")
                         .arg(QLatin1StringView(table)));
    const QStringList list = QString::fromUtf8(words).split(u' ');
    for (int i = 0; i < list.size(); ++i)
        database.execute(
            QStringLiteral("INSERT INTO %1 VALUES (?, ?)").arg(QLatin1StringView(table)),
            {i, list[i]});
}

void numberTable(Database &database, const char *table, const QString &select)
{
    database.execute(QStringLiteral("CREATE TEMP TABLE %1 (n INTEGER PRIMARY KEY, id BLOB)")
                         .arg(QLatin1StringView(table)));
    database.execute(
        QStringLiteral("INSERT INTO %1 SELECT row_number() OVER (ORDER BY rowid) - 1, id FROM %2")
            .arg(QLatin1StringView(table), select));
}

/// What the derived tables follow by; taken away while a million rows come in.
QStringList takeTriggers(Database &database)
{
    QStringList statements;
    QStringList names;
    {
        Rows rows = database.query(
            QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
                           " AND (name LIKE 'pending_%' OR name LIKE 'stale_%')"));
        while (rows.next()) {
            names += rows.text(0);
            statements += rows.text(1);
        }
    }
    for (const QString &name : names)
        database.execute(QStringLiteral("DROP TRIGGER ") + name);
    return statements;
}

/// %1 clients, %2 follow-ups, %3 now in ms, %4 percent pending. Scattered by multiplying with
/// numbers that share no factor with the counts.
const char *const bulk[] = {
    "INSERT INTO client (id, name, surname, national_id, quality_id, source_id, branch_id,"
    " preferred_agent_id, created_at, row_version)"
    " WITH RECURSIVE i (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n + 1 < %1)"
    " SELECT CAST(printf('C%015d', i.n) AS BLOB), g.word, s.word || ' ' || t.word,"
    "  printf('17%08d', i.n), q.id, o.id, b.id, a.id, %3 - i.n * 800000, zeroblob(16)"
    " FROM i CROSS JOIN given g ON g.n = i.n * 7 % (SELECT count(*) FROM given)"
    " CROSS JOIN surname s ON s.n = i.n * 11 / 3 % (SELECT count(*) FROM surname)"
    " CROSS JOIN surname t ON t.n = i.n * 13 / 7 % (SELECT count(*) FROM surname)"
    " CROSS JOIN quality q ON q.n = i.n * 5 / 2 % (SELECT count(*) FROM quality)"
    " CROSS JOIN origin o ON o.n = i.n % (SELECT count(*) FROM origin)"
    " CROSS JOIN advisor a ON a.n = i.n % 40 CROSS JOIN branch b",
    "INSERT INTO client_phone (id, client_id, typed, e164, row_version)"
    " SELECT CAST(printf('P%015d', rowid) AS BLOB), id, printf('099%07d', rowid * 7 % 10000000),"
    "  printf('+59399%07d', rowid * 7 % 10000000), zeroblob(16) FROM client ORDER BY rowid",
    "INSERT INTO opportunity (id, client_id, model_id, advisor_id, branch_id, source_id, opened_at,"
    " row_version)"
    " SELECT CAST(printf('O%015d', c.rowid) AS BLOB), c.id, m.id, c.preferred_agent_id, "
    "c.branch_id,"
    "  c.source_id, c.created_at, zeroblob(16)"
    " FROM client c CROSS JOIN model m ON m.n = c.rowid * 3 / 2 % (SELECT count(*) FROM model)"
    " ORDER BY c.rowid",
    "INSERT INTO follow_up (id, client_id, opportunity_id, advisor_id, type_id, due_at, attempt,"
    " observations, state, outcome, resolved_at, created_at, row_version)"
    " WITH RECURSIVE i (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n + 1 < %2)"
    " SELECT CAST(printf('F%015d', i.n) AS BLOB), o.client_id, o.id, o.advisor_id, t.id,"
    "  %3 + (i.n * 48271 % 20000000 - 6000000) * 1000, i.n % 7 / 3, 'Call about the offer',"
    "  CASE WHEN i.n * 37 % 100 < %4 THEN 'pending' ELSE 'resolved' END,"
    "  CASE WHEN i.n * 37 % 100 < %4 THEN '' ELSE 'reached' END,"
    "  CASE WHEN i.n * 37 % 100 < %4 THEN NULL ELSE %3 END, o.opened_at, zeroblob(16)"
    " FROM i CROSS JOIN opportunity o ON o.rowid = i.n % %1 + 1"
    " CROSS JOIN type t ON t.n = i.n % (SELECT count(*) FROM type)",
    "INSERT INTO timeline_entry (id, client_id, opportunity_id, kind, at, staff_id, text,"
    " row_version)"
    " WITH RECURSIVE i (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM i WHERE n + 1 < 3 * %1)"
    " SELECT CAST(printf('T%015d', i.n) AS BLOB), o.client_id, o.id, 'resolved',"
    "  o.opened_at + i.n, o.advisor_id, 'Asked for a discount', zeroblob(16)"
    " FROM i CROSS JOIN opportunity o ON o.rowid = i.n % %1 + 1",
};

void fill(Database &database, int followUps, int pendingPercent)
{
    Founding(database).run();
    wordTable(database, "given", givenNames);
    wordTable(database, "surname", surnames);
    numberTable(database, "quality", QStringLiteral("catalogue_item WHERE catalogue = 'quality'"));
    numberTable(database, "origin", QStringLiteral("catalogue_item WHERE catalogue = 'source'"));
    numberTable(database, "type",
                QStringLiteral("catalogue_item WHERE catalogue = 'follow_up_type'"));
    numberTable(database, "model", QStringLiteral("vehicle_model"));
    numberTable(database, "advisor", QStringLiteral("staff WHERE login LIKE 'a__'"));
    const QStringList triggers = takeTriggers(database);
    database.runScript("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF;"
                       "PRAGMA cache_size = -400000;");
    const int clients = qMax(1, followUps / followUpsPerClient);
    for (const char *statement : bulk) {
        QString sql = QString::fromLatin1(statement);
        sql.replace(QStringLiteral("%1"), QString::number(clients));
        sql.replace(QStringLiteral("%2"), QString::number(followUps));
        sql.replace(QStringLiteral("%3"), QString::number(QDateTime::currentMSecsSinceEpoch()));
        sql.replace(QStringLiteral("%4"), QString::number(pendingPercent));
        database.execute(sql);
    }
    for (const QString &trigger : triggers)
        database.execute(trigger);
    rebuildDerived(database);
    database.execute(QStringLiteral("INSERT INTO client_fts (client_fts) VALUES ('optimize')"));
    database.scalar(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

std::unique_ptr<Profile> profileIn(const QString &folder)
{
    Result<std::unique_ptr<Profile>> profile = Profile::open(folder);
    if (!profile)
        qFatal("%s could not be opened: %d", qPrintable(folder), int(profile.error().code));
    return std::move(*profile);
}

} // namespace

IdSource randomIds()
{
    return IdSource([] { return QRandomGenerator::global()->generate64(); },
                    [] { return QDateTime::currentMSecsSinceEpoch(); });
}

Dataset::Dataset(std::unique_ptr<Profile> profile)
    : m_profile(std::move(profile))
{
    warmUp();
    recognise();
}

/// Into the page cache: a figure is the program's, not the disk's.
void Dataset::warmUp() const
{
    QFile file(m_profile->replicaPath());
    QByteArray piece(1 << 20, Qt::Uninitialized);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s could not be read", qPrintable(file.fileName()));
    while (file.read(piece.data(), piece.size()) > 0) {
    }
}

void Dataset::recognise()
{
    const auto database = m_profile->openReader();
    const auto idOf = [&database](const char *login) {
        return StaffId::fromBytes(
            database
                ->scalar(QStringLiteral("SELECT id FROM staff WHERE login = ?"),
                         {QLatin1StringView(login)})
                .toByteArray());
    };
    m_administrator = idOf("admin");
    m_advisor = idOf("a07");
}

QString Dataset::file(const char *name) const
{
    return QDir(m_profile->folder()).filePath(QLatin1StringView(name));
}

std::unique_ptr<Dataset> Dataset::openOrMake(int followUps, int pendingPercent)
{
    const QString folder = QStringLiteral(VITRINA_BENCH_DATA "/schema%1-%2-%3")
                               .arg(newestSchema())
                               .arg(followUps)
                               .arg(pendingPercent);
    if (!Profile::exists(folder)) {
        // Whole or not at all: a broken-off making is thrown away at the next run.
        const QString half = folder + QStringLiteral(".part");
        QDir(half).removeRecursively();
        fill(*profileIn(half)->openWriter(), followUps, pendingPercent);
        QDir().rename(half, folder);
    }
    return std::unique_ptr<Dataset>(new Dataset(profileIn(folder)));
}

std::unique_ptr<Dataset> Dataset::makeEmpty()
{
    const QString folder = QStringLiteral(VITRINA_BENCH_DATA "/empty");
    QDir(folder).removeRecursively();
    auto profile = profileIn(folder);
    Founding(*profile->openWriter()).run();
    return std::unique_ptr<Dataset>(new Dataset(std::move(profile)));
}

} // namespace Vitrina::Bench
