// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tablereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace Vitrina::Testing {

/// What a whole file reads as.
struct ReadTable
{
    QList<QStringList> rows;
    QList<qint64> numbers;
    TableDetails details;
    std::optional<Problem> problem;
    QString fault() const { return problem ? problem->details.value(0) : QString(); }
};

inline ReadTable readFile(const QString &path, const ReadOptions &options = {})
{
    ReadTable table;
    const auto reader = openTable(path, options);
    if (!reader) {
        table.problem = reader.error();
        return table;
    }
    QStringList row;
    while ((*reader)->next(row)) {
        table.rows += row;
        table.numbers += (*reader)->rowNumber();
    }
    table.details = (*reader)->details();
    table.problem = (*reader)->problem();
    return table;
}

/// A folder for one test's files.
class Files
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("t.csv")) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    ReadTable read(const QByteArray &bytes, const ReadOptions &options = {}) const
    {
        return readFile(write(bytes), options);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace Vitrina::Testing
