// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/undoimport.h"

#include "commands/importrows.h"
#include "storage/database.h"
#include "storage/outboxqueries.h"

namespace Vitrina {

namespace {

/// Rows per command, or a few more: taking one back takes longer than bringing it.
constexpr qsizetype undoChunk = 400;

/// The table whose rows the person counts.
const char *mainTable(const QString &kind)
{
    if (kind == importKindCode(ImportKind::Clients))
        return Client::table;
    return kind == importKindCode(ImportKind::Models) ? VehicleModel::table : FollowUp::table;
}

class Undo
{
public:
    Undo(Database &reader, const SubmitCommand &submit, const ImportBatch &batch,
         const QDateTime &now)
        : m_reader(reader)
        , m_submit(submit)
        , m_batch(batch)
        , m_now(now)
        , m_main(QLatin1StringView(mainTable(batch.kind)))
    {
    }

    Result<UndoReport> run()
    {
        const std::vector<qint64> commands = importCommands(m_reader, m_batch.id);
        if (commands.empty())
            return failure(Problem::Code::NothingToUndo);
        for (const qint64 sequence : commands) {
            const CommandRows rows = insertedBy(m_reader, sequence);
            // A client who is spared is spared with all that is hers: that is for one command.
            for (const RowChanges &together : rows.inserted) {
                for (const RowChange &row : together)
                    m_rows += {row.table, QString::fromLatin1(row.id.toHex()), rows.command};
                if (m_rows.size() < undoChunk)
                    continue;
                if (const Result<void> done = submitRows({}); !done)
                    return tl::unexpected(done.error());
            }
        }
        if (const Result<void> done = submitRows(m_batch.id); !done)
            return tl::unexpected(done.error());
        return m_report;
    }

private:
    Result<void> submitRows(const ImportBatchId &last)
    {
        const QList<ImportedRow> rows = std::exchange(m_rows, {});
        const Result<Receipt> receipt =
            m_submit(UndoImport{last, rows, m_now}, m_batch.id).result();
        if (!receipt)
            return tl::unexpected(receipt.error());
        int all = 0;
        int ofMain = 0;
        for (const RowChange &change : receipt->changes) {
            const bool deleted = change.kind == RowChange::Kind::Deleted;
            all += deleted ? 1 : 0;
            ofMain += deleted && change.table == m_main ? 1 : 0;
        }
        const auto mains =
            int(std::count_if(rows.begin(), rows.end(),
                              [this](const ImportedRow &row) { return row.table == m_main; }));
        m_report.takenBackAll += all;
        m_report.takenBack += ofMain;
        m_report.sparedAll += int(rows.size()) - all;
        m_report.spared += mains - ofMain;
        return {};
    }

    Database &m_reader;
    const SubmitCommand &m_submit;
    ImportBatch m_batch;
    QDateTime m_now;
    QLatin1StringView m_main;
    QList<ImportedRow> m_rows;
    UndoReport m_report;
};

} // namespace

Result<UndoReport> undoImport(Database &reader, const SubmitCommand &submit,
                              const ImportBatchId &batch, const QDateTime &now)
{
    try {
        const std::optional<ImportBatch> found = loadImport(reader, batch);
        if (!found)
            return failure(Problem::Code::NotFound, {QLatin1StringView(ImportBatch::table)});
        if (found->undoneAt.isValid())
            return failure(Problem::Code::NothingToUndo);
        return Undo(reader, submit, *found, now).run();
    } catch (const DatabaseError &error) {
        return tl::unexpected(error.problem());
    }
}

} // namespace Vitrina
