// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"
#include "importing/importsource.h"
#include "importing/undoimport.h"
#include "sample/sampleshowroom.h"
#include "storage/rows.h"

#include <QFile>
#include <QtTest>

namespace Vitrina::Testing {

/// The sample showroom and a folder of files to import.
class ImportWorld
{
public:
    ImportWorld()
        : reader(std::make_unique<Database>(showroom.databasePath(), Database::Mode::ReadOnly))
    {
    }

    SubmitCommand submitAs(const StaffMember &actor)
    {
        return [this, id = actor.id](const AnyCommand &command, const ImportBatchId &batch) {
            ++submitted;
            return QtFuture::makeReadyFuture(
                showroom.executor->execute(command, {showroom.newId<CommandId>(), id, batch}));
        };
    }

    ImportOptions options(ImportKind kind, const ColumnFields &columns)
    {
        ImportOptions options;
        options.kind = kind;
        options.columns = columns;
        options.branch = showroom.branch.id;
        options.defaultAdvisor = showroom.ivan.id;
        options.now = showroom.clock.now();
        options.fileName = QStringLiteral("file.csv");
        return options;
    }

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("t.csv"))
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    /// Imports a file as the administrator; the error file is errors.csv in the folder.
    Result<ImportReport> importFile(ImportKind kind, const QString &path,
                                    const Importer::OnProgress &progress = {}, bool dryRun = false)
    {
        auto source = openImport(path, kind, {}, nullptr);
        if (!source)
            return tl::unexpected(source.error());
        ImportOptions chosen = options(kind, source->columns);
        chosen.dryRun = dryRun;
        Importer importer(*reader, submitAs(showroom.admin), showroom.ids, chosen);
        auto writer = writeTable(WriteFormat::Csv, folder.filePath(QStringLiteral("errors.csv")));
        ImportErrors errors(**writer, source->headers);
        auto report = importer.run(*source->table, &errors, progress);
        if (!errors.finish())
            qFatal("the error file could not be written");
        return report;
    }
    Result<ImportReport> import(ImportKind kind, const QString &text)
    {
        return importFile(kind, write(text.toUtf8()));
    }

    QStringList errorLines()
    {
        QFile file(folder.filePath(QStringLiteral("errors.csv")));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (QString &line : lines)
            line = line.trimmed();
        return lines;
    }

    template <typename Entity>
    std::vector<Entity> all(const char *order = "rowid")
    {
        return loadWhere<Entity>(*reader, QStringLiteral("1 ORDER BY ") + QLatin1StringView(order));
    }
    qint64 count(const char *table)
    {
        return reader->scalar(QStringLiteral("SELECT count(*) FROM ") + QLatin1StringView(table))
            .toLongLong();
    }

    SampleShowroom showroom;
    std::unique_ptr<Database> reader;
    QTemporaryDir folder;
    int submitted = 0;
};

} // namespace Vitrina::Testing
