// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Resolving a follow-up and scheduling the next, until it is durable and the list is painted.
#include "figures.h"
#include "samples.h"
#include "screen.h"

#include "commands/resolvefollowup.h"
#include "domain/seedcatalogue.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QTableView>

namespace Vitrina::Bench {

namespace {

/// One row with as many bytes as a command leaves in the outbox, durable as the replica is.
class BareCommit
{
public:
    explicit BareCommit(const QString &path)
        : m_database(path, Database::Mode::ReadWrite)
    {
        m_database.runScript(
            "DROP TABLE IF EXISTS bare; CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes BLOB)");
    }

    double once()
    {
        return millisecondsOf([this] {
            Transaction transaction(m_database);
            m_database.execute(QStringLiteral("INSERT INTO bare (bytes) VALUES (?)"),
                               {QByteArray(1000, 'x')});
            transaction.commit();
        });
    }

private:
    Database m_database;
};

ResolveFollowUp resolve(CommandQueue &queue, const FollowUpId &id, int n)
{
    ResolveFollowUp command;
    command.followUpId = id;
    command.outcome = Outcome::Reached;
    command.note = QStringLiteral("Asked for the price");
    command.at = QDateTime::currentDateTimeUtc();
    NextStep next;
    next.id = queue.newId<FollowUpId>();
    next.typeId = seededId(Catalogue::FollowUpType, QStringLiteral("call"));
    next.dueAt = command.at.addSecs(3600 * 24 + n * 900);
    command.next = next;
    return command;
}

void measureResolving(const Context &bench, const Dataset &dataset, Screen::Whose whose,
                      const QString &suffix)
{
    if (!bench.wants(QStringLiteral("resolve-") + suffix))
        return;
    Screen screen(dataset, bench.theme, whose);
    FollowUpsPage *page = screen.makePage();
    screen.settle(page);
    BareCommit bare(dataset.file("bare.sqlite"));
    PaintWatch watch({Screen::tableOf(page)->viewport()});
    Samples commits;
    Samples commands;
    Samples painted;
    for (int i = -5; i < bench.options.repetitions; ++i) {
        const double commit = bare.once();
        double command = 0;
        const double whole = watch.untilPainted([&] {
            QFuture<Result<Receipt>> future;
            command = millisecondsOf([&] {
                future = screen.queue().submit(resolve(screen.queue(), page->current(), i));
                future.waitForFinished();
            });
            if (!future.result())
                qFatal("resolving was refused: %d", int(future.result().error().code));
        });
        if (i >= 0) {
            commits.add(commit);
            commands.add(command);
            painted.add(whole);
        }
    }
    print(QStringLiteral("commit-bare"), bench.options.rows, commits);
    print(QStringLiteral("resolve-%1-command").arg(suffix), bench.options.rows, commands,
          commits.p50());
    print(QStringLiteral("resolve-%1-painted").arg(suffix), bench.options.rows, painted,
          commits.p50());
}

} // namespace

void measureResolving(const Context &bench, const Dataset &dataset)
{
    measureResolving(bench, dataset, Screen::Whose::Own, QStringLiteral("own"));
    measureResolving(bench, dataset, Screen::Whose::Everyone, QStringLiteral("all"));
}

} // namespace Vitrina::Bench
