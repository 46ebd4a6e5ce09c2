// SPDX-FileCopyrightText: The Vitrina authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztarget.h"
#include "importworld.h"
#include "ziptext.h"

#include "documents/csvreader.h"
#include "documents/tablewriter.h"

#include <QBuffer>

using namespace Vitrina;
using namespace Vitrina::Testing;

namespace {

using Rows = QList<QStringList>;

constexpr qsizetype mostRows = 2000; ///< of one input: a sheet's repeated ones are many

ImportWorld &world()
{
    static ImportWorld one;
    return one;
}

QByteArray odsOf(const QByteArray &content)
{
    return zipOf({{"content.xml", content, !content.isEmpty()}});
}

/// The sheet, then its shared strings and its styles, each after a line of "--".
QByteArray xlsxOf(const QByteArray &parts)
{
    const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const auto relation = [&types](const char *id, const char *type, const char *target) {
        return QByteArray("<Relationship Id=\"") + id + "\" Type=\"" + types + '/' + type +
               "\" Target=\"" + target + "\"/>";
    };
    const auto relations = [](const QByteArray &all) {
        return "<Relationships>" + all + "</Relationships>";
    };
    QByteArray rest = parts;
    const auto next = [&rest]() -> QByteArray {
        const QByteArray part = takeBefore(rest, "\n--\n");
        return part.isEmpty() ? QByteArray("<none/>") : part;
    };
    const QByteArray sheet = next();
    const QByteArray strings = next();
    const QByteArray styles = next();
    return zipOf(
        {{"_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml"))},
         {"xl/_rels/workbook.xml.rels", relations(relation("r1", "worksheet", "worksheets/s.xml") +
                                                  relation("r2", "sharedStrings", "strings.xml") +
                                                  relation("r3", "styles", "styles.xml"))},
         {"xl/workbook.xml", "<workbook xmlns:r=\"" + types +
                                 "\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets>"
                                 "</workbook>"},
         {"xl/worksheets/s.xml", sheet, true},
         {"xl/strings.xml", strings, true},
         {"xl/styles.xml", styles, true}});
}

/// A good file with bytes of it replaced: two for the place, one for what is put there.
QByteArray damaged(QByteArray file, const QByteArray &changes)
{
    for (qsizetype i = 0; i + 2 < changes.size(); i += 3) {
        const auto at = quint16(quint8(changes[i]) << 8 | quint8(changes[i + 1]));
        file[at % file.size()] = changes[i + 2];
    }
    return file;
}

const QByteArray &goodXlsx()
{
    static const QByteArray file =
        xlsxOf("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>Nombre</t></is></c></row>"
               "<row><c><v>12</v></c></row></sheetData></worksheet>");
    return file;
}

/// What the second letter of an input makes of the rest.
QByteArray fileOf(char form, const QByteArray &rest)
{
    switch (form) {
    case 'x':
        return xlsxOf(rest);
    case 'o':
        return odsOf(rest);
    case 'z':
        return damaged(goodXlsx(), rest);
    default:
        return rest;
    }
}

struct Read
{
    Rows rows;
    std::optional<Problem> problem;
};

Read readAll(const Result<std::unique_ptr<TableReader>> &table)
{
    if (!table)
        return {{}, table.error()};
    Read read;
    QStringList row;
    while (read.rows.size() < mostRows && (*table)->next(row)) {
        require(row.size() <= TableReader::maxColumns, "a row has no more columns than it may");
        for (const QString &cell : std::as_const(row))
            require(cell.size() <= TableReader::maxFieldLength, "a cell is no longer than it may");
        read.rows += row;
    }
    read.problem = (*table)->problem();
    return read;
}

void requireWords(const Problem &problem)
{
    require(problem.code != Problem::Code::BadFile || !tableFaultText(problem).isEmpty(),
            "a fault of the file has its words");
}

/// Halves of characters are none any more once they have been written.
Rows whole(Rows rows)
{
    for (QStringList &row : rows) {
        for (QString &cell : row)
            // After a letter, so that no byte-order mark is taken off.
            cell = QString::fromUtf8('a' + cell.toUtf8()).sliced(1).remove(QChar(0));
    }
    return rows;
}

/// What was read, written as CSV and read again, is the same.
void requireRoundTrip(const Rows &rows)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const auto writer = writeTable(WriteFormat::Csv, out);
    for (const QStringList &row : rows)
        writer->row(row);
    require(writer->finish().has_value(), "what was read can be written");
    auto in = std::make_unique<QBuffer>();
    in->setData(bytes);
    in->open(QIODevice::ReadOnly);
    ReadOptions options;
    options.separator = u',';
    require(rows.isEmpty() || readAll(CsvReader::open(std::move(in), options)).rows == whole(rows),
            "what is written as CSV is read as it was");
}

/// All of it but what is written: neither rows nor a file of errors.
void requireSums(ImportKind kind, const QString &path)
{
    const Result<ImportSource> source = openImport(path, kind, {}, nullptr);
    if (!source)
        return requireWords(source.error());
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    const auto writer = writeTable(WriteFormat::Csv, out);
    ImportErrors errors(*writer, source->headers);
    ImportOptions options = world().options(kind, source->columns);
    options.dryRun = true;
    Importer importer(*world().reader, world().submitAs(world().showroom.admin),
                      world().showroom.ids, options);
    const Result<ImportReport> report = importer.run(*source->table, &errors, {});
    if (!report)
        return requireWords(report.error());
    require(report->imported + report->alreadyThere + report->refused == report->rowsRead,
            "every row is imported, there already, or refused");
    require(errors.count() == report->refused, "every refused row is told");
    require(report->batch.isNull() && world().submitted == 0, "a dry run imports nothing");
}

} // namespace

/// Two letters, what is imported (c, m, f) and in which form (t, x, o, z), then the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = bytesOf(data, size);
    if (input.size() < 2)
        return 0;
    const ImportKind kind = input[0] == 'm'   ? ImportKind::Models
                            : input[0] == 'f' ? ImportKind::FollowUps
                                              : ImportKind::Clients;
    const QString path = world().write(fileOf(input[1], input.mid(2)));
    const Read read = readAll(openTable(path));
    if (read.problem)
        requireWords(*read.problem);
    requireRoundTrip(read.rows);
    if (read.rows.size() < mostRows)
        requireSums(kind, path);
    return 0;
}
