// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Imports 20,000 clients and 100,000 follow-ups (or as many as the arguments say), and compares the
// latter with the same rows inserted by SQLite alone: same file, indexes, triggers, durability and
// rows per commit. Prints rows per second and the greatest memory.
#include "commands/commandqueue.h"
#include "commands/importrows.h"
#include "importing/importer.h"
#include "importing/importsource.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <sys/resource.h>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

QString clientsFile(const QString &path, int count)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    QTextStream out(&file);
    out << "Código;Nombres;Apellidos;Cédula;Teléfono;Correo;Calidad;Fuente\n";
    for (int i = 0; i < count; ++i)
        out << "C" << i << ";Nombre" << i % 977 << ";Apellido" << i % 1009 << ";" << 1700000000 + i
            << ";099" << 1000000 + i << ";c" << i << "@example.com;Caliente;Vitrina\n";
    return path;
}

QString followUpsFile(const QString &path, int count, int clients)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    QTextStream out(&file);
    out << "Cédula;Fecha;Hora;Tipo;Asesor;Observaciones\n";
    for (int i = 0; i < count; ++i)
        out << 1700000000 + i % clients << ";" << 1 + i % 28 << "/" << 1 + i / 28 % 12 << "/"
            << 2026 + i / clients % 3 << ";" << 9 + i % 9 << ":" << 10 + 5 * (i % 10)
            << ";Llamada;ana;Llamar por la proforma " << i << "\n";
    return path;
}

struct Timed
{
    qint64 rows;
    qint64 milliseconds;
    qint64 processorMs;
};

/// What all threads have used so far.
qint64 processorMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

void say(const char *what, const Timed &timed)
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QTextStream(stdout) << what << ": " << timed.rows << " rows in " << timed.milliseconds
                        << " ms, " << timed.rows * 1000 / qMax<qint64>(1, timed.milliseconds)
                        << " rows/s, " << timed.processorMs << " ms of processor, at most "
                        << usage.ru_maxrss / 1024 << " MB\n";
}

Timed imported(SampleShowroom &showroom, ImportKind kind, const QString &path, bool queued)
{
    Database reader(showroom.databasePath(), Database::Mode::ReadOnly);
    CommandExecutor executor(*showroom.database, showroom.rules, showroom.newId<DeviceId>(),
                             CommandExecutor::Repeatability::Trusted);
    std::unique_ptr<CommandQueue> queue;
    if (queued) {
        queue = std::make_unique<CommandQueue>(
            [&showroom] {
                return std::make_unique<Database>(showroom.databasePath(),
                                                  Database::Mode::ReadWrite);
            },
            showroom.rules, showroom.newId<DeviceId>(), fixedIds(showroom.clock, 7 + quint64(kind)),
            CommandExecutor::Repeatability::Trusted);
        queue->setActor(showroom.admin.id);
    }
    const SubmitCommand submit = [&](const AnyCommand &command, const ImportBatchId &batch) {
        if (queue)
            return queue->submit(command, CommandQueue::Urgency::Background, batch);
        return QtFuture::makeReadyFuture(
            executor.execute(command, {showroom.newId<CommandId>(), showroom.admin.id, batch}));
    };
    const qint64 before = processorMs();
    auto source = openImport(path, kind, {}, nullptr);
    ImportOptions options;
    options.kind = kind;
    options.columns = source->columns;
    options.branch = showroom.branch.id;
    options.defaultAdvisor = showroom.ana.id;
    options.now = showroom.clock.now();
    Importer importer(reader, submit, showroom.ids, options);
    const auto report = importer.run(*source->table, nullptr, [](const ImportProgress &) {
        QCoreApplication::processEvents();
        return true;
    });
    if (!report)
        qFatal("the import broke off: %d", int(report.error().code));
    if (report->imported != report->rowsRead)
        qFatal("%lld of %lld", report->imported, report->rowsRead);
    return {report->rowsRead, report->milliseconds, processorMs() - before};
}

/// The follow-ups of the replica once more, under other ids, by SQLite alone.
Timed rawInserted(SampleShowroom &showroom)
{
    Database &database = *showroom.database;
    std::vector<FollowUp> all = loadWhere<FollowUp>(database, QStringLiteral("1"));
    database.execute(QStringLiteral("DELETE FROM follow_up"));
    const qint64 before = processorMs();
    QElapsedTimer timer;
    timer.start();
    for (size_t from = 0; from < all.size(); from += importChunk) {
        Transaction transaction(database);
        for (size_t i = from; i < qMin(all.size(), from + importChunk); ++i)
            insertEntity(database, all[i]);
        transaction.commit();
    }
    return {qint64(all.size()), timer.elapsed(), processorMs() - before};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int clients = argc > 1 ? atoi(argv[1]) : 20'000;
    const int followUps = argc > 2 ? atoi(argv[2]) : 100'000;
    for (const bool queued : {false, true}) {
        SampleShowroom showroom;
        QTemporaryDir files;
        say(queued ? "clients, queued" : "clients",
            imported(showroom, ImportKind::Clients,
                     clientsFile(files.filePath(QStringLiteral("c.csv")), clients), queued));
        say(queued ? "follow-ups, queued" : "follow-ups",
            imported(showroom, ImportKind::FollowUps,
                     followUpsFile(files.filePath(QStringLiteral("f.csv")), followUps, clients),
                     queued));
        if (!queued)
            say("follow-ups by SQLite alone", rawInserted(showroom));
    }
    return 0;
}
