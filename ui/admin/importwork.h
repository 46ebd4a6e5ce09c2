// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/commandqueue.h"
#include "importing/importer.h"
#include "importing/undoimport.h"
#include "items/replicareader.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace Vitrina {

class CommandGate;

/// What is to be looked at, or imported.
struct ImportWish
{
    QString path;
    std::optional<ImportKind> kind;      ///< none: guessed from the headers
    ReadOptions reading;                 ///< what was chosen instead of what was detected
    std::optional<ColumnFields> columns; ///< by hand; none: as remembered, else as recognised
};

/// A file as the person sees it before she imports it.
struct ImportLook
{
    ImportKind kind = ImportKind::Clients;
    TableDetails details;
    QStringList headers;
    ColumnFields columns;
    QList<QList<ImportField>> missing; ///< the rows are then not judged
    QList<PreviewRow> rows;
};

/// What came of an import, and where its refused rows are.
struct ImportEnd
{
    Result<ImportReport> report;
    ImportBatchId batch; ///< null: nothing was imported
    QString errorFile;   ///< empty: no row was refused
};

/// The import's work in a thread of its own (S4.3): reads the file and the replica there, and waits
/// there for the commands that it hands to the queue, behind whatever a person does. One thing at a
/// time; of several looks only the last is answered. Thread of the user interface.
class ImportWork : public QObject
{
    Q_OBJECT

public:
    /// How many rows a look shows.
    static constexpr int lookRows = 30;

    /// @p mappings: the file in which mappings by hand are remembered. @p ids must not be shared.
    /// The queue must outlive this.
    ImportWork(ReplicaReader &reader, CommandQueue &queue, IdSource ids, QString mappings,
               QObject *parent = nullptr);
    /// Stops after the command under way, and waits for that.
    ~ImportWork() override;

    void look(const ImportWish &wish);
    /// @p remember: the columns were mapped by hand.
    void import(const ImportWish &wish, bool remember);
    void cancel() { m_cancelled = true; }
    void undo(const ImportBatchId &batch);

Q_SIGNALS:
    void looked(const Vitrina::ImportLook &look);
    void unreadable(const Vitrina::Problem &problem);
    void progressed(const Vitrina::ImportProgress &progress);
    void imported(const Vitrina::ImportEnd &end);
    void undone(const Vitrina::UndoReport &report);
    void undoRefused(const Vitrina::Problem &problem);

private:
    Result<ImportLook> lookAt(const ImportWish &wish, const ImportOptions &who);
    ImportEnd importAll(const ImportWish &wish, ImportOptions options, bool remember);
    ImportOptions whoAndWhen() const;
    /// Runs @p work in the thread.
    template <typename Work>
    void there(Work work);
    /// Runs @p tell here, unless this is gone by then.
    template <typename Tell>
    void here(Tell tell);

    ReplicaReader &m_reader;
    ReplicaReader::OpenReader m_open;
    QString m_mappings;
    IdSource m_ids; ///< of the thread
    std::unique_ptr<CommandGate> m_gate;
    std::atomic<int> m_looks = 0;
    std::atomic<bool> m_cancelled = false;
    QThread m_thread;
    QObject *m_worker;
};

/// The error file for an imported file: beside it, where that folder can be written, else in the
/// folder of documents.
QString importErrorPath(const QString &imported);

} // namespace Vitrina
