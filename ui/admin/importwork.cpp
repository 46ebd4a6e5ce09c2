// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/importwork.h"

#include "admin/commandgate.h"
#include "importing/importsource.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace Vitrina {

namespace {

/// The kind whose columns the headers name best.
ImportKind guessedKind(const QStringList &headers)
{
    ImportKind best = ImportKind::Clients;
    qsizetype bestScore = -1;
    for (const ImportKind kind : {ImportKind::Clients, ImportKind::Models, ImportKind::FollowUps}) {
        const ColumnFields columns = recognisedColumns(kind, headers);
        const auto known =
            std::count_if(columns.begin(), columns.end(), [](auto field) { return bool(field); });
        // What the kind cannot do without tells more than how much of it is there.
        const qsizetype score =
            known + (missingFields(kind, columns).isEmpty() ? headers.size() : 0);
        if (score > bestScore) {
            best = kind;
            bestScore = score;
        }
    }
    return best;
}

/// As many as there are headers, or as they are in the source.
void takeByHand(const ImportWish &wish, ImportSource &source)
{
    if (wish.columns && wish.columns->size() == source.headers.size())
        source.columns = *wish.columns;
}

Result<ImportSource> openWish(ImportWish &wish, const MappingMemory &memory)
{
    const ImportKind first = wish.kind.value_or(ImportKind::Clients);
    Result<ImportSource> source = openImport(wish.path, first, wish.reading, &memory);
    if (source && !wish.kind) {
        wish.kind = guessedKind(source->headers);
        if (*wish.kind != first)
            source = openImport(wish.path, *wish.kind, wish.reading, &memory);
    }
    if (source)
        takeByHand(wish, *source);
    return source;
}

} // namespace

QString importErrorPath(const QString &imported)
{
    const QFileInfo file(imported);
    const QString beside = file.absolutePath();
    const QString folder =
        QFileInfo(beside).isWritable()
            ? beside
            : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + u'/' + file.completeBaseName() + QStringLiteral(".errors.csv");
}

ImportWork::ImportWork(ReplicaReader &reader, CommandQueue &queue, IdSource ids, QString mappings,
                       QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_open(reader.opener())
    , m_mappings(std::move(mappings))
    , m_ids(std::move(ids))
    , m_gate(std::make_unique<CommandGate>(queue))
    , m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

ImportWork::~ImportWork()
{
    m_cancelled = true;
    ++m_looks;
    m_gate->close();
    m_thread.quit();
    m_thread.wait();
}

template <typename Work>
void ImportWork::there(Work work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

template <typename Tell>
void ImportWork::here(Tell tell)
{
    // The destructor waits for the thread, so this is alive; what is queued then dies with it.
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

ImportOptions ImportWork::whoAndWhen() const
{
    ImportOptions options;
    options.branch = m_reader.viewer().branchId;
    options.defaultAdvisor = m_reader.viewer().id;
    options.now = m_reader.now();
    return options;
}

void ImportWork::look(const ImportWish &wish)
{
    const int number = ++m_looks;
    there([this, number, wish, who = whoAndWhen()] {
        if (number != m_looks)
            return;
        const Result<ImportLook> look = lookAt(wish, who);
        here([this, number, look] {
            if (number != m_looks)
                return;
            if (look)
                Q_EMIT looked(*look);
            else
                Q_EMIT unreadable(look.error());
        });
    });
}

void ImportWork::import(const ImportWish &wish, bool remember)
{
    m_cancelled = false;
    ++m_looks;
    there([this, wish, remember, who = whoAndWhen()] {
        const ImportEnd end = importAll(wish, who, remember);
        here([this, end] { Q_EMIT imported(end); });
    });
}

void ImportWork::undo(const ImportBatchId &batch)
{
    there([this, batch, now = m_reader.now()] {
        Result<UndoReport> report = failure(Problem::Code::DatabaseError);
        try {
            const auto database = m_open();
            report = undoImport(*database, m_gate->submitter(), batch, now);
        } catch (const DatabaseError &error) {
            report = tl::unexpected(error.problem());
        }
        here([this, report] {
            if (report)
                Q_EMIT undone(*report);
            else
                Q_EMIT undoRefused(report.error());
        });
    });
}

Result<ImportLook> ImportWork::lookAt(const ImportWish &asked, const ImportOptions &who)
{
    ImportWish wish = asked;
    const Result<ImportSource> source = openWish(wish, MappingMemory(m_mappings));
    if (!source)
        return tl::unexpected(source.error());
    ImportLook look{*wish.kind,
                    source->table->details(),
                    source->headers,
                    source->columns,
                    missingFields(*wish.kind, source->columns),
                    {}};
    ImportOptions options = who;
    options.kind = *wish.kind;
    options.columns = source->columns;
    options.dryRun = true;
    try {
        const auto database = m_open();
        Importer importer(*database, {}, m_ids, options);
        const Result<QList<PreviewRow>> rows = importer.preview(*source->table, lookRows);
        if (!rows)
            return tl::unexpected(rows.error());
        look.rows = *rows;
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
    return look;
}

ImportEnd ImportWork::importAll(const ImportWish &asked, ImportOptions options, bool remember)
{
    ImportWish wish = asked;
    MappingMemory memory(m_mappings);
    Result<ImportSource> source = openWish(wish, memory);
    if (!source)
        return {tl::unexpected(source.error()), {}, {}};
    // An import does not fail for a mapping that could not be kept; it is asked for again.
    if (remember && !memory.remember(*wish.kind, source->headers, source->columns))
        qWarning("the columns of the imported file could not be remembered");
    options.kind = *wish.kind;
    options.columns = source->columns;
    options.fileName = QFileInfo(wish.path).fileName();
    const QString errorFile = importErrorPath(wish.path);
    auto writer = writeTable(WriteFormat::Csv, errorFile);
    if (!writer)
        return {tl::unexpected(writer.error()), {}, {}};
    ImportErrors errors(**writer, source->headers);
    try {
        const auto database = m_open();
        Importer importer(*database, m_gate->submitter(), m_ids, options);
        Result<ImportReport> report =
            importer.run(*source->table, &errors, [this](const ImportProgress &progress) {
                here([this, progress] { Q_EMIT progressed(progress); });
                return !m_cancelled;
            });
        const Result<void> written = errors.count() > 0 ? errors.finish() : Result<void>();
        if (report && !written)
            report = tl::unexpected(written.error());
        return {report, importer.batch(), written && errors.count() > 0 ? errorFile : QString()};
    } catch (const DatabaseError &error) {
        return {tl::unexpected(error.problem()), {}, {}};
    }
}

} // namespace Vitrina
